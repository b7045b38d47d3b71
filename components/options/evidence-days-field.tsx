import { useRef, useState } from "preact/hooks";
import { daysOf, evidenceChoices, type EvidenceDays } from "../../lib/domain/settings";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { TrashIcon } from "../shared/page-icons";

export interface EvidenceDaysFieldProps {
  days: EvidenceDays;
  /** Whether a shorter time has to be agreed to: it deletes what is older at once. */
  asks: boolean;
  onChoose(days: EvidenceDays): void;
}

/** How long evidence is kept. A list is changed by one turn of a wheel, and what is deleted is gone for good: so it asks. */
export function EvidenceDaysField({ days, asks, onChoose }: EvidenceDaysFieldProps) {
  const { t, plural } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState<EvidenceDays | undefined>();
  const choose = (chosen: EvidenceDays | undefined) => {
    if (chosen === undefined) return;
    if (!asks || daysOf(chosen) >= daysOf(days)) return onChoose(chosen);
    setWanted(chosen);
    dialog.current?.showModal();
  };
  const confirm = () => {
    if (wanted !== undefined) onChoose(wanted);
    dialog.current?.close();
    setWanted(undefined);
  };
  return (
    <>
      <label class="field">
        <span class="field-text">
          <span class="choice-name">{t("settingEvidence")}</span>
          <small>{t("settingEvidenceHint")}</small>
        </span>
        <select
          value={String(wanted ?? days)}
          data-doorman="evidence-days"
          onChange={(event) => choose(evidenceChoices.find((choice) => String(choice) === event.currentTarget.value))}
        >
          {evidenceChoices.map((choice) => (
            <option key={choice} value={choice}>
              {choice === 0 ? t("evidenceNone") : choice === "forever" ? t("evidenceForever") : plural("retentionDays", choice)}
            </option>
          ))}
        </select>
      </label>
      <dialog ref={dialog} class="dialog" aria-labelledby="evidence-fewer-title" onClose={() => setWanted(undefined)}>
        <h2 id="evidence-fewer-title">{t("evidenceFewerTitle")}</h2>
        <p>{wanted !== undefined && (wanted === 0 ? t("evidenceNoneWhat") : t("evidenceFewerWhat", wanted))}</p>
        <div class="question-buttons">
          <Button hook="evidence-fewer-cancel" onClick={() => dialog.current?.close()}>
            {t("cancel")}
          </Button>
          <Button tone="danger" hook="evidence-fewer-confirm" onClick={confirm}>
            <TrashIcon />
            <span>{t("reportsDelete")}</span>
          </Button>
        </div>
      </dialog>
    </>
  );
}
