import type { Said } from "../../lib/domain/correction";
import { useText, type Text } from "../../lib/ui/text";
import { Button } from "../shared/button";
import type { OutcomeText } from "../shared/wording-outcome";
import { ToastFrame } from "./toast";

/**
 * What became of the user's word on a message: the one that was stored, `forgotten` once it is taken back, or that neither
 * was done; or whether the message is kept as evidence.
 */
export type CorrectionNote = Said | "forgotten" | "failed" | EvidenceNote;

type EvidenceNote = "evidence-kept" | "evidence-let-go" | "evidence-not-kept";

export interface CorrectionToastProps {
  note: CorrectionNote;
  onUndo?(event: Event): void;
  onDismiss(): void;
}

/** Says that the user's word on a message is remembered, and takes it back. */
export function CorrectionToast({ note, onUndo, onDismiss }: CorrectionToastProps) {
  const text = useText();
  return (
    <ToastFrame outcome={outcomeOf(text, note)} state={note} onDismiss={onDismiss}>
      {onUndo !== undefined && (
        <Button hook="undo" class="toast-action" tone="quiet" onClick={onUndo}>
          {text.t("undo")}
        </Button>
      )}
    </ToastFrame>
  );
}

function outcomeOf({ t }: Text, note: CorrectionNote): OutcomeText {
  if (note === "failed") return { tone: "bad", title: t("toastNotRemembered") };
  if (note === "forgotten") return { tone: "neutral", title: t("toastForgotten") };
  if (note === "evidence-kept") return { tone: "good", title: t("toastEvidenceKept"), detail: t("toastEvidenceKeptDetail") };
  if (note === "evidence-let-go") return { tone: "neutral", title: t("toastEvidenceLetGo") };
  if (note === "evidence-not-kept") return { tone: "bad", title: t("toastEvidenceNotKept") };
  const detail = t(note === "promotion" ? "toastRememberedPromotion" : "toastRememberedService");
  return { tone: "good", title: t("toastRemembered"), detail };
}
