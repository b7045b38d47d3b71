import { useId, useRef, useState } from "preact/hooks";
import type { ActionKind } from "../../lib/domain/action";
import { useText } from "../../lib/ui/text";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
import { Button } from "../shared/button";
import { EvidenceList } from "../shared/evidence";
import { markClass } from "../shared/mark-class";
import { confidenceText, markText } from "../shared/wording";
import type { MarkedMessage } from "./entries";
import { CancelAction, isPending, RowState } from "./row-state";
import type { TodayProps } from "./today";
import { TodayActions } from "./today-actions";

export interface TodayRowProps extends Omit<TodayProps, "messages" | "reach"> {
  message: MarkedMessage;
  /** Place in the list, from 0. */
  index: number;
  /** It goes, and the keyboard is in it. */
  onGone(row: HTMLElement): void;
}

/** One marked message: who, what, the text as far as it is kept, why, and the ladder. */
export function TodayRow({ message, index, onGone, actionOf, onAct, onCancel, capabilities, actionMode }: TodayRowProps) {
  const text = useText();
  const { t, format } = text;
  const [open, setOpen] = useState(false);
  const evidenceId = useId();
  const action = actionOf(message.ids);
  const pending = isPending(action);
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row, onGone);
  const mark = markText(text, message);
  const act = (kind: ActionKind) => onAct([{ kind, ids: [...message.ids], name: message.name, ...aboutMessage(kind, message) }]);

  return (
    <li class="message" ref={row} tabIndex={-1} data-index={index} data-doorman="today-row" data-key={message.id}>
      <div class="message-head">
        <strong class="message-name">
          <bdi>{message.name}</bdi>
        </strong>
        <time dateTime={new Date(message.time).toISOString()}>{format.time(message.time)}</time>
      </div>
      <p class="message-text" dir="auto">
        {message.text === undefined || message.text === "" ? <em>{t("todayTextGone")}</em> : message.text}
      </p>
      <div class="message-mark">
        <span class={`tag ${markClass(message)}`}>{mark}</span>
        <Button
          tone="quiet"
          class="button-small button-link"
          hook="why"
          expanded={open}
          label={t("whyLabel")}
          controls={evidenceId}
          onClick={() => setOpen(!open)}
        >
          {t("why")}
        </Button>
        {message.blocked && <span class="tag tag-bad">{t("senderBlocked")}</span>}
        {!message.blocked && message.optedOut && <span class="tag tag-neutral">{t("senderStopped")}</span>}
        {!pending && !message.blocked && (
          <TodayActions name={message.name} optedOut={message.optedOut} suggested={message.suggested} capabilities={capabilities} actionMode={actionMode} onAct={act} />
        )}
      </div>
      <div id={evidenceId} hidden={!open} class="message-why">
        {open && (
          <>
            <p class="message-sure">{confidenceText(text, message)}</p>
            <EvidenceList evidence={message.evidence} />
          </>
        )}
      </div>
      {action !== undefined && (
        <div class="message-state">
          <RowState action={action} />
          <CancelAction action={action} onCancel={onCancel} />
        </div>
      )}
    </li>
  );
}

/** Feedback on a message names the message; everything else is about the sender. */
function aboutMessage(kind: ActionKind, message: MarkedMessage): { message?: string } {
  return kind === "not-interested" ? { message: message.id } : {};
}
