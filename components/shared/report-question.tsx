import { useText } from "../../lib/ui/text";
import { Button } from "./button";
import { ReportIcon } from "./icons";
import { Popover } from "./popover";

export interface ReportQuestionProps {
  anchor: HTMLElement;
  /** Who is reported, by name; of a batch, how many reports will be sent. */
  of: string | number;
  onClose(): void;
  /** The user has read what a report sends, and wants it. */
  onConfirm(event: Event): void;
}

/** Tells what a report sends, and that it cannot be recalled, before anything is sent (product.md, The ladder of actions, 5). */
export function ReportQuestion({ anchor, of, onClose, onConfirm }: ReportQuestionProps) {
  const { t, plural } = useText();
  const many = typeof of === "number";
  const title = many ? plural("reportCount", of) : t("reportTitle", of);
  // Another number is another question: the keyboard begins at its No again.
  return (
    <Popover key={of} anchor={anchor} role="dialog" label={title} class="question" onClose={onClose}>
      <h2>{title}</h2>
      <p data-doorman="report-what">
        {t(many ? "reportWhatMany" : "reportWhat")} {t("reportNoWayBack")}
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
