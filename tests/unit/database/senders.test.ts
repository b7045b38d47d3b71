import { beforeEach, describe, expect, test } from "vitest";
import { fillCategories } from "../../../lib/background/fill-categories";
import { takeBack, takeIn } from "../../../lib/background/intake";
import { addCategories, count } from "../../../lib/database/records";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { allSenders, lastMarkedSenders, summaryOf } from "../../../lib/database/senders";
import { senderTimeline } from "../../../lib/database/timeline";
import { arrival, freshDatabase, judging, NOW, OTHER_OWNER, OWNER, SHOP } from "../background/builders";

let database: DoormanDatabase;
beforeEach(() => {
  database = freshDatabase();
});

const sale = (id: string, change = {}) => arrival(id, "Big sale today", change);

describe("a record by category", () => {
  test("counts and takes back, never below nothing", () => {
    const record = { promotion: 0, service: 0, unsure: 0, mislabelled: 0, categories: {} };
    const offer = { label: "promotion", category: "offer", mislabelled: false } as const;
    count(record, offer, 1);
    count(record, offer, 1);
    expect(record).toMatchObject({ promotion: 2, categories: { offer: 2 } });
    for (let times = 0; times < 3; times += 1) count(record, offer, -1);
    expect(record).toMatchObject({ promotion: 0, categories: {} });
  });

  test("what is not known of one sender is not known of two that are one", () => {
    expect(addCategories({ offer: 1 }, { offer: 2, order: 1 })).toEqual({ offer: 3, order: 1 });
    expect(addCategories({ offer: 1 }, undefined)).toBeUndefined();
  });

  test("is kept as messages come and are deleted", async () => {
    await takeIn(judging(database), OWNER, [sale("A"), sale("B"), arrival("C", "Your order has been shipped")]);
    const [sender] = await allSenders(database, OWNER, NOW);
    const counted = Object.values(sender?.record.categories ?? {}).reduce((sum, messages) => sum + messages, 0);
    expect([sender?.total, counted]).toEqual([3, 3]);
    await takeBack(database, OWNER, [sale("A").message.id], NOW);
    const [after] = await allSenders(database, OWNER, NOW);
    expect(Object.values(after?.record.categories ?? {}).reduce((sum, messages) => sum + messages, 0)).toBe(2);
  });

  test("is counted later for records that are older than it", async () => {
    await takeIn(judging(database), OWNER, [sale("A"), sale("B")]);
    const [row] = await database.accounts.toArray();
    const categories = row?.record.categories;
    await database.accounts.toCollection().modify((account) => {
      delete account.record.categories;
    });
    expect(await fillCategories(database, OTHER_OWNER, 10)).toBe(0);
    expect(await fillCategories(database, OWNER, 10)).toBe(1);
    expect((await database.accounts.toArray())[0]?.record.categories).toEqual(categories);
    expect(await fillCategories(database, OWNER, 10)).toBe(0);
  });
});

describe("the list of senders", () => {
  test("holds the businesses of one owner with what they have sent", async () => {
    await takeIn(judging(database), OWNER, [sale("A")]);
    await takeIn(judging(database), OTHER_OWNER, [sale("B")]);
    const senders = await allSenders(database, OWNER, NOW);
    expect(senders).toHaveLength(1);
    expect(senders[0]).toMatchObject({ total: 1, share: 1, script: "Latn", blocked: false, kept: false });
    expect((await lastMarkedSenders(database, OWNER, NOW, 5)).map(({ key }) => key)).toEqual(senders.map(({ key }) => key));
  });

  test("knows who is kept now, who is blocked and by whom", async () => {
    await takeIn(judging(database), OWNER, [sale("A")]);
    const [row] = await database.accounts.toArray();
    if (row === undefined) throw new Error("no account");
    const kept = { ...row, rule: { keep: { since: NOW - 2, until: NOW + 10 } } };
    expect(summaryOf(kept, NOW)).toMatchObject({ kept: true, keptUntil: NOW + 10 });
    expect(summaryOf(kept, NOW + 20)).toMatchObject({ kept: false, keptUntil: undefined });
    expect(summaryOf({ ...row, blocked: { at: NOW, cause: "outside" } }, NOW)).toMatchObject({ blocked: true, blockedByDoorman: false });
    expect(summaryOf({ ...row, blocked: { at: NOW, cause: "doorman" } }, NOW).blockedByDoorman).toBe(true);
  });
});

test("a timeline that is open goes on when its sender turns out to be one that is known already", async () => {
  await takeIn(judging(database), OWNER, [arrival("A1", "Big sale today")]);
  await takeIn(judging(database, { now: NOW + 1 }), OWNER, [arrival("A2", "Your order", { sender: { ids: [SHOP.lid] } })]);
  const opened = async () => (await senderTimeline(database, OWNER, SHOP.lid, NOW))?.messages.length;
  expect(await opened()).toBe(1);
  await takeIn(judging(database, { now: NOW + 2 }), OWNER, [arrival("A3", "Your order", { sender: { ids: [SHOP.lid, SHOP.phone] } })]);
  expect(await opened()).toBe(3);
});

test("the timeline of a sender has its messages with their words, newest first", async () => {
  await takeIn(judging(database), OWNER, [sale("A", { message: { time: NOW - 5_000 } }), sale("B", { message: { time: NOW - 1_000 } })]);
  const [sender] = await allSenders(database, OWNER, NOW);
  const timeline = await senderTimeline(database, OWNER, sender?.key ?? "", NOW);
  expect(timeline?.messages.map(({ time }) => time)).toEqual([NOW - 1_000, NOW - 5_000]);
  expect(timeline?.messages[0]).toMatchObject({ text: "Big sale today", removed: false, judgement: { label: "promotion" } });
  expect(await senderTimeline(database, OTHER_OWNER, SHOP.phone, NOW)).toBeUndefined();
});
