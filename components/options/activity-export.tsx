import type { ActivityFormat } from "../../lib/reports/activity-file";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";

/** How an export went: under way, so many entries written, or not done. */
export type ExportState = { state: "running" } | { state: "done"; count: number } | { state: "failed" };

export interface ActivityExportProps {
  exported: ExportState | undefined;
  /** Nothing to export. */
  empty: boolean;
  onExport(format: ActivityFormat): void;
}

/** What the filter shows, as a file. */
export function ActivityExport({ exported, empty, onExport }: ActivityExportProps) {
  const { t, plural } = useText();
  const disabled = empty || exported?.state === "running";
  return (
    <div class="activity-export">
      <Button hook="export-csv" disabled={disabled} description={t("exportHint")} onClick={() => onExport("csv")}>
        {t("activityExportCsv")}
      </Button>
      <Button hook="export-json" disabled={disabled} description={t("exportHint")} onClick={() => onExport("json")}>
        {t("activityExportJson")}
      </Button>
      <p role="status" class={exported?.state === "failed" ? "result-bad" : "fine"} data-doorman="export-state">
        {exported?.state === "running" && t("activityExportRunning")}
        {exported?.state === "done" && plural("exportDone", exported.count)}
        {exported?.state === "failed" && t("activityExportFailed")}
      </p>
    </div>
  );
}
