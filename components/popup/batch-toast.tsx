import { isOpenState, type ActionView } from "../../lib/domain/action";
import { useText, type Text } from "../../lib/ui/text";
import { Toast, ToastFrame } from "../in-page/toast";
import { Button } from "../shared/button";
import { undoableTogether, wayBackKey } from "../shared/way-back";
import { waitingText } from "../shared/wording";
import type { OutcomeText } from "../shared/wording-outcome";

export interface LatestToastProps {
  /** The actions of the last click, as far as they are known by now. */
  actions: readonly ActionView[];
  /** How many the click asked for. */
  asked: number;
  /** The background did not answer: nothing was done. */
  failed: boolean;
  onUndo(actions: readonly ActionView[]): void;
  onDismiss(): void;
}

/** What became of the last click: one action in its own words, a batch by numbers; with the way back. */
export function LatestToast({ actions, asked, failed, onUndo, onDismiss }: LatestToastProps) {
  const text = useText();
  const [only] = actions;
  if (failed) return <ToastFrame outcome={{ tone: "bad", title: text.t("askFailed") }} onDismiss={onDismiss} />;
  if (asked === 0) return null;
  if (only === undefined) return <ToastFrame outcome={{ tone: "pending", title: text.t("rowWorking") }} onDismiss={onDismiss} />;
  if (asked === 1) return <Toast key={only.id} action={only} onUndo={() => onUndo([only])} onDismiss={onDismiss} />;
  const undoable = undoableTogether(actions);
  return (
    <ToastFrame key={only.id} outcome={batchText(text, actions, asked)} state={batchState(actions)} onDismiss={onDismiss}>
      {undoable.length > 0 && (
        <Button tone="quiet" class="toast-action" hook="undo" onClick={() => onUndo(undoable)}>
          {text.t(wayBackKey(undoable))}
        </Button>
      )}
    </ToastFrame>
  );
}

function batchState(actions: readonly ActionView[]): string {
  return actions.some(isOpen) ? "running" : "done";
}

/** How a batch stands. What failed is counted as failed, and what is still open as open. */
function batchText(text: Text, actions: readonly ActionView[], asked: number): OutcomeText {
  const { t, plural } = text;
  const open = actions.filter(isOpen);
  const failed = actions.filter((action) => action.state === "failed").length;
  const done = actions.filter((action) => action.state === "done" || action.state === "already").length;
  const failures = failed > 0 ? plural("batchFailed", failed) : undefined;
  if (open.length > 0) {
    const waiting = open.find((action) => action.waitsFor !== undefined);
    const progress = waiting === undefined ? t("batchProgress", asked - open.length, asked) : waitingText(text, waiting);
    return {
      tone: "pending",
      title: plural(unblocks(actions) ? "batchUnblocking" : "pendingCount", unblocks(actions) ? asked : open.length),
      detail: [progress, failures].filter((part) => part !== undefined).join(" "),
    };
  }
  const title = finishedTitle(text, actions, done, asked);
  return { tone: failed > 0 ? "bad" : "good", title, ...(failures !== undefined && { detail: failures }) };
}

function finishedTitle({ t, plural }: Text, actions: readonly ActionView[], done: number, asked: number): string {
  if (unblocks(actions)) return plural("batchUnblocked", done);
  const undone = done === asked && actions.every((action) => action.cause.by === "undo");
  return undone ? t("outcomeUndone") : t("batchProgress", done, asked);
}

function unblocks(actions: readonly ActionView[]): boolean {
  return actions.every((action) => action.kind === "unblock");
}

function isOpen(action: ActionView): boolean {
  return isOpenState(action.state);
}
