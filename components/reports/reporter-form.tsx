import type { Reporter } from "../../lib/ui/export-state";
import { useText } from "../../lib/ui/text";

export interface ReporterFormProps {
  reporter: Reporter;
  onReporter(reporter: Reporter): void;
}

/** Who reports, which XARF requires: asked, never invented, and kept only as long as the page is open. */
export function ReporterForm({ reporter, onReporter }: ReporterFormProps) {
  const { t } = useText();
  return (
    <fieldset class="report-field">
      <legend>{t("exportReporter")}</legend>
      <p class="fine">{t("exportReporterHint")}</p>
      <label class="report-day">
        <span>{t("exportReporterName")}</span>
        <input
          type="text"
          class="report-input"
          value={reporter.organisation}
          autoComplete="off"
          required
          data-doorman="reporter-name"
          onInput={(event) => onReporter({ ...reporter, organisation: event.currentTarget.value })}
        />
      </label>
      <label class="report-day">
        <span>{t("exportReporterEmail")}</span>
        <input
          type="email"
          class="report-input"
          value={reporter.email}
          autoComplete="off"
          required
          data-doorman="reporter-email"
          onInput={(event) => onReporter({ ...reporter, email: event.currentTarget.value })}
        />
      </label>
    </fieldset>
  );
}
