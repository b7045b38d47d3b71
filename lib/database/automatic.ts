import type { Owner } from "../domain/account";
import type { ActionView } from "../domain/action";
import type { HelpHistory, PastOffer, PastSender } from "../domain/automatic-preview";
import { isMarkedForItself } from "../domain/judgement";
import { messageText } from "../domain/message";
import { markedIn } from "./messages";
import { EXCERPT_LENGTH } from "./reads";
import type { AccountRow, MessageRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { accountIds, actionView, queueOf } from "./views";

/** Offers that a preview looks at, those of the buckets that were marked last: some hundred senders' for a year, some megabytes in memory. */
const MOST_OFFERS = 20_000;

/** Buckets that are in memory at once while their messages are made short. */
const CHUNK = 100;

/**
 * The marked promotion of an owner since a time, with its senders as they are known now: what a preview of automatic help
 * looks at. Read through the index of marked messages alone.
 *
 * @param since milliseconds
 */
export async function helpHistory(database: DoormanDatabase, owner: Owner, since: number): Promise<HelpHistory> {
  const [, last] = under(owner);
  const marked = await database.buckets.where("[owner+marked]").between([owner, since], last).primaryKeys();
  const found: PastOffer[] = [];
  for (let end = marked.length; end > 0 && found.length <= MOST_OFFERS; end -= CHUNK) {
    const buckets = await database.buckets.bulkGet(marked.slice(Math.max(0, end - CHUNK), end));
    const rows = buckets.flatMap((bucket) => (bucket === undefined ? [] : markedIn(bucket, since)));
    found.push(...rows.filter(({ judgement }) => isMarkedForItself(judgement)).map(pastOffer));
  }
  const offers = found.sort((one, other) => one.time - other.time).slice(-MOST_OFFERS);
  const accounts = [...new Set(offers.map(({ account }) => account))];
  const rows = await database.accounts.bulkGet(accounts.map((key): [Owner, string] => [owner, key]));
  const senders = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.key, pastSender(row)] as const])));
  return { senders, offers, since, complete: offers.length === found.length };
}

/**
 * What automatic help was asked to do since a time, newest first.
 *
 * @param since milliseconds; for the digest of a day its local midnight
 */
export async function automaticActions(database: DoormanDatabase, owner: Owner, since: number): Promise<ActionView[]> {
  const [, last] = under(owner);
  const queue = await queueOf(database, owner);
  const rows = await database.actions.where("[owner+order]").between([owner, since], last).toArray();
  return rows.filter(({ cause }) => cause.by === "rule").reverse().map((row) => actionView(row, queue));
}

function pastOffer(row: MessageRow): PastOffer {
  const { label, category, mark } = row.judgement;
  const { promotion, service, unsure } = row.before;
  return {
    id: row.id,
    account: row.account,
    time: row.time,
    judgement: { label, category, mark },
    verdict: { category: row.verdict.category, probability: row.verdict.probability },
    conversation: row.conversation,
    before: { promotion, service, unsure },
    text: row.parts && messageText(row.parts).slice(0, EXCERPT_LENGTH).toWellFormed(),
  };
}

function pastSender(row: AccountRow): PastSender {
  return {
    key: row.key,
    ids: accountIds(row),
    name: row.name,
    saved: row.saved,
    blockedAt: row.blocked?.at,
    optedOutAt: row.optedOut?.at,
    rule: row.rule,
  };
}
