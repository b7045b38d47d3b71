import { beforeEach, describe, expect, test } from "vitest";
import { EvidenceEntry, type EvidenceContent, type MessageEvidence } from "../../../lib/domain/evidence";
import { DAY } from "../../../lib/domain/limits";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import { startingState } from "../../../lib/domain/health";
import { suggest } from "../../../lib/domain/suggest";
import { createService, type Service, type World } from "../../../lib/background/service";
import { evidenceChain, evidenceCount, evidencePage, evidenceSenders, violations } from "../../../lib/database/evidence";
import type { EvidenceRow } from "../../../lib/database/rows";
import { verifyStored } from "../../../lib/ui/verify-stored";
import { arrival, classifyByWord, freshDatabase, judgeSimply, MINUTE, NOW, OTHER_OWNER, OWNER, SHOP, uuid, wish, witness } from "./builders";

let world: World;
let service: Service;
let settings: Settings;
let now: number;

beforeEach(() => {
  settings = defaultSettings;
  now = NOW;
  world = {
    database: freshDatabase(),
    classifier: () => Promise.resolve(classifyByWord),
    judge: judgeSimply,
    suggest,
    witness,
    settings: async () => settings,
    now: () => now,
    random: () => 0.5,
    newToken: () => uuid(Math.floor(Math.random() * 1_000_000)),
    tabs: async () => [],
    perform: async () => ({ ok: true, value: { accepted: true } }),
    check: async () => ({ ok: true, value: { status: "unknown" } }),
    tell: async () => undefined,
    wakeSoon: () => undefined,
    setAlarm: async () => undefined,
    showBadge: async () => undefined,
    report: (error) => {
      throw error;
    },
  };
  service = createService(world);
});

type Change = Parameters<typeof arrival>[2];

const deliver = (text: string, key = "A1", change: Change = {}, owner = OWNER) =>
  service.answers.arrivals({ owner, arrivals: [arrival(key, text, change)] });

async function chain(owner = OWNER): Promise<EvidenceRow[]> {
  const rows: EvidenceRow[] = [];
  for await (const row of evidenceChain(world.database, owner)) rows.push(row);
  return rows;
}

async function contents(): Promise<EvidenceContent[]> {
  return (await chain()).flatMap(({ content }) => content ?? []);
}

const texts = async (): Promise<string[]> =>
  (await contents()).flatMap((content) => (content.kind === "message" ? content.message.parts.map(({ text }) => text) : []));

const changeSettings = async (change: Partial<Settings>): Promise<void> => {
  const before = settings;
  settings = { ...settings, ...change };
  await service.settingsChanged(settings, before);
};

