import { useState } from "preact/hooks";
import { MAX_OWN_RULES, MAX_PHRASES, type OwnRule, type RuleEffect } from "../../lib/domain/own-rule";
import { MAX_PHRASE_LENGTH } from "../../lib/domain/phrase";
import { readDraft, type DraftFault, type RuleDraft } from "../../lib/ui/rule-draft";
import { useText, type Text } from "../../lib/ui/text";
import type { RuleSaved } from "../../lib/ui/use-rules";
import { CategoryField } from "../senders/category-field";
import { Modal } from "../senders/modal";
import { Button } from "../shared/button";
import { useUniqueId } from "../shared/unique-id";
import { ChoiceGroup, type ChoiceOption } from "./choice-group";

export interface RuleFormProps {
  /** The rule that is changed; undefined for a new one. */
  rule: OwnRule | undefined;
  /** All other rules: there is no second one like them. */
  others: readonly OwnRule[];
  newId(): string;
  /** What was written before, and neither saved nor given up. */
  unsaved: RuleDraft | undefined;
  /** Says whether the rule is stored, or why not. */
  onSave(rule: OwnRule): Promise<RuleSaved>;
  /** @param unsaved what was written, where it was only left: by Escape, say */
  onClose(unsaved?: RuleDraft): void;
}

/** Makes a rule, or changes one. What is wrong is said when it is to be saved, and nothing of what was written is lost. */
export function RuleForm({ rule, others, newId, unsaved, onSave, onClose }: RuleFormProps) {
  const text = useText();
  const { t } = text;
  const [draft, setDraft] = useState<RuleDraft>(() => unsaved ?? draftOf(rule));
  const [fault, setFault] = useState<Fault | undefined>();
  const [hintId, faultId] = [useUniqueId(), useUniqueId()];
  const change = (part: Partial<RuleDraft>) => {
    setDraft({ ...draft, ...part });
    setFault(undefined);
  };
  const effects: ChoiceOption<RuleEffect>[] = [
    { value: "mark", text: t("ruleMark"), hint: t("ruleMarkHint") },
    { value: "leave", text: t("ruleLeave"), hint: t("ruleLeaveHint") },
  ];
  const save = async () => {
    const reading = readDraft(draft, rule, others, newId);
    if (!reading.ok) return setFault(reading.fault);
    const code = await onSave(reading.rule);
    if (code === "saved") onClose();
    else setFault({ code });
  };
  return (
    <Modal title={t(rule === undefined ? "ruleNew" : "ruleChange")} hook="rule-dialog" look="dialog" onClose={() => onClose(draft)}>
      <form
        class="rule-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ChoiceGroup legend={t("ruleEffect")} name="rule-effect" options={effects} value={draft.effect} onChoose={(effect) => change({ effect })} />
        <label class="filter-field">
          <span>{t("rulePhrases")}</span>
          <textarea
            rows={4}
            dir="auto"
            value={draft.phrases}
            aria-describedby={`${hintId} ${faultId}`}
            aria-invalid={fault === undefined ? undefined : "true"}
            data-doorman="rule-phrases"
            onInput={(event) => change({ phrases: event.currentTarget.value })}
          />
        </label>
        <p id={hintId} class="fine">
          {t("rulePhrasesHint")}
        </p>
        <CategoryField label={t("ruleCategory")} hook="rule-category" value={draft.category} onChoose={(category) => change({ category })} />
        <p id={faultId} role="alert" class="result result-bad">
          {fault && faultText(text, fault)}
        </p>
        <div class="question-buttons">
          <Button hook="rule-cancel" onClick={() => onClose()}>
            {t("cancel")}
          </Button>
          <Button tone="strong" hook="rule-save" onClick={() => void save()}>
            {t("ruleSave")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Why there is no rule of what was written, or none that is stored. */
type Fault = DraftFault | { code: Exclude<RuleSaved, "saved"> };

function draftOf(rule: OwnRule | undefined): RuleDraft {
  if (rule === undefined) return { effect: "mark", phrases: "", category: undefined };
  return { effect: rule.effect, phrases: rule.phrases.join("\n"), category: rule.category };
}

function faultText({ t }: Text, fault: Fault): string {
  switch (fault.code) {
    case "empty":
      return t("ruleFaultEmpty");
    case "too-many":
      return t("ruleFaultTooMany", MAX_PHRASES);
    case "too-long":
      return t("ruleFaultTooLong", fault.phrase, MAX_PHRASE_LENGTH);
    case "nothing-to-find":
      return t("ruleFaultNothing", fault.phrase);
    case "same":
      return t("ruleFaultSame");
    case "full":
      return t("rulesFull", MAX_OWN_RULES);
    case "unsaved":
      return t("ruleFaultUnsaved");
  }
}
