import { beforeEach, describe, expect, test } from "vitest";
import { judge } from "../../../lib/domain/judge";
import { DAY } from "../../../lib/domain/limits";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import type { DataOf } from "../../../lib/messages/contract";
import { toBackground, type ToContent } from "../../../lib/messages/runtime-contracts";
import { correct, uncorrect } from "../../../lib/background/correcting";
import { createService, type Service } from "../../../lib/background/service";
import { correctionsOf } from "../../../lib/database/corrections";
import { allDue } from "../../../lib/database/due";
import { todaysMarked } from "../../../lib/database/reads";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { purgeTexts } from "../../../lib/database/writes";
import { arrival, freshDatabase, MINUTE, NOW, OTHER_OWNER, OWNER, SHOP, uuid, storedMessage, storedMessages, wish } from "./builders";
import { serviceWorld } from "./service-world";

const BAKERY = { ids: ["12025550150@c.us"], name: "Crumb" };
const WEEKEND = "This weekend only: a big sale on all our running shoes";
const NEXT = "This weekend only: a big sale on all our walking shoes";
const UNLIKE = "Members get a summer sale preview before everybody else";

let database: DoormanDatabase;
let service: Service;
let settings: Settings;
let badge: number | undefined;
let told: DataOf<ToContent["changed"]>[];

beforeEach(() => {
  settings = defaultSettings;
  database = freshDatabase();
  const heard: typeof told = [];
  told = heard;
  service = createService(
    serviceWorld({
      database,
      judge,
      settings: async () => settings,
      tell: async (_, changed) => void heard.push(changed),
      showBadge: async (marked) => void (badge = marked),
    }),
  );
});

async function deliver(key: string, text: string, change: Parameters<typeof arrival>[2] = {}, owner = OWNER): Promise<string> {
  const arrived = arrival(key, text, change);
  await service.answers.arrivals({ owner, arrivals: [arrived] });
  return arrived.message.id;
}

const say = (id: string, said: "promotion" | "service" | null, owner = OWNER) => service.answers.correct({ owner, id, said });
const marks = async (owner = OWNER): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await storedMessages(database))
      .filter((row) => row.owner === owner)
      .map((row) => [row.id.split("_")[2] ?? "", row.judgement.mark]),
  );
const everything = async () => ({
  messages: await storedMessages(database),
  accounts: await database.accounts.toArray(),
});

