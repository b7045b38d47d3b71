import { liveQuery } from "dexie";
import { beforeEach, describe, expect, test } from "vitest";
import { DAY } from "../../../lib/domain/limits";
import { defaultSettings } from "../../../lib/domain/settings";
import { takeIn } from "../../../lib/background/intake";
import {
  blockedAccounts,
  EXCERPT_LENGTH,
  owners,
  todaysMarked,
  type BlockedAccount,
} from "../../../lib/database/reads";
import type { AccountRow } from "../../../lib/database/rows";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { noteOwner, purgeTexts } from "../../../lib/database/writes";
import { arrival, freshDatabase, judging, MINUTE, NOW, OTHER_OWNER, OWNER, SHOP, storedMessage, storedMessages } from "../background/builders";

let database: DoormanDatabase;
beforeEach(() => {
  database = freshDatabase();
});

function blockedRow(place: number, change: Partial<AccountRow> = {}): AccountRow {
  const record = { promotion: 0, service: 0, unsure: 0, mislabelled: 0, firstSeen: NOW, lastSeen: NOW };
  return {
    owner: OWNER,
    key: `9000${place}@c.us`,
    ids: [`9000${place}@c.us`],
    createdAt: NOW,
    business: true,
    name: `Shop ${place}`,
    saved: false,
    record,
    blocked: { at: NOW + place, cause: "doorman" },
    ...change,
  };
}

describe("the block list", () => {
  test("of ten thousand businesses is read whole, newest first", async () => {
    await database.accounts.bulkAdd(Array.from({ length: 10_000 }, (_, place) => blockedRow(place)));
    const rows = await blockedAccounts(database, OWNER);
    expect(rows).toHaveLength(10_000);
    expect(rows.slice(0, 2).map((row) => row.name)).toEqual(["Shop 9999", "Shop 9998"]);
  });

  test("is followed by a live query", async () => {
    const seen: BlockedAccount[][] = [];
    const subscription = liveQuery(() => blockedAccounts(database, OWNER)).subscribe((rows) => seen.push(rows));
    // How often it tells the same is the database's affair.
    await expect.poll(() => seen.at(-1)).toEqual([]);
    await database.accounts.add(blockedRow(1));
    await expect.poll(() => seen.at(-1)?.map((row) => row.name)).toEqual(["Shop 1"]);
    subscription.unsubscribe();
  });

  test("has neither people nor other owners' businesses", async () => {
    await database.accounts.bulkAdd([
      blockedRow(1, { business: false }),
      blockedRow(2, { owner: OTHER_OWNER }),
      blockedRow(3, { blocked: undefined }),
    ]);
    expect(await blockedAccounts(database, OWNER)).toEqual([]);
  });
});

describe("today's marked messages", () => {
  test("show their beginning, whole characters only, newest first", async () => {
    await takeIn(judging(database), OWNER, [
      arrival("A1", `sale ${"🎁".repeat(200)}`, { message: { time: NOW - 2 * MINUTE } }),
      arrival("A2", "last sale"),
      arrival("A3", "Your order left"),
    ]);
    const [second, first, ...rest] = await todaysMarked(database, OWNER, NOW - DAY);
    expect(rest).toEqual([]);
    expect(second).toMatchObject({ text: "last sale", name: "Pedal & Sole", ids: [SHOP.phone], suggested: "block" });
    expect(first?.text?.length).toBe(EXCERPT_LENGTH);
    expect(first?.text?.isWellFormed()).toBe(true);
  });

  test("of a sender that is blocked by now suggest nothing more", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "sale")]);
    await database.accounts.update([OWNER, SHOP.phone], { blocked: { at: NOW, cause: "doorman" } });
    const [message] = await todaysMarked(database, OWNER, NOW - DAY);
    expect(message).toMatchObject({ blocked: true });
    expect(message?.suggested).toBeUndefined();
  });

  test("of a sender whose offers were stopped since suggest nothing more; what comes against that does", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "sale", { message: { time: NOW - 2 * MINUTE } })]);
    const suggested = async () => (await todaysMarked(database, OWNER, NOW - DAY))[0]?.suggested;
    const before = await suggested();
    expect(before).toBeDefined();
    await database.accounts.update([OWNER, SHOP.phone], { optedOut: { at: NOW - MINUTE, cause: "doorman" } });
    expect(await suggested()).toBeUndefined();
    await database.accounts.update([OWNER, SHOP.phone], { optedOut: { at: NOW - 3 * MINUTE, cause: "doorman" } });
    expect(await suggested()).toBe(before);
  });
});

describe("retention", () => {
  const stored = async () => (await storedMessages(database)).filter((row) => row.parts !== undefined).length;

  test("takes the text and the words that weighed, and leaves verdict and marks", async () => {
    const settings = { ...defaultSettings, retentionDays: 365 as const };
    await takeIn(judging(database, { settings }), OWNER, [
      arrival("A1", "old sale", { message: { time: NOW - 40 * DAY } }),
      arrival("A2", "new sale"),
    ]);
    expect(await stored()).toBe(2);
    expect(await purgeTexts(database, 30, NOW)).toBe(1);
    const old = await storedMessage(database, `false_${SHOP.phone}_A1`);
    expect(JSON.stringify(old)).not.toMatch(/sale/u);
    expect(old).toMatchObject({ verdict: { label: "promotion" }, judgement: { mark: "promotion" }, hasText: true });
    expect(await purgeTexts(database, 30, NOW)).toBe(0);
  });

  test("of nothing takes all texts", async () => {
    await takeIn(judging(database), OWNER, [arrival("A1", "sale"), arrival("A2", "Your order left")]);
    expect(await purgeTexts(database, 0, NOW)).toBe(2);
    expect(await stored()).toBe(0);
  });
});

test("owners are listed by when they were last seen", async () => {
  await noteOwner(database, OWNER, NOW);
  await noteOwner(database, OTHER_OWNER, NOW + 1);
  await noteOwner(database, OWNER, NOW + 2 * MINUTE);
  expect(await owners(database)).toEqual([
    { owner: OWNER, lastSeen: NOW + 2 * MINUTE },
    { owner: OTHER_OWNER, lastSeen: NOW + 1 },
  ]);
});
