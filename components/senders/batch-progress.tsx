import { useEffect, useRef } from "preact/hooks";
import type { BatchCounts, BatchView } from "../../lib/domain/batch";
import type { BatchControl } from "../../lib/messages/batch-contracts";
import { useText, type Text } from "../../lib/ui/text";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
import { Button } from "../shared/button";
import { CloseIcon } from "../shared/icons";
import { OpenWhatsApp } from "../shared/open-whatsapp";
import { useNow } from "../shared/surroundings";
import { waitingText } from "../shared/wording";
import { BatchAfterwards, BatchOutcome, BatchWayBack, type AfterwardsProps } from "./batch-afterwards";
import { BatchNumbers } from "./batch-numbers";
import { batchTitle } from "./batch-title";
import { timeLeftText } from "./duration";
import { batchStateKeys } from "./wording";

export interface BatchCardProps extends Omit<AfterwardsProps, "view"> {
  batch: BatchView;
  /** The user has just started it here. */
  started: boolean;
  /** Whether no WhatsApp Web tab is open at all. */
  closed: boolean;
  /** It is about to go, and the keyboard is in it. */
  onGone(card: HTMLElement): void;
}

/** A batch that goes on, waits for the user, or has just ended: how far it is, and what can be done with it. */
export function BatchCard({ batch: view, started, closed, onGone, ...afterwards }: BatchCardProps) {
  const text = useText();
  const { t } = text;
  const now = useNow();
  const card = useRef<HTMLDivElement>(null);
  const { onControl } = afterwards;
  const over = view.finishedAt !== undefined;
  const title = batchTitle(text, view, now);
  // What was clicked to start it is gone by then; and the card may be out of sight.
  useEffect(() => {
    if (started) card.current?.focus();
  }, [started]);
  useKeptFocus(card, onGone);
  return (
    // No landmark: two that do the same to as many have one name.
    <div class="batch" role="group" ref={card} tabIndex={-1} aria-label={title} data-doorman="batch" data-state={view.state}>
      <div class="batch-head">
        <h2>{title}</h2>
        {over ? (
          <Button tone="quiet" class="button-icon" hook="batch-dismiss" label={t("dismiss")} onClick={() => onControl(view.id, "dismiss")}>
            <CloseIcon />
          </Button>
        ) : (
          <span class="tag">{t(batchStateKeys[view.state])}</span>
        )}
      </div>
      {!over && <HowFar counts={view.counts} />}
      <div class="batch-status" role="status">
        {over ? (
          <>
            <span class="tag">{t(batchStateKeys[view.state])}</span>
            <BatchNumbers counts={view.counts} />
          </>
        ) : (
          <p class="fine">{statusOf(text, view, now)}</p>
        )}
      </div>
      {over ? (
        <>
          <div class="batch-buttons">
            <BatchAfterwards view={view} {...afterwards} />
          </div>
          <BatchOutcome view={view} {...afterwards} />
        </>
      ) : (
        <Steering view={view} closed={closed} onControl={onControl} />
      )}
    </div>
  );
}

function HowFar({ counts }: { counts: BatchCounts }) {
  const { t } = useText();
  const total = totalOf(counts);
  const ended = total - counts.waiting;
  return (
    <>
      <progress max={total} value={ended} aria-label={t("batchProgress", ended, total)} />
      <BatchNumbers counts={counts} />
    </>
  );
}

function Steering({ view, closed, onControl }: { view: BatchView; closed: boolean; onControl(id: string, control: BatchControl): void }) {
  const { t } = useText();
  const ask = (control: BatchControl) => () => onControl(view.id, control);
  const paused = view.state === "paused";
  return (
    <div class="batch-buttons">
      {closed && view.waitsFor === "tab" && <OpenWhatsApp />}
      {(paused || view.state === "running") && (
        <>
          {/* One button, which stays under the keyboard when it becomes the other. */}
          <Button
            tone={paused ? "strong" : "plain"}
            hook={paused ? "batch-resume" : "batch-pause"}
            onClick={ask(paused ? "resume" : "pause")}
          >
            {t(paused ? "batchResume" : "batchPause")}
          </Button>
          <Button hook="batch-stop" description={t("batchStopHint")} onClick={ask("stop")}>
            {t("batchStop")}
          </Button>
        </>
      )}
      <BatchWayBack view={view} onControl={onControl} />
    </div>
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
