import { useState } from "preact/hooks";
import { DeclaredCategory } from "../../lib/domain/category";
import type { Judgement } from "../../lib/domain/judgement";
import { MAX_PART_LENGTH } from "../../lib/domain/limits";
import { useText, type TextKey } from "../../lib/ui/text";
import type { TrialDoing } from "../../lib/ui/use-trial";
import { SelectField } from "../senders/select-field";
import { Button } from "../shared/button";
import { EvidenceList } from "../shared/evidence";
import { markClass } from "../shared/mark-class";
import { categoryKeys, confidenceText, markText } from "../shared/wording";

/** Judges any text as a message from an unknown business, and shows why. */
export function Trial({ state, onTry, onClear }: TrialDoing) {
  const { t } = useText();
  const [text, setText] = useState("");
  const [declared, setDeclared] = useState<DeclaredCategory | undefined>();
  // What was judged is another message than the one that stands there now.
  const changed = (change: () => void) => {
    change();
    onClear();
  };
  const unavailable = text.trim() === "" || state.phase === "judging";
  return (
    <section class="stored trial" data-doorman="trial">
      <h2>{t("trialTitle")}</h2>
      <p class="trial-intro">{t("trialIntro")}</p>
      <label class="filter-field">
        <span>{t("trialText")}</span>
        <textarea rows={5} dir="auto" maxLength={MAX_PART_LENGTH} value={text} data-doorman="trial-text" onInput={(event) => changed(() => setText(event.currentTarget.value))} />
      </label>
      <div class="trial-ask">
        <SelectField
          label={t("trialDeclared")}
          hook="trial-declared"
          any={t("trialUndeclared")}
          value={declared}
          options={DeclaredCategory.options.map((value) => ({ value, text: t(declaredKeys[value]) }))}
          onChoose={(value) => changed(() => setDeclared(DeclaredCategory.options.find((each) => each === value)))}
        />
        <Button tone="strong" hook="trial-judge" unavailable={unavailable} onClick={() => !unavailable && onTry({ text, declared })}>
          {t("trialJudge")}
        </Button>
      </div>
      <div data-doorman="trial-outcome" data-phase={state.phase}>
        <p role="status" class={state.phase === "failed" ? "result result-bad" : "trial-said"}>
          {state.phase === "failed" && t("trialFailed")}
          {state.phase === "judged" && t(outcomeKeys[state.judgement.mark])}
        </p>
        {state.phase === "judged" && <Reasons judgement={state.judgement} />}
      </div>
    </section>
  );
}

function Reasons({ judgement }: { judgement: Judgement }) {
  const text = useText();
  const { t } = text;
  const { mark, category } = judgement;
  return (
    <div class="trial-reasons">
      <p class="trial-verdict">
        <span class={mark === "none" ? "tag" : `tag ${markClass(judgement)}`}>{mark === "none" ? t(categoryKeys[category]) : markText(text, judgement)}</span>
        <span class="fine">{confidenceText(text, judgement)}</span>
      </p>
      <EvidenceList evidence={judgement.evidence} />
    </div>
  );
}

const outcomeKeys: Record<Judgement["mark"], TextKey> = {
  promotion: "trialMarked",
  unsure: "trialUnsure",
  none: "trialNotMarked",
};

const declaredKeys: Record<DeclaredCategory, TextKey> = {
  MARKETING: "trialMarketing",
  UTILITY: "trialUtility",
  AUTHENTICATION: "trialAuthentication",
};
