import { useText } from "../../lib/ui/text";
import { Button } from "./button";
import { ReportIcon } from "./icons";
import { Popover } from "./popover";

export interface ReportQuestionProps {
  anchor: HTMLElement;
  /** The sender's name. */
  name: string;
  onClose(): void;
  /** The user has read what a report sends, and wants it. */
  onConfirm(event: Event): void;
}

/** Tells what a report sends, and that it cannot be recalled, before anything is sent (product.md, The ladder of actions, 5). */
export function ReportQuestion({ anchor, name, onClose, onConfirm }: ReportQuestionProps) {
  const { t } = useText();
  const title = t("reportTitle", name);
  return (
    <Popover anchor={anchor} role="dialog" label={title} class="question" onClose={onClose}>
      <h2>{title}</h2>
      <p data-doorman="report-what">
        {t("reportWhat")} {t("reportNoWayBack")}
      </p>
      <div class="question-buttons">
        <Button hook="cancel-report" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button tone="danger" hook="confirm-report" onClick={onConfirm}>
          <ReportIcon />
          <span>{t("reportConfirm")}</span>
        </Button>
      </div>
    </Popover>
  );
}
