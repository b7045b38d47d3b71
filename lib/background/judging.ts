import type { Sender } from "../domain/account";
import type { Alike, Correction } from "../domain/correction";
import type { JudgeInput } from "../domain/judge";
import type { Judgement } from "../domain/judgement";
import { DAY } from "../domain/limits";
import { messageText, type IncomingMessage } from "../domain/message";
import { readRules } from "../domain/own-rule";
import type { Settings } from "../domain/settings";
import type { Classify, Verdict } from "../domain/verdict";
import { BEFORE_DOORMAN, type AccountRow, type MessageRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { likenessOf, weighed } from "./correcting";
import type { Witness } from "./evidence";

/** The rules between verdict, sender, conversation and the user's word (lib/domain/judge.ts). */
export type Judge = (input: JudgeInput) => Judgement;

/** What taking in and judging messages needs. */
export interface JudgingContext {
  database: DoormanDatabase;
  classify: Classify;
  judge: Judge;
  settings: Settings;
  /** What evidence of the messages needs. */
  witness: Witness;
  /** Milliseconds. */
  now: number;
}

/** What judging one message needs; the corrections are read once for all messages of a transaction. */
export interface Remembering extends Pick<JudgingContext, "judge" | "settings" | "now"> {
  /** Of the owner, newest first. */
  corrections: readonly Correction[];
}

/** What the content of a message says. */
export function verdictOn(classify: Classify, message: IncomingMessage): Verdict {
  return classify(messageText(message.parts), {
    parts: message.parts,
    declared: message.declared,
    template: message.template,
    nativeFlow: message.nativeFlow,
    media: message.media,
    forwarded: message.forwarded,
    paidBroadcast: message.paidBroadcast,
  });
}

/** A message as it is judged now. */
export interface Judged {
  judgement: Judgement;
  /** What its row is to remember of its likeness to corrected ones, and which rules had a phrase that stood in it. */
  alike: Alike | undefined;
  phrasedBy: readonly string[] | undefined;
}

/**
 * Judges a message with everything that is known now of its sender and was known then of the conversation.
 */
export function judgementOn(
  context: Remembering,
  account: AccountRow,
  sender: Sender,
  facts: Pick<MessageRow, "verdict" | "conversation" | "before" | "alike" | "phrasedBy" | "told">,
  message: IncomingMessage,
): Judged {
  const { firstSeen, lastSeen } = account.record;
  const since = account.optedOut?.at ?? BEFORE_DOORMAN;
  const isGone = message.parts === textNoLongerKept;
  const text = isGone ? undefined : messageText(message.parts);
  const { ruled, remembered } = readRules(context.settings.rules, { text, category: facts.verdict.category, remembered: facts.phrasedBy });
  const judgement = context.judge({
    verdict: facts.verdict,
    message,
    told: facts.told,
    sender,
    conversation: facts.conversation,
    record: { ...facts.before, firstSeen, lastSeen },
    rule: account.rule,
    settings: context.settings,
    corrections: weighed(context.corrections, account, message, isGone ? (facts.alike ?? []) : undefined),
    ruled,
    ...(since === BEFORE_DOORMAN ? {} : { optedOutSince: since }),
    now: context.now,
  });
  if (text === undefined) return { judgement, alike: facts.alike, phrasedBy: facts.phrasedBy };
  const weighs = judgement.evidence.some((piece) => piece.kind === "corrected" && piece.like !== 0);
  const alike = weighs ? likenessOf(context.corrections, account, message) : undefined;
  return { judgement, alike, phrasedBy: remembered };
}

/** The message as it can be rebuilt from what is stored. */
export function messageOf(row: MessageRow): IncomingMessage {
  return {
    id: row.id,
    time: row.time,
    type: row.type,
    fresh: row.fresh,
    parts: row.parts ?? (row.hasText ? textNoLongerKept : []),
    links: row.links ?? [],
    media: row.media,
    declared: row.declared,
    template: row.template,
    nativeFlow: row.nativeFlow,
    forwarded: row.forwarded,
    paidBroadcast: row.paidBroadcast,
    fromAdvert: row.fromAdvert,
    edited: row.edited,
  };
}

/** Whether text of that age is kept. */
export function keepsText(settings: Settings, time: number, now: number): boolean {
  return settings.retentionDays > 0 && time > now - settings.retentionDays * DAY;
}

/** Stands for a text that was there, so that the judge does not take the message for one without words. */
const textNoLongerKept: IncomingMessage["parts"] = [{ kind: "body", text: "…" }];
