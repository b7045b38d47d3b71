import type { Owner } from "../domain/account";
import type { JudgedMessage } from "../domain/judgement";
import type { Arrival, IncomingMessage, MessageId } from "../domain/message";
import { AccountBook, bookTables, noteOwnMessage } from "../database/accounts";
import { correctionsOf, dropExcerpts } from "../database/corrections";
import { isPinned } from "../database/evidence-writes";
import { MessageBook } from "../database/message-book";
import { chatOf, messageKey } from "../domain/message-ids";
import { latestStanding } from "../database/messages";
import { count, isEmpty, latestOf } from "../database/records";
import type { AccountRow, MessageRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { withoutText } from "../database/writes";
import { Capture } from "./capture";
import type { JudgingContext } from "./judging";
import { takeMessage } from "./stored-message";

/**
 * Buckets of a sender, the newest, that are looked through for messages that were taken back: WhatsApp lets that be done
 * for some days only, and names two ids of which one at most is stored.
 */
const TAKEN_BACK_WITHIN = 250;

export interface IntakeResult {
  /** One for each arrival, in their order, under the ids with which they arrived. */
  judged: JudgedMessage[];
  /** Keys of senders that were saved, are no longer, or were two: their other messages have to be judged again. */
  resaved: string[];
  /** Whether the number of marked messages may have changed. */
  marksChanged: boolean;
}

/**
 * Judges and keeps messages that WhatsApp Web told of, all in one transaction. Idempotent by message id, with which
 * WhatsApp always tells the same time (a message is looked for where it lies in time): also when two tabs deliver at once
 * or the chat has moved from the phone id to the LID in between. An edit is classified anew and moves the sender's
 * counters.
 */
export async function takeIn(
  context: JudgingContext,
  owner: Owner,
  arrivals: readonly Arrival[],
): Promise<IntakeResult> {
  const { database } = context;
  return await database.transaction("rw", bookTables(database), async () => {
    const ids = arrivals.map(senderIds);
    const book = await AccountBook.load(database, owner, ids.flat());
    const accounts = await book.obtain(ids, context.now);
    for (const [place, arrival] of arrivals.entries()) {
      const account = accounts[place]!;
      book.take(account, arrival.sender);
      if (noteOwnMessage(account, arrival.conversation, context.now)) book.change(account);
    }
    const keys = arrivals.map((arrival, place) => messageKey(accounts[place]!.key, arrival.message.id));
    const capture = new Capture(context);
    const wanted = arrivals.map(({ message }, place) => ({ key: keys[place]!, account: accounts[place]!.key, time: message.time }));
    const [messages, corrections] = await Promise.all([
      MessageBook.load(database, owner, wanted),
      correctionsOf(database, owner),
    ]);
    const remembering = { ...context, corrections };
    const judged: JudgedMessage[] = [];
    let marksChanged = false;
    for (const place of inOrderOfTime(arrivals)) {
      const arrival = arrivals[place]!;
      const account = accounts[place]!;
      const existing = messages.get(keys[place]!);
      const taken = takeMessage(remembering, account, arrival, existing);
      judged[place] = { id: arrival.message.id, time: taken.row.time, judgement: taken.judgement };
      // Whoever keeps a message as evidence keeps what its sender makes of it later, too.
      const pinned = mayBePinned(taken.row, existing) && (await isPinned(database, owner, taken.row));
      const row = capture.take(account, taken.row, taken.judgement, textOf(taken.row, arrival.message), pinned);
      if (row === existing) continue;
      messages.put(row);
      if (!taken.changed) continue;
      marksChanged ||= existing?.markedTime !== taken.row.markedTime;
      if (taken.counted !== undefined) count(account.record, taken.counted, -1);
      noteTime(account, taken.row);
      count(account.record, taken.row.judgement, 1);
      book.change(account);
    }
    await Promise.all([messages.save(), capture.save(owner), book.save()]);
    return { judged, resaved: book.resaved, marksChanged };
  });
}

/**
 * Takes back messages that were deleted in WhatsApp: their text goes, the sender's record forgets them. What
 * remains is a row without text that says so.
 *
 * @returns whether anything was there to take back
 */
export async function takeBack(
  database: DoormanDatabase,
  owner: Owner,
  ids: readonly MessageId[],
  now: number,
): Promise<boolean> {
  return await database.transaction("rw", bookTables(database), async () => {
    const chats = ids.flatMap((id) => chatOf(id) ?? []);
    const book = await AccountBook.load(database, owner, chats);
    const gone = new Set<string>();
    const named = ids.flatMap((id) => {
      const account = book.find([chatOf(id) ?? ""]);
      return account === undefined ? [] : [{ account, key: messageKey(account.key, id) }];
    });
    for (const [account, group] of Map.groupBy(named, (one) => one.account)) {
      const keys = group.map(({ key }) => key);
      const messages = await MessageBook.search(database, owner, account.key, keys, TAKEN_BACK_WITHIN);
      for (const row of keys.flatMap((key) => messages.get(key) ?? [])) {
        if (row.removed !== undefined) continue;
        messages.put(withoutText({ ...row, markedTime: undefined, removed: now }));
        count(account.record, row.judgement, -1);
        book.change(account);
        gone.add(row.key);
      }
      await messages.save();
      if (account.latest === undefined || !gone.has(account.latest.key)) continue;
      const latest = await latestStanding(database, owner, account.key);
      account.latest = latest && latestOf(latest);
    }
    await dropExcerpts(database, owner, [...gone]);
    await book.save();
    return gone.size > 0;
  });
}

/** Whether it is another wording of a message of which there may be evidence; only then that is looked for. */
function mayBePinned(row: MessageRow, existing: MessageRow | undefined): boolean {
  if (existing === undefined) return row.edited;
  return existing.digest !== row.digest && existing.captured !== undefined;
}

/** Text and links of a message, stored or as they were just told. */
function textOf(row: MessageRow, { parts, links }: IncomingMessage): Pick<MessageRow, "parts" | "links"> {
  if (row.parts !== undefined) return row;
  return parts.length === 0 && row.hasText ? {} : { parts, links };
}

/**
 * In a one-to-one chat the message id names the sender too, sometimes by an id that the contact no longer
 * shows.
 */
export function senderIds(arrival: Arrival): string[] {
  const chat = chatOf(arrival.message.id);
  return [...new Set([...arrival.sender.ids, ...(chat === undefined ? [] : [chat])])];
}

/**
 * Places of the arrivals, the oldest message first: a record grows in the order in which messages were sent.
 */
function inOrderOfTime(arrivals: readonly Arrival[]): number[] {
  const time = (place: number): number => arrivals[place]!.message.time;
  return arrivals.map((_, place) => place).sort((one, other) => time(one) - time(other));
}

/** To be called before the message is counted: the times of an empty record say nothing yet. */
function noteTime(account: AccountRow, row: MessageRow): void {
  const { record } = account;
  const empty = isEmpty(record);
  record.firstSeen = empty ? row.time : Math.min(record.firstSeen, row.time);
  record.lastSeen = empty ? row.time : Math.max(record.lastSeen, row.time);
  if (account.latest === undefined || row.time >= account.latest.time || row.key === account.latest.key) {
    account.latest = latestOf(row);
  }
}

