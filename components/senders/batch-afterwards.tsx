import type { BatchAction } from "../../lib/database/batches";
import type { BatchView } from "../../lib/domain/batch";
import type { BatchControl } from "../../lib/messages/batch-contracts";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { useNow } from "../shared/surroundings";
import { BatchActions } from "./batch-actions";
import { BatchRetry, type RetryBatch } from "./batch-retry";
import { batchTitle } from "./batch-title";

export interface AfterwardsProps {
  /** A batch that is over. */
  view: BatchView;
  onControl(id: string, control: BatchControl): void;
  onRetry: RetryBatch;
  /** The batch whose senders show, and what became of each; undefined until that is read. */
  shown: string | undefined;
  actions: readonly BatchAction[] | undefined;
  onShow(id: string | undefined): void;
}

/** What can be done with a batch that is over: look at it, try again what failed, take it back. */
export function BatchAfterwards({ view, onControl, onRetry, shown, onShow }: AfterwardsProps) {
  const text = useText();
  const { t } = text;
  const now = useNow();
  return (
    <>
      <Button
        hook="batch-show"
        expanded={view.id === shown}
        label={t("batchShowOf", batchTitle(text, view, now))}
        onClick={() => onShow(view.id === shown ? undefined : view.id)}
      >
        {t("batchShow")}
      </Button>
      <BatchRetry view={view} onRetry={onRetry} />
      <BatchWayBack view={view} onControl={onControl} />
    </>
  );
}

/** What became of each sender, where that is asked for. */
export function BatchOutcome({ view, shown, actions }: AfterwardsProps) {
  return view.id === shown ? <BatchActions actions={actions} /> : null;
}

/** Undo, where there is something to take back; a way back is no thing to take back in its turn. */
export function BatchWayBack({ view, onControl }: { view: BatchView; onControl(id: string, control: BatchControl): void }) {
  const { t } = useText();
  const something = view.counts.done > 0 || view.blocks === true;
  if (view.undoes !== undefined || view.undoneBy !== undefined || !something) return null;
  return (
    <Button hook="batch-undo" onClick={() => onControl(view.id, "undo")}>
      {t("batchUndo")}
    </Button>
  );
}