describe("a message that is judged promotion", () => {
  test("becomes evidence with all that is known of it", async () => {
    await service.answers.state({ ...startingState, mode: "ready", owner: OWNER, version: "2.3000.7" });
    await deliver("Big sale today", "A1", {
      message: { declared: "UTILITY", template: true, links: ["https://shop.example/sale"] },
      sender: { phone: "12025550111", verifiedName: "Pedal & Sole Ltd", profile: { categories: ["Shoes"] } },
      lastOwnMessage: NOW - 3 * DAY,
    });
    const [row] = await chain();
    expect(EvidenceEntry.parse({ head: row?.head, hash: row?.hash, content: row?.content }).content).toEqual(row?.content);
    expect(row).toMatchObject({ sequence: 1, account: SHOP.phone, message: `false_${SHOP.phone}_A1`, expires: NOW + 365 * DAY });
    expect(row?.content).toMatchObject({
      kind: "message",
      why: "promotion",
      sender: { key: SHOP.phone, verifiedName: "Pedal & Sole Ltd", phone: "12025550111", profile: { categories: ["Shoes"] } },
      message: {
        sentAt: NOW - MINUTE,
        seenAt: NOW,
        utcOffset: 330,
        declared: "UTILITY",
        parts: [{ kind: "body", text: "Big sale today" }],
        links: ["https://shop.example/sale"],
      },
      judgement: { mark: "promotion", mislabelled: true },
      probability: 0.99,
      versions: { extension: "0.1.0", model: "by-word", whatsApp: "2.3000.7" },
      conversation: { replied: true, saved: false, kept: false, lastOwnMessage: NOW - 3 * DAY },
    } satisfies Partial<Record<keyof MessageEvidence, unknown>>);
    expect(JSON.stringify(row?.content)).toContain('"words":[{"text":"sale"');
  });

  test("is captured once, an edit once more; service never", async () => {
    await deliver("Big sale today");
    await deliver("Big sale today");
    await deliver("Your parcel is here", "B1");
    expect(await texts()).toEqual(["Big sale today"]);
    await deliver("Big sale tomorrow", "A1", { message: { edited: true } });
    await deliver("Big sale tomorrow", "A1", { message: { edited: true } });
    expect(await texts()).toEqual(["Big sale today", "Big sale tomorrow"]);
    expect(await verifyStored(world.database, OWNER)).toMatchObject({ intact: true, sound: 2 });
  });

  test("keeps its text as evidence although texts are not kept", async () => {
    settings = { ...settings, retentionDays: 0 };
    await deliver("Big sale today");
    expect((await world.database.messages.get([OWNER, `false_${SHOP.phone}_A1`]))?.parts).toBeUndefined();
    expect(await texts()).toEqual(["Big sale today"]);
  });

  test("is not captured where the user wants no evidence, and is once he does", async () => {
    settings = { ...settings, evidenceDays: 0 };
    await deliver("Big sale today");
    expect(await chain()).toEqual([]);
    settings = { ...settings, evidenceDays: 90 };
    await deliver("Big sale today");
    expect(await chain()).toMatchObject([{ expires: NOW + 90 * DAY }]);
  });

  test("of a saved sender is none, and becomes some when the contact is no longer saved", async () => {
    await deliver("Big sale today", "A1", { sender: { saved: true, savedName: "Shoes" } });
    expect(await chain()).toEqual([]);
    await deliver("Your parcel is here", "B1");
    await expect.poll(texts).toEqual(["Big sale today"]);
  });

  test("stays evidence when the sender deletes it, and when the user says that it is none", async () => {
    await deliver("Big sale today");
    await service.answers.removed({ owner: OWNER, ids: [`false_${SHOP.phone}_A1`] });
    await deliver("Another sale", "B1");
    await service.answers.correct({ owner: OWNER, id: `false_${SHOP.phone}_B1`, said: "service" });
    expect(await texts()).toEqual(["Big sale today", "Another sale"]);
  });

  test("takes its place in the chain also when many arrive at once", async () => {
    const many = Array.from({ length: 40 }, (_, number) => deliver(`A sale ${number}`, `M${number}`, { message: { time: NOW - number } }));
    await Promise.all([...many, deliver("A sale elsewhere", "A1", {}, OTHER_OWNER)]);
    expect(await verifyStored(world.database, OWNER)).toMatchObject({ intact: true, records: 40, sound: 40 });
    expect(await verifyStored(world.database, OTHER_OWNER)).toMatchObject({ intact: true, records: 1 });
  });

  test("moves with its sender when two ids turn out to be one, and what is sealed stays as it was", async () => {
    await deliver("Big sale today", "A1", { sender: { ids: [SHOP.phone] } });
    await deliver("Small sale", "B1", { sender: { ids: [SHOP.lid] } });
    await deliver("Your parcel", "C1", { sender: { ids: [SHOP.phone, SHOP.lid] } });
    const rows = await chain();
    expect(rows.map(({ account }) => account)).toEqual([SHOP.phone, SHOP.phone]);
    expect(rows[1]).toMatchObject({ message: `false_${SHOP.phone}_B1`, content: { sender: { key: SHOP.lid } } });
    expect(await evidenceSenders(world.database, OWNER)).toMatchObject([{ account: SHOP.phone, keys: [SHOP.phone, SHOP.lid], messages: 2 }]);
    expect((await verifyStored(world.database, OWNER)).intact).toBe(true);
    // Told again under the new key, it is still the same message.
    await deliver("Small sale", "B1", { sender: { ids: [SHOP.lid, SHOP.phone] } });
    expect(await chain()).toHaveLength(2);
  });
});

