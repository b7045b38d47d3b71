import type { Owner } from "../domain/account";
import { BUCKET_SIZE, byPlace, comparePlaces, divided, packed, placeOf, unpacked, type Place } from "./buckets";
import type { BucketRow, MessageRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** Buckets that are read at once where messages are looked for by key. */
const CHUNK = 60;

/** Buckets between the first and the last wanted message of an account that are read for each one, at the most. */
const BETWEEN_EACH = 4;

/** A message that is going to be looked at: its account, its key, and where it lies in time (see `toldTime`). */
export interface WantedMessage {
  account: string;
  key: string;
  time: number;
}

/** A bucket that is open: its messages by key, and whether it has to be written. */
class OpenBucket {
  readonly id: number | undefined;
  readonly rows: Map<string, MessageRow>;
  /** The places of its oldest and its newest message. */
  first: Place;
  last: Place;
  changed = false;

  /** @param rows at least one, ordered `byPlace` */
  constructor(rows: readonly MessageRow[], id?: number) {
    this.id = id;
    this.rows = new Map(rows.map((row) => [row.key, row]));
    this.first = placeOf(rows[0]!);
    this.last = placeOf(rows.at(-1)!);
  }

  put(row: MessageRow): void {
    const place = placeOf(row);
    this.rows.set(row.key, row);
    if (comparePlaces(place, this.first) < 0) this.first = place;
    if (comparePlaces(place, this.last) > 0) this.last = place;
    this.changed = true;
  }

  get isFull(): boolean {
    return this.rows.size >= BUCKET_SIZE;
  }
}

/**
 * The messages that one transaction works on: looked up, put, written once at the end. The buckets of an account do not
 * overlap: each begins behind the last message of the one before. To be used inside a read-write transaction over `buckets`.
 */
export class MessageBook {
  readonly #database: DoormanDatabase;
  /** Of each account those that are open, in their order. */
  readonly #open = new Map<string, OpenBucket[]>();
  readonly #byKey = new Map<string, OpenBucket>();

  private constructor(database: DoormanDatabase, buckets: readonly BucketRow[]) {
    this.#database = database;
    for (const bucket of buckets) {
      const open = new OpenBucket(unpacked(bucket), bucket.id);
      for (const key of bucket.keys) this.#byKey.set(key, open);
      const others = this.#open.get(bucket.account);
      if (others === undefined) this.#open.set(bucket.account, [open]);
      else others.push(open);
    }
  }

  /** Opens the buckets in which some messages are, or belong: these can be put. */
  static async load(database: DoormanDatabase, owner: Owner, wanted: readonly WantedMessage[]): Promise<MessageBook> {
    const groups = Map.groupBy(wanted, ({ account }) => account);
    const found = await Promise.all([...groups].map(async ([account, group]) => await around(database, owner, account, group)));
    return new MessageBook(database, found.flat());
  }

  /**
   * Opens the buckets of an account that hold some messages, whenever those were sent, the newest first. Only what is found
   * can be put.
   *
   * @param most buckets that are looked through
   */
  static async search(
    database: DoormanDatabase,
    owner: Owner,
    account: string,
    keys: Iterable<string>,
    most = Infinity,
  ): Promise<MessageBook> {
    const missing = new Set(keys);
    const ids = await database.buckets.where("[owner+account+time+first]").between(...under(owner, account)).primaryKeys();
    const oldest = Math.max(0, ids.length - most);
    const holding: BucketRow[] = [];
    for (let end = ids.length; end > oldest && missing.size > 0; end -= CHUNK) {
      const read = await database.buckets.bulkGet(ids.slice(Math.max(oldest, end - CHUNK), end));
      const buckets = read.filter((bucket) => bucket !== undefined);
      holding.unshift(...buckets.filter((bucket) => bucket.keys.filter((key) => missing.delete(key)).length > 0));
    }
    return new MessageBook(database, holding);
  }

  /** A message of the open buckets. */
  get(key: string): MessageRow | undefined {
    return this.#byKey.get(key)?.rows.get(key);
  }

  /** Puts a message in its place; one with the same key gives way. */
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
   * ones do, and pieces of history one after the other.
   */
  #bucketFor(row: MessageRow): OpenBucket {
    const place = placeOf(row);
    const open = this.#open.get(row.account) ?? [];
    this.#open.set(row.account, open);
    const next = beginningBefore(open, place);
    const before = open[next - 1];
    if (before !== undefined && (!before.isFull || comparePlaces(place, before.last) < 0)) return before;
    const following = open[next];
    if (following !== undefined && !following.isFull) return following;
    const made = new OpenBucket([row]);
    open.splice(next, 0, made);
    return made;
  }
}

/** How many of some buckets in their order begin at a place or before it. */
function beginningBefore(open: readonly OpenBucket[], place: Place): number {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparePlaces(open[middle]!.first, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The buckets that reach over the places of some messages of one account, and their neighbours, in their order. Where many
 * lie between them, each place is asked for alone: two messages may be years apart.
 */
async function around(
  { buckets }: DoormanDatabase,
  owner: Owner,
  account: string,
  group: readonly WantedMessage[],
): Promise<BucketRow[]> {
  const places = group.map(({ time, key }): Place => [time, key]).sort(comparePlaces);
  const [lower, upper] = under(owner, account);
  const byPlaces = buckets.where("[owner+account+time+first]");
  const lastBefore = (place: Place) => byPlaces.between(lower, [owner, account, ...place], true, false).last();
  const firstAfter = (place: Place) => byPlaces.between([owner, account, ...place], upper, true, false).first();
  const [first, last] = [places[0]!, places.at(-1)!];
  const most = BETWEEN_EACH * places.length;
  const [before, within, after] = await Promise.all([
    lastBefore(first),
    byPlaces.between([owner, account, ...first], [owner, account, ...last], true, false).limit(most).toArray(),
    firstAfter(last),
  ]);
  const found = [before, ...within, after];
  if (within.length === most) found.push(...(await Promise.all(places.flatMap((place) => [lastBefore(place), firstAfter(place)]))));
  const byId = new Map(found.flatMap((bucket) => (bucket === undefined ? [] : [[bucket.id, bucket] as const])));
  return [...byId.values()].sort((one, other) => comparePlaces([one.time, one.first], [other.time, other.first]));
}
