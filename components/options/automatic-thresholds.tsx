import { promotionChoices, shareChoices, type StopOffersHelp } from "../../lib/domain/automatic";
import { useText } from "../../lib/ui/text";

export interface ThresholdsProps {
  help: StopOffersHelp;
  onChange(change: Partial<StopOffersHelp>): void;
}

/** From when on a sender's offers are stopped; shown in the preview at once, in force once that was agreed to. */
export function Thresholds({ help, onChange }: ThresholdsProps) {
  const { t, plural, format } = useText();
  return (
    <div class="thresholds">
      <label class="field">
        <span class="choice-name">{t("automaticPromotions")}</span>
        <select
          value={help.promotions}
          data-doorman="threshold-promotions"
          onChange={(event) => onChange({ promotions: Number(event.currentTarget.value) })}
        >
          {withValue(promotionChoices, help.promotions).map((promotions) => (
            <option key={promotions} value={promotions}>
              {plural("automaticPromotionChoice", promotions)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="choice-name">{t("automaticShare")}</span>
        <select
          value={help.share}
          data-doorman="threshold-share"
          onChange={(event) => onChange({ share: Number(event.currentTarget.value) })}
        >
          {withValue(shareChoices, help.share).map((share) => (
            <option key={share} value={share}>
              {share === 1 ? t("automaticShareAll") : t("automaticShareChoice", format.percent(share))}
            </option>
          ))}
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={help.answered}
          data-doorman="threshold-answered"
          onChange={(event) => onChange({ answered: event.currentTarget.checked })}
        />
        <span class="choice-text">
          <span>{t("automaticAnswered")}</span>
          <small>{t("automaticAnsweredHint")}</small>
        </span>
      </label>
    </div>
  );
}

/** The choices with what is set among them, should it be none of them. */
function withValue(choices: readonly number[], value: number): number[] {
  return [...new Set([...choices, value])].sort((one, other) => one - other);
}