describe("what the user did about a sender", () => {
  test("belongs to the evidence, where there is any", async () => {
    await service.answers.act({ owner: OWNER, request: wish("keep", { ids: ["12025550122@c.us"], name: "Crumb" }) });
    await deliver("Big sale today");
    const [view] = await service.answers.actMany({ owner: OWNER, requests: [wish("keep")] });
    await expect.poll(async () => (await contents()).map(({ kind }) => kind)).toEqual(["message", "action"]);
    expect((await contents())[1]).toMatchObject({
      sender: { key: SHOP.phone },
      action: { id: view?.id, kind: "keep", state: "done", cause: "click", askedAt: NOW, finishedAt: NOW },
    });
  });

  test("outside of Doorman too", async () => {
    await deliver("Big sale today");
    const list = (added: boolean) =>
      service.answers.list({
        owner: OWNER,
        change: { list: "blocked", reset: false, added: added ? [{ ids: [SHOP.phone] }] : [], removed: added ? [] : [SHOP.phone] },
      });
    await list(true);
    await list(false);
    expect((await contents()).slice(1)).toMatchObject([
      { action: { kind: "block", state: "done", cause: "outside" } },
      { action: { kind: "unblock", state: "done", cause: "outside" } },
    ]);
  });
});

describe("promotion against the user's word", () => {
  const object = (at: number) =>
    service.answers.objected({ owner: OWNER, key: SHOP.phone, at, by: "letter", template: "letter-en" });

  test("is a violation after an objection, and a hint while it may still be on its way", async () => {
    await deliver("Big sale today");
    await object(NOW);
    expect((await contents())[1]).toMatchObject({ kind: "objection", objection: { at: NOW, by: "letter", template: "letter-en" } });
    now = NOW + 10 * DAY;
    await deliver("A sale 1", "B1", { message: { time: NOW + DAY } });
    await deliver("A sale 2", "C1", { message: { time: NOW + 9.5 * DAY } });
    await deliver("Your parcel", "D1", { message: { time: NOW + 9.5 * DAY } });
    expect(await violations(world.database, OWNER)).toMatchObject([
      { by: "objection", at: NOW, days: 9, inGrace: false, account: SHOP.phone, sentAt: NOW + 9.5 * DAY, category: "offer" },
      { days: 1, inGrace: true },
    ]);
    const page = await evidencePage(world.database, OWNER, { violationsOnly: true, limit: 10 });
    expect(page.rows.map(({ sequence }) => sequence)).toEqual([3, 4]);
    expect(await evidenceSenders(world.database, OWNER)).toMatchObject([{ messages: 3, objections: 1, violations: 2, inGrace: 1 }]);
  });

  test("is one after the offers were stopped, until they are wanted again", async () => {
    await deliver("Big sale today");
    const list = (added: boolean) =>
      service.answers.list({
        owner: OWNER,
        change: { list: "opted-out", reset: false, added: added ? [{ ids: [SHOP.phone] }] : [], removed: added ? [] : [SHOP.phone] },
      });
    await list(true);
    now = NOW + 5 * DAY;
    await deliver("A sale 1", "B1", { message: { time: now } });
    await list(false);
    await deliver("A sale 2", "C1", { message: { time: now + 1 } });
    expect(await violations(world.database, OWNER)).toMatchObject([{ by: "opt-out", days: 5, inGrace: false }]);
  });

  test("counts from the first objection", async () => {
    await deliver("Big sale today");
    await object(NOW - DAY);
    await object(NOW - 3 * DAY);
    await object(NOW);
    expect((await world.database.accounts.get([OWNER, SHOP.phone]))?.objectedAt).toBe(NOW - 3 * DAY);
  });
});

describe("what the user keeps", () => {
  const id = `false_${SHOP.phone}_A1`;
  const pin = (pinned = true) => service.answers.pin({ owner: OWNER, id, pinned });

  test("is captured whatever it was judged to be, once, and does not expire", async () => {
    await deliver("Your parcel is here");
    expect(await pin()).toEqual({ kept: true });
    expect(await pin()).toEqual({ kept: true });
    expect(await chain()).toMatchObject([{ pinned: true, content: { why: "pinned", judgement: { mark: "none" } } }]);
    now = NOW + 1_000 * DAY;
    await service.purge();
    expect(await texts()).toEqual(["Your parcel is here"]);
    expect(await pin(false)).toEqual({ kept: false });
    await service.purge();
    expect(await texts()).toEqual([]);
  });

  test("is not captured twice when it was already", async () => {
    await deliver("Big sale today");
    expect(await pin()).toEqual({ kept: true });
    const [row, ...others] = await chain();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ pinned: true, content: { why: "promotion" } });
    expect(row?.expires).toBeUndefined();
    expect((await evidencePage(world.database, OWNER, { pinnedOnly: true, limit: 5 })).rows).toHaveLength(1);
  });

  test("cannot be what is no longer there", async () => {
    expect(await pin()).toEqual({ kept: false });
    settings = { ...settings, retentionDays: 0 };
    await deliver("Your parcel is here");
    expect(await pin()).toEqual({ kept: false });
    expect(await chain()).toEqual([]);
  });
});

