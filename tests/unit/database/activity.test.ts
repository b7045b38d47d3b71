import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { wholeActivity, type ActivityEntry, type ActivityFilter } from "../../../lib/domain/activity";
import { activityReader } from "../../../lib/database/activity";
import { bucketSource, merged, source } from "../../../lib/database/activity-sources";
import type { BucketRow } from "../../../lib/database/rows";
import { automaticActions, helpHistory } from "../../../lib/database/automatic";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { enqueue } from "../../../lib/background/enqueue";
import { takeIn } from "../../../lib/background/intake";
import { arrival, freshDatabase, judging, MINUTE, NOW, OTHER_OWNER, OWNER, uuid, wish } from "../background/builders";

let database: DoormanDatabase;

const shop = { ids: ["12025550111@c.us"], name: "Pedal & Sole", phone: "12025550111" };
const cafe = { ids: ["447700900301@c.us"], name: "Café Alés", phone: "447700900301" };

beforeEach(() => {
  database = freshDatabase();
});

const deliver = async (from: typeof shop, key: string, text: string, time: number, owner = OWNER) => {
  await takeIn(judging(database), owner, [arrival(key, text, { sender: from, message: { time } })]);
};

/** Everything that a filter lets through, read in pages of that many. */
async function read(filter: Partial<ActivityFilter> = {}, page = 3): Promise<ActivityEntry[]> {
  const reader = activityReader(database, OWNER, { ...wholeActivity, ...filter });
  const entries: ActivityEntry[] = [];
  for (;;) {
    const next = await reader.next(page);
    entries.push(...next);
    if (next.length < page) return entries;
  }
}

const told = async (filter: Partial<ActivityFilter> = {}) =>
  (await read(filter)).map((entry) => (entry.kind === "action" ? `${entry.action.kind} ${entry.action.name}` : `${entry.judgement.mark} ${entry.name}`));

describe("the log", () => {
  beforeEach(async () => {
    await deliver(shop, "A1", "Big sale", NOW - 9 * MINUTE);
    await deliver(cafe, "B1", "perhaps", NOW - 8 * MINUTE);
    await deliver(cafe, "B2", "Your order", NOW - 7 * MINUTE);
    await deliver(shop, "A2", "Another sale", NOW - 5 * MINUTE);
    await deliver(shop, "A1", "Not theirs: sale", NOW - MINUTE, OTHER_OWNER);
    await enqueue(database, OWNER, [wish("block", { id: uuid(1), ids: cafe.ids, name: cafe.name })], NOW - 6 * MINUTE);
    await enqueue(database, OWNER, [wish("keep", { id: uuid(2), ids: cafe.ids, name: cafe.name, cause: { by: "undo", of: uuid(9) } })], NOW - 4 * MINUTE);
  });

  test("tells actions and marked messages by one time line, newest first", async () => {
    expect(await told()).toEqual(["keep Café Alés", "promotion Pedal & Sole", "block Café Alés", "unsure Café Alés", "promotion Pedal & Sole"]);
  });

  test("lets through what a filter wants", async () => {
    expect(await told({ kind: "actions" })).toEqual(["keep Café Alés", "block Café Alés"]);
    expect(await told({ kind: "unsure" })).toEqual(["unsure Café Alés"]);
    expect(await told({ kind: "unmarked" })).toEqual(["none Café Alés"]);
    expect(await told({ cause: "undo" })).toEqual(["keep Café Alés"]);
    expect(await told({ state: "waiting" })).toEqual(["block Café Alés"]);
    expect(await told({ sender: "cafe ales" })).toEqual(["keep Café Alés", "block Café Alés", "unsure Café Alés"]);
    expect(await told({ sender: "555 0111", kind: "promotion" })).toEqual(["promotion Pedal & Sole", "promotion Pedal & Sole"]);
    expect(await told({ sender: "nobody" })).toEqual([]);
    await deliver({ ...cafe, name: "Bistro Alés" }, "B3", "Your order again", NOW);
    expect(await told({ sender: "cafe" })).toEqual(["keep Café Alés", "block Café Alés"]);
    expect(await told({ sender: "bistro" })).toEqual(["keep Café Alés", "block Café Alés", "unsure Bistro Alés"]);
    expect(await told({ from: NOW - 6 * MINUTE, until: NOW - 5 * MINUTE })).toEqual(["promotion Pedal & Sole", "block Café Alés"]);
  });

  test("shows a judgement with its evidence and the beginning of the text", async () => {
    const [entry] = await read({ kind: "promotion" });
    expect(entry).toMatchObject({ kind: "judgement", text: "Another sale", name: "Pedal & Sole", ids: shop.ids, saved: false });
    expect(entry?.kind === "judgement" && entry.judgement.evidence.length).toBeGreaterThan(0);
  });
});

test("the log of many entries at one time has each once, in pages of any size", async () => {
  const wishes = Array.from({ length: 250 }, (_, number) => wish("block", { id: uuid(500 + number), ids: [`12025550${100 + number}@c.us`] }));
  for (const one of wishes) await enqueue(database, OWNER, [one], NOW);
  const entries = await read({}, 7);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(250);
  expect(entries).toHaveLength(250);
});

