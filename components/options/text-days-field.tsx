import { retentionChoices, type Settings } from "../../lib/domain/settings";
import { useText } from "../../lib/ui/text";
import { KeepingField } from "./keeping-field";

type TextDays = Settings["retentionDays"];

export interface TextDaysFieldProps {
  days: TextDays;
  /** Whether there are messages whose texts a shorter time would delete. */
  asks: boolean;
  onChoose(days: TextDays): void;
}

/** How long texts of messages are kept. */
export function TextDaysField({ days, asks, onChoose }: TextDaysFieldProps) {
  const { t, plural } = useText();
  return (
    <KeepingField
      hook="retention"
      name={t("settingRetention")}
      hint={t("settingRetentionHint")}
      choices={retentionChoices}
      time={days}
      asks={asks}
      isShorter={(one, other) => one < other}
      wordsFor={(choice) => (choice === 0 ? t("retentionNone") : plural("retentionDays", choice))}
      question={t("textsFewerTitle")}
      consequence={(wanted) => (wanted === 0 ? t("textsNoneWhat") : t("textsFewerWhat", wanted))}
      onChoose={onChoose}
    />
  );
}
