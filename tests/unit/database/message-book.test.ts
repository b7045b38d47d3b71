import fc from "fast-check";
import { expect, test } from "vitest";
import { BUCKET_SIZE, byPlace, toldTime } from "../../../lib/database/buckets";
import { MessageBook } from "../../../lib/database/message-book";
import { countMarkedSince, countMessages, latestStanding, markedSince, messageOfKey, messagesOf, newestMessages } from "../../../lib/database/messages";
import type { MessageRow } from "../../../lib/database/rows";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { takeIn } from "../../../lib/background/intake";
import { arrival, freshDatabase, judging, NOW, OTHER_OWNER, OWNER, SHOP, storedMessages } from "../background/builders";

const SHOPS = ["12025550111@c.us", "12025550112@c.us"];

/** Few times for many messages, so that some are sent at the same. */
const message = fc.record({ shop: fc.constantFrom(...SHOPS), number: fc.nat(199), marked: fc.boolean(), digest: fc.nat(9) });
type Message = typeof message extends fc.Arbitrary<infer T> ? T : never;

const template = await (async () => {
  const database = freshDatabase();
  await takeIn(judging(database), OWNER, [arrival("A1", "Big sale")]);
  return (await storedMessages(database))[0]!;
})();

function rowOf({ shop, number, marked, digest }: Message): MessageRow {
  const key = `false_${shop}_${String(number).padStart(3, "0")}`;
  const time = 1_000 * Math.floor(number / 30);
  return { ...template, account: shop, key, id: key, time, digest, textTime: time, markedTime: marked ? time : undefined };
}

async function put(database: DoormanDatabase, rows: readonly MessageRow[]): Promise<void> {
  await database.transaction("rw", database.buckets, async () => {
    const wanted = rows.map((row) => ({ account: row.account, key: row.key, time: toldTime(row) }));
    const book = await MessageBook.load(database, OWNER, wanted);
    for (const row of rows) book.put(row);
    await book.save();
  });
}

/** As they are read back: JSON has no `undefined`. */
const plain = (rows: readonly MessageRow[]): unknown => JSON.parse(JSON.stringify(rows));
const newestFirst = (one: MessageRow, other: MessageRow): number => other.time - one.time;

test("whatever is put in whatever order is there once, in its place, in buckets that are not overfull", { timeout: 120_000 }, async () => {
  const deliveries = fc.array(fc.array(message, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(deliveries, fc.nat(7_000), async (given, since) => {
      const database = freshDatabase();
      const expected = new Map<string, MessageRow>();
      for (const delivery of given) {
        const rows = delivery.map(rowOf);
        await put(database, rows);
        for (const row of rows) expected.set(row.key, row);
      }
      const all = [...expected.values()];
      for (const shop of SHOPS) {
        const ofShop = all.filter(({ account }) => account === shop);
        const found = await messagesOf(database, OWNER, shop);
        expect(plain(found)).toEqual(plain(ofShop.toSorted(byPlace)));
        const range = { from: since / 2, until: since, skip: 2, limit: 20 };
        const within = ofShop.filter(({ time }) => time >= since / 2 && time <= since).sort(newestFirst);
        expect((await newestMessages(database, OWNER, shop, range)).map(({ time }) => time)).toEqual(within.slice(2, 22).map(({ time }) => time));
        expect((await latestStanding(database, OWNER, shop))?.time).toBe(ofShop.toSorted(newestFirst)[0]?.time);
      }
      const marked = all.filter(({ markedTime = -1 }) => markedTime >= since);
      expect((await markedSince(database, OWNER, since)).map(({ time }) => time)).toEqual(marked.map(({ time }) => time).sort((one, other) => one - other));
      expect(await countMarkedSince(database, OWNER, since)).toBe(marked.length);
      expect(await countMessages(database, OWNER)).toBe(all.length);
      const buckets = await database.buckets.toArray();
      for (const { keys, time, first, textTime } of buckets) {
        expect(keys.length).toBeLessThanOrEqual(BUCKET_SIZE);
        expect([textTime, first]).toEqual([time, keys[0]]);
      }
      const one = all[0]!;
      expect(plain([(await messageOfKey(database, OWNER, one.account, one.key))!])).toEqual(plain([one]));
      expect(await messageOfKey(database, OTHER_OWNER, one.account, one.key)).toBeUndefined();
      database.close();
    }),
    { numRuns: 100 },
  );
});

test("history that is told from the newest on, and news, fill their buckets", async () => {
  const pieces = Array.from({ length: 8 }, (_, piece) => Array.from({ length: 25 }, (__, place) => 25 * piece + place));
  const history = freshDatabase();
  for (const piece of pieces.toReversed()) await put(history, piece.map((number) => rowOf({ shop: SHOPS[0]!, number, marked: false, digest: 0 })));
  const news = freshDatabase();
  for (const number of pieces.flat()) await put(news, [rowOf({ shop: SHOPS[0]!, number, marked: false, digest: 0 })]);
  for (const database of [history, news]) {
    const buckets = await database.buckets.count();
    expect(buckets).toBeLessThanOrEqual(1.4 * Math.ceil((8 * 25) / BUCKET_SIZE));
    database.close();
  }
});

test("a message with a time that lies ahead is the same one when that time has come", async () => {
  const database = freshDatabase();
  const ahead = NOW + 30 * 24 * 3_600_000;
  const told = arrival("A1", "Big sale today", { message: { time: ahead } });
  await takeIn(judging(database), OWNER, [told]);
  await takeIn(judging(database, { now: ahead + 1_000 }), OWNER, [told, arrival("A2", "Your order")]);
  const rows = await storedMessages(database);
  expect(rows.map(({ key, time }) => [key, time])).toEqual([
    [`false_${SHOP.phone}_A2`, NOW - 60_000],
    [`false_${SHOP.phone}_A1`, NOW],
  ]);
});