describe("a correction", () => {
  test("from the options page is the same word, on a message of long ago too", async () => {
    const id = await deliver("A1", WEEKEND, { message: { time: NOW - 90 * DAY } });
    const answer = await service.answers.correctStored({ owner: OWNER, id, said: "service" });
    expect(answer).toMatchObject({ id, judgement: { mark: "none" } });
    expect(await correctionsOf(database, OWNER)).toHaveLength(1);
    expect(await service.answers.correctStored({ owner: OWNER, id, said: null })).toMatchObject({ judgement: { mark: "promotion" } });
    expect(await correctionsOf(database, OWNER)).toHaveLength(0);
  });

  test("is followed by the next worker, where one died before it had judged anew", async () => {
    const id = await deliver("A1", WEEKEND);
    await correct({ database, now: NOW, newId: () => uuid(1) }, OWNER, { id, said: "service" });
    await service.followMissed();
    expect(await marks()).toEqual({ A1: "none" });
    await uncorrect(database, OWNER, [uuid(1)]);
    await service.followMissed();
    expect(await marks()).toEqual({ A1: "promotion" });
    expect(await allDue(database)).toEqual([]);
  });

  test("holds for the like of its message also when its text is no longer kept, until it is taken back", async () => {
    const first = await deliver("A1", WEEKEND);
    const next = await deliver("A2", NEXT);
    await deliver("A3", UNLIKE);
    await say(first, "service");
    expect(await marks()).toEqual({ A1: "none", A2: "none", A3: "promotion" });
    await purgeTexts(database, 0, NOW);
    const again = async () => {
      for (const kind of ["keep", "unkeep"] as const) await service.answers.act({ owner: OWNER, request: wish(kind) });
    };
    await again();
    expect(await marks()).toEqual({ A1: "none", A2: "none", A3: "promotion" });
    // Told once more without its text, as history does.
    await deliver("A2", "");
    expect(await marks()).toEqual({ A1: "none", A2: "none", A3: "promotion" });
    await say(first, null);
    expect(await marks()).toEqual({ A1: "promotion", A2: "promotion", A3: "promotion" });
    expect((await storedMessage(database, next))?.parts).toBeUndefined();
  });

  test("takes the mark from the message and from the like of its sender at once, and from nothing else", async () => {
    const first = await deliver("A1", WEEKEND);
    await deliver("A2", NEXT);
    await deliver("A3", UNLIKE);
    await deliver("B1", UNLIKE, { sender: BAKERY });
    await service.refreshBadge();
    expect(badge).toBe(4);

    const answer = await say(first, "service");
    expect(toBackground.correct.reply.safeParse(answer).success).toBe(true);
    expect(answer).toMatchObject({ id: first, judgement: { label: "service", mark: "none" } });
    expect(await marks()).toEqual({ A1: "none", A2: "none", A3: "promotion", B1: "promotion" });
    expect(badge).toBe(2);
    const heard = () => Object.fromEntries(told.flatMap(({ judged }) => judged.map(({ id, judgement }) => [id.split("_")[2], judgement.mark])));
    await expect.poll(heard).toEqual({ A1: "none", A2: "none", A3: "promotion" });
    expect(told.at(-1)).toMatchObject({ owner: OWNER, senders: true });
    expect((await service.answers.sender({ owner: OWNER, sender: arrival("A1", "").sender })).record).toMatchObject({ promotion: 1, service: 2 });
  });

  test("counts for what arrives later", async () => {
    await say(await deliver("A1", WEEKEND), "service");
    const [later] = await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A2", NEXT)] });
    expect(later?.judgement).toMatchObject({ mark: "none" });
    expect(later?.judgement.evidence[0]).toMatchObject({ kind: "corrected", said: "service", own: false });
  });

  test("reaches the like of other senders who wrote today, by likeness alone", async () => {
    const perhaps = "Perhaps you would like to hear of our new autumn collection, perhaps not";
    const first = await deliver("A1", perhaps);
    await deliver("B1", perhaps, { sender: BAKERY });
    await deliver("C1", "perhaps something else altogether", { sender: { ids: ["12025550160@c.us"], name: "Lamp" } });
    expect(await marks()).toEqual({ A1: "unsure", B1: "unsure", C1: "unsure" });
    await say(first, "promotion");
    await expect.poll(() => marks()).toEqual({ A1: "promotion", B1: "promotion", C1: "unsure" });
  });

  test("marks what Doorman missed", async () => {
    const missed = await deliver("A1", "Your order left");
    expect(await say(missed, "promotion")).toMatchObject({ judgement: { mark: "promotion", suggested: "not-interested" } });
    expect(await todaysMarked(database, OWNER, 0)).toHaveLength(1);
    expect(await service.answers.chatMarks({ owner: OWNER })).toEqual([{ ids: [SHOP.phone], mark: "promotion" }]);
  });

  test("taken back restores exactly what was before", async () => {
    const first = await deliver("A1", WEEKEND);
    await deliver("A2", NEXT);
    await deliver("B1", WEEKEND, { sender: BAKERY });
    const before = await everything();
    await say(first, "service");
    await expect.poll(() => marks()).not.toEqual({ A1: "promotion", A2: "promotion", B1: "promotion" });
    const [correction] = await correctionsOf(database, OWNER);
    await service.answers.uncorrect({ owner: OWNER, ids: [correction!.id, uuid(999)] });
    await expect.poll(() => everything()).toEqual(before);
    await expect.poll(() => badge).toBe(3);

    await say(first, "service");
    expect(await say(first, null)).toMatchObject({ judgement: { mark: "promotion" } });
    await expect.poll(() => everything()).toEqual(before);
    expect(await correctionsOf(database, OWNER)).toEqual([]);
  });

  test("said twice is one, and another word takes its place", async () => {
    const first = await deliver("A1", WEEKEND);
    await say(first, "service");
    const [once] = await correctionsOf(database, OWNER);
    await say(first, "service");
    expect(await correctionsOf(database, OWNER)).toEqual([once]);
    expect(await say(first, "promotion")).toMatchObject({ judgement: { mark: "promotion", confidence: 1 } });
    expect(await correctionsOf(database, OWNER)).toMatchObject([{ said: "promotion", name: "Pedal & Sole", excerpt: WEEKEND }]);
  });

  test("of a message that is not stored, or was deleted, is none", async () => {
    const first = await deliver("A1", WEEKEND);
    await service.answers.removed({ owner: OWNER, ids: [first] });
    expect(await say(first, "service")).toBeNull();
    expect(await say(`false_${SHOP.phone}_NEVER`, "service")).toBeNull();
    expect(await correctionsOf(database, OWNER)).toEqual([]);
  });

  test("of one account is nothing to another", async () => {
    const first = await deliver("A1", WEEKEND);
    await deliver("A1", WEEKEND, {}, OTHER_OWNER);
    await deliver("A2", NEXT, {}, OTHER_OWNER);
    await say(first, "service");
    await deliver("A3", NEXT, {}, OTHER_OWNER);
    expect(await marks(OTHER_OWNER)).toEqual({ A1: "promotion", A2: "promotion", A3: "promotion" });
    expect(await say(first, null, OTHER_OWNER)).toMatchObject({ judgement: { mark: "promotion" } });
    expect(await correctionsOf(database, OWNER)).toHaveLength(1);
    const [correction] = await correctionsOf(database, OWNER);
    await service.answers.uncorrect({ owner: OTHER_OWNER, ids: [correction!.id] });
    expect(await correctionsOf(database, OWNER)).toHaveLength(1);
  });
});

