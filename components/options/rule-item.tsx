import type { OwnRule } from "../../lib/domain/own-rule";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { CorrectIcon } from "../shared/icons";
import { TrashIcon } from "../shared/page-icons";
import { categoryKeys } from "../shared/wording";
import { ruleName } from "./rule-name";

export interface RuleItemProps {
  rule: OwnRule;
  onEdit(): void;
  onDelete(): void;
}

/** One rule: what it does, and to which messages. */
export function RuleItem({ rule, onEdit, onDelete }: RuleItemProps) {
  const text = useText();
  const { t } = text;
  const { effect, phrases, category } = rule;
  const name = ruleName(text, rule);
  return (
    <li class="rule" data-doorman="rule">
      <div class="rule-main">
        <p>
          <span class={effect === "mark" ? "tag mark-promotion" : "tag tag-good"}>{t(effect === "mark" ? "ruleMark" : "ruleLeave")}</span>
        </p>
        {phrases.length > 0 && (
          <ul class="words" aria-label={t("rulePhrases")}>
            {phrases.map((phrase) => (
              <li key={phrase} class="word">
                <bdi>{phrase}</bdi>
              </li>
            ))}
          </ul>
        )}
        {category !== undefined && <p class="fine">{t(phrases.length > 0 ? "ruleOnlyKind" : "ruleEveryKind", t(categoryKeys[category]))}</p>}
      </div>
      <Button tone="quiet" class="button-icon" hook="rule-edit" opens="dialog" label={t("ruleEditOf", name)} onClick={onEdit}>
        <CorrectIcon />
      </Button>
      <Button tone="quiet" class="button-icon" hook="rule-delete" label={t("ruleDeleteOf", name)} onClick={onDelete}>
        <TrashIcon />
      </Button>
    </li>
  );
}
