import { indexedDB } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { evidenceChain } from "../../../lib/database/evidence";
import type { EvidenceRow } from "../../../lib/database/rows";
import { createService, type Service, type World } from "../../../lib/background/service";
import { DAY } from "../../../lib/domain/limits";
import { defaultSettings } from "../../../lib/domain/settings";
import { storageTrouble } from "../../../lib/domain/trouble";
import { ANSWERS_WITHIN } from "../../../lib/messages/in-time";
import { arrival, NOW, OWNER, sender, SHOP, storedMessages, wish } from "./builders";
import { serviceWorld } from "./service-world";
import { failingStorage } from "./failing-storage";

let world: World;
let service: Service;
const storage = failingStorage();

beforeEach(() => {
  storage.works();
  // What runs beside an answer has no room either, and says so in the log.
  world = serviceWorld({ report: () => undefined });
  storage.watch(world.database);
  service = createService(world);
});
afterEach(() => vi.restoreAllMocks());

const told = (key: string) => ({ owner: OWNER, arrivals: [arrival(key, "Big sale today")] });
const marks = async (key: string) => (await service.answers.glance(told(key))).judged.map(({ judgement }) => judgement.mark);

const kept = async () => ({ messages: await storedMessages(world.database), evidence: await evidence() });

async function evidence(): Promise<EvidenceRow[]> {
  const rows: EvidenceRow[] = [];
  for await (const row of evidenceChain(world.database, OWNER)) rows.push(row);
  return rows;
}

describe("a full disk", () => {
  test("loses nothing that was stored, and messages are judged all the same", async () => {
    await service.answers.arrivals(told("A1"));
    storage.isFull();
    await expect(service.answers.arrivals(told("A2"))).rejects.toThrow();
    expect(await marks("A2")).toEqual(["promotion"]);
    storage.works();
    await service.answers.arrivals(told("A2"));
    expect((await storedMessages(world.database)).map(({ key }) => key)).toHaveLength(2);
  });

  test("does not make one forget whom the user keeps, and what he said", async () => {
    await service.answers.arrivals(told("A1"));
    const [message] = told("A1").arrivals;
    await service.answers.act({ owner: OWNER, request: wish("keep") });
    storage.isFull();
    expect(await marks("A2")).toEqual(["none"]);
    const again = await service.answers.glance({ owner: OWNER, arrivals: [message!] });
    expect(again.judged[0]?.judgement.evidence[0]).toEqual({ kind: "kept" });
  });

  test("is told of as long as it lasts", async () => {
    expect(await service.answers.troubles(null)).toEqual([]);
    storage.isFull();
    expect(await service.answers.troubles(null)).toEqual(["storage-full"]);
    expect((await service.answers.glance({ owner: OWNER, arrivals: [] })).keeps).toBe(false);
    storage.works();
    expect(await service.answers.troubles(null)).toEqual([]);
    expect((await service.answers.glance({ owner: OWNER, arrivals: [] })).keeps).toBe(true);
  });

  test("is told of where a trial finds room that messages did not find, until they do", async () => {
    storage.isFull({ for: "buckets" });
    await expect(service.answers.arrivals(told("A1"))).rejects.toThrow();
    expect(await service.answers.troubles(null)).toEqual(["storage-full"]);
    storage.works();
    await service.answers.arrivals(told("A1"));
    expect(await service.answers.troubles(null)).toEqual([]);
  });
});

describe("a full disk for", () => {
  const blocked = { list: "blocked" as const, reset: false, added: [{ ids: [SHOP.phone], sender: sender() }], removed: [] };

  test.for<[string, string, () => Promise<unknown>]>([
    ["the word that a message was taken back", "buckets", () => service.answers.removed({ owner: OWNER, ids: [`false_${SHOP.phone}_A1`] })],
    ["whom WhatsApp lists", "accounts", () => service.answers.list({ owner: OWNER, change: blocked })],
  ])("%s is told of where a trial finds room, until that finds some too", async ([, table, tell]) => {
    await service.answers.arrivals(told("A1"));
    storage.isFull({ for: table });
    await expect(tell()).rejects.toThrow();
    expect(await service.answers.troubles(null)).toEqual(["storage-full"]);
    // Nothing to store is no sign of room.
    await service.answers.removed({ owner: OWNER, ids: [`false_${SHOP.phone}_B1`] });
    expect(await service.answers.troubles(null)).toEqual(["storage-full"]);
    storage.works();
    await tell();
    expect(await service.answers.troubles(null)).toEqual([]);
  });
});

