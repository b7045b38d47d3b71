import { fnv1a } from "../domain/fnv";
import type { Judgement } from "../domain/judgement";
import { messageText, plausibleTime, type Arrival, type IncomingMessage } from "../domain/message";
import { scriptOf } from "../domain/script";
import type { Verdict } from "../domain/verdict";
import { messageKey } from "../domain/message-ids";
import { countsOf } from "../database/records";
import type { AccountRow, MessageRow } from "../database/rows";
import { judgementToStore, withWords } from "../database/views";
import { judgementOn, keepsText, messageOf, verdictOn, type Judged, type JudgingContext, type Remembering } from "./judging";

/** What taking in one arrival leads to. */
export interface Taken {
  row: MessageRow;
  /** The judgement with the words that weighed. */
  judgement: Judgement;
  /** Whether `row` differs from what is stored. */
  changed: boolean;
  /** What the sender's record counted it as so far: absent for a message that is not counted yet. */
  counted: Judgement | undefined;
}

/**
 * Judges an arrival and makes the row that is stored of it. A message that is known and unchanged is not
 * classified again; it is judged again, since sender, rules and settings may have changed.
 */
export function takeMessage(
  context: Remembering & Pick<JudgingContext, "classify">,
  account: AccountRow,
  arrival: Arrival,
  existing: MessageRow | undefined,
): Taken {
  const message = mergeFacts(arrival.message, existing, context.now);
  const digest = digestOf(message);
  const same = existing !== undefined && isSame(existing, message, digest);
  const verdict = same ? existing.verdict : verdictOn(context.classify, message);
  const facts = {
    verdict,
    // What counts is how things stood when the message came, not when it is shown once more.
    conversation: existing?.conversation ?? arrival.conversation,
    before: existing?.before ?? countsOf(account.record),
    told: existing === undefined ? toldApart(arrival.message, message) : existing.told,
  };
  const { sender } = arrival;
  const stopped = { ...sender, optedOut: sender.optedOut || account.optedOut !== undefined };
  const told = same ? asStored(existing, message) : message;
  const now = judgementOn(context, account, stopped, { ...facts, ...(same && { alike: existing.alike, phrasedBy: existing.phrasedBy }) }, told);
  const judged = now.judgement;
  const counted = existing?.removed === undefined ? existing?.judgement : undefined;
  if (same) {
    const named = existing.id === message.id ? existing : { ...existing, id: message.id };
    const row = judgedAgain(named, now);
    const words = row.parts === undefined ? shownWords(context, row, message) : row.verdict.words;
    return { row, judgement: withWords(judged, words), changed: row !== existing, counted };
  }
  const keeps = keepsText(context.settings, message.time, context.now);
  const row: MessageRow = {
    owner: account.owner,
    account: account.key,
    key: messageKey(account.key, message.id),
    id: message.id,
    time: message.time,
    receivedAt: existing?.receivedAt ?? context.now,
    digest,
    type: message.type,
    fresh: existing?.fresh ?? message.fresh,
    media: message.media,
    template: message.template,
    forwarded: message.forwarded,
    paidBroadcast: message.paidBroadcast,
    fromAdvert: message.fromAdvert,
    edited: message.edited,
    declared: message.declared,
    nativeFlow: message.nativeFlow,
    hasText: hasText(message),
    script: scriptOf(messageText(message.parts)),
    ...facts,
    verdict: keeps ? verdict : { ...verdict, words: [] },
    judgement: judgementToStore(judged, keeps),
    parts: keeps ? message.parts : undefined,
    links: keeps ? message.links : undefined,
    textTime: keeps ? message.time : undefined,
    markedTime: judged.mark === "none" ? undefined : message.time,
    captured: existing?.digest === digest && isReworded(existing, message) ? undefined : existing?.captured,
    ...(now.alike !== undefined && { alike: now.alike }),
    ...(now.phrasedBy !== undefined && { phrasedBy: now.phrasedBy }),
  };
  return { row, judgement: withWords(judged, verdict.words), changed: true, counted };
}

