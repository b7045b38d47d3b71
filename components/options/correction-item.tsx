import type { Correction } from "../../lib/domain/correction";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { useGuarded } from "../shared/guard";
import { useNow } from "../shared/surroundings";

export interface CorrectionItemProps {
  correction: Correction;
  selected: boolean;
  onSelect(): void;
  onTakeBack(): void;
}

/** One correction: whose message, how it begins as far as text is kept, what was said of it, and when. */
export function CorrectionItem({ correction, selected, onSelect, onTakeBack }: CorrectionItemProps) {
  const { t, format } = useText();
  const guarded = useGuarded();
  const now = useNow();
  const { name, excerpt, said, at } = correction;
  return (
    <li class="correction" data-doorman="correction">
      <label class="tick">
        <input
          type="checkbox"
          checked={selected}
          aria-label={t("correctionSelect", name)}
          data-doorman="select-correction"
          onClick={guarded(onSelect)}
        />
      </label>
      <div class="correction-main">
        <p class="correction-title">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <span class={said === "promotion" ? "tag mark-promotion" : "tag tag-good"}>
            {t(said === "promotion" ? "markPromotion" : "correctNotPromotion")}
          </span>
        </p>
        <p class="correction-text" dir="auto">
          {excerpt === undefined ? <em>{t("correctionTextGone")}</em> : excerpt}
        </p>
        <p class="fine">
          <time dateTime={new Date(at).toISOString()}>{format.dateTime(at, now)}</time>
        </p>
      </div>
      <Button tone="quiet" hook="take-back" label={t("correctionTakeBackOf", name)} onClick={onTakeBack}>
        {t("correctionTakeBack")}
      </Button>
    </li>
  );
}
