import type { ActionView, Cause } from "../../lib/domain/action";
import { useText, type TextKey } from "../../lib/ui/text";
import { actionIcons } from "../shared/action-icons";
import { Button } from "../shared/button";
import { useNow } from "../shared/surroundings";
import { mayUndo, wayBackKey } from "../shared/way-back";
import { outcomeText } from "../shared/wording-outcome";

/** One action on a sender: what became of it, whose wish it was, and its way back. */
export function TimelineAction({ action, onUndo }: { action: ActionView; onUndo(action: ActionView): void }) {
  const text = useText();
  const { t, format } = text;
  const now = useNow();
  const Icon = actionIcons[action.kind];
  const { title, detail } = outcomeText(text, action);
  return (
    <li class="timeline-action" data-doorman="timeline-action" data-state={action.state}>
      <Icon />
      <div class="row-main">
        <p>{title}</p>
        {detail !== undefined && <p class="fine">{detail}</p>}
        <p class="fine">
          {t(causeKeys[causeOf(action.cause)])} · {format.dateTime(action.createdAt, now)}
        </p>
      </div>
      {mayUndo(action) && (
        <Button tone="quiet" class="button-small" hook="timeline-undo" onClick={() => onUndo(action)}>
          {t(wayBackKey([action]))}
        </Button>
      )}
    </li>
  );
}

function causeOf(cause: Cause): keyof typeof causeKeys {
  return cause.by === "click" ? cause.surface : cause.by;
}

const causeKeys = {
  conversation: "causeConversation",
  message: "causeMessage",
  popup: "causePopup",
  options: "causeOptions",
  undo: "causeUndo",
  rule: "causeRule",
  outside: "causeOutside",
} as const satisfies Record<string, TextKey>;
