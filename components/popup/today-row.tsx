import { useId, useRef, useState } from "preact/hooks";
import type { ActionKind } from "../../lib/domain/action";
import { useText } from "../../lib/ui/text";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
import { Button } from "../shared/button";
import { CorrectionButtons, type OnCorrect } from "../shared/correction-buttons";
import { EvidenceList } from "../shared/evidence";
import { markClass } from "../shared/mark-class";
import { confidenceText, markText } from "../shared/wording";
import type { MarkedMessage } from "./entries";
import { CancelAction, isPending, RowState } from "./row-state";
import type { TodayProps } from "./today";
import { TodayActions } from "./today-actions";

export interface TodayRowProps extends Omit<TodayProps, "messages" | "reach" | "onCorrect"> {
  message: MarkedMessage;
  /** Place in the list, from 0. */
  index: number;
  onCorrect: OnCorrect;
  /** It goes, and the keyboard is in it. */
  onGone(row: HTMLElement): void;
}

/** One message: who, what, the text as far as it is kept, and what Doorman or the user calls it. */
export function TodayRow(props: TodayRowProps) {
  const { message, index, onGone, onCorrect, actionOf, onCancel } = props;
  const { t, format } = useText();
  const [open, setOpen] = useState(false);
  const evidenceId = useId();
  const action = actionOf(message.ids);
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row, onGone);
  const marked = message.mark !== "none";

  return (
    <li class="message" ref={row} tabIndex={-1} data-index={index} data-doorman="today-row" data-key={message.id}>
      <div class="message-head">
        <strong class="message-name">
          <bdi class="name">{message.name}</bdi>
        </strong>
        <time dateTime={new Date(message.time).toISOString()}>{format.time(message.time)}</time>
      </div>
      <p class="message-text" dir="auto">
        {message.text === undefined || message.text === "" ? <em>{t("todayTextGone")}</em> : message.text}
      </p>
      <div class="message-mark">
        {marked ? <Mark {...props} open={open} onOpen={setOpen} controls={evidenceId} /> : <span class="tag tag-neutral">{t("correctNotPromotion")}</span>}
        <span class="message-remembered" role="status">
          {!marked && t("toastRemembered")}
        </span>
        {!marked && <CorrectionButtons judgement={message} onCorrect={onCorrect} />}
      </div>
      {marked && (
        <div id={evidenceId} hidden={!open} class="message-why">
          {open && <Why message={message} onCorrect={onCorrect} />}
        </div>
      )}
      {action !== undefined && (
        <div class="message-state">
          <RowState action={action} />
          <CancelAction action={action} onCancel={onCancel} />
        </div>
      )}
    </li>
  );
}

interface MarkProps extends TodayRowProps {
  /** Whether its reasons show. */
  open: boolean;
  onOpen(open: boolean): void;
  /** Id of the element that shows them. */
  controls: string;
}

/** The mark, what became of the sender, and what can be done. */
function Mark({ message, open, onOpen, controls, actionOf, onAct, capabilities, actionMode }: MarkProps) {
  const text = useText();
  const { t } = text;
  const { name, ids, blocked, optedOut, suggested } = message;
  const act = (kind: ActionKind) => onAct([{ kind, ids: [...ids], name, ...aboutMessage(kind, message) }]);
  return (
    <>
      <span class={`tag ${markClass(message)}`}>{markText(text, message)}</span>
      <Button tone="quiet" class="button-small button-link" hook="why" expanded={open} label={t("whyLabel")} controls={controls} onClick={() => onOpen(!open)}>
        {t("why")}
      </Button>
      {blocked && <span class="tag tag-bad">{t("senderBlocked")}</span>}
      {!blocked && optedOut && <span class="tag tag-neutral">{t("senderStopped")}</span>}
      {!isPending(actionOf(ids)) && !blocked && (
        <TodayActions name={name} optedOut={optedOut} suggested={suggested} capabilities={capabilities} actionMode={actionMode} onAct={act} />
      )}
    </>
  );
}

/** The reasons, and the user's word against them. */
function Why({ message, onCorrect }: Pick<TodayRowProps, "message" | "onCorrect">) {
  const text = useText();
  return (
    <>
      <p class="message-sure">{confidenceText(text, message)}</p>
      <EvidenceList evidence={message.evidence} />
      <div class="message-buttons">
        <CorrectionButtons judgement={message} onCorrect={onCorrect} />
      </div>
    </>
  );
}

/** Feedback on a message names the message; everything else is about the sender. */
function aboutMessage(kind: ActionKind, message: MarkedMessage): { message?: string } {
  return kind === "not-interested" ? { message: message.id } : {};
}
