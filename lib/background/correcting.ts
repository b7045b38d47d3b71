import { sketchOf } from "../classifier/sketch";
import type { Owner } from "../domain/account";
import { alikeTo, excerptOf, weighCorrections, type Alike, type Correction, type Said, type Weighed } from "../domain/correction";
import type { JudgedMessage } from "../domain/judgement";
import { messageText, type MessageId, type MessagePart } from "../domain/message";
import type { Sketch } from "../domain/sketch";
import { AccountBook, bookTables } from "../database/accounts";
import { dropCorrection, putCorrection } from "../database/corrections";
import { noteDue } from "../database/due";
import { chatOf, messageKey } from "../domain/message-ids";
import { messageOfKey } from "../database/messages";
import type { AccountRow, MessageRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { wholeJudgement } from "../database/views";

/** What a message says itself; buttons, footers and previews are the same under every advert. */
const spoken: ReadonlySet<MessagePart["kind"]> = new Set(["title", "body", "list", "card"]);

/** What is compared of a message. */
interface MessageToCompare {
  id: MessageId;
  parts: readonly MessagePart[];
}

/** A message that the user corrected. */
export interface Corrected {
  /** Key of its sender, whose messages have to be judged again. */
  account: string;
  /** Key of the message. */
  message: string;
}

/**
 * Remembers what the user says of a message, or with `null` that nothing is to be said of it any more. The same word
 * again changes nothing; another one takes its place. That the messages of its sender have to be judged again is noted as due.
 *
 * @returns nothing when no such message is stored
 */
export async function correct(
  { database, now, newId }: { database: DoormanDatabase; now: number; newId: () => string },
  owner: Owner,
  { id, said }: { id: MessageId; said: Said | null },
): Promise<Corrected | undefined> {
  return await database.transaction("rw", bookTables(database), async () => {
    const found = await storedMessage(database, owner, id);
    if (found === undefined) return undefined;
    const { account, row } = found;
    const corrected = { account: account.key, message: row.key };
    const before = await database.corrections.where("[owner+message]").equals([owner, row.key]).first();
    if (before?.said === (said ?? undefined)) return corrected;
    await noteDue(database, owner, [account.key]);
    if (said === null) await dropCorrection(database, owner, row.key);
    else await putCorrection(database, owner, correctionOf(newId(), account, row, said, now), row.time);
    return corrected;
  });
}

/**
 * Takes corrections back.
 *
 * @returns keys of the senders whose messages have to be judged again; they are noted as due
 */
export async function uncorrect(database: DoormanDatabase, owner: Owner, ids: readonly string[]): Promise<string[]> {
  const { corrections, meta } = database;
  return await database.transaction("rw", corrections, meta, async () => {
    const keys = ids.map((id): [Owner, string] => [owner, id]);
    const rows = (await corrections.bulkGet(keys)).filter((row) => row !== undefined);
    await corrections.bulkDelete(keys);
    const accounts = [...new Set(rows.map(({ account }) => account))];
    await noteDue(database, owner, accounts);
    return accounts;
  });
}

/** The judgement on a corrected message as it is stored now, under the id by which it was asked for. */
export async function storedJudgement(
  database: DoormanDatabase,
  owner: Owner,
  id: MessageId,
  { account, message }: Corrected,
): Promise<JudgedMessage | null> {
  const row = await messageOfKey(database, owner, account, message);
  return row === undefined ? null : { id, time: row.time, judgement: wholeJudgement(row) };
}

/**
 * What the user's corrections say on a message; nothing is read of it as long as there are none.
 *
 * @param alike what was remembered of the likeness of a message whose text is gone
 */
export function weighed(
  corrections: readonly Correction[],
  account: Pick<AccountRow, "key">,
  message: MessageToCompare,
  alike: Alike | undefined,
): Weighed | undefined {
  if (corrections.length === 0) return undefined;
  return weighCorrections(corrections, { ...placed(account, message), account: account.key, alike });
}

/** What is to be remembered of the likeness of a message with its text. */
export function likenessOf(corrections: readonly Correction[], account: Pick<AccountRow, "key">, message: MessageToCompare): Alike {
  return alikeTo(corrections, placed(account, message));
}

function placed(account: Pick<AccountRow, "key">, { id, parts }: MessageToCompare): { message: string; sketch: Sketch } {
  return { message: messageKey(account.key, id), sketch: sketchOf(spokenText(parts)) };
}

function correctionOf(id: string, account: AccountRow, row: MessageRow, said: Said, now: number): Correction {
  const text = row.parts === undefined ? "" : spokenText(row.parts);
  return {
    id,
    message: row.key,
    account: account.key,
    at: now,
    said,
    sketch: sketchOf(text),
    name: account.name,
    ...(text === "" ? {} : { excerpt: excerptOf(text) }),
  };
}

function spokenText(parts: readonly MessagePart[]): string {
  const text = messageText(parts.filter(({ kind }) => spoken.has(kind)));
  return text === "" ? messageText(parts) : text;
}

async function storedMessage(
  database: DoormanDatabase,
  owner: Owner,
  id: MessageId,
): Promise<{ account: AccountRow; row: MessageRow } | undefined> {
  const chat = chatOf(id);
  const account = chat === undefined ? undefined : (await AccountBook.load(database, owner, [chat])).find([chat]);
  const row = account && (await messageOfKey(database, owner, account.key, messageKey(account.key, id)));
  return account === undefined || row === undefined || row.removed !== undefined ? undefined : { account, row };
}
