import type { BatchAction } from "../../lib/database/batches";
import type { BatchView } from "../../lib/domain/batch";
import type { BatchControl } from "../../lib/messages/batch-contracts";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { useNow } from "../shared/surroundings";
import { BatchActions } from "./batch-actions";
import { BatchNumbers, BatchProgress, BatchWayBack } from "./batch-progress";
import { BatchRetry, type RetryBatch } from "./batch-retry";
import { batchTitle } from "./batch-title";
import { batchStateKeys } from "./wording";

export interface BatchesProps {
  /** Newest first; undefined until they are read. */
  batches: readonly BatchView[] | undefined;
  onControl(id: string, control: BatchControl): void;
}

/** Batches that go on or wait for the user, each with its progress. */
export function OpenBatches({ batches = [], onControl }: BatchesProps) {
  return (
    <>
      {batches.filter(isOpen).map((batch) => (
        <BatchProgress key={batch.id} batch={batch} onControl={onControl} />
      ))}
    </>
  );
}

export interface EarlierBatchesProps extends BatchesProps {
  onRetry: RetryBatch;
  /** Senders that are blocked by Doorman. */
  blockedByDoorman: number;
  onUnblockOurs(): void;
  /** The batch whose senders show, and what became of each; undefined until that is read. */
  shown: string | undefined;
  actions: readonly BatchAction[] | undefined;
  onShow(id: string | undefined): void;
}

/** Batches that are over, with a way back; and the way back from everything that Doorman blocked. */
export function EarlierBatches(props: EarlierBatchesProps) {
  const { batches = [], onControl, onRetry, blockedByDoorman, onUnblockOurs, shown, actions, onShow } = props;
  const text = useText();
  const { t, plural, format } = text;
  const now = useNow();
  const earlier = batches.filter((batch) => !isOpen(batch));
  if (earlier.length === 0 && blockedByDoorman === 0) return null;
  return (
    <section class="batches" data-doorman="batches">
      <div class="batch-head">
        <h2>{t("batchesTitle")}</h2>
        {blockedByDoorman > 0 && (
          <Button hook="unblock-ours" description={plural("blockedByDoormanCount", blockedByDoorman)} onClick={onUnblockOurs}>
            {t("unblockOurs")}
          </Button>
        )}
      </div>
      <ul>
        {earlier.map((view) => (
          <li key={view.id} class="batch-row" data-doorman="batch-row" data-state={view.state}>
            <div class="row-main">
              <p class="row-name">{batchTitle(text, view, now)}</p>
              <p class="fine">
                {format.dateTime(view.createdAt, now)} · {t(view.undoneBy === undefined ? batchStateKeys[view.state] : "stateUndone")}
              </p>
              <BatchNumbers counts={view.counts} />
            </div>
            <Button
              tone="quiet"
              hook="batch-show"
              expanded={view.id === shown}
              label={t("batchShowOf", batchTitle(text, view, now))}
              onClick={() => onShow(view.id === shown ? undefined : view.id)}
            >
              {t("batchShow")}
            </Button>
            <BatchRetry view={view} onRetry={onRetry} />
            <BatchWayBack view={view} onControl={onControl} />
            {view.id === shown && <BatchActions actions={actions} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function isOpen({ state }: BatchView): boolean {
  return state === "running" || state === "paused";
}
