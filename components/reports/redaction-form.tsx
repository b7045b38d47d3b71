import type { RedactionOptions } from "../../lib/domain/evidence-file";
import { useText, type TextKey } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { OwnName } from "./own-name";

export interface RedactionFormProps {
  options: RedactionOptions;
  /** Whether the user's own number is known, so that it can be found in texts. */
  ownNumberKnown: boolean;
  /** The user's own name, which Doorman does not know: asked for, so that it can be masked. */
  ownName: string;
  suggestedName: string | undefined;
  /** Whether the user wants to save, and the name is what holds it up. */
  nameAsked: boolean;
  onOptions(options: RedactionOptions): void;
  onOwnName(name: string): void;
}

const choices: readonly [keyof RedactionOptions, TextKey][] = [
  ["numbers", "redactNumbers"],
  ["names", "redactNames"],
  ["links", "redactLinks"],
  ["codes", "redactCodes"],
  ["amounts", "redactAmounts"],
  ["ownNumber", "redactOwnNumber"],
  ["ownName", "redactOwnName"],
];

/** What is masked in the export. */
export function RedactionForm({ options, ownNumberKnown, ownName, suggestedName, nameAsked, onOptions, onOwnName }: RedactionFormProps) {
  const { t } = useText();
  const others = (on: boolean) => onOptions({ numbers: on, names: on, links: on, codes: on, amounts: on, ownNumber: true, ownName: true });
  return (
    <fieldset class="report-field">
      <legend>{t("redactTitle")}</legend>
      <p class="fine">{t("redactHint")}</p>
      <div class="report-categories">
        {choices.map(([key, label]) => (
          <label key={key} class="report-check">
            <input
              type="checkbox"
              checked={options[key]}
              data-doorman={`redact-${key}`}
              onChange={(event) => onOptions({ ...options, [key]: event.currentTarget.checked })}
            />
            <span>{t(label)}</span>
          </label>
        ))}
      </div>
      <div class="report-buttons">
        <Button class="button-small" hook="redact-all" onClick={() => others(true)}>
          {t("redactAll")}
        </Button>
        <Button class="button-small" hook="redact-own" onClick={() => others(false)}>
          {t("redactOnlyOwn")}
        </Button>
      </div>
      {/* There before what it tells: only then is that read out. */}
      <div role="status" data-doorman="redact-cautions">
        {(!options.ownNumber || !options.ownName) && <p class="report-caution">{t("redactOwnShown")}</p>}
        {options.ownNumber && !options.numbers && !ownNumberKnown && (
          <p class="report-caution" data-doorman="redact-number-unknown">
            {t("redactOwnNumberUnknown")}
          </p>
        )}
      </div>
      {options.ownName && <OwnName name={ownName} suggested={suggestedName} asked={nameAsked} onName={onOwnName} />}
    </fieldset>
  );
}