describe("what is kept of a correction", () => {
  test("loses its excerpt with the message's text, and goes on to count", async () => {
    const old = { message: { time: NOW - 20 * DAY } };
    await say(await deliver("A1", WEEKEND, old), "service");
    await say(await deliver("A2", UNLIKE), "service");
    await purgeTexts(database, 7, NOW);
    const kept = await correctionsOf(database, OWNER);
    expect(kept.map(({ excerpt }) => excerpt).sort()).toEqual([UNLIKE, undefined]);
    const [later] = await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A3", NEXT)] });
    expect(later?.judgement.mark).toBe("none");
  });

  test("has no text where none is kept, and still counts for the message and its sender", async () => {
    settings = { ...defaultSettings, retentionDays: 0 };
    const first = await deliver("A1", WEEKEND);
    await say(first, "service");
    const [kept] = await correctionsOf(database, OWNER);
    expect(kept).toMatchObject({ sketch: [] });
    expect(kept).not.toHaveProperty("excerpt");
    const [later] = await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A2", "perhaps")] });
    expect(later?.judgement.evidence[0]).toEqual({ kind: "corrected", said: "service", own: false, like: 0, sender: -0.8 });
  });

  test("loses its excerpt when the message is deleted in WhatsApp", async () => {
    const first = await deliver("A1", WEEKEND);
    await say(first, "service");
    await service.answers.removed({ owner: OWNER, ids: [first] });
    expect((await correctionsOf(database, OWNER))[0]).not.toHaveProperty("excerpt");
  });

  test("is forgotten with everything else", async () => {
    await say(await deliver("A1", WEEKEND), "service");
    await say(await deliver("A1", WEEKEND, {}, OTHER_OWNER), "service", OTHER_OWNER);
    await service.answers.forget({ owner: OWNER });
    expect(await correctionsOf(database, OWNER)).toEqual([]);
    expect(await correctionsOf(database, OTHER_OWNER)).toHaveLength(1);
    await service.answers.forget({});
    expect(await database.corrections.count()).toBe(0);
  });

  test("moves with a sender that turns out to be one with another", async () => {
    const byPhone = await deliver("A1", WEEKEND);
    await say(byPhone, "service");
    const lid = { sender: { ids: [SHOP.lid] }, message: { time: NOW - 2 * MINUTE } };
    const byLid = await deliver("A2", NEXT, lid);
    await say(byLid, "promotion");
    await service.answers.sender({ owner: OWNER, sender: arrival("A1", "", { sender: { ids: [SHOP.lid, SHOP.phone] } }).sender });
    const moved = await correctionsOf(database, OWNER);
    const [account] = await database.accounts.toArray();
    expect(new Set(moved.map((row) => row.account))).toEqual(new Set([account?.key]));
    for (const row of moved) expect(await storedMessage(database, row.message)).toBeDefined();
    expect(await say(byLid, "promotion")).toMatchObject({ judgement: { mark: "promotion" } });
    expect(await correctionsOf(database, OWNER)).toHaveLength(2);
  });
});

