import { againAs, type ActionKind, type ActionStep, type ActionView, type Operation, type Outcome } from "../../lib/domain/action";
import type { Text, TextKey } from "../../lib/ui/text";
import { isSentReport } from "./way-back";
import { capabilityKeys, leftOutKeys, waitingText } from "./wording";

/** How an action stands, in words. `tone` says how it should look. */
export interface OutcomeText {
  tone: "pending" | "good" | "neutral" | "bad";
  title: string;
  detail?: string;
}

/** Says how an action stands or ended: every state, every outcome of WhatsApp. Never "done" when it is not. */
export function outcomeText(text: Text, action: ActionView): OutcomeText {
  const { t } = text;
  const { name } = action;
  const words = actionWords[action.kind];
  if (action.undoneBy !== undefined && action.state === "done") {
    return { tone: "neutral", title: isSentReport(action) ? t("outcomeReportUnblocked", name) : t("outcomeUndone") };
  }
  switch (action.state) {
    case "queued":
      return { tone: "pending", title: t(words.running, name), detail: waitingText(text, action) };
    case "running":
      return { tone: "pending", title: t(words.running, name) };
    case "done":
      return { tone: "good", title: t(words.done, name) };
    case "already":
      return { tone: "neutral", title: t(words.already, name) };
    case "skipped":
      if (action.leftOut !== undefined) return { tone: "neutral", title: t("outcomeLeftOut"), detail: t(leftOutKeys[action.leftOut]) };
      return { tone: "neutral", title: t(wasDeclined(action) ? "outcomeDeclined" : "outcomeCancelled") };
    case "failed":
      return failureText(text, action);
  }
}

/** Why one request to WhatsApp did not succeed; undefined when it did. */
export function whyNot({ t }: Text, outcome: Outcome, operation?: Operation): string | undefined {
  switch (outcome.status) {
    case "done":
    case "already":
      return undefined;
    case "unavailable":
      return t(unavailableKeys[outcome.why], t(capabilityKeys[outcome.capability]));
    case "refused":
      if (outcome.code === 500) return t("outcomeServerError", String(outcome.code));
      return t(refusalKeys[outcome.code] ?? "outcomeRefused", String(outcome.code));
    case "timed-out":
      return t("outcomeTimedOut");
    case "not-taken":
      return t("outcomeNotTaken");
    case "unknown-sender":
      return t("outcomeUnknownSender");
    case "declined":
      return t("outcomeDialogClosed");
    case "unknown":
      return t(operation === "report" ? "outcomeUnknownReport" : "outcomeUnknown");
  }
}

/** Whether asking again, for what `againAs` says (lib/domain/action), can help: what WhatsApp has switched off stays so. */
export function mayRetry(action: ActionView): boolean {
  if (action.state !== "failed" || againAs(action) === undefined) return false;
  return action.steps.every(({ outcome }) => outcome?.status !== "unavailable" || outcome.why !== "switched-off");
}

function failureText(text: Text, action: ActionView): OutcomeText {
  const failed = action.steps.filter((step) => !succeeded(step));
  const first = failed[0];
  if (first === undefined) return { tone: "bad", title: text.t(actionWords[action.kind].failed, action.name) };
  const allFailed = failed.length === action.steps.length;
  const reasons = new Set(failed.map(({ outcome, operation }) => (outcome ? whyNot(text, outcome, operation) : whyNotRest(text, action))));
  const detail = [...reasons].filter((reason) => reason !== undefined).join(" ");
  const open = failed.some((step) => step.outcome?.status === "unknown" || step.outcome?.status === "timed-out");
  let title: string;
  if (action.steps.length === 1 && !open) title = text.t(actionWords[action.kind].failed, action.name);
  else if (allFailed && !open) title = text.t(actionWords[action.kind].failed, action.name);
  else title = action.steps.map((step) => stepSentence(text, step, action)).join(" ");
  return { tone: "bad", title, ...(detail !== "" && { detail }) };
}

