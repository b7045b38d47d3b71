import * as z from "zod/mini";
import { isMixed, type SenderRecord } from "./account";
import { isOpenState, type ActionState, type Cause } from "./action";
import type { BatchKind, LeftOutReason } from "./batch";
import { isMarkedForItself, type Judgement } from "./judgement";
import { DAY, SERVICE_WINDOW } from "./limits";
import { Timestamp, type Conversation } from "./message";
import { isKept, isUndoneByHand, type SenderRule } from "./rule";
import type { Verdict } from "./verdict";

/*
 * Automatic help: what Doorman may do by itself once the user has seen what it would have done, and has said yes. Only two
 * things: stop the offers of a sender above the user's threshold, and block a sure scam of a stranger. Never a report.
 */

/** Offers that a sender must have sent; the user's choice. The first says little of a sender: one's own shop may begin so. */
export const promotionChoices = [1, 2, 3, 5, 10, 20] as const;

/** Share of promotion among all that a sender has sent; the user's choice. Below half, a sender is mostly of use. */
export const shareChoices = [0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/**
 * Calibrated probability above which a scam of a stranger may be blocked unasked: the step from which product.md calls
 * promotion strong. At most three in a hundred of such verdicts are wrong, and those can be undone with one click.
 */
export const SCAM_PROBABILITY = 0.97;

/**
 * Automatic actions of one account in any 24 hours. More than a person gets new advertisers in a day, few enough to look
 * through in the digest, and far from what WhatsApp would take for a machine.
 */
export const AUTOMATIC_A_DAY = 20;

/** A failed request is not made again by itself before this time has passed (milliseconds). */
export const RETRY_AFTER = DAY;

/** When the user agreed; without it nothing happens, whatever else stands in the settings. */
const Consent = z.catch(z.optional(Timestamp), undefined);

const StopOffersHelp = z.object({
  on: z.catch(z.boolean(), false),
  promotions: z.catch(z.int().check(z.gte(1), z.lte(100)), 3),
  share: z.catch(z.number().check(z.gte(0.5), z.lte(1)), 0.8),
  /** Also senders to whom the user has written before, outside the service window. */
  answered: z.catch(z.boolean(), false),
  consentAt: Consent,
});
export type StopOffersHelp = z.infer<typeof StopOffersHelp>;

const BlockScamHelp = z.object({ on: z.catch(z.boolean(), false), consentAt: Consent });

/** What may be done without asking; everything is off at first, and each value falls back alone. */
export const AutomaticHelp = z.object({
  stopOffers: z.catch(StopOffersHelp, StopOffersHelp.parse({})),
  blockScam: z.catch(BlockScamHelp, BlockScamHelp.parse({})),
});
export type AutomaticHelp = z.infer<typeof AutomaticHelp>;

/** Which help acts (`Cause` of an action by rule). */
export type HelpName = Extract<Cause, { by: "rule" }>["rule"];

/** What an action by rule asks for. There is no report among them, and none can be added without this type. */
export const helpKinds = { "stop-offers": "stop-offers", "block-scam": "block" } as const satisfies Record<HelpName, string>;

/** What takes it back. */
export const helpWayBack = { "stop-offers": "resume-offers", "block-scam": "unblock" } as const satisfies Record<HelpName, BatchKind>;

/** Where a message calls for both, a block leaves nothing to be stopped. */
const helpNames = ["block-scam", "stop-offers"] as const satisfies readonly HelpName[];

/** An earlier automatic action on the same sender. */
export interface EarlierHelp {
  rule: HelpName;
  state: ActionState;
  /** When it ended, or was asked for; milliseconds. */
  at: number;
}

/** Everything that the rule looks at when a message of a business has arrived and is judged. */
export interface HelpFacts {
  judgement: Pick<Judgement, "label" | "category" | "mark"> & Partial<Pick<Judgement, "evidence">>;
  /** What the content alone says. */
  verdict: Pick<Verdict, "category" | "probability">;
  /** What the sender has sent, this message included. */
  record: Pick<SenderRecord, "promotion" | "service" | "unsure">;
  sender: { saved: boolean; blocked: boolean; optedOut: boolean };
  rule: SenderRule | undefined;
  conversation: Conversation;
  earlier: readonly EarlierHelp[];
  /** Milliseconds. */
  now: number;
}

/**
 * What Doorman does by itself about a message that has just arrived; nothing in every doubt. Pure, and the same for what
 * arrives and for the preview over the history.
 */
export function helpFor(help: AutomaticHelp, facts: HelpFacts): HelpName | undefined {
  return helpNames.find((name) => whyNotHelp(help, name, facts) === undefined && isFree(facts, name));
}

/**
 * Why a help must not act about a message, by the settings and by what is known of its sender; `undefined` when it may. For
 * what arrives, and again when the turn of an action comes that waited.
 */
export function whyNotHelp(
  help: AutomaticHelp,
  name: HelpName,
  facts: Omit<HelpFacts, "earlier">,
): LeftOutReason | undefined {
  const { judgement, sender, rule, record, now } = facts;
  if (!isHelpOn(help, name)) return "help-off";
  if (sender.saved) return "saved";
  if (isKept(rule, now)) return "kept";
  if (sender.blocked || (name === "stop-offers" && sender.optedOut)) return "already";
  if (isAnswered(help, name, facts)) return "answered";
  if (name === "block-scam" && isMixed(record)) return "mixed";
  const due = name === "block-scam" ? isScamToBlock(facts) : isAbove(help.stopOffers, facts);
  return due && judgement.label === "promotion" && isMarkedForItself(judgement) ? undefined : "help-undue";
}

/** Whether a help is switched on, by its name. */
export function isHelpOn(help: AutomaticHelp, name: HelpName): boolean {
  return isOn(name === "stop-offers" ? help.stopOffers : help.blockScam);
}

/** The helps that were on and are no longer. */
export function switchedOff(before: AutomaticHelp, now: AutomaticHelp): HelpName[] {
  return helpNames.filter((name) => isHelpOn(before, name) && !isHelpOn(now, name));
}

/** Whether a help is switched on, with the user's word to it. */
export function isOn(help: { on: boolean; consentAt?: number | undefined }): boolean {
  return help.on && help.consentAt !== undefined;
}

/** The settings as they would be with both helps agreed to: for previews only. */
export function asIfOn(help: AutomaticHelp, name: HelpName, now: number): AutomaticHelp {
  const off = { on: false, consentAt: undefined };
  const on = { on: true, consentAt: now };
  return {
    stopOffers: { ...help.stopOffers, ...(name === "stop-offers" ? on : off) },
    blockScam: { ...help.blockScam, ...(name === "block-scam" ? on : off) },
  };
}

/** Whether the user is in a talk with the sender; or ever was, for a block and where the user does not want more. */
function isAnswered(help: AutomaticHelp, name: HelpName, { conversation, now }: Pick<HelpFacts, "conversation" | "now">): boolean {
  if (mayBeInWindow(conversation, now)) return true;
  if (name === "block-scam") return conversation.lastOwnMessage !== undefined || conversation.trusted;
  return conversation.lastOwnMessage !== undefined && !help.stopOffers.answered;
}

/**
 * Whether the business may be answering the user. WhatsApp trusts a chat in which the user wrote; when this browser does not
 * know how long ago that was, it may be less than 24 hours.
 */
function mayBeInWindow({ lastOwnMessage, trusted }: Conversation, now: number): boolean {
  return lastOwnMessage === undefined ? trusted : now < lastOwnMessage + SERVICE_WINDOW;
}

function isAbove(help: StopOffersHelp, { record }: Pick<HelpFacts, "record">): boolean {
  const all = record.promotion + record.service + record.unsure;
  return record.promotion >= help.promotions && record.promotion >= help.share * all;
}

function isScamToBlock({ judgement, verdict }: Pick<HelpFacts, "judgement" | "verdict">): boolean {
  return judgement.category === "scam" && verdict.category === "scam" && verdict.probability >= SCAM_PROBABILITY;
}

/**
 * Whether nothing of the like was taken back by hand, is under way, or failed a short time ago. A waiting action that was
 * cancelled is the user's word too.
 */
function isFree({ rule, earlier, now }: HelpFacts, name: HelpName): boolean {
  if (isUndoneByHand(rule, helpKinds[name])) return false;
  return earlier.every((help) => {
    if (help.rule !== name) return true;
    if (isOpenState(help.state) || help.state === "skipped") return false;
    return help.state !== "failed" || Math.abs(now - help.at) >= RETRY_AFTER;
  });
}
