import { MAX_ANSWER_LENGTH, type Answers } from "../../lib/reports/complaints/answers";
import type { ComplaintDraft, ComplaintTemplate, Field, FieldCheck, FieldId } from "../../lib/reports/complaints/complaint";
import { useText } from "../../lib/ui/text";
import { useUniqueId } from "../shared/unique-id";

export interface ComplaintFieldsProps {
  template: ComplaintTemplate;
  /** What is known before anyone is asked: the first value of a field. */
  known: Answers;
  answers: Answers;
  draft: Pick<ComplaintDraft, "missing" | "invalid">;
  /** Whether the user's own data are kept for the next time. */
  keeps: boolean;
  onAnswer(id: FieldId, answer: string): void;
  onKeeps(keeps: boolean): void;
}

/** What the complaint asks for. Nothing is filled in that is not known. */
export function ComplaintFields({ template, known, answers, draft, keeps, onAnswer, onKeeps }: ComplaintFieldsProps) {
  const { t, plural } = useText();
  const asked = template.asks.filter(({ check }) => check !== "messages");
  return (
    <fieldset class="report-field">
      <legend>{t("complaintsFields")}</legend>
      <p class="fine" role="status" data-doorman="complaint-missing">
        {draft.missing.length === 0 ? t("complaintsNothingMissing") : plural("complaintsMissing", draft.missing.length)}
      </p>
      {asked.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          value={answers[field.id] ?? known[field.id] ?? ""}
          invalid={draft.invalid.includes(field.id)}
          missing={draft.missing.includes(field.id)}
          onAnswer={(answer) => onAnswer(field.id, answer)}
        />
      ))}
      <label class="report-check">
        <input type="checkbox" checked={keeps} data-doorman="complaint-keep" onChange={(event) => onKeeps(event.currentTarget.checked)} />
        <span>{t("complaintsKeep")}</span>
      </label>
      <p class="fine">{t("complaintsKeepHint")}</p>
    </fieldset>
  );
}

interface FieldInputProps {
  field: Field;
  value: string;
  invalid: boolean;
  missing: boolean;
  onAnswer(answer: string): void;
}

/** Which keyboard a one-line answer is typed with. */
const inputModes: Partial<Record<FieldCheck, "text" | "tel" | "email">> = { text: "text", phone: "tel", email: "email" };
/** Answers that can be longer than a line. */
const long: ReadonlySet<FieldId> = new Set(["remarks", "postalAddress", "loss"]);

function FieldInput({ field, value, invalid, missing, onAnswer }: FieldInputProps) {
  const { t } = useText();
  const hintId = useUniqueId();
  const mode = inputModes[field.check];
  const common = {
    value,
    required: field.required,
    maxLength: MAX_ANSWER_LENGTH,
    "aria-invalid": invalid,
    "aria-describedby": hintId,
    "data-doorman": `field-${field.id}`,
  };
  const hint = invalid ? t("complaintsInvalid") : missing ? t("complaintsNeeded") : field.required ? "" : t("complaintsOptional");
  return (
    <label class="report-day">
      <span>{t(field.label)}</span>
      {field.check === "choice" && (
        <select class="report-input" {...common} onChange={(event) => onAnswer(event.currentTarget.value)}>
          <option value="">{t("complaintsChoose")}</option>
          {(field.choices ?? []).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {t(choice.label)}
            </option>
          ))}
        </select>
      )}
      {field.check === "text" && long.has(field.id) && (
        <textarea class="report-input" rows={2} dir="auto" {...common} onInput={(event) => onAnswer(event.currentTarget.value)} />
      )}
      {field.check === "date" && (
        <input type="date" class="report-input" {...common} onChange={(event) => onAnswer(event.currentTarget.value)} />
      )}
      {mode !== undefined && !long.has(field.id) && (
        <input
          type="text"
          inputMode={mode}
          class="report-input"
          dir="auto"
          autoComplete="off"
          {...common}
          onInput={(event) => onAnswer(event.currentTarget.value)}
        />
      )}
      <small id={hintId} class={invalid ? "fine result-bad" : "fine"}>
        {hint}
      </small>
    </label>
  );
}
