import { Fragment } from "preact";
import type { Sender } from "../../lib/domain/account";
import type { ActionView } from "../../lib/domain/action";
import type { SenderView } from "../../lib/messages/runtime-contracts";
import { useText, type Text } from "../../lib/ui/text";
import { WarningIcon } from "../shared/icons";
import { useNow } from "../shared/surroundings";
import { recordText } from "../shared/wording";
import { outcomeText } from "../shared/wording-outcome";

export interface BarStatusProps {
  sender: Pick<Sender, "saved">;
  view: SenderView;
  pending: ActionView | undefined;
  /** WhatsApp's own dialog is open and waits for the user. */
  asksInDialog: boolean;
}

/** The left of the bar: what is going on, else the sender's state and record in words. */
export function BarStatus({ sender, view, pending, asksInDialog }: BarStatusProps) {
  const text = useText();
  const now = useNow();
  const shown = pending ?? recentFailure(view.lastAction, now);
  if (shown !== undefined) {
    const { title, detail } = outcomeText(text, shown);
    return (
      <p
        class={pending === undefined ? "bar-status bar-failed" : "bar-status"}
        role="status"
        data-doorman="bar-status"
      >
        {pending === undefined ? <WarningIcon /> : <span class="spinner" aria-hidden="true" />}
        <Parts parts={[title, asksInDialog ? text.t("confirmInDialog") : detail]} />
      </p>
    );
  }
  const state = stateText(text, sender, view, now);
  const record = [
    recordText(text, view.record) ?? text.t("recordEmpty"),
    view.mixed ? text.t("senderMixed") : undefined,
    view.record.mislabelled > 0 ? text.plural("recordMislabelled", view.record.mislabelled) : undefined,
  ];
  return (
    <p class="bar-status" data-record data-doorman="bar-status">
      {state !== undefined && <span class={`tag tag-${state.tone}`}>{state.words}</span>}
      <Parts parts={record} separator="· " />
    </p>
  );
}

/** One line of text in parts: what does not fit whole is left out, and can be read in the tooltip. */
function Parts({ parts, separator = "" }: { parts: readonly (string | undefined)[]; separator?: string }) {
  const { direction } = useText();
  const shown = parts
    .filter((part) => part !== undefined)
    .map((part, index) => (index === 0 ? part : `${separator}${part}`));
  return (
    <span class="bar-record" dir={direction} title={shown.join(" ")}>
      {shown.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && " "}
          <span>{part}</span>
        </Fragment>
      ))}
    </span>
  );
}

/** A failure of yesterday is for the log; the bar goes back to the record. */
function recentFailure(action: ActionView | undefined, now: number): ActionView | undefined {
  return action?.state === "failed" && now - (action.finishedAt ?? action.createdAt) < FAILURE_SHOWN ? action : undefined;
}

/** Milliseconds that the bar tells of a failure: as long as the user may still be at it. */
const FAILURE_SHOWN = 10 * 60_000;

/** What is in force for the sender; where several are, the one that the list of senders shows too (`senderState`). */
function stateText({ t, format }: Text, sender: Pick<Sender, "saved">, view: SenderView, now: number) {
  if (view.blocked) return { tone: "bad", words: t("senderBlocked") };
  if (view.optedOut) return { tone: "neutral", words: t("senderStopped") };
  if (view.kept && view.keptUntil !== undefined) {
    return { tone: "good", words: t("senderKeptUntil", format.date(view.keptUntil, now)) };
  }
  if (view.kept) return { tone: "good", words: t("senderKept") };
  return sender.saved ? { tone: "good", words: t("senderSaved") } : undefined;
}
