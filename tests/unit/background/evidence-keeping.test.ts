import { beforeEach, describe, expect, test } from "vitest";
import { PageState, startingState } from "../../../lib/domain/health";
import { DAY } from "../../../lib/domain/limits";
import { Arrival, MessageId } from "../../../lib/domain/message";
import { evidenceAbout, evidenceCount, evidencePage } from "../../../lib/database/evidence";
import { verifyStored } from "../../../lib/ui/verify-stored";
import { arrival, MINUTE, NOW, OWNER, SHOP } from "./builders";
import { EvidenceBench } from "./evidence-bench";

let bench: EvidenceBench;
beforeEach(() => {
  bench = new EvidenceBench();
});

describe("what the user keeps", () => {
  const id = `false_${SHOP.phone}_A1`;
  const pin = (pinned = true) => bench.service.answers.pin({ owner: OWNER, id, pinned });

  test("is captured whatever it was judged to be, once, and does not expire", async () => {
    await bench.deliver("Your parcel is here");
    expect(await pin()).toEqual({ kept: true });
    expect(await pin()).toEqual({ kept: true });
    expect(await bench.chain()).toMatchObject([{ pinned: true, content: { why: "pinned", judgement: { mark: "none" } } }]);
    bench.now = NOW + 1_000 * DAY;
    await bench.service.purge();
    expect(await bench.texts()).toEqual(["Your parcel is here"]);
    expect(await pin(false)).toEqual({ kept: false });
    await bench.service.purge();
    expect(await bench.texts()).toEqual([]);
  });

  test("is each promotion that an edit made of another one, also where both have one digest", async () => {
    await bench.deliver("Big sale TVDL today");
    await bench.deliver("Another sale: code CATA", "A1", { message: { edited: true } });
    await bench.deliver("Another sale: code CATA", "A1", { message: { edited: true } });
    expect(await bench.texts()).toEqual(["Big sale TVDL today", "Another sale: code CATA"]);
  });

  test("is not captured twice when it was already", async () => {
    await bench.deliver("Big sale today");
    expect(await pin()).toEqual({ kept: true });
    const [row, ...others] = await bench.chain();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ pinned: true, content: { why: "promotion" } });
    expect(row?.expires).toBeUndefined();
    expect((await evidencePage(bench.database, OWNER, { pinnedOnly: true, limit: 5 })).rows).toHaveLength(1);
  });

  test.for<[string, (bench: EvidenceBench, pinned: boolean) => Promise<unknown>]>([
    ["by its message", ({ service }, pinned) => service.answers.pin({ owner: OWNER, id, pinned })],
    ["by its entry", ({ service }, pinned) => service.answers.pinEvidence({ owner: OWNER, sequences: [1], pinned })],
  ])("and is let go %s while it is to be kept for another time, ends by the new one", async ([, put]) => {
    await bench.deliver("Big sale today");
    await put(bench, true);
    const slow = bench.slowSettings();
    const letGo = put(bench, false);
    const changed = bench.changeSettings({ evidenceDays: 90 });
    // As long as a change takes that waits for nothing.
    await new Promise((resolve) => setTimeout(resolve, 100));
    slow.answer();
    await Promise.all([letGo, changed]);
    expect((await bench.chain()).map(({ expires }) => expires)).toEqual([NOW + 90 * DAY]);
  });

  test("is kept in its later wordings too, whatever they are judged to be, and when all else is kept for no time", async () => {
    await bench.deliver("Big sale today");
    await pin();
    await bench.deliver("Big sale today, until midnight", "A1", { message: { edited: true } });
    await bench.changeSettings({ evidenceDays: 0 });
    await bench.deliver("Your parcel is here", "A1", { message: { edited: true } });
    // Told once more, it is no news.
    await bench.deliver("Your parcel is here", "A1", { message: { edited: true } });
    const wordings = ["Big sale today", "Big sale today, until midnight", "Your parcel is here"];
    expect(await bench.chain()).toMatchObject(["promotion", "promotion", "pinned"].map((why) => ({ pinned: true, content: { why } })));
    bench.now = NOW + 1_000 * DAY;
    await bench.service.purge();
    expect(await bench.texts()).toEqual(wordings);
    expect(await verifyStored(bench.database, OWNER)).toMatchObject({ intact: true });
    // What is let go lets all of them go, and later wordings with them.
    expect(await pin(false)).toEqual({ kept: false });
    await bench.service.purge();
    expect(await bench.texts()).toEqual([]);
    await bench.deliver("Big sale tomorrow", "A1", { message: { edited: true } });
    expect(await bench.texts()).toEqual([]);
  });

  test("is kept in its later wordings where its entry was kept, and where nothing else is left of the message", async () => {
    await bench.deliver("Big sale today");
    await bench.service.answers.pinEvidence({ owner: OWNER, sequences: [1], pinned: true });
    await bench.deliver("Big sale today, until midnight", "A1", { message: { edited: true } });
    expect(await bench.chain()).toMatchObject([{ pinned: true }, { pinned: true }]);
    await bench.database.buckets.clear();
    await bench.deliver("Big sale tomorrow", "A1", { message: { edited: true } });
    expect((await bench.chain()).at(-1)).toMatchObject({ sequence: 3, pinned: true });
    // Another message of the sender expires as before.
    await bench.deliver("A sale of shoes", "B1");
    await bench.deliver("A sale of boots", "B1", { message: { edited: true } });
    expect((await bench.chain()).slice(3).map(({ pinned }) => pinned)).toEqual([undefined, undefined]);
  });

  test("cannot be what is no longer there", async () => {
    expect(await pin()).toEqual({ kept: false });
    bench.settings = { ...bench.settings, retentionDays: 0 };
    await bench.deliver("Your parcel is here");
    expect(await pin()).toEqual({ kept: false });
    expect(await bench.chain()).toEqual([]);
  });
});

