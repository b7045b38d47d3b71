import type { SenderRecord } from "../domain/account";
import type { SenderRule } from "../domain/rule";
import { dropExcerpts, moveCorrections } from "./corrections";
import { moveEvidence } from "./evidence-writes";
import { toldTime } from "./buckets";
import { MessageBook } from "./message-book";
import { messageKey } from "../domain/message-ids";
import { latestStanding, messagesOf } from "./messages";
import { addCategories, count, isEmpty, latestOf } from "./records";
import type { AccountRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { withoutText } from "./writes";

/**
 * Makes one account of several that turned out to be one sender (its phone id and its LID were each seen
 * first). The oldest keeps its key; counters add up, messages, actions, corrections and evidence move over, and a
 * message that was stored under both ids counts once. To be called inside a read-write transaction over accounts,
 * buckets, actions, corrections and evidence; the winner itself is written by the caller.
 */
export async function mergeAccounts(
  database: DoormanDatabase,
  rows: readonly AccountRow[],
): Promise<{ winner: AccountRow; losers: AccountRow[] }> {
  const [winner, ...losers] = rows.toSorted((one, other) => one.createdAt - other.createdAt);
  if (winner === undefined) throw new Error("mergeAccounts needs at least one account");
  winner.ids = [...new Set(rows.flatMap((row) => row.ids))];
  for (const loser of losers) {
    const { twins, takenBack } = await moveMessages(database, winner, loser);
    await database.actions
      .where("[owner+account+order]")
      .between(...under(loser.owner, loser.key))
      .modify({ account: winner.key });
    await moveCorrections(database, loser.owner, loser.key, winner.key);
    await moveEvidence(database, loser.owner, loser.key, winner.key);
    await dropExcerpts(database, loser.owner, takenBack);
    absorb(winner, loser);
    // The latest of either may be one of two of which only the other stayed.
    if (twins > 0) winner.latest = await latestNow(database, winner);
    await database.accounts.delete([loser.owner, loser.key]);
  }
  return { winner, losers };
}

/** What became of messages that were stored under both ids. */
interface Moved {
  twins: number;
  /** Keys of those that were taken back under one id and stood under the other. */
  takenBack: string[];
}

async function moveMessages(database: DoormanDatabase, winner: AccountRow, loser: AccountRow): Promise<Moved> {
  const { owner } = loser;
  const moved = (await messagesOf(database, owner, loser.key)).map((message) => ({
    ...message,
    account: winner.key,
    key: messageKey(winner.key, message.id),
  }));
  const wanted = moved.map((message) => ({ account: winner.key, key: message.key, time: toldTime(message) }));
  const book = await MessageBook.load(database, owner, wanted);
  const takenBack: string[] = [];
  let twins = 0;
  for (const message of moved) {
    const twin = book.get(message.key);
    if (twin === undefined) {
      book.put(message);
      continue;
    }
    twins += 1;
    if (message.removed === undefined) {
      count(loser.record, message.judgement, -1);
      if (twin.removed !== undefined) takenBack.push(twin.key);
    } else if (twin.removed === undefined) {
      book.put(withoutText({ ...twin, markedTime: undefined, removed: message.removed }));
      count(winner.record, twin.judgement, -1);
      takenBack.push(twin.key);
    }
  }
  await database.buckets.where("[owner+account+time+first]").between(...under(owner, loser.key)).delete();
  await book.save();
  if (loser.latest !== undefined) loser.latest = { ...loser.latest, key: messageKey(winner.key, loser.latest.key) };
  return { twins, takenBack };
}

async function latestNow(database: DoormanDatabase, { owner, key }: AccountRow): Promise<AccountRow["latest"]> {
  const latest = await latestStanding(database, owner, key);
  return latest && latestOf(latest);
}

function absorb(winner: AccountRow, loser: AccountRow): void {
  const newer = (winner.latest?.time ?? 0) >= (loser.latest?.time ?? 0) ? winner : loser;
  const categories = addCategories(winner.record.categories, loser.record.categories);
  winner.record = {
    promotion: winner.record.promotion + loser.record.promotion,
    service: winner.record.service + loser.record.service,
    unsure: winner.record.unsure + loser.record.unsure,
    mislabelled: winner.record.mislabelled + loser.record.mislabelled,
    ...timesOf(winner.record, loser.record),
    ...(categories !== undefined && { categories }),
  };
  winner.business ||= loser.business;
  winner.name ||= loser.name;
  winner.verifiedName ??= loser.verifiedName;
  winner.savedName ??= loser.savedName;
  winner.phone ??= loser.phone;
  winner.kind ??= loser.kind;
  winner.verifiedLevel ??= loser.verifiedLevel;
  winner.profile ??= loser.profile;
  winner.saved ||= loser.saved;
  winner.latest = newer.latest;
  winner.lastOwnMessage = later(winner.lastOwnMessage, loser.lastOwnMessage);
  winner.rule = mergeRules(winner.rule, loser.rule);
  winner.blocked = better(winner.blocked, loser.blocked);
  winner.optedOut = better(winner.optedOut, loser.optedOut);
  winner.objectedAt = earlier(winner.objectedAt, loser.objectedAt);
}

/** When the first and the last message of two records came. */
function timesOf(one: SenderRecord, other: SenderRecord): Pick<SenderRecord, "firstSeen" | "lastSeen"> {
  if (isEmpty(other)) return { firstSeen: one.firstSeen, lastSeen: one.lastSeen };
  if (isEmpty(one)) return timesOf(other, one);
  return { firstSeen: Math.min(one.firstSeen, other.firstSeen), lastSeen: Math.max(one.lastSeen, other.lastSeen) };
}

/** Of two states the one that Doorman brought about: it knows the reason. */
function better<T extends { cause: string }>(one: T | undefined, other: T | undefined): T | undefined {
  return other?.cause === "doorman" ? other : (one ?? other);
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

/** The later of two times, either of which may be unknown. */
export function later(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

/** The user's word on either id holds for the sender; of two terms of keeping, the one that ends last. */
function mergeRules(one: SenderRule | undefined, other: SenderRule | undefined): SenderRule | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const keep = longer(one.keep, other.keep);
  return {
    ...other,
    ...one,
    ...(keep !== undefined && { keep }),
    undoneByHand: [...(one.undoneByHand ?? []), ...(other.undoneByHand ?? [])],
  };
}

function longer(one: SenderRule["keep"], other: SenderRule["keep"]): SenderRule["keep"] {
  if (one === undefined || other === undefined) return one ?? other;
  return (other.until ?? Infinity) > (one.until ?? Infinity) ? other : one;
}
