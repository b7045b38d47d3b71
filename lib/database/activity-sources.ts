import type { BucketRow } from "./rows";

/** Rows that are read at once from one index. */
const PAGE = 100;

/** Buckets of messages that are read at once. */
const BUCKETS = 20;

/** Something that gives entries newest first, a page at a time. */
export interface Source<Entry> {
  /** Nothing that is still to come is newer than this (milliseconds); minus infinity at the end. */
  ceiling: () => number;
  /** The newest entry, if it is here already. */
  take: () => Entry | undefined;
  /** Reads the next page. */
  load: () => Promise<void>;
}

export interface SourceOptions<Row, Entry> {
  /** Nothing is newer than this, before anything was read. */
  ceiling: number;
  /** The place at which reading begins. */
  top: number;
  /** The row's place in the index that is read. */
  place: (row: Row) => number;
  /** Rows from a place downwards, the first `skip` of them left out. */
  read: (below: number, skip: number, limit: number) => Promise<Row[]>;
  /** What the rows of a page show; rows can be left out. */
  entries: (rows: Row[]) => Promise<Entry[]>;
}

/**
 * A source over an index that is read downwards. It goes on from the place of the last row; several rows can stand at one
 * place, so those that were read there are passed over.
 */
export function source<Row, Entry extends { time: number }>(options: SourceOptions<Row, Entry>): Source<Entry> {
  let below = options.top;
  let skip = 0;
  let ended = false;
  let waiting: Entry[] = [];
  return {
    ceiling: () => waiting[0]?.time ?? (ended ? -Infinity : Math.min(below, options.ceiling)),
    take: () => waiting.shift(),
    load: async () => {
      const rows = await options.read(below, skip, PAGE);
      const last = rows.at(-1);
      ended = rows.length < PAGE;
      if (last !== undefined) {
        const place = options.place(last);
        const same = rows.filter((row) => options.place(row) === place).length;
        skip = place === below ? skip + same : same;
        below = place;
      }
      waiting = await options.entries(rows);
    },
  };
}

/** How marked messages are read; buckets stand in an index by their newest mark. */
export interface BucketReading<Entry> {
  /** The time of a mark at which reading begins. */
  top: number;
  /** Buckets from a place of the index downwards, the first `skip` of them left out. */
  read: (below: number, skip: number, limit: number) => Promise<BucketRow[]>;
  /** Buckets whose newest mark lies above `top`, while they hold older ones. */
  over: () => Promise<BucketRow[]>;
  /** Of all buckets that stand in the index up to `top` now, and are none of some. */
  others: (seen: ReadonlySet<number>) => Promise<BucketRow[]>;
  /** What their marked messages show. */
  entries: (buckets: BucketRow[]) => Promise<Entry[]>;
}

/**
 * A source over the buckets with marked messages. What is older than the newest mark of a bucket that is still to be read
 * waits for it. Buckets change while they are read: one that gets a newer mark moves out of the way, and is looked for at the
 * end; one that is divided comes twice, and shows each message once.
 */
export function bucketSource<Entry extends { key: string; time: number }>(reading: BucketReading<Entry>): Source<Entry> {
  const seen = new Set<number>();
  const given = new Set<string>();
  let below = reading.top;
  let skip = 0;
  let begun = false;
  let ended = false;
  /** The newest last. */
  let waiting: Entry[] = [];
  const include = async (buckets: BucketRow[]): Promise<void> => {
    const news: Entry[] = [];
    for (const entry of await reading.entries(buckets)) {
      if (given.has(entry.key)) continue;
      given.add(entry.key);
      news.push(entry);
    }
    for (const { id } of buckets) if (id !== undefined) seen.add(id);
    waiting = [...waiting, ...news].sort((one, other) => one.time - other.time);
  };
  const newest = (): number => waiting.at(-1)?.time ?? -Infinity;
  return {
    ceiling: () => (ended ? newest() : Math.max(below, newest())),
    take: () => (ended || newest() >= below ? waiting.pop() : undefined),
    load: async () => {
      if (!begun) await include(await reading.over());
      begun = true;
      const buckets = await reading.read(below, skip, BUCKETS);
      await include(buckets);
      const last = buckets.at(-1)?.marked;
      const same = buckets.filter(({ marked }) => marked === last).length;
      skip = last === below ? skip + same : same;
      below = last ?? below;
      ended = buckets.length < BUCKETS;
      if (ended) await include([...(await reading.others(seen)), ...(await reading.over())]);
    },
  };
}

/** Reads several sources as one, newest first. Each is read only when its turn can have come. */
export function merged<Entry>(sources: readonly Source<Entry>[]): (limit: number) => Promise<Entry[]> {
  /** Oldest ceiling first, so that the one whose turn it is can be taken off the end. */
  const line = [...sources].sort((one, other) => one.ceiling() - other.ceiling());
  const putBack = (one: Source<Entry>) => {
    const ceiling = one.ceiling();
    if (ceiling === -Infinity) return;
    let low = 0;
    let high = line.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (line[middle]!.ceiling() < ceiling) low = middle + 1;
      else high = middle;
    }
    line.splice(low, 0, one);
  };
  return async (limit) => {
    const entries: Entry[] = [];
    while (entries.length < limit) {
      const next = line.pop();
      if (next === undefined) break;
      const entry = next.take();
      if (entry === undefined) await next.load();
      else entries.push(entry);
      putBack(next);
    }
    return entries;
  };
}
