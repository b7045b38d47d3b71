import { useRef, useState } from "preact/hooks";
import type { BatchView } from "../../lib/domain/batch";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { ReportQuestion } from "../shared/report-question";

/**
 * Tries again what failed of a batch, if exactly so many reports will be sent.
 *
 * @returns the number of reports that have to be confirmed first, where it is another one
 */
export type RetryBatch = (id: string, confirmedReports: number) => Promise<number | undefined>;

export interface BatchRetryProps {
  /** A batch that is over. */
  view: BatchView;
  onRetry: RetryBatch;
}

/** Retry, where something failed and was not taken back; before reports leave it asks, as the dry run does. */
export function BatchRetry({ view, onRetry }: BatchRetryProps) {
  const { t } = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [reports, setReports] = useState<number | undefined>();
  if (view.counts.failed === 0 || view.undoneBy !== undefined) return null;
  const retry = async (confirmed: number) => {
    const changed = await onRetry(view.id, confirmed);
    // Nothing is left to be reported: the rest needs no question.
    setReports(changed === 0 ? await onRetry(view.id, 0) : changed);
  };
  return (
    <>
      <Button hook="batch-retry" elementRef={button} onClick={() => void retry(0)}>
        {t("batchRetry")}
      </Button>
      {reports !== undefined && button.current !== null && (
        <ReportQuestion anchor={button.current} of={reports} onClose={() => setReports(undefined)} onConfirm={() => void retry(reports)} />
      )}
    </>
  );
}
