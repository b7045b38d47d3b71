import type { SenderRecord } from "../../lib/domain/account";
import type { ActionKind, ActionView, BlockReason, Capability } from "../../lib/domain/action";
import type { LeftOutReason } from "../../lib/domain/batch";
import type { Category } from "../../lib/domain/category";
import { ownWordOn, type Judgement } from "../../lib/domain/judgement";
import type { WaitReason } from "../../lib/domain/operation";
import type { Text, TextKey } from "../../lib/ui/text";
import { isScam } from "./mark-class";

/** Words for what the domain names. Tables, so that a new value without words does not compile. */
export const categoryKeys: Record<Category, TextKey> = {
  offer: "categoryOffer",
  announcement: "categoryAnnouncement",
  "review-request": "categoryReviewRequest",
  "forward-request": "categoryForwardRequest",
  "re-engagement": "categoryReEngagement",
  survey: "categorySurvey",
  scam: "categoryScam",
  authentication: "categoryAuthentication",
  account: "categoryAccount",
  payment: "categoryPayment",
  "payment-reminder": "categoryPaymentReminder",
  order: "categoryOrder",
  booking: "categoryBooking",
  "event-reminder": "categoryEventReminder",
  support: "categorySupport",
  conversation: "categoryConversation",
};

export const reasonKeys: Record<BlockReason, TextKey> = {
  no_longer_needed: "reasonNoLongerNeeded",
  no_sign_up: "reasonNoSignUp",
  spam: "reasonSpam",
  offensive_messages: "reasonOffensive",
  other: "reasonOther",
};

/** Why a sender is left out, or gets something gentler. */
export const leftOutKeys: Record<LeftOutReason, TextKey> = {
  saved: "leftOutSaved",
  kept: "leftOutKept",
  "no-promotion": "leftOutNoPromotion",
  mixed: "leftOutMixed",
  "undone-by-hand": "leftOutUndone",
  already: "leftOutAlready",
  unavailable: "leftOutUnavailable",
  "report-limit": "leftOutReportLimit",
  "batch-stopped": "leftOutBatchStopped",
  "help-off": "leftOutHelpOff",
  answered: "leftOutAnswered",
  "help-undue": "leftOutHelpUndue",
  "changed-since": "leftOutChangedSince",
};

export const capabilityKeys: Record<Capability, TextKey> = {
  messages: "capabilityMessages",
  accounts: "capabilityAccounts",
  "block-list": "capabilityBlockList",
  block: "capabilityBlock",
  report: "capabilityReport",
  "stop-offers": "capabilityStopOffers",
  "opt-out-list": "capabilityOptOutList",
  "not-interested": "capabilityNotInterested",
  "not-spam": "capabilityNotSpam",
  dialogs: "capabilityDialogs",
};

/** Names of the buttons. */
export const actionKeys: Record<ActionKind, TextKey> = {
  keep: "actionKeep",
  unkeep: "actionUnkeep",
  "not-interested": "actionNotInterested",
  "undo-not-interested": "actionUndoNotInterested",
  "stop-offers": "actionStopOffers",
  "resume-offers": "actionResumeOffers",
  block: "actionBlock",
  unblock: "actionUnblock",
  "report-and-block": "actionReportAndBlock",
  "not-spam": "actionNotSpam",
};

const waitingKeys: Record<WaitReason, TextKey> = {
  tab: "waitsForTab",
  connection: "waitsForConnection",
  "sign-in": "waitsForSignIn",
  pace: "waitsForPace",
  "other-account": "waitsForOtherAccount",
  paused: "waitsWhilePaused",
};

/** Why a queued action waits, as a sentence. */
export function waitingText({ t, format }: Text, action: Pick<ActionView, "waitsFor" | "notBefore">): string {
  if (action.waitsFor === "pace" && action.notBefore !== undefined) {
    return t("waitsForPaceUntil", format.time(action.notBefore));
  }
  return t(action.waitsFor === undefined ? "waits" : waitingKeys[action.waitsFor]);
}

/** The words on a mark: "Promotion · discount offer"; what its sender declared where that is not true. */
export function markText({ t }: Text, judgement: Pick<Judgement, "label" | "mark" | "category" | "mislabelled" | "evidence">): string {
  if (judgement.mark === "unsure") return t("markUnsure");
  if (isScam(judgement)) return t("markScam");
  // Which kind of promotion it is, the user did not say: of this message, or by a rule.
  if (judgement.label !== "promotion" || ownWordOn(judgement) !== null) return t("markPromotion");
  if (judgement.mislabelled) {
    const declared = judgement.evidence.find((evidence) => evidence.kind === "declared");
    return t(declared?.declared === "AUTHENTICATION" ? "markMislabelledAuthentication" : "markMislabelledUtility");
  }
  return t("markPromotionCategory", t(categoryKeys[judgement.category]));
}

/** "12 promotions, 3 service messages"; undefined when nothing was counted. */
export function recordText(
  { plural, format }: Text,
  record: Pick<SenderRecord, "promotion" | "service" | "unsure">,
): string | undefined {
  const parts = [
    record.promotion > 0 && plural("recordPromotion", record.promotion),
    record.service > 0 && plural("recordService", record.service),
    record.unsure > 0 && plural("recordUnsure", record.unsure),
  ].filter((part) => part !== false);
  return parts.length === 0 ? undefined : format.list(parts);
}

/**
 * Words for a confidence, by calibrated steps: the marks' own thresholds (lib/domain/settings). Only the user's own word
 * is certain: on the message, or by a rule that marks it.
 */
export function confidenceText({ t, format }: Text, { confidence, evidence }: Pick<Judgement, "confidence" | "evidence">): string {
  if (confidence === 1 || evidence.some((piece) => piece.kind === "ruled" && piece.effect === "mark")) return t("whyYourWord");
  const step = confidenceSteps.find(([least]) => confidence >= least);
  return t("whyConfidence", t(step?.[1] ?? "sureBarely"), format.percent(confidence));
}

const confidenceSteps: readonly (readonly [number, TextKey])[] = [
  [0.97, "sureVery"],
  [0.85, "sureQuite"],
  [0.7, "sureFairly"],
];
