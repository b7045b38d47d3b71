import { undoOf, type ActionView } from "../../lib/domain/action";
import type { Text, TextKey } from "../../lib/ui/text";

/** Whether there is something to take back: done, or still waiting, and not taken back before. */
export function mayUndo(action: ActionView): boolean {
  if (undoOf(action.kind) === undefined || action.undoneBy !== undefined) return false;
  if (action.state === "failed") {
    return action.steps.some((step) => step.operation === "block" && step.outcome?.status === "done");
  }
  return action.state === "done" || action.state === "queued";
}

/**
 * What one click takes back of several actions. What is under way is taken back after its end: the user means all that was asked
 * for. Nothing while all of it is under way.
 */
export function undoableTogether(actions: readonly ActionView[]): ActionView[] {
  if (!actions.some(mayUndo)) return [];
  return actions.filter((action) => mayUndo(action) || (action.state === "running" && action.undoneBy === undefined));
}

/**
 * The word on the button that takes actions back. What waits is cancelled, what is done is undone; of a report only the
 * block can be taken back, and the button says so.
 */
export function wayBackKey(actions: readonly ActionView[]): TextKey {
  if (actions.every(({ state }) => state === "queued")) return "cancelRow";
  return actions.every(isSentReport) ? "actionUnblock" : "undo";
}

/** The button's name where it must say of what: the word that stands on it, and what it takes back. */
export function wayBackLabel({ t }: Text, action: ActionView, what: string): string {
  return t("wayBackOf", t(wayBackKey([action])), what);
}

/** Whether it is a report that left for WhatsApp, whatever became of it: from then on only its block can be taken back. */
export function isSentReport({ kind, state }: Pick<ActionView, "kind" | "state">): boolean {
  return kind === "report-and-block" && (state === "done" || state === "failed");
}
