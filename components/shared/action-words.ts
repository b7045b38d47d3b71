import type { ActionState, ActionView, Cause } from "../../lib/domain/action";
import type { TextKey } from "../../lib/ui/text";
import { isSentReport } from "./way-back";

/** Words for actions as a log has them. Tables, so that a new value without words does not compile. */
export const nounKeys: Record<ActionView["kind"], TextKey> = {
  keep: "nounKeep",
  unkeep: "nounUnkeep",
  "not-interested": "nounNotInterested",
  "undo-not-interested": "nounUndoNotInterested",
  "stop-offers": "nounStopOffers",
  "resume-offers": "nounResumeOffers",
  block: "nounBlock",
  unblock: "nounUnblock",
  "report-and-block": "nounReportAndBlock",
  "not-spam": "nounNotSpam",
};

/** Who asked for an action. */
export function causeKey(cause: Cause): TextKey {
  if (cause.by === "undo") return "causeUndo";
  if (cause.by === "rule") return cause.rule === "stop-offers" ? "causeRuleStopOffers" : "causeRuleBlockScam";
  return cause.by === "outside" ? "causeOutside" : surfaceKeys[cause.surface];
}

const surfaceKeys = {
  conversation: "causeConversation",
  message: "causeMessage",
  popup: "causePopup",
  options: "causeOptions",
} as const;

/** How an action stands, in a word, and the tag that says so. */
export function stateWord(action: Pick<ActionView, "kind" | "state" | "undoneBy" | "waitsFor">): { key: TextKey; tag: string } {
  if (action.undoneBy !== undefined) {
    return { key: isSentReport(action) ? "stateUnblocked" : "stateUndone", tag: "tag tag-neutral" };
  }
  if (action.state === "queued" && action.waitsFor === "paused") return { key: "batchPaused", tag: "tag tag-neutral" };
  return { key: stateKeys[action.state], tag: `tag tag-${tones[action.state]}` };
}

const tones: Record<ActionState, "good" | "neutral" | "bad"> = {
  queued: "neutral",
  running: "neutral",
  done: "good",
  already: "neutral",
  skipped: "neutral",
  failed: "bad",
};

export const stateKeys: Record<ActionState, TextKey> = {
  queued: "stateQueued",
  running: "stateRunning",
  done: "stateDone",
  already: "stateAlready",
  skipped: "stateSkipped",
  failed: "stateFailed",
};