test("several sources are one, in order, each read only when its turn can have come", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.nat(40), { maxLength: 300 }), { maxLength: 6 }), fc.integer({ min: 1, max: 60 }), async (lists, page) => {
      const next = merged(
        lists.map((list) => {
          const rows = [...list].sort((one, other) => other - one).map((time) => ({ time }));
          return source<{ time: number }, { time: number }>({
            ceiling: Infinity,
            top: Infinity,
            place: ({ time }) => time,
            read: async (below, skip, limit) => rows.filter(({ time }) => time <= below).slice(skip, skip + limit),
            entries: async (some) => some.filter(({ time }) => time % 3 !== 0),
          });
        }),
      );
      const all: number[] = [];
      for (;;) {
        const entries = await next(page);
        all.push(...entries.map(({ time }) => time));
        if (entries.length < page) break;
      }
      const expected = lists.flat().filter((time) => time % 3 !== 0).sort((one, other) => other - one);
      expect(all).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

describe("marked messages in buckets", () => {
  interface Bucket {
    id: number;
    marks: number[];
  }
  /** A source over buckets that can change; as long as they do not, each is read once. */
  function reading(buckets: Bucket[], top = Infinity) {
    const newest = ({ marks }: Bucket): number => Math.max(...marks);
    const row = (bucket: Bucket): BucketRow => ({
      ...{ id: bucket.id, owner: OWNER, account: "", time: 0, first: "", keys: [], messages: "" },
      marks: [...bucket.marks],
      marked: newest(bucket),
    });
    return bucketSource<{ key: string; time: number }>({
      top,
      read: async (below, skip, limit) => {
        const found = buckets.filter((bucket) => newest(bucket) <= below).sort((one, other) => newest(other) - newest(one));
        return found.slice(skip, skip + limit).map(row);
      },
      over: async () => buckets.filter(({ marks }) => marks.some((time) => time > top) && marks.some((time) => time <= top)).map(row),
      others: async (seen) => buckets.filter((bucket) => newest(bucket) <= top && !seen.has(bucket.id)).map(row),
      entries: async (some) =>
        some.flatMap(({ marks }) => marks.filter((time) => time <= top).map((time) => ({ key: String(time), time: Math.floor(time) }))),
    });
  }

  async function readAll(next: (limit: number) => Promise<{ key: string; time: number }[]>, page: number, meanwhile?: () => void) {
    const all: { key: string; time: number }[] = [];
    for (;;) {
      const entries = await next(page);
      all.push(...entries);
      if (entries.length < page) return all;
      meanwhile?.();
    }
  }

  /** Marks of distinct messages, of which several can be of one time. */
  const list = fc.array(fc.nat(60), { minLength: 1, maxLength: 16 });
  const lists = fc.array(list, { maxLength: 90 });
  const bucketsOf = (times: number[][]): Bucket[] => {
    let count = 0;
    return times.map((marks, id) => ({ id, marks: marks.map((time) => time + (count += 1) / 10_000) }));
  };

  test("come in order, each once, however their buckets reach over one another", async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.integer({ min: 1, max: 60 }), fc.constantFrom(Infinity, 30.9, 3.9), async (times, page, top) => {
        const all = await readAll(merged([reading(bucketsOf(times), top)]), page);
        expect(all.map(({ time }) => time)).toEqual(times.flat().filter((time) => time <= top).sort((one, other) => other - one));
      }),
      { numRuns: 200 },
    );
  });

  test("are all there, and once, when buckets get newer marks or are divided while they are read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(list, { minLength: 50, maxLength: 90 }), fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.nat(1_000)), async (times, page, chance) => {
        const buckets = bucketsOf(times);
        let news = 0;
        const before = buckets.flatMap(({ marks }) => marks.map(String));
        const all = await readAll(merged([reading(buckets)]), page, () => {
          const bucket = buckets[chance.next().value! % buckets.length]!;
          if (chance.next().value! % 2 === 0) bucket.marks.push(70 + (news += 1) / 1_000);
          else if (bucket.marks.length > 1) buckets.push({ id: buckets.length, marks: bucket.marks.splice(0, bucket.marks.length >> 1) });
        });
        const keys = all.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(before.filter((key) => !keys.includes(key))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("for automatic help", () => {
  test("the history holds marked promotion since a time, with how things stood, and its senders", async () => {
    await deliver(shop, "A0", "An old sale", NOW - 100 * MINUTE);
    await deliver(shop, "A1", "Big sale", NOW - 9 * MINUTE);
    await deliver(cafe, "B1", "perhaps", NOW - 8 * MINUTE);
    await deliver(shop, "A2", "Your order", NOW - 7 * MINUTE);
    const history = await helpHistory(database, OWNER, NOW - 60 * MINUTE);
    expect(history.offers).toMatchObject([{ account: shop.ids[0], text: "Big sale", before: { promotion: 1, service: 0, unsure: 0 } }]);
    expect([...history.senders.values()]).toMatchObject([{ name: "Pedal & Sole", saved: false }]);
    expect(history.complete).toBe(true);
  });

  test("the digest holds what was done by rule since a time", async () => {
    const byRule = (number: number, now: number) =>
      enqueue(database, OWNER, [wish("stop-offers", { id: uuid(number), ids: [`1202555${number}@c.us`], cause: { by: "rule", rule: "stop-offers" } })], now);
    await byRule(7001, NOW - 100 * MINUTE);
    await byRule(7002, NOW - 2 * MINUTE);
    await enqueue(database, OWNER, [wish("block", { id: uuid(7003) })], NOW - MINUTE);
    await byRule(7004, NOW);
    expect((await automaticActions(database, OWNER, NOW - 50 * MINUTE)).map(({ id }) => id)).toEqual([uuid(7004), uuid(7002)]);
  });
});