describe("what is deleted", () => {
  test("leaves heads that say nothing, and a chain that can be checked", async () => {
    for (const key of ["A1", "B1", "C1"]) await bench.deliver(`A sale ${key}`, key);
    await bench.deliver("A sale elsewhere", "D1", { sender: { ids: ["12025550122@c.us"], name: "Crumb" } });
    expect(await bench.service.answers.deleteEvidence({ owner: OWNER, what: { kind: "some", sequences: [2, 2, 99] } })).toEqual({ deleted: 1 });
    expect((await bench.chain())[1]).toEqual({ owner: OWNER, sequence: 2, head: expect.anything() as unknown, hash: expect.any(String) as unknown });
    expect(await evidenceCount(bench.database, OWNER)).toEqual({ kept: 3, deleted: 1 });
    expect(await bench.service.answers.deleteEvidence({ owner: OWNER, what: { kind: "sender", account: SHOP.phone } })).toEqual({ deleted: 2 });
    expect(await bench.texts()).toEqual(["A sale elsewhere"]);
    expect(await bench.service.answers.deleteEvidence({ owner: OWNER, what: { kind: "all" } })).toEqual({ deleted: 1 });
    expect(await verifyStored(bench.database, OWNER)).toMatchObject({ intact: true, counts: { deleted: 4 } });
    expect(JSON.stringify(await bench.chain())).not.toMatch(/sale|c\.us_|Pedal/u);
    // What was deleted does not come back, and the chain goes on.
    await bench.deliver("A sale A1", "A1");
    await bench.deliver("A sale E1", "E1");
    expect(await bench.chain()).toHaveLength(5);
    expect((await verifyStored(bench.database, OWNER)).intact).toBe(true);
  });

  test("by retention is what is older than wanted", async () => {
    await bench.deliver("A sale 1", "A1");
    bench.now = NOW + 100 * DAY;
    await bench.deliver("A sale 2", "B1", { message: { time: bench.now } });
    await bench.service.purge();
    expect(await bench.texts()).toEqual(["A sale 1", "A sale 2"]);
    await bench.changeSettings({ evidenceDays: 90 });
    expect(await bench.texts()).toEqual(["A sale 2"]);
    await bench.changeSettings({ evidenceDays: "forever" });
    bench.now = NOW + 10_000 * DAY;
    await bench.service.purge();
    expect(await bench.texts()).toEqual(["A sale 2"]);
    expect(await verifyStored(bench.database, OWNER)).toMatchObject({ intact: true, counts: { deleted: 1 } });
  });

  test("by retention follows the user's choice also where the worker died before all was brought into step", async () => {
    await bench.deliver("A sale 1", "A1");
    bench.settings = { ...bench.settings, evidenceDays: "forever" };
    bench.now = NOW + 1_000 * DAY;
    await bench.service.purge();
    expect(await bench.texts()).toEqual(["A sale 1"]);
    bench.settings = { ...bench.settings, evidenceDays: 730 };
    await bench.service.purge();
    expect(await bench.texts()).toEqual([]);
  });

  test("with everything takes the chain too", async () => {
    await bench.deliver("Big sale today");
    await bench.service.answers.forget({ owner: OWNER });
    expect(await bench.chain()).toEqual([]);
    await bench.deliver("Big sale today");
    expect(await bench.chain()).toMatchObject([{ sequence: 1 }]);
  });
});

