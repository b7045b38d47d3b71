import { daysOf, evidenceChoices, type EvidenceDays } from "../../lib/domain/settings";
import { useText } from "../../lib/ui/text";
import { KeepingField } from "./keeping-field";

export interface EvidenceDaysFieldProps {
  days: EvidenceDays;
  /** Whether there is evidence that a shorter time would delete. */
  asks: boolean;
  onChoose(days: EvidenceDays): void;
}

/** How long evidence is kept. */
export function EvidenceDaysField({ days, asks, onChoose }: EvidenceDaysFieldProps) {
  const { t, plural } = useText();
  return (
    <KeepingField
      hook="evidence-days"
      name={t("settingEvidence")}
      hint={t("settingEvidenceHint")}
      choices={evidenceChoices}
      time={days}
      asks={asks}
      isShorter={(one, other) => daysOf(one) < daysOf(other)}
      wordsFor={(choice) => (choice === 0 ? t("evidenceNone") : choice === "forever" ? t("evidenceForever") : plural("retentionDays", choice))}
      question={t("evidenceFewerTitle")}
      consequence={(wanted) => (wanted === 0 ? t("evidenceNoneWhat") : t("evidenceFewerWhat", wanted))}
      onChoose={onChoose}
    />
  );
}