describe("what is deleted", () => {
  test("leaves heads that say nothing, and a chain that can be checked", async () => {
    for (const key of ["A1", "B1", "C1"]) await deliver(`A sale ${key}`, key);
    await deliver("A sale elsewhere", "D1", { sender: { ids: ["12025550122@c.us"], name: "Crumb" } });
    expect(await service.answers.deleteEvidence({ owner: OWNER, what: { kind: "some", sequences: [2, 2, 99] } })).toEqual({ deleted: 1 });
    expect((await chain())[1]).toEqual({ owner: OWNER, sequence: 2, head: expect.anything() as unknown, hash: expect.any(String) as unknown });
    expect(await evidenceCount(world.database, OWNER)).toEqual({ kept: 3, deleted: 1 });
    expect(await service.answers.deleteEvidence({ owner: OWNER, what: { kind: "sender", account: SHOP.phone } })).toEqual({ deleted: 2 });
    expect(await texts()).toEqual(["A sale elsewhere"]);
    expect(await service.answers.deleteEvidence({ owner: OWNER, what: { kind: "all" } })).toEqual({ deleted: 1 });
    expect(await verifyStored(world.database, OWNER)).toMatchObject({ intact: true, counts: { deleted: 4 } });
    expect(JSON.stringify(await chain())).not.toMatch(/sale|c\.us_|Pedal/u);
    // What was deleted does not come back, and the chain goes on.
    await deliver("A sale A1", "A1");
    await deliver("A sale E1", "E1");
    expect(await chain()).toHaveLength(5);
    expect((await verifyStored(world.database, OWNER)).intact).toBe(true);
  });

  test("by retention is what is older than wanted", async () => {
    await deliver("A sale 1", "A1");
    now = NOW + 100 * DAY;
    await deliver("A sale 2", "B1", { message: { time: now } });
    await service.purge();
    expect(await texts()).toEqual(["A sale 1", "A sale 2"]);
    await changeSettings({ evidenceDays: 90 });
    expect(await texts()).toEqual(["A sale 2"]);
    await changeSettings({ evidenceDays: "forever" });
    now = NOW + 10_000 * DAY;
    await service.purge();
    expect(await texts()).toEqual(["A sale 2"]);
    expect(await verifyStored(world.database, OWNER)).toMatchObject({ intact: true, counts: { deleted: 1 } });
  });

  test("with everything takes the chain too", async () => {
    await deliver("Big sale today");
    await service.answers.forget({ owner: OWNER });
    expect(await chain()).toEqual([]);
    await deliver("Big sale today");
    expect(await chain()).toMatchObject([{ sequence: 1 }]);
  });
});

describe("reading evidence", () => {
  test("goes page by page in the order of the chain, and narrows", async () => {
    for (let number = 0; number < 7; number += 1) {
      await deliver(`A sale ${number}`, `M${number}`, { message: { time: NOW - (7 - number) * MINUTE } });
    }
    const first = await evidencePage(world.database, OWNER, { limit: 3 });
    expect(first).toMatchObject({ rows: [{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }], next: 3 });
    const rest = await evidencePage(world.database, OWNER, { limit: 10, after: first.next ?? 0 });
    expect(rest.rows.map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
    expect(rest.next).toBeUndefined();
    const narrowed = { from: NOW - 5 * MINUTE, to: NOW - 3 * MINUTE, categories: ["offer" as const], accounts: [SHOP.phone], limit: 9 };
    expect((await evidencePage(world.database, OWNER, narrowed)).rows.map(({ sequence }) => sequence)).toEqual([3, 4]);
    expect((await evidencePage(world.database, OWNER, { ...narrowed, accounts: [] })).rows).toEqual([]);
    expect((await evidencePage(world.database, OWNER, { ...narrowed, categories: ["scam"] })).rows).toEqual([]);
  });
});
