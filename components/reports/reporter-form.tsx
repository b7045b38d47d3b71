import { missingOfReporter } from "../../lib/reports/xarf";
import type { Reporter } from "../../lib/ui/export-state";
import { useText, type TextKey } from "../../lib/ui/text";

export interface ReporterFormProps {
  reporter: Reporter;
  onReporter(reporter: Reporter): void;
}

const fields: readonly [keyof Reporter, TextKey, "text" | "email"][] = [
  ["org", "exportReporterName", "text"],
  ["contact", "exportReporterEmail", "email"],
  ["domain", "exportReporterDomain", "text"],
];

/** Who reports, which XARF requires: asked, never invented, and kept only as long as the page is open. */
export function ReporterForm({ reporter, onReporter }: ReporterFormProps) {
  const { t } = useText();
  const missing = missingOfReporter(reporter);
  return (
    <fieldset class="report-field">
      <legend>{t("exportReporter")}</legend>
      <p class="fine">{t("exportReporterHint")}</p>
      {fields.map(([key, label, mode]) => (
        <label key={key} class="report-day">
          <span>{t(label)}</span>
          <input
            type="text"
            name={`reporter-${key}`}
            inputMode={mode}
            class="report-input"
            value={reporter[key]}
            autoComplete="off"
            required
            aria-invalid={reporter[key] !== "" && missing.includes(key)}
            data-doorman={`reporter-${key}`}
            onInput={(event) => onReporter({ ...reporter, [key]: event.currentTarget.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}
