import type { SenderRecord, WhatsAppId } from "./account";
import { asIfOn, helpFor, type AutomaticHelp, type HelpName } from "./automatic";
import type { Judgement } from "./judgement";
import type { Conversation, MessageId } from "./message";
import type { SenderRule } from "./rule";
import type { Verdict } from "./verdict";

/** Days of history that a preview looks at: long enough for senders that write once a month to show. */
export const PREVIEW_DAYS = 90;

/** A message of the history that was marked as promotion, with how things stood when it came. Times in milliseconds. */
export interface PastOffer {
  id: MessageId;
  /** Key of the sender. */
  account: string;
  time: number;
  judgement: Pick<Judgement, "label" | "category" | "mark">;
  verdict: Pick<Verdict, "category" | "probability">;
  conversation: Conversation;
  /** What the sender had sent before. */
  before: Pick<SenderRecord, "promotion" | "service" | "unsure">;
  /** How it begins, as far as text is kept. */
  text?: string | undefined;
}

/** A sender of past offers as it is known now. */
export interface PastSender {
  key: string;
  ids: WhatsAppId[];
  name: string;
  saved: boolean;
  /** Since when it is blocked or stopped, milliseconds; absent when it is not. */
  blockedAt?: number | undefined;
  optedOutAt?: number | undefined;
  rule?: SenderRule | undefined;
}

/** The part of the history that a preview looks at. */
export interface HelpHistory {
  senders: ReadonlyMap<string, PastSender>;
  /** Oldest first. */
  offers: readonly PastOffer[];
  /** From when on it is looked at, milliseconds. */
  since: number;
  /** False when there was more than is looked at. */
  complete: boolean;
}

/** What would have happened to one sender. */
export interface PreviewLine {
  sender: PastSender;
  /** The message at which Doorman would have acted. */
  offer: PastOffer;
  /** Marked messages of the sender after that one. */
  after: number;
}

/**
 * What one help would have done over the history, had it been on all the time with these thresholds: by the same rule as for
 * what arrives (`helpFor`). How many actions a day are allowed is not counted here.
 *
 * @returns one line a sender, the latest first
 */
export function previewOf(help: AutomaticHelp, name: HelpName, { senders, offers, since }: HelpHistory): PreviewLine[] {
  const assumed = asIfOn(help, name, since);
  const lines = new Map<string, PreviewLine>();
  for (const offer of offers) {
    const line = lines.get(offer.account);
    if (line !== undefined) line.after += 1;
    else {
      const sender = senders.get(offer.account);
      if (sender !== undefined && wouldHelp(assumed, sender, offer)) lines.set(offer.account, { sender, offer, after: 0 });
    }
  }
  return [...lines.values()].sort((one, other) => other.offer.time - one.offer.time);
}

function wouldHelp(help: AutomaticHelp, sender: PastSender, offer: PastOffer): boolean {
  const { time, before, judgement, verdict, conversation } = offer;
  const since = (at: number | undefined) => at !== undefined && at <= time;
  const name = helpFor(help, {
    judgement,
    verdict,
    conversation,
    record: { ...before, promotion: before.promotion + 1 },
    sender: { saved: sender.saved, blocked: since(sender.blockedAt), optedOut: since(sender.optedOutAt) },
    rule: sender.rule,
    earlier: [],
    now: time,
  });
  return name !== undefined;
}
