import type { ExportState } from "../../lib/ui/export-state";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { CloseIcon } from "../shared/icons";
import { useUniqueId } from "../shared/unique-id";

/** How far an export is, the way to end it, and how it ended. */
export function ExportProgress({ state, onCancel }: { state: ExportState; onCancel(): void }) {
  const { t, plural } = useText();
  const labelId = useUniqueId();
  return (
    <div class="report-progress" data-doorman="export-state" data-state={state.phase}>
      {state.phase === "running" && (
        <>
          <p id={labelId}>{t("exportRunning", state.done, state.total)}</p>
          <progress aria-labelledby={labelId} value={state.done} max={Math.max(1, state.total)} />
          <Button hook="export-cancel" onClick={onCancel}>
            <CloseIcon />
            <span>{t("cancel")}</span>
          </Button>
        </>
      )}
      <p role="status" class={state.phase === "failed" ? "result result-bad" : "result"}>
        {state.phase === "done" && plural(state.how === "print" ? "exportOpened" : "exportSaved", state.records, state.name)}
        {state.phase === "cancelled" && t("exportCancelled")}
        {state.phase === "failed" && t("exportFailed")}
      </p>
    </div>
  );
}
