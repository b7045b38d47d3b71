import type { WhatsAppId } from "../../lib/domain/account";
import { isInFlight, isOpenState, type ActionView } from "../../lib/domain/action";
import type { WaitReason } from "../../lib/domain/operation";
import { useText, type TextKey } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { WarningIcon } from "../shared/icons";
import { wayBackKey } from "../shared/way-back";
import { outcomeText } from "../shared/wording-outcome";

/** Finds the action that concerns a sender, by any of its ids. */
export type ActionFinder = (ids: readonly WhatsAppId[]) => ActionView | undefined;

/** Milliseconds that a row tells of a failure; after that the log has it. */
const FAILURE_SHOWN = 10 * 60_000;

/**
 * Makes a look-up of what is going on for a sender: an action that waits or runs, else one that has just failed.
 *
 * @param recent newest first, in any state
 */
export function actionFinder(
  pending: readonly ActionView[],
  recent: readonly ActionView[],
  now: number,
): ActionFinder {
  const found = new Map<string, ActionView>();
  for (const action of [...recent].reverse()) {
    const failed = action.state === "failed" && now - (action.finishedAt ?? action.createdAt) < FAILURE_SHOWN;
    for (const id of action.ids) {
      if (failed) found.set(id, action);
      else found.delete(id);
    }
  }
  for (const action of pending) for (const id of action.ids) found.set(id, action);
  return (ids) => ids.map((id) => found.get(id)).find((action) => action !== undefined);
}

/** Whether an action waits or runs. */
export function isPending(action: ActionView | undefined): action is ActionView {
  return isOpenState(action?.state);
}

/** What is going on for a sender, in one line. */
export function RowState({ action }: { action: ActionView }) {
  const text = useText();
  if (!isPending(action)) {
    const { title, detail } = outcomeText(text, action);
    return (
      <span class="row-state row-failed" title={detail} data-doorman="row-failed">
        <WarningIcon size={14} />
        <span>{text.t("rowFailed", detail ?? title)}</span>
      </span>
    );
  }
  return (
    <span class="row-state" data-doorman="row-pending" data-waits-for={action.waitsFor}>
      <span class="spinner" aria-hidden="true" />
      <span>{text.t(stateKey(action))}</span>
    </span>
  );
}

/** Takes a waiting action back; nothing for one that runs already, or whose request may have left. */
export function CancelAction({ action, onCancel }: { action: ActionView; onCancel(id: string): void }) {
  const { t } = useText();
  if (action.state !== "queued" || isInFlight(action)) return null;
  return (
    <Button tone="quiet" class="button-small" hook="cancel" onClick={() => onCancel(action.id)}>
      {t(wayBackKey([action]))}
    </Button>
  );
}

function stateKey(action: ActionView): TextKey {
  if (action.state === "running") return "rowWorking";
  return action.waitsFor === undefined ? "rowWaits" : waitingKeys[action.waitsFor];
}

const waitingKeys: Record<WaitReason, TextKey> = {
  tab: "rowWaitsForTab",
  connection: "rowWaitsForConnection",
  "sign-in": "rowWaitsForSignIn",
  pace: "rowWaitsForPace",
  "other-account": "rowWaitsForOtherAccount",
  paused: "batchPaused",
};