/**
 * The row with a new judgement; the same row when the judgement is as it was. A message that was removed is
 * back.
 */
export function judgedAgain(row: MessageRow, { judgement: judged, alike, phrasedBy }: Judged): MessageRow {
  const judgement = judgementToStore(judged, row.parts !== undefined);
  const isRemembered = JSON.stringify([alike, phrasedBy]) === JSON.stringify([row.alike, row.phrasedBy]);
  if (row.removed === undefined && isRemembered && JSON.stringify(judgement) === JSON.stringify(row.judgement)) return row;
  return {
    ...row,
    judgement,
    markedTime: judgement.mark === "none" ? undefined : row.time,
    removed: undefined,
    alike,
    phrasedBy,
  };
}

/**
 * History does not repeat everything that WhatsApp Web knew when the message was new, above all the declared
 * category (whatsapp-web.md §3), or has not loaded the text: what was known once stays known.
 */
function mergeFacts(message: IncomingMessage, existing: MessageRow | undefined, now: number): IncomingMessage {
  if (existing === undefined) return { ...message, time: plausibleTime(message.time, now) };
  return {
    ...message,
    time: existing.time,
    ...(isUnread(existing, message) && { parts: existing.parts ?? [], links: existing.links ?? [] }),
    declared: message.declared ?? existing.declared,
    nativeFlow: message.nativeFlow ?? existing.nativeFlow,
    template: message.template || existing.template,
    paidBroadcast: message.paidBroadcast || existing.paidBroadcast,
    fromAdvert: message.fromAdvert || existing.fromAdvert,
  };
}

/** The time that was told, where it is not the one that is taken for true. */
function toldApart({ time: told }: IncomingMessage, { time }: IncomingMessage): number | undefined {
  return told === time ? undefined : told;
}

/** The message as it is stored; its text as it is told, where the stored one is no longer kept. */
function asStored(existing: MessageRow, told: IncomingMessage): IncomingMessage {
  const stored = messageOf(existing);
  return existing.parts === undefined && hasText(told) ? { ...stored, parts: told.parts } : stored;
}

/** A message that is told without its text is not an edit: its text is just not loaded. */
function isUnread(existing: MessageRow, message: IncomingMessage): boolean {
  return existing.hasText && !hasText(message);
}

/** Whether a text that is kept became another one. Its digest alone does not tell: two texts can be written with one. */
function isReworded({ parts }: MessageRow, message: IncomingMessage): boolean {
  return parts !== undefined && messageText(parts) !== messageText(message.parts);
}

/** Where there is no text to read any more, what was read of it holds. */
function isSame(existing: MessageRow, message: IncomingMessage, digest: number): boolean {
  if (isUnread(existing, message)) return true;
  const { declared, template, paidBroadcast, nativeFlow, parts } = existing;
  // Whoever writes two texts with one digest can send the one and make the other of it.
  const isUnchanged = parts === undefined ? !message.edited : !isReworded(existing, message);
  return (
    existing.digest === digest &&
    isUnchanged &&
    declared === message.declared &&
    template === message.template &&
    paidBroadcast === message.paidBroadcast &&
    nativeFlow === message.nativeFlow
  );
}

/** The words of a message whose text is not kept are found anew for showing; they are not stored. */
function shownWords(context: Pick<JudgingContext, "classify">, row: MessageRow, message: IncomingMessage): Verdict["words"] {
  return row.hasText && hasText(message) ? verdictOn(context.classify, message).words : [];
}

function hasText(message: IncomingMessage): boolean {
  return message.parts.some((part) => part.text.trim() !== "");
}

/** What a message is known again by: its text and its links. */
function digestOf(message: IncomingMessage): number {
  return fnv1a([messageText(message.parts), ...message.links]);
}