test("of two corrections on one message, which was seen under both ids of its sender, the newer stays", async () => {
  const sketch: number[] = [];
  const byPhone = await deliver("A1", WEEKEND);
  const byLid = await deliver("A1", WEEKEND, { sender: { ids: [SHOP.lid] } });
  const row = { owner: OWNER, sketch, name: "Pedal & Sole" };
  await database.corrections.bulkPut([
    { ...row, id: uuid(20_001), message: byPhone, account: SHOP.phone, at: NOW - MINUTE, said: "promotion" },
    { ...row, id: uuid(20_002), message: byLid, account: SHOP.lid, at: NOW, said: "service" },
  ]);
  await service.answers.sender({ owner: OWNER, sender: arrival("A1", "", { sender: { ids: [SHOP.lid, SHOP.phone] } }).sender });
  const [account] = await database.accounts.toArray();
  expect(await correctionsOf(database, OWNER)).toMatchObject([{ id: uuid(20_002), said: "service", account: account?.key }]);
});

test.each([SHOP.phone, SHOP.lid])("the excerpt of a message goes where it was taken back under one id, and corrected under the other (%s)", async (removed) => {
  const byPhone = await deliver("A1", WEEKEND);
  const byLid = await deliver("A1", WEEKEND, { sender: { ids: [SHOP.lid] } });
  await say(removed === SHOP.phone ? byLid : byPhone, "service");
  await service.answers.removed({ owner: OWNER, ids: [removed === SHOP.phone ? byPhone : byLid] });
  expect((await correctionsOf(database, OWNER)).map(({ excerpt }) => excerpt)).toEqual([WEEKEND]);
  await service.answers.sender({ owner: OWNER, sender: arrival("A1", "", { sender: { ids: [SHOP.lid, SHOP.phone] } }).sender });
  const [kept, ...others] = await correctionsOf(database, OWNER);
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ said: "service" });
  expect(kept).not.toHaveProperty("excerpt");
});

test("five hundred corrections add no more than three milliseconds to a message of a burst", async () => {
  const texts = Array.from({ length: 1_000 }, (_, place) => `Message ${place} of ${place % 7} words: ${WEEKEND} ${"more ".repeat(place % 30)}`);
  const burst = async (from: string): Promise<number> => {
    const begin = performance.now();
    for (let start = 0; start < texts.length; start += 50) {
      const arrivals = texts.slice(start, start + 50).map((text, place) => arrival(`${from}${start + place}`, text, { sender: BAKERY }));
      await service.answers.arrivals({ owner: OWNER, arrivals });
    }
    return performance.now() - begin;
  };
  const without = await burst("X");
  const sketch = Array.from({ length: 24 }, (_, place) => place * 100_000_000);
  await database.corrections.bulkPut(
    Array.from({ length: 500 }, (_, place) => ({
      owner: OWNER, id: uuid(10_000 + place), message: `false_${SHOP.phone}_C${place}`, account: SHOP.phone, at: NOW + place,
      said: "service" as const, sketch, name: "Pedal & Sole",
    })),
  );
  const withThem = await burst("Y");
  expect(withThem - without).toBeLessThan(3_000);
});
