import type { Owner } from "../domain/account";
import { BUCKET_SIZE, toldTime, unpacked } from "./buckets";
import { MessageBook } from "./message-book";
import type { BucketRow, MessageRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { sumByNumber } from "./sum-by-number";

/** All messages of an account, the oldest first. */
export async function messagesOf(database: DoormanDatabase, owner: Owner, account: string): Promise<MessageRow[]> {
  const buckets = await database.buckets.where("[owner+account+time+first]").between(...under(owner, account)).toArray();
  return buckets.flatMap(unpacked);
}

/** One message of an account, whenever it was sent. */
export async function messageOfKey(
  database: DoormanDatabase,
  owner: Owner,
  account: string,
  key: string,
): Promise<MessageRow | undefined> {
  return (await MessageBook.search(database, owner, account, [key])).get(key);
}

/** A range of time (see `toldTime`), both ends included, and which of the messages in it are wanted. */
export interface MessageRange {
  from?: number | undefined;
  until?: number | undefined;
  /** Of the newest so many are left out. */
  skip?: number;
  limit: number;
}

/** The messages of an account in a range, the newest first. */
export async function newestMessages(
  database: DoormanDatabase,
  owner: Owner,
  account: string,
  { from = -Infinity, until = Infinity, skip = 0, limit }: MessageRange,
): Promise<MessageRow[]> {
  const [lower] = under(owner, account);
  const found: MessageRow[] = [];
  let before = false;
  await database.buckets
    .where("[owner+account+time+first]")
    .between(lower, under(owner, account, until)[1], true, true)
    .reverse()
    .until(() => before || found.length >= skip + limit)
    .each((bucket) => {
      // Those that lie before it end before it begins.
      before = bucket.time < from;
      found.push(...unpacked(bucket).reverse().filter((row) => toldTime(row) >= from && toldTime(row) <= until));
    });
  return found.slice(skip, skip + limit);
}

/** The newest message of an account that still stands in WhatsApp. */
export async function latestStanding(database: DoormanDatabase, owner: Owner, account: string): Promise<MessageRow | undefined> {
  let latest: MessageRow | undefined;
  await database.buckets
    .where("[owner+account+time+first]")
    .between(...under(owner, account))
    .reverse()
    .until(() => latest !== undefined)
    .each((bucket) => {
      // By the time that is shown: one that WhatsApp dates ahead lies behind those that came later.
      const standing = unpacked(bucket).filter(({ removed }) => removed === undefined);
      latest = standing.toSorted((one, other) => one.time - other.time).at(-1);
    });
  return latest;
}

/**
 * Marked messages since a time, the oldest first.
 *
 * @param since milliseconds
 */
export async function markedSince(database: DoormanDatabase, owner: Owner, since: number): Promise<MessageRow[]> {
  const buckets = await bucketsMarkedSince(database, owner, since);
  return buckets.flatMap((bucket) => markedIn(bucket, since)).sort((one, other) => one.markedTime! - other.markedTime!);
}

/** How many messages {@link markedSince} would give; none is unpacked. */
export async function countMarkedSince(database: DoormanDatabase, owner: Owner, since: number): Promise<number> {
  const buckets = await bucketsMarkedSince(database, owner, since);
  return buckets.reduce((sum, { marks }) => sum + marks.filter((time) => time >= since).length, 0);
}

/** How many messages are stored of an owner. */
export async function countMessages(database: DoormanDatabase, owner: Owner): Promise<number> {
  const bySize = database.buckets.where("[owner+keys.length]");
  return await sumByNumber(BUCKET_SIZE, (size) => bySize.equals([owner, size]).count());
}

/** The marked messages of a bucket since a time, the oldest first. */
export function markedIn(bucket: BucketRow, since = -Infinity): MessageRow[] {
  return unpacked(bucket).filter(({ markedTime }) => markedTime !== undefined && markedTime >= since);
}

async function bucketsMarkedSince(database: DoormanDatabase, owner: Owner, since: number): Promise<BucketRow[]> {
  return await database.buckets.where("[owner+marked]").between([owner, since], under(owner)[1], true, true).toArray();
}
