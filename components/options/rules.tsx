import { useState } from "preact/hooks";
import { MAX_OWN_RULES, type OwnRule } from "../../lib/domain/own-rule";
import { useText } from "../../lib/ui/text";
import type { RulesDoing } from "../../lib/ui/use-rules";
import type { TrialDoing } from "../../lib/ui/use-trial";
import { Button } from "../shared/button";
import { UndoIcon } from "../shared/icons";
import { Loading } from "../shared/loading";
import { RuleForm } from "./rule-form";
import { RuleItem } from "./rule-item";
import { Trial } from "./trial";

export interface RulesProps extends RulesDoing {
  trial: TrialDoing;
}

/** The user's own rules, and a message on trial to see what they do. */
export function Rules({ rules, onSave, onDelete, onBringBack, trial }: RulesProps) {
  const { t, plural } = useText();
  /** The rule that is changed; `new` for one that is made. */
  const [edited, setEdited] = useState<OwnRule | "new" | undefined>();
  const [deleted, setDeleted] = useState<{ rule: OwnRule; place: number } | undefined>();
  if (rules === undefined) return <Loading />;
  const full = rules.length >= MAX_OWN_RULES;
  const isBack = deleted !== undefined && rules.some(({ id }) => id === deleted.rule.id);
  return (
    <>
      <p class="intro">{t("rulesIntro")}</p>
      <section class="stored rules">
        <div class="rules-head">
          <h2>{rules.length === 0 ? t("rulesNone") : plural("rulesCount", rules.length)}</h2>
          <Button tone="strong" hook="rule-add" opens="dialog" unavailable={full} onClick={() => !full && setEdited("new")}>
            {t("ruleAdd")}
          </Button>
        </div>
        {full && <p class="fine">{t("rulesFull", MAX_OWN_RULES)}</p>}
        {rules.length === 0 ? (
          <p class="rules-none">{t("rulesNoneHint")}</p>
        ) : (
          <ul>
            {rules.map((rule, place) => (
              <RuleItem
                key={rule.id}
                rule={rule}
                onEdit={() => setEdited(rule)}
                onDelete={() => {
                  setDeleted({ rule, place });
                  onDelete(rule.id);
                }}
              />
            ))}
          </ul>
        )}
        <p role="status" class="rules-deleted">
          {deleted !== undefined && !isBack && (
            <>
              <span>{t("ruleDeleted")}</span>
              <Button tone="quiet" class="button-small" hook="rule-undo" onClick={() => onBringBack(deleted.rule, deleted.place)}>
                <UndoIcon size={14} />
                <span>{t("undo")}</span>
              </Button>
            </>
          )}
        </p>
      </section>
      <Trial {...trial} />
      {edited !== undefined && (
        <RuleForm
          rule={edited === "new" ? undefined : edited}
          others={rules.filter((rule) => rule !== edited)}
          onSave={(rule) => {
            onSave(rule, edited === "new" ? undefined : edited.id);
            setEdited(undefined);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