/** Why what was left of an action was not asked for. */
function whyNotRest({ t }: Text, { leftOut }: ActionView): string {
  return t(leftOut === undefined ? "outcomeRestCancelled" : leftOutKeys[leftOut]);
}

/** What became of one step: "Acme is reported." "It is not certain that Acme is blocked." */
function stepSentence({ t }: Text, step: ActionStep, action: ActionView): string {
  const { operation, outcome } = step;
  const words = operation === "report" ? reportWords : actionWords[operation];
  if (outcome?.status === "done") return t(words.done, action.name);
  if (outcome?.status === "already") return t(words.already, action.name);
  if (outcome?.status === "unknown" || outcome?.status === "timed-out") {
    return t(unverifiedKeys[operation] ?? "unverifiedOther", action.name);
  }
  return t(words.failed, action.name);
}

function succeeded(step: ActionStep): boolean {
  return step.outcome?.status === "done" || step.outcome?.status === "already";
}

function wasDeclined(action: ActionView): boolean {
  return action.steps.some((step) => step.outcome?.status === "declined");
}

interface Words {
  running: TextKey;
  done: TextKey;
  already: TextKey;
  failed: TextKey;
}

const actionWords: Record<ActionKind, Words> = {
  keep: { running: "runningKeep", done: "doneKeep", already: "alreadyKeep", failed: "failedKeep" },
  unkeep: { running: "runningUnkeep", done: "doneUnkeep", already: "alreadyUnkeep", failed: "failedUnkeep" },
  "not-interested": {
    running: "runningNotInterested",
    done: "doneNotInterested",
    already: "alreadyNotInterested",
    failed: "failedNotInterested",
  },
  "undo-not-interested": {
    running: "runningUndoNotInterested",
    done: "doneUndoNotInterested",
    already: "alreadyUndoNotInterested",
    failed: "failedUndoNotInterested",
  },
  "stop-offers": {
    running: "runningStopOffers",
    done: "doneStopOffers",
    already: "alreadyStopOffers",
    failed: "failedStopOffers",
  },
  "resume-offers": {
    running: "runningResumeOffers",
    done: "doneResumeOffers",
    already: "alreadyResumeOffers",
    failed: "failedResumeOffers",
  },
  block: { running: "runningBlock", done: "doneBlock", already: "alreadyBlock", failed: "failedBlock" },
  unblock: { running: "runningUnblock", done: "doneUnblock", already: "alreadyUnblock", failed: "failedUnblock" },
  "report-and-block": {
    running: "runningReportAndBlock",
    done: "doneReportAndBlock",
    already: "doneReportAndBlock",
    failed: "failedReportAndBlock",
  },
  "not-spam": { running: "runningNotSpam", done: "doneNotSpam", already: "alreadyNotSpam", failed: "failedNotSpam" },
};

const reportWords: Words = {
  running: "runningReportAndBlock",
  done: "doneReport",
  already: "doneReport",
  failed: "failedReport",
};

const unverifiedKeys: Partial<Record<Operation, TextKey>> = {
  "stop-offers": "unverifiedStopOffers",
  "resume-offers": "unverifiedResumeOffers",
  block: "unverifiedBlock",
  unblock: "unverifiedUnblock",
  report: "unverifiedReport",
};

const unavailableKeys = {
  missing: "outcomeUnavailableMissing",
  "switched-off": "outcomeUnavailableSwitchedOff",
  "signed-out": "outcomeUnavailableSignedOut",
  "not-loaded": "outcomeUnavailableNotLoaded",
  "no-message": "outcomeUnavailableNoMessage",
} as const;

/** Answers of WhatsApp's server that deserve words of their own (whatsapp-web.md §2 and §5). */
const refusalKeys: Partial<Record<number, TextKey>> = {
  403: "outcomeForbidden",
  429: "outcomeTooFast",
  548: "outcomeReportToken",
};
