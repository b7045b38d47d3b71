import type { Sender, SenderRecord } from "./account";
import type { ActionKind } from "./action";
import { correctedEvidence, correctedVerdict, keepsWarning, shifted } from "./corrected";
import type { Weighed } from "./correction";
import type { Evidence, Judgement, Mark } from "./judgement";
import { SERVICE_WINDOW } from "./limits";
import { lastOwnThen, messageText, plausibleTime, type Conversation, type IncomingMessage } from "./message";
import type { Ruled } from "./own-rule";
import { isKept, type SenderRule } from "./rule";
import { ruledEvidence, ruledMark } from "./ruled";
import { markThresholds, STRONG_PROMOTION, type Settings } from "./settings";
import { suggest } from "./suggest";
import { confidence, type Verdict } from "./verdict";

/**
 * How far a sender's record can move an unsure verdict, in log-odds: 0.7 becomes at most 0.9, 0.5 at most 0.79. Enough
 * to decide what the words leave open, too little to overrule them; service is not moved at all.
 */
export const RECORD_SHIFT = 1.35;

/** Messages that a record needs to weigh half: one or two earlier offers say little about the next message. */
export const RECORD_HALF = 4;

export interface JudgeInput {
  verdict: Verdict;
  message: IncomingMessage;
  /** The time that WhatsApp told of the message, where its own is another: that lay too far in this machine's future. */
  told?: number | undefined;
  sender: Sender;
  conversation: Conversation;
  /** What this sender sent before this message. */
  record: SenderRecord;
  rule: SenderRule | undefined;
  settings: Settings;
  /** What the user's corrections say; absent where there are none. */
  corrections?: Weighed | undefined;
  /** The user's own rule on messages like this one, if there is one. */
  ruled?: Ruled | undefined;
  /** Since when this sender's offers are stopped, milliseconds; absent when they are not, or since when is not known. */
  optedOutSince?: number | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * Puts the verdict on a message together with its sender's record, the conversation and the user's rules
 * (product.md, Judgement). Pure.
 */
export function judge(input: JudgeInput): Judgement {
  const { message, sender, conversation, record, rule, settings, now } = input;
  const time = plausibleTime(message.time, now);
  const kept = isKept(rule, now);
  // Whose clock is wrong, nobody can tell: WhatsApp's times go together, and so may this machine's and the user's message.
  const inWindow = isAnswer(conversation, input.told ?? message.time) || isAnswer(conversation, time);
  const threshold = markThresholds[settings.sensitivity];
  const verdict = correctedVerdict(input.verdict, input.corrections, threshold, sender.saved);
  const probability = withRecord(verdict, record, threshold);
  const label = labelFor(verdict, probability, threshold);
  const exempt = kept || (sender.saved && rule?.markAlthoughSaved !== true);
  const limit = inWindow ? Math.max(threshold, STRONG_PROMOTION) : threshold;
  const showsUnsure = (!inWindow && settings.showUnsure) || keepsWarning(input.verdict, input.corrections, sender.saved);
  // The word on the message itself goes before a rule on many; a rule goes before what was said of others.
  const ruled = exempt || input.corrections?.own !== undefined ? undefined : input.ruled;
  const byContent = exempt ? "none" : markFor(label, probability, limit, showsUnsure);
  const mark = ruled === undefined ? byContent : ruledMark(ruled, input.verdict, sender.saved);
  const judgement: Omit<Judgement, "evidence"> = {
    label,
    category: verdict.category,
    confidence: confidence({ label, probability }),
    mark,
    mislabelled: verdict.mislabelled,
  };
  const afterStop = label === "promotion" && isAfterStop(input, time);
  const evidence = evidenceOf(input, { kept, ruled: ruled && ruledEvidence(ruled, byContent), inWindow, afterStop, mislabelled: verdict.mislabelled });
  return { ...judgement, evidence, ...next() };

  /** The action that fits, if this message calls for one. */
  function next(): { suggested?: ActionKind } {
    // What came before the user stopped the offers needs no second answer.
    if (mark === "none" || (sender.optedOut && !afterStop)) return {};
    const suggested = suggest({
      record: recordWith(record, judgement, time),
      sender: { saved: sender.saved, blocked: sender.blocked, optedOut: afterStop },
      kept,
      latest: { ...judgement, unruled: ruled && byContent },
      answered: !neverAnswered(conversation),
    });
    return suggested === undefined ? {} : { suggested };
  }
}

/** A sender's record after one more message. */
export function recordWith(
  record: SenderRecord,
  judgement: Pick<Judgement, "label" | "mislabelled">,
  time: number,
): SenderRecord {
  return {
    promotion: record.promotion + (judgement.label === "promotion" ? 1 : 0),
    service: record.service + (judgement.label === "service" ? 1 : 0),
    unsure: record.unsure + (judgement.label === "unsure" ? 1 : 0),
    mislabelled: record.mislabelled + (judgement.mislabelled ? 1 : 0),
    firstSeen: Math.min(record.firstSeen, time),
    lastSeen: Math.max(record.lastSeen, time),
  };
}

/** Whether the business may be answering: the user wrote less than 24 hours before this message (product.md, Words). */
function isAnswer(conversation: Conversation, time: number): boolean {
  const last = lastOwnThen(conversation);
  return last !== undefined && time >= last && time < last + SERVICE_WINDOW;
}

/** WhatsApp trusts a chat in which the user wrote, so a trusted one may be answered though this browser knows not when. */
function neverAnswered({ lastOwnMessage, trusted }: Conversation): boolean {
  return lastOwnMessage === undefined && !trusted;
}

/** Without a time of stopping, only a message that arrives now is known to be later. */
function isAfterStop({ sender, message, optedOutSince }: JudgeInput, time: number): boolean {
  return optedOutSince === undefined ? sender.optedOut && message.fresh : time > optedOutSince;
}

/**
 * The probability of promotion once the sender's record is heard. Only what is open listens: an unsure verdict, or
 * promotion that this user's threshold does not take for sure. Service stays service, whoever sends it.
 */
function withRecord(verdict: Verdict, record: SenderRecord, threshold: number): number {
  const heard = record.promotion + record.service;
  const open = verdict.label === "unsure" || (verdict.label === "promotion" && verdict.probability < threshold);
  if (!open || heard === 0) return verdict.probability;
  return shifted(verdict.probability, (RECORD_SHIFT * (record.promotion - record.service)) / (heard + RECORD_HALF));
}

/** An unsure verdict is promotion once it passes the user's threshold; a sure one stays what it is. */
function labelFor(verdict: Verdict, probability: number, threshold: number): Verdict["label"] {
  if (verdict.label !== "unsure") return verdict.label;
  return probability >= threshold ? "promotion" : "unsure";
}

function markFor(label: Verdict["label"], probability: number, limit: number, showUnsure: boolean): Mark {
  if (label === "service") return "none";
  if (label === "promotion" && probability >= limit) return "promotion";
  return showUnsure ? "unsure" : "none";
}

/** The evidence in product.md's order, strongest first. */
function evidenceOf(
  { verdict, message, sender, conversation, record, rule, corrections }: JudgeInput,
  { kept, ruled, inWindow, afterStop, mislabelled }: { kept: boolean; ruled: Evidence | undefined; inWindow: boolean; afterStop: boolean; mislabelled: boolean },
): Evidence[] {
  const evidence: Evidence[] = [];
  if (kept) evidence.push({ kind: "kept", ...(rule?.keep?.until === undefined ? {} : { until: rule.keep.until }) });
  if (ruled !== undefined) evidence.push(ruled);
  evidence.push(...correctedEvidence(corrections));
  if (afterStop) evidence.push({ kind: "after-stop" });
  const { declared } = message;
  if (declared !== undefined) {
    const contradicted = declared === "MARKETING" ? verdict.label === "service" : mislabelled;
    evidence.push({ kind: "declared", declared, contradicted });
  }
  if (message.paidBroadcast) evidence.push({ kind: "paid-broadcast" });
  if (messageText(message.parts) === "") evidence.push({ kind: "no-text" });
  else {
    const { label, category, words, promotionalTail } = verdict;
    evidence.push({ kind: "content", label, category, confidence: confidence(verdict), words, promotionalTail });
  }
  const { promotion, service, unsure } = record;
  if (promotion + service + unsure > 0) {
    evidence.push({ kind: "record", promotion, service, unsure, mislabelled: record.mislabelled });
  }
  if (inWindow) {
    evidence.push({ kind: "service-window", until: (lastOwnThen(conversation) ?? message.time) + SERVICE_WINDOW });
  }
  if (neverAnswered(conversation)) evidence.push({ kind: "never-answered" });
  if (sender.saved) evidence.push({ kind: "saved" });
  return evidence;
}
