import { useRef, useState } from "preact/hooks";
import { aboutOf, MAX_OWN_RULES, type OwnRule } from "../../lib/domain/own-rule";
import type { RuleDraft } from "../../lib/ui/rule-draft";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
import { useText } from "../../lib/ui/text";
import type { RulesDoing } from "../../lib/ui/use-rules";
import type { TrialDoing } from "../../lib/ui/use-trial";
import { Button } from "../shared/button";
import { UndoIcon } from "../shared/icons";
import { Loading } from "../shared/loading";
import { RuleForm } from "./rule-form";
import { RuleItem } from "./rule-item";
import { ruleName } from "./rule-name";
import { Trial } from "./trial";

export interface RulesProps extends RulesDoing {
  trial: TrialDoing;
}

/** The user's own rules, and a message on trial to see what they do. */
export function Rules({ trial, ...doing }: RulesProps) {
  const { t } = useText();
  if (doing.rules === undefined) return <Loading />;
  return (
    <>
      <p class="intro">{t("rulesIntro")}</p>
      <RuleList {...doing} rules={doing.rules} />
      <Trial {...trial} />
    </>
  );
}

/** The rules one by one; the one that was deleted last can come back. */
function RuleList({ rules, onSave, onDelete, onBringBack, newId }: RulesDoing & { rules: readonly OwnRule[] }) {
  const text = useText();
  const { t, plural } = text;
  const card = useRef<HTMLElement>(null);
  /** The rule that is changed; `new` for one that is made. */
  const [edited, setEdited] = useState<OwnRule | "new" | undefined>();
  /** What was written of a rule, by its id, and not saved. */
  const [unsaved, setUnsaved] = useState<{ of: string | undefined; draft: RuleDraft } | undefined>();
  const [deleted, setDeleted] = useState<{ rule: OwnRule; place: number } | undefined>();
  const before = edited === "new" ? undefined : edited;
  const full = rules.length >= MAX_OWN_RULES;
  const isGone = deleted !== undefined && !rules.some((rule) => aboutOf(rule) === aboutOf(deleted.rule));
  // Buttons go with their rules.
  useKeptFocus(card, () => {});
  return (
    <section class="stored rules" ref={card} tabIndex={-1}>
      <div class="rules-head">
        <h2>{rules.length === 0 ? t("rulesNone") : plural("rulesCount", rules.length)}</h2>
        <Button
          tone="strong"
          hook="rule-add"
          opens="dialog"
          unavailable={full}
          {...(full && { description: t("rulesFull", MAX_OWN_RULES) })}
          onClick={() => !full && setEdited("new")}
        >
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
        {isGone && (
          <>
            <span>{t("ruleDeleted", ruleName(text, deleted.rule))}</span>
            {!full && (
              <Button tone="quiet" class="button-small" hook="rule-undo" onClick={() => onBringBack(deleted.rule, deleted.place)}>
                <UndoIcon size={14} />
                <span>{t("undo")}</span>
              </Button>
            )}
          </>
        )}
      </p>
      {edited !== undefined && (
        <RuleForm
          rule={before}
          others={rules.filter(({ id }) => id !== before?.id)}
          newId={newId}
          unsaved={unsaved?.of === before?.id ? unsaved?.draft : undefined}
          onSave={(rule) => onSave(rule, before?.id)}
          onClose={(draft) => {
            setUnsaved(draft && { of: before?.id, draft });
            setEdited(undefined);
          }}
        />
      )}
    </section>
  );
}
