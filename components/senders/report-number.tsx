import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { ReportIcon } from "../shared/icons";
import { useUniqueId } from "../shared/unique-id";

export interface ReportNumberProps {
  /** Reports that will be sent. */
  reports: number;
  onBack(): void;
  onConfirm(): void;
}

/** Asks once more before the reports of a batch leave: how many, and what each sends. */
export function ReportNumber({ reports, onBack, onConfirm }: ReportNumberProps) {
  const { t, plural } = useText();
  const labelId = useUniqueId();
  return (
    <div class="report-number" role="group" aria-labelledby={labelId} data-doorman="report-number">
      <p id={labelId}>
        <strong>{plural("reportCount", reports)}</strong> {t("reportWhatMany")} {t("reportNoWayBack")}
      </p>
      <div class="question-buttons">
        <Button hook="batch-back" onClick={onBack}>
          {t("cancel")}
        </Button>
        <Button tone="danger" hook="batch-confirm-reports" onClick={onConfirm}>
          <ReportIcon />
          <span>{t("reportConfirm")}</span>
        </Button>
      </div>
    </div>
  );
}
