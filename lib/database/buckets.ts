import type { BucketRow, MessageRow } from "./rows";

/**
 * Messages of a bucket that is full. A record of its own for each message costs IndexedDB more than all of its content;
 * with sixteen in one, larger ones gain little (tests/bench/stored), and a new message still makes only a few others be
 * written again.
 */
export const BUCKET_SIZE = 16;

/** A message without what its bucket says of it. */
type Packed = Omit<MessageRow, "owner" | "account" | "key">;

/** The time by which a message is ordered: as WhatsApp told it, also where that was no time that could be shown. */
export function toldTime({ told, time }: Pick<MessageRow, "told" | "time">): number {
  return told ?? time;
}

/** Where a message lies among those of its account: by time, and of the same time by key. No two lie at one place. */
export type Place = readonly [time: number, key: string];

export function placeOf(row: Pick<MessageRow, "told" | "time" | "key">): Place {
  return [toldTime(row), row.key];
}

/** Negative where the first lies before the second: the order in which the browser's indexes have them too. */
export function comparePlaces([time, key]: Place, [otherTime, otherKey]: Place): number {
  return time - otherTime || (key < otherKey ? -1 : Number(key > otherKey));
}

/** The oldest first. */
export function byPlace(one: MessageRow, other: MessageRow): number {
  return comparePlaces(placeOf(one), placeOf(other));
}

/**
 * Puts messages of one account into one bucket.
 *
 * @param rows at least one, ordered {@link byPlace}
 * @param id of the bucket that this one takes the place of
 */
export function packed(rows: readonly MessageRow[], id?: number): BucketRow {
  const first = rows[0];
  if (first === undefined) throw new Error("a bucket needs at least one message");
  const marks = rows.flatMap(({ markedTime }) => markedTime ?? []);
  const texts = rows.flatMap(({ textTime }) => textTime ?? []);
  return {
    ...(id !== undefined && { id }),
    owner: first.owner,
    account: first.account,
    time: toldTime(first),
    first: first.key,
    keys: rows.map(({ key }) => key),
    messages: JSON.stringify(rows.map(withoutHome)),
    marks,
    ...(marks.length > 0 && { marked: Math.max(...marks) }),
    ...(texts.length > 0 && { textTime: Math.min(...texts) }),
  };
}

function withoutHome(row: MessageRow): Packed {
  const { owner: _owner, account: _account, key: _key, ...rest } = row;
  return rest;
}

/** The messages of a bucket, the oldest first. */
export function unpacked({ owner, account, keys, messages }: BucketRow): MessageRow[] {
  const rows = JSON.parse(messages) as Packed[];
  return rows.map((row, place) => ({ owner, account, key: keys[place]!, ...row }));
}

/**
 * A bucket with some of its messages changed, but not in key or place; the same bucket when none is.
 *
 * @param change gives the message as it is to be, the same one where it stays
 */
export function changed(bucket: BucketRow, change: (row: MessageRow) => MessageRow): BucketRow {
  const rows = unpacked(bucket);
  const next = rows.map(change);
  return next.every((row, place) => row === rows[place]) ? bucket : packed(next, bucket.id);
}

/** Divides messages among as few buckets as hold them, about equally; the order stays. */
export function divided(rows: readonly MessageRow[]): MessageRow[][] {
  const buckets = Math.ceil(rows.length / BUCKET_SIZE);
  const border = (place: number): number => Math.round((place * rows.length) / buckets);
  return Array.from({ length: buckets }, (_, place) => rows.slice(border(place), border(place + 1)));
}
