import type { Owner } from "../domain/account";
import type { JudgedMessage } from "../domain/judgement";
import type { Arrival, IncomingMessage, MessageId } from "../domain/message";
import { AccountBook, applySender, bookTables } from "../database/accounts";
import { correctionsOf, dropExcerpts } from "../database/corrections";
import { storedMessages } from "../database/known-messages";
import { chatOf, messageKey } from "../database/message-ids";
import { count, latestOf } from "../database/records";
import type { AccountRow, MessageRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";
import { withoutText } from "../database/writes";
import { Capture } from "./capture";
import type { JudgingContext } from "./judging";
import { takeMessage } from "./stored-message";

/**
 * Messages that are handed to the database together while the next are judged: half of a full batch, so that the browser
 * has work while there is still some to judge. From fifty on, Dexie no longer tells which rows were changed, and wakes
 * all who look at the table.
 */
const PIECE = 25;

export interface IntakeResult {
  /** One for each arrival, in their order, under the ids with which they arrived. */
  judged: JudgedMessage[];
  /** Keys of senders that were saved, or are no longer: their other messages have to be judged again. */
  resaved: string[];
  /** Whether the number of marked messages may have changed. */
  marksChanged: boolean;
}

/**
 * Judges and keeps messages that WhatsApp Web told of, all in one transaction. Idempotent by message id, also
 * when two tabs deliver at once or the chat has moved from the phone id to the LID in between; an edit is
 * classified anew and moves the sender's counters.
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
    const resaved = new Set<string>();
    const accounts = await book.obtain(ids, context.now);
    for (const [place, arrival] of arrivals.entries()) {
      const account = accounts[place]!;
      const applied = applySender(account, arrival.sender);
      if (applied.changed) book.change(account);
      if (applied.savedChanged && account.latest !== undefined) resaved.add(account.key);
    }
    const keys = arrivals.map((arrival, place) => messageKey(accounts[place]!.key, arrival.message.id));
    const capture = new Capture(context);
    const wanted = keys.map((key, place) => ({ key, account: accounts[place]!.key }));
    const [known, corrections, chain] = await Promise.all([
      storedMessages(database, owner, wanted),
      correctionsOf(database, owner),
      capture.openChain(owner),
    ]);
    const remembering = { ...context, corrections };
    const unwritten = new Map<string, MessageRow>();
    const writing: Promise<unknown>[] = [];
    // Nothing is waited for between the messages: the browser writes one piece while the next is being judged.
    const write = (): void => {
      writing.push(writeMessages(database, [...unwritten.values()]), capture.saveTo(chain));
      unwritten.clear();
    };
    const judged: JudgedMessage[] = [];
    let marksChanged = false;
    for (const place of inOrderOfTime(arrivals)) {
      const arrival = arrivals[place]!;
      const account = accounts[place]!;
      const existing = known.get(keys[place]!);
      const taken = takeMessage(remembering, account, arrival, existing);
      judged[place] = { id: arrival.message.id, time: taken.row.time, judgement: taken.judgement };
      const row = capture.take(account, taken.row, taken.judgement, textOf(taken.row, arrival.message));
      if (row === existing) continue;
      known.set(row.key, row);
      unwritten.set(row.key, row);
      if (unwritten.size >= PIECE) write();
      if (!taken.changed) continue;
      marksChanged ||= existing?.markedTime !== taken.row.markedTime;
      if (taken.counted !== undefined) count(account.record, taken.counted, -1);
      noteTime(account, taken.row);
      count(account.record, taken.row.judgement, 1);
      book.change(account);
    }
    write();
    await Promise.all([...writing, book.save()]);
    return { judged, resaved: [...resaved], marksChanged };
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
    const found = await storedMessages(database, owner, ids.map((id) => {
      const account = book.find([chatOf(id) ?? ""])?.key ?? "";
      return { account, key: messageKey(account, id) };
    }));
    const rows = [...found.values()].filter((row) => row.removed === undefined);
    const accounts = await database.accounts.bulkGet(rows.map((row): [Owner, string] => [owner, row.account]));
    const gone = rows.map((row) => withoutText({ ...row, markedTime: undefined, removed: now }));
    await database.messages.bulkPut(gone);
    await dropExcerpts(database, owner, gone.map((row) => row.key));
    const byKey = new Map(accounts.flatMap((row) => (row === undefined ? [] : [[row.key, row] as const])));
    const removed = new Set(rows.map((row) => row.key));
    for (const row of rows) {
      const account = byKey.get(row.account);
      if (account !== undefined) count(account.record, row.judgement, -1);
    }
    for (const account of byKey.values()) {
      if (account.latest === undefined || !removed.has(account.latest.key)) continue;
      account.latest = await latestStanding(database, account);
    }
    await database.accounts.bulkPut([...byKey.values()]);
    return rows.length > 0;
  });
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
function senderIds(arrival: Arrival): string[] {
  const chat = chatOf(arrival.message.id);
  return [...new Set([...arrival.sender.ids, ...(chat === undefined ? [] : [chat])])];
}

async function writeMessages({ messages }: DoormanDatabase, rows: readonly MessageRow[]): Promise<void> {
  if (rows.length > 0) await messages.bulkPut(rows);
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
  const empty = record.promotion + record.service + record.unsure === 0;
  record.firstSeen = empty ? row.time : Math.min(record.firstSeen, row.time);
  record.lastSeen = empty ? row.time : Math.max(record.lastSeen, row.time);
  if (account.latest === undefined || row.time >= account.latest.time || row.key === account.latest.key) {
    account.latest = latestOf(row);
  }
}

async function latestStanding(database: DoormanDatabase, account: AccountRow): Promise<AccountRow["latest"]> {
  const row = await database.messages
    .where("[owner+account+time]")
    .between(...under(account.owner, account.key))
    .reverse()
    .filter((message) => message.removed === undefined)
    .first();
  return row === undefined ? undefined : latestOf(row);
}
