import type { BatchControl } from "../../lib/ui/batch-wish";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { useNow } from "../shared/surroundings";
import { BatchNumbers, BatchProgress, batchTitle, BatchWayBack, type ShownBatch } from "./batch-progress";
import { batchStateKeys } from "./wording";

export interface BatchesProps {
  /** Newest first; undefined until they are read. */
  batches: readonly ShownBatch[] | undefined;
  waitsForTab: boolean;
  onControl(id: string, control: BatchControl): void;
}

/** Batches that go on or wait, each with its progress; the newest one stays when it is over, with its way back. */
export function OpenBatches({ batches = [], waitsForTab, onControl }: BatchesProps) {
  return (
    <>
      {batches.filter(isOpen).map((batch) => (
        <BatchProgress key={batch.view.id} batch={batch} waitsForTab={waitsForTab} onControl={onControl} />
      ))}
    </>
  );
}

/** Batches that are over, with a way back; and the way back from everything that Doorman blocked. */
export function EarlierBatches({ batches = [], onControl, blockedByDoorman, onUnblockOurs }: Omit<BatchesProps, "waitsForTab"> & { blockedByDoorman: number; onUnblockOurs(): void }) {
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
        {earlier.map(({ view }) => (
          <li key={view.id} class="batch-row" data-doorman="batch-row" data-state={view.state}>
            <div class="row-main">
              <p class="row-name">{batchTitle(text, view)}</p>
              <p class="fine">
                {format.dateTime(view.createdAt, now)} · {t(view.undoneBy === undefined ? batchStateKeys[view.state] : "stateUndone")}
              </p>
              <BatchNumbers counts={view.counts} />
            </div>
            <BatchWayBack view={view} onControl={onControl} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isOpen({ view }: ShownBatch): boolean {
  return view.state === "running" || view.state === "paused";
}
