import { useRef } from "preact/hooks";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { useUniqueId } from "../shared/unique-id";

/** The field's name in its form. */
export const OWN_NAME_FIELD = "own-name";

export interface OwnNameProps {
  name: string;
  /** What messages call the user, perhaps. */
  suggested: string | undefined;
  /** Whether the user wants to save, and the name is what holds it up. */
  asked: boolean;
  onName(name: string): void;
}

/** The user's own name, which Doorman does not know: asked for, so that it can be masked; at most suggested. */
export function OwnName({ name, suggested, asked, onName }: OwnNameProps) {
  const { t } = useText();
  const hintId = useUniqueId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <label class="report-day">
        <span>{t("redactYourName")}</span>
        <input
          ref={field}
          type="text"
          name={OWN_NAME_FIELD}
          class="report-input"
          value={name}
          autoComplete="off"
          aria-invalid={asked}
          aria-describedby={hintId}
          data-doorman="redact-your-name"
          onInput={(event) => onName(event.currentTarget.value)}
        />
        <small id={hintId} class={asked ? "fine result-bad" : "fine"} data-doorman="redact-name-hint">
          {t(asked ? "redactNameAsked" : "redactYourNameHint")}
        </small>
      </label>
      {suggested !== undefined && name.trim() === "" && (
        <div class="report-buttons">
          <Button
            class="button-small"
            hook="redact-suggestion"
            onClick={() => {
              onName(suggested);
              // The button goes.
              field.current?.focus();
            }}
          >
            {t("redactNameSuggestion", suggested)}
          </Button>
        </div>
      )}
    </>
  );
}
