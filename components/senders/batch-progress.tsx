import type { BatchCounts, BatchView } from "../../lib/domain/batch";
import type { BatchControl } from "../../lib/messages/batch-contracts";
import { useText, type Text, type TextKey } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { useNow } from "../shared/surroundings";
import { waitingText } from "../shared/wording";
import { batchTitle } from "./batch-title";
import { batchStateKeys } from "./wording";

export interface BatchProgressProps {
  batch: BatchView;
  onControl(id: string, control: BatchControl): void;
}

/** A batch that goes on, or waits for the user: how far it is, and what can be done with it. */
export function BatchProgress({ batch: view, onControl }: BatchProgressProps) {
  const text = useText();
  const { t } = text;
  const now = useNow();
  const { counts } = view;
  const title = batchTitle(text, view, now);
  const total = totalOf(counts);
  const ask = (control: BatchControl) => () => onControl(view.id, control);
  return (
    <section class="batch" aria-label={title} data-doorman="batch" data-state={view.state}>
      <div class="batch-head">
        <h2>{title}</h2>
        <span class="tag">{t(batchStateKeys[view.state])}</span>
      </div>
      <progress max={total} value={total - counts.waiting} aria-label={t("batchProgress", total - counts.waiting, total)} />
      <BatchNumbers counts={counts} />
      <p class="fine" role="status">
        {statusOf(text, view, now)}
      </p>
      <div class="batch-buttons">
        {view.state === "running" && (
          <Button hook="batch-pause" onClick={ask("pause")}>
            {t("batchPause")}
          </Button>
        )}
        {view.state === "paused" && (
          <Button tone="strong" hook="batch-resume" onClick={ask("resume")}>
            {t("batchResume")}
          </Button>
        )}
        {(view.state === "running" || view.state === "paused") && (
          <Button hook="batch-stop" description={t("batchStopHint")} onClick={ask("stop")}>
            {t("batchStop")}
          </Button>
        )}
        <BatchWayBack view={view} onControl={onControl} />
      </div>
    </section>
  );
}

/** Undo, where there is something to take back; a way back is no thing to take back in its turn. */
export function BatchWayBack({ view, onControl }: { view: BatchView; onControl(id: string, control: BatchControl): void }) {
  const { t } = useText();
  if (view.undoes !== undefined || view.undoneBy !== undefined || view.counts.done === 0) return null;
  return (
    <Button hook="batch-undo" onClick={() => onControl(view.id, "undo")}>
      {t("batchUndo")}
    </Button>
  );
}

/** The counts in words; nothing is said of what there is none of. */
export function BatchNumbers({ counts }: { counts: BatchCounts }) {
  const { t } = useText();
  const parts: [keyof BatchCounts, TextKey][] = [
    ["done", "countDone"],
    ["already", "countAlready"],
    ["skipped", "countSkipped"],
    ["failed", "countFailed"],
    ["waiting", "countWaiting"],
  ];
  return (
    <ul class="batch-counts" data-doorman="batch-counts">
      {parts
        .filter(([part]) => counts[part] > 0)
        .map(([part, key]) => (
          <li key={part} data-count={part} class={part === "failed" ? "count-failed" : undefined}>
            {t(key, counts[part])}
          </li>
        ))}
    </ul>
  );
}

function totalOf(counts: BatchCounts): number {
  return counts.done + counts.already + counts.skipped + counts.failed + counts.waiting;
}

/** Why it waits, or whose turn it is and how long it will take. */
function statusOf(text: Text, view: BatchView, now: number): string {
  const { t, format } = text;
  const { notBefore, timeLeft, waitsFor } = view;
  if (view.state === "paused") return t("batchPausedStatus");
  if (view.state !== "running") return "";
  if (notBefore !== undefined && notBefore > now) return t("batchGoesOnAt", format.time(notBefore));
  // Between two senders every batch waits a little: that is its pace, and no reason to say so.
  if (waitsFor !== undefined && waitsFor !== "pace") return waitingText(text, view);
  const parts = [
    view.current !== undefined && t("batchCurrent", view.current),
    timeLeft !== undefined && timeLeft > 0 && timeLeftText(text, timeLeft),
  ];
  return parts.filter((part) => part !== false).join(" ");
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Rounded up: what takes longer than said is worse than what is over before. */
function timeLeftText({ t, plural }: Text, timeLeft: number): string {
  if (timeLeft < MINUTE) return t("timeLeftLittle");
  if (timeLeft < 2 * HOUR) return plural("timeLeftMinutes", Math.ceil(timeLeft / MINUTE));
  return plural("timeLeftHours", Math.ceil(timeLeft / HOUR));
}
