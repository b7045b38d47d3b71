import { useState } from "preact/hooks";
import { isOpenState, type ActionView } from "../../lib/domain/action";
import { useText, type Text } from "../../lib/ui/text";
import { stateWord } from "./action-words";
import { Button } from "./button";
import { UndoIcon } from "./icons";
import { useUniqueId } from "./unique-id";
import { mayUndo, undoableTogether, wayBackKey, wayBackLabel } from "./way-back";

export interface DigestProps {
  /** What automatic help was asked to do today, newest first; undefined until it is read. */
  actions: readonly ActionView[] | undefined;
  onUndo(actions: readonly ActionView[]): void;
}

/** What Doorman did today by itself, with the way back for one or for all. Nothing where nothing was done. */
export function Digest({ actions, onUndo }: DigestProps) {
  const text = useText();
  const { t } = text;
  const [open, setOpen] = useState(false);
  const listId = useUniqueId();
  if (actions === undefined || actions.length === 0) return null;
  const undoable = undoableTogether(actions);
  return (
    <section class="digest" aria-label={t("digestTitle")} data-doorman="digest">
      <div class="digest-head">
        <p class="digest-text" role="status">
          {digestText(text, actions)}
        </p>
        <Button
          tone="quiet"
          class="button-small button-link"
          hook="digest-show"
          expanded={open}
          controls={listId}
          onClick={() => setOpen(!open)}
        >
          {t(open ? "digestHide" : "digestShow")}
        </Button>
        {undoable.length > 0 && (
          <Button class="button-small" hook="digest-undo-all" onClick={() => onUndo(undoable)}>
            <UndoIcon />
            <span>{t(undoable.length === 1 ? wayBackKey(undoable) : "digestUndoAll")}</span>
          </Button>
        )}
      </div>
      <ul id={listId} class="digest-list" hidden={!open}>
        {open && actions.map((action) => <DigestItem key={action.id} action={action} onUndo={onUndo} />)}
      </ul>
    </section>
  );
}

function DigestItem({ action, onUndo }: { action: ActionView; onUndo: DigestProps["onUndo"] }) {
  const text = useText();
  const { t } = text;
  const state = stateWord(action);
  return (
    <li class="digest-item" data-doorman="digest-item">
      <bdi class="name digest-name">{action.name}</bdi>
      <span class={state.tag}>{t(state.key)}</span>
      {mayUndo(action) && (
        <Button
          tone="quiet"
          class="button-small"
          hook="digest-undo"
          label={wayBackLabel(text, action, action.name)}
          onClick={() => onUndo([action])}
        >
          {t(wayBackKey([action]))}
        </Button>
      )}
    </li>
  );
}

/** What was done and stands, else what waits, what failed, what was taken back: one sentence each. */
function digestText({ t, plural }: Text, actions: readonly ActionView[]): string {
  const standing = actions.filter(({ undoneBy }) => undoneBy === undefined);
  const done = standing.filter(({ state }) => state === "done");
  const stopped = done.filter(({ kind }) => kind === "stop-offers").length;
  const blocked = done.filter(({ kind }) => kind === "block").length;
  const waiting = standing.filter(isOpen).length;
  const failed = standing.filter(({ state }) => state === "failed").length;
  const undone = actions.length - standing.length;
  const sentences = [
    stopped > 0 && plural("digestStopped", stopped),
    blocked > 0 && plural("digestBlocked", blocked),
    waiting > 0 && plural("digestWaiting", waiting),
    failed > 0 && plural("digestFailed", failed),
    undone > 0 && plural("digestUndone", undone),
  ].filter((sentence) => sentence !== false);
  return sentences.length === 0 ? t("digestNothing") : sentences.join(" ");
}

function isOpen({ state }: ActionView): boolean {
  return isOpenState(state);
}