describe("reading evidence", () => {
  test("about one sender gives the messages that were sent last, whenever they were read, and all that was done", async () => {
    const other = { ids: ["447700900170@c.us"] };
    await bench.deliver("A sale before all", "M0", { message: { time: NOW - 90 * MINUTE } });
    await bench.service.answers.objected({ owner: OWNER, key: SHOP.phone, at: NOW - 80 * MINUTE, by: "letter" });
    for (let number = 1; number < 40; number += 1) {
      await bench.deliver(`A sale ${number}`, `M${number}`, { message: { time: NOW - (60 - number) * MINUTE } });
      await bench.deliver(`Their sale ${number}`, `O${number}`, { sender: other });
    }
    await bench.deliver("An old sale of the history", "H1", { message: { time: NOW - 70 * MINUTE, fresh: false } });
    const read = async (most: number) => (await evidenceAbout(bench.database, OWNER, SHOP.phone, most)).entries.map(({ content }) => content);
    expect((await read(3)).map((content) => (content?.kind === "message" ? content.message.parts[0]?.text : content?.kind))).toEqual([
      "objection",
      "A sale 37",
      "A sale 38",
      "A sale 39",
    ]);
    expect(await read(100)).toHaveLength(42);
  });

  test("goes page by page in the order of the chain, and narrows", async () => {
    for (let number = 0; number < 7; number += 1) {
      await bench.deliver(`A sale ${number}`, `M${number}`, { message: { time: NOW - (7 - number) * MINUTE } });
    }
    const first = await evidencePage(bench.database, OWNER, { limit: 3 });
    expect(first).toMatchObject({ rows: [{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }], next: 3 });
    const rest = await evidencePage(bench.database, OWNER, { limit: 10, after: first.next ?? 0 });
    expect(rest.rows.map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
    expect(rest.next).toBeUndefined();
    const narrowed = { from: NOW - 5 * MINUTE, to: NOW - 3 * MINUTE, categories: ["offer" as const], accounts: [SHOP.phone], limit: 9 };
    expect((await evidencePage(bench.database, OWNER, narrowed)).rows.map(({ sequence }) => sequence)).toEqual([3, 4]);
    expect((await evidencePage(bench.database, OWNER, { ...narrowed, accounts: [] })).rows).toEqual([]);
    expect((await evidencePage(bench.database, OWNER, { ...narrowed, categories: ["scam"] })).rows).toEqual([]);
  });
});

test("a promotion is kept although what its sender wrote into buttons, or the page says, has no form in which it could be sealed", async () => {
  const lone = "\uD800";
  const hostile = Arrival.parse(
    arrival("A1", `Big sale${lone}`, {
      message: { links: [`https://shop.example/${lone}`], type: `chat${lone}`, nativeFlow: `cta_url${lone}` },
      sender: { name: `Shop${lone}`, profile: { description: lone, websites: [`https://shop.example/${lone}`] } },
    }),
  );
  const state = PageState.parse({ ...startingState, mode: "ready", owner: OWNER, version: `2.3${lone}` });
  await bench.service.answers.state(state);
  await bench.service.answers.arrivals({ owner: OWNER, arrivals: [hostile] });
  expect(await bench.contents()).toMatchObject([{ message: { links: ["https://shop.example/\uFFFD"] } }]);
  expect(MessageId.safeParse(`false_${SHOP.phone}_A${lone}`).success).toBe(false);
});
