import type { Collection, Table } from "dexie";
import type { Owner } from "../domain/account";
import {
  matchesAction,
  matchesJudgement,
  wantsActions,
  wantsJudgements,
  type ActedEntry,
  type ActivityEntry,
  type ActivityFilter,
  type JudgedEntry,
} from "../domain/activity";
import { senderTest } from "../domain/fold";
import { messageText } from "../domain/message";
import { bucketSource, merged, source, type Source } from "./activity-sources";
import { toldTime } from "./buckets";
import { markedIn, newestMessages } from "./messages";
import { EXCERPT_LENGTH } from "./reads";
import type { AccountRow, ActionRow, BucketRow, MessageRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { accountIds, actionView, queueOf, wholeJudgement } from "./views";

/** Reads on in the log. */
export interface ActivityReader {
  /** The next entries, newest first; fewer than `limit` only at the end. */
  next: (limit: number) => Promise<ActivityEntry[]>;
}

/**
 * A reader of the log of an owner, newest first: actions and judgements on messages by one time line. It reads pages of the
 * indexes as it goes and holds no more than those: actions by time; marked messages by the newest mark of their bucket;
 * unmarked messages, and those of some senders, through the index of each sender, and of a sender only once the time line has
 * come to its latest message.
 */
export function activityReader(database: DoormanDatabase, owner: Owner, filter: ActivityFilter): ActivityReader {
  let begun: Promise<(limit: number) => Promise<ActivityEntry[]>> | undefined;
  const begin = async () => merged(await sourcesOf(database, owner, filter));
  return { next: async (limit) => await (await (begun ??= begin()))(limit) };
}

async function sourcesOf(database: DoormanDatabase, owner: Owner, filter: ActivityFilter): Promise<Source<ActivityEntry>[]> {
  const wanted = senderTest(filter.sender);
  const bySender = wanted !== undefined || filter.kind === "unmarked";
  const accounts = bySender ? await database.accounts.where("[owner+key]").between(...under(owner)).toArray() : [];
  const some = wanted === undefined ? undefined : accounts.filter(wanted);
  const sources: Source<ActivityEntry>[] = [];
  const keys = some && new Set(some.map(({ key }) => key));
  // An action shows the name that its sender had then.
  const isTheirs = (row: ActionRow) => keys === undefined || keys.has(row.account) || wanted?.(row) === true;
  if (wantsActions(filter)) sources.push(actionSource(database, owner, filter, isTheirs));
  if (!wantsJudgements(filter)) return sources;
  if (!bySender) return [...sources, markSource(database, owner, filter)];
  return [...sources, ...(some ?? accounts).flatMap((account) => senderSource(database, account, filter))];
}

function actionSource(
  database: DoormanDatabase,
  owner: Owner,
  filter: ActivityFilter,
  isTheirs: (row: ActionRow) => boolean,
): Source<ActedEntry> {
  const top = filter.until ?? Infinity;
  return source<ActionRow, ActedEntry>({
    ceiling: top,
    top,
    place: ({ order }) => order,
    read: async (below, skip, limit) =>
      await downwards(database.actions, "[owner+order]", owner, filter, below).offset(skip).limit(limit).toArray(),
    entries: async (rows) => {
      const queue = await queueOf(database, owner);
      return rows
        .filter((row) => isTheirs(row) && matchesAction(filter, row))
        .map((row) => ({ kind: "action", key: row.id, time: row.createdAt, action: actionView(row, queue) }));
    },
  });
}

function markSource(database: DoormanDatabase, owner: Owner, filter: ActivityFilter): Source<JudgedEntry> {
  const { from = -Infinity, until: top = Infinity } = filter;
  const { buckets } = database;
  return bucketSource({
    top,
    read: async (below, skip, limit) =>
      await downwards(buckets, "[owner+marked]", owner, filter, below).offset(skip).limit(limit).toArray(),
    over: async () => (top === Infinity ? [] : await bucketsOver(database, owner, top)),
    others: async (seen) => {
      const ids = await buckets.where("[owner+marked]").between([owner, from], [owner, top], true, true).primaryKeys();
      const found = await buckets.bulkGet(ids.filter((id) => !seen.has(id)));
      return found.filter((bucket) => bucket !== undefined);
    },
    entries: async (read) => {
      const keys = [...new Set(read.map(({ account }) => account))];
      const found = await database.accounts.bulkGet(keys.map((key): [Owner, string] => [owner, key]));
      const accounts = new Map(found.flatMap((row) => (row === undefined ? [] : [[row.key, row] as const])));
      const rows = read.flatMap((bucket) => markedIn(bucket, from)).filter(({ time }) => time <= top);
      return rows.flatMap((row) => judgedEntry(row, accounts.get(row.account), filter));
    },
  });
}

/** Of each sender who wrote before and after a time, the bucket that holds both, if there is one. */
async function bucketsOver({ accounts, buckets }: DoormanDatabase, owner: Owner, time: number): Promise<BucketRow[]> {
  const rows = await accounts.where("[owner+key]").between(...under(owner)).toArray();
  const both = rows.filter(({ record }) => record.firstSeen <= time && record.lastSeen > time);
  const byPlace = buckets.where("[owner+account+time+first]");
  const found = await Promise.all(
    both.map(async ({ key }) => await byPlace.between(under(owner, key)[0], under(owner, key, time)[1]).last()),
  );
  return found.flatMap((bucket) => (bucket !== undefined && (bucket.marked ?? 0) > time ? [bucket] : []));
}

/** The messages of one sender; none where its first and last message are both outside of the range. */
function senderSource(database: DoormanDatabase, account: AccountRow, filter: ActivityFilter): Source<JudgedEntry>[] {
  const { owner, key, record } = account;
  const latest = Math.max(record.lastSeen, account.latest?.time ?? 0);
  if (latest < (filter.from ?? 0) || record.firstSeen > (filter.until ?? Infinity)) return [];
  const { from, until: top = Infinity } = filter;
  const made = source<MessageRow, JudgedEntry>({
    ceiling: Math.min(latest, top),
    top,
    place: toldTime,
    read: async (until, skip, limit) => await newestMessages(database, owner, key, { from, until, skip, limit }),
    // They lie where WhatsApp dates them; where that is ahead, they are shown by another time.
    entries: async (rows) =>
      rows.flatMap((row) => judgedEntry(row, account, filter)).sort((one, other) => other.time - one.time),
  });
  return [made];
}

/** Rows from a place downwards through an index of an owner that ends with a time, down to the first time that the filter wants. */
function downwards<Row, Key>(
  table: Table<Row, Key>,
  index: string,
  owner: Owner,
  { from = -Infinity }: ActivityFilter,
  below: number,
): Collection<Row, Key> {
  return table.where(index).between([owner, from], [owner, below], true, true).reverse();
}

function judgedEntry(row: MessageRow, account: AccountRow | undefined, filter: ActivityFilter): JudgedEntry[] {
  if (account === undefined || row.removed !== undefined || !matchesJudgement(filter, row.judgement)) return [];
  const { key, id, time, declared, parts } = row;
  const { name, phone, saved } = account;
  const text = parts && messageText(parts).slice(0, EXCERPT_LENGTH).toWellFormed();
  const judgement = wholeJudgement(row);
  return [{ kind: "judgement", key, time, id, ids: accountIds(account), name, phone, saved, declared, judgement, text }];
}
