import type { Owner } from "../domain/account";
import { BUCKET_SIZE, byPlace, divided, packed, placeOf, unpacked } from "./buckets";
import type { BucketRow, MessageRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** A message that is going to be looked at: its account, its key, and where it lies in time (see `placeOf`). */
export interface WantedMessage {
  account: string;
  key: string;
  place: number;
}

/** A bucket that is open: its messages by key, and whether it has to be written. */
class OpenBucket {
  readonly id: number | undefined;
  readonly rows: Map<string, MessageRow>;
  /** Where its oldest and its newest message lie. */
  first: number;
  last: number;
  changed = false;

  constructor(rows: readonly MessageRow[], id?: number) {
    this.id = id;
    this.rows = new Map(rows.map((row) => [row.key, row]));
    this.first = Math.min(...rows.map(placeOf));
    this.last = Math.max(...rows.map(placeOf));
  }

  put(row: MessageRow): void {
    this.rows.set(row.key, row);
    this.first = Math.min(this.first, placeOf(row));
    this.last = Math.max(this.last, placeOf(row));
    this.changed = true;
  }

  get isFull(): boolean {
    return this.rows.size >= BUCKET_SIZE;
  }
}

/**
 * The messages that one transaction works on: looked up, put, written once at the end. The buckets of an account do not
 * overlap: none begins before another has ended. To be used inside a read-write transaction over `buckets`.
 */
export class MessageBook {
  readonly #database: DoormanDatabase;
  /** Of each account those that are open, in their order. */
  readonly #open = new Map<string, OpenBucket[]>();
  readonly #byKey = new Map<string, OpenBucket>();

  private constructor(database: DoormanDatabase) {
    this.#database = database;
  }

  /** Opens the buckets in which some messages are, or belong. */
  static async load(database: DoormanDatabase, owner: Owner, wanted: readonly WantedMessage[]): Promise<MessageBook> {
    const book = new MessageBook(database);
    const groups = Map.groupBy(wanted, ({ account }) => account);
    const found = await Promise.all([...groups].map(async ([account, group]) => await around(database, owner, account, group)));
    book.#include(found.flat());
    return book;
  }

  /** Opens the buckets of an account that hold some messages, whenever those were sent: it looks through all, the newest first. */
  static async search(database: DoormanDatabase, owner: Owner, account: string, keys: Iterable<string>): Promise<MessageBook> {
    const book = new MessageBook(database);
    const missing = new Set(keys);
    const holding = await database.buckets
      .where("[owner+account+time]")
      .between(...under(owner, account))
      .reverse()
      .until(() => missing.size === 0)
      .filter((bucket) => bucket.keys.filter((key) => missing.delete(key)).length > 0)
      .toArray();
    book.#include(holding.reverse());
    return book;
  }

  /** A message of the open buckets. */
  get(key: string): MessageRow | undefined {
    return this.#byKey.get(key)?.rows.get(key);
  }

  /**
   * Puts a message in its place; one with the same key gives way.
   *
   * @param row lies where a wanted message of {@link load} does
   */
  put(row: MessageRow): void {
    const bucket = this.#byKey.get(row.key) ?? this.#bucketFor(row);
    bucket.put(row);
    this.#byKey.set(row.key, bucket);
  }

  /** Writes what was changed. */
  async save(): Promise<void> {
    const changed = [...this.#open.values()].flat().filter((bucket) => bucket.changed);
    const rows = changed.flatMap(({ id, rows: messages }) =>
      divided([...messages.values()].sort(byPlace)).map((part, place) => packed(part, place === 0 ? id : undefined)),
    );
    for (const bucket of changed) bucket.changed = false;
    if (rows.length > 0) await this.#database.buckets.bulkPut(rows);
  }

  /**
   * The bucket in which a new message belongs. One that is full is left as it is where the message comes behind it, as new
   * ones do, and pieces of history one after the other. Two begin at one time only where one was divided: then the browser
   * orders them by id, which is how they were written.
   */
  #bucketFor(row: MessageRow): OpenBucket {
    const place = placeOf(row);
    const open = this.#open.get(row.account) ?? [];
    const after = open.findIndex(({ first }) => first > place);
    const next = after === -1 ? open.length : after;
    const before = open[next - 1];
    if (before !== undefined && (!before.isFull || place <= before.last)) return before;
    const following = open[next];
    if (following !== undefined && !following.isFull) return following;
    const made = new OpenBucket([row]);
    this.#open.set(row.account, open.toSpliced(next, 0, made));
    return made;
  }

  #include(buckets: readonly BucketRow[]): void {
    for (const bucket of buckets) {
      const open = new OpenBucket(unpacked(bucket), bucket.id);
      for (const key of bucket.keys) this.#byKey.set(key, open);
      this.#open.set(bucket.account, [...(this.#open.get(bucket.account) ?? []), open]);
    }
  }
}

/** The buckets that reach over the time of some messages of one account, and their neighbours, in their order. */
async function around(
  { buckets }: DoormanDatabase,
  owner: Owner,
  account: string,
  group: readonly WantedMessage[],
): Promise<BucketRow[]> {
  const places = group.map(({ place }) => place);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const [lower, upper] = under(owner, account);
  const byTime = buckets.where("[owner+account+time]");
  const [before, within, after] = await Promise.all([
    byTime.between(lower, [owner, account, first], true, false).last(),
    byTime.between([owner, account, first], [owner, account, last], true, true).toArray(),
    byTime.between([owner, account, last], upper, false, true).first(),
  ]);
  return [before, ...within, after].filter((bucket) => bucket !== undefined);
}