test("a database that does not answer holds up no mark, and is told of", async () => {
  storage.hangs();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const glance = service.answers.glance(told("A1"));
  const troubles = service.answers.troubles(null);
  await vi.advanceTimersByTimeAsync(ANSWERS_WITHIN);
  vi.useRealTimers();
  expect(await glance).toMatchObject({ judged: [{ judgement: { mark: "promotion" } }], keeps: false });
  expect(await troubles).toEqual(["storage-refused"]);
  storage.works();
  expect(await service.answers.troubles(null)).toEqual([]);
});

describe("a database that the browser refuses", () => {
  test("lets messages be judged, and is opened again as soon as it can be", async () => {
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The disk cannot be read", "InvalidStateError");
    });
    await expect(service.answers.arrivals(told("A1"))).rejects.toThrow();
    expect(await marks("A1")).toEqual(["promotion"]);
    expect(await service.answers.troubles(null)).toEqual(["storage-refused"]);
    open.mockRestore();
    await expect.poll(() => service.answers.arrivals(told("A1")).then(() => true, () => false), { timeout: 5_000 }).toBe(true);
    expect(await service.answers.troubles(null)).toEqual([]);
    expect(await storedMessages(world.database)).toHaveLength(1);
  });
});

test("while settings cannot be read, nothing is kept or deleted by those of a fresh installation, but messages are judged", async () => {
  // By then a fresh installation would keep neither texts nor evidence; the user keeps evidence for good.
  let now = NOW;
  world = serviceWorld({ report: () => undefined, now: () => now });
  service = createService(world);
  world.settings = async () => ({ ...defaultSettings, retentionDays: 365, evidenceDays: "forever" });
  await service.answers.arrivals(told("A1"));
  now += 1_000 * DAY;
  const before = await kept();
  expect(before).toMatchObject({ messages: [{ hasText: true }], evidence: [{ content: { kind: "message" } }] });
  world.settings = async () => {
    throw new Error("IO error: lock");
  };
  await expect(service.answers.arrivals(told("A2"))).rejects.toThrow("lock");
  await expect(service.purge()).rejects.toThrow("lock");
  expect(await kept()).toEqual(before);
  expect(await marks("A2")).toEqual(["promotion"]);
  expect(await kept()).toEqual(before);
  expect(await service.answers.troubles(null)).toEqual(["settings-unreadable"]);
  // Those of a fresh installation would have deleted both.
  world.settings = async () => defaultSettings;
  await service.purge();
  const left = await kept();
  expect(left.messages.map(({ parts }) => parts)).toEqual([undefined]);
  expect(left.evidence.map(({ content }) => content)).toEqual([undefined]);
});

test("settings that never come hold up a change of what is kept only as long as they are waited for", async () => {
  let now = NOW;
  world = serviceWorld({ report: () => undefined, now: () => now });
  service = createService(world);
  await service.answers.arrivals(told("A1"));
  now += 10_000 * DAY;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  world.settings = () => new Promise(() => {});
  const late = service.answers.arrivals(told("A2")).then(() => "stored", () => "refused");
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  world.settings = async () => defaultSettings;
  await service.purge();
  expect(await late).toBe("refused");
  expect((await evidence()).map(({ content }) => content)).toEqual([undefined]);
});

test("settings that never come hold up no mark", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  world.settings = () => new Promise(() => {});
  const answer = marks("A1");
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  expect(await answer).toEqual(["promotion"]);
});

test("an error that is a bug is no trouble with the storage", () => {
  expect(storageTrouble(new TypeError("undefined is not a function"))).toBeUndefined();
  expect(storageTrouble("a text")).toBeUndefined();
});
