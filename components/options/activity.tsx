import type { ActionState, ActionView, Cause } from "../../lib/domain/action";
import { useText, type Text, type TextKey } from "../../lib/ui/text";
import { actionIcons } from "../shared/action-icons";
import { Empty } from "../shared/empty";
import { useNow } from "../shared/surroundings";
import { waitingText } from "../shared/wording";
import { outcomeText, whyNot } from "../shared/wording-outcome";

/** Every action with its cause and how it ended, newest first. */
export function Activity({ actions }: { actions: readonly ActionView[] | undefined }) {
  const { t } = useText();
  if (actions === undefined) {
    return (
      <p class="nothing" role="status">
        {t("loading")}
      </p>
    );
  }
  if (actions.length === 0) {
    return (
      <Empty title={t("activityEmptyTitle")} hook="activity-empty">
        {t("activityEmpty")}
      </Empty>
    );
  }
  return (
    <>
      <p class="intro">{t("activityIntro", actions.length)}</p>
      <ul class="activity">
        {actions.map((action) => (
          <ActivityRow key={action.id} action={action} />
        ))}
      </ul>
    </>
  );
}

function ActivityRow({ action }: { action: ActionView }) {
  const text = useText();
  const { t, format } = text;
  const now = useNow();
  const Icon = actionIcons[action.kind];
  const undone = action.undoneBy !== undefined;
  const detail = detailText(text, action);
  return (
    <li class="activity-row" data-doorman="activity-row" data-state={action.state}>
      <Icon size={18} />
      <div class="activity-main">
        <p class="activity-title">
          {t(nounKeys[action.kind])}
          {" · "}
          <bdi>{action.name}</bdi>
        </p>
        <p class="fine">
          {t(causeKey(action.cause))} · {format.dateTime(action.createdAt, now)}
        </p>
        {detail !== undefined && <p class="activity-detail">{detail}</p>}
      </div>
      <span class={`tag tag-${undone ? "neutral" : tones[action.state]}`}>
        {t(undone ? "stateUndone" : stateKeys[action.state])}
      </span>
    </li>
  );
}

/** Why it waits, or why it failed. */
function detailText(text: Text, action: ActionView): string | undefined {
  if (action.state === "queued") return waitingText(text, action);
  if (action.state !== "failed") return undefined;
  if (action.steps.length > 1) {
    const { title, detail } = outcomeText(text, action);
    return detail === undefined ? title : `${title} ${detail}`;
  }
  const reasons = action.steps.map((step) => step.outcome && whyNot(text, step.outcome, step.operation));
  const known = [...new Set(reasons)].filter((reason) => reason !== undefined);
  return known.length === 0 ? undefined : known.join(" ");
}

function causeKey(cause: Cause): TextKey {
  if (cause.by === "undo") return "causeUndo";
  if (cause.by === "rule") return "causeRule";
  return cause.by === "outside" ? "causeOutside" : surfaceKeys[cause.surface];
}

const surfaceKeys = {
  conversation: "causeConversation",
  message: "causeMessage",
  popup: "causePopup",
  options: "causeOptions",
} as const;

const tones: Record<ActionState, "good" | "neutral" | "bad"> = {
  queued: "neutral",
  running: "neutral",
  done: "good",
  already: "neutral",
  skipped: "neutral",
  failed: "bad",
};

const stateKeys: Record<ActionState, TextKey> = {
  queued: "stateQueued",
  running: "stateRunning",
  done: "stateDone",
  already: "stateAlready",
  skipped: "stateSkipped",
  failed: "stateFailed",
};

const nounKeys: Record<ActionView["kind"], TextKey> = {
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
