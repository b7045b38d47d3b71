import { missingOfReporter } from "../../lib/reports/xarf";
import type { SenderChoice } from "../../lib/ui/evidence-records";
import type { ExportFormat, ExportState } from "../../lib/ui/export-state";
import type { PreviewField } from "../../lib/ui/redaction-preview";
import { useText, type TextKey } from "../../lib/ui/text";
import type { ExportForm } from "../../lib/ui/use-reports";
import { ChoiceGroup } from "../options/choice-group";
import { Button } from "../shared/button";
import { DownloadIcon, ExternalIcon } from "../shared/page-icons";
import { ExportProgress } from "./export-progress";
import { RedactionForm } from "./redaction-form";
import { RedactionPreview } from "./redaction-preview";
import { ReporterForm } from "./reporter-form";
import { SenderField } from "./sender-field";

export interface ExportProps extends ExportForm {
  /** Records that the filter lets through. */
  count: number;
  /** Senders of whom there is evidence: a dossier is about one. */
  senders: readonly SenderChoice[];
  samples: readonly PreviewField[][];
  state: ExportState;
  onForm(part: Partial<ExportForm>): void;
  /** Saves a file; `print` opens the dossier in a tab instead. */
  onStart(how: "save" | "print"): void;
  onCancel(): void;
}

const formats: readonly [ExportFormat, TextKey, TextKey][] = [
  ["json", "exportJson", "exportJsonHint"],
  ["csv", "exportCsv", "exportCsvHint"],
  ["xarf", "exportXarf", "exportXarfHint"],
  ["dossier", "exportDossier", "exportDossierHint"],
];

/** Second step: in which form, and what is masked; then the file. */
export function Export(props: ExportProps) {
  const { t, plural } = useText();
  const { count, senders, format, about, reporter, state, onForm } = props;
  const dossier = format === "dossier";
  const missing = (dossier && about === undefined) || (format === "xarf" && missingOfReporter(reporter).length > 0);
  const unavailable = count === 0 || state.phase === "running" || missing;
  const why = count === 0 ? t("reportsNothing") : missing ? t(dossier ? "exportChooseSender" : "exportReporterMissing") : undefined;
  const start = (how: "save" | "print") => {
    if (!unavailable) props.onStart(how);
  };
  return (
    <>
      <p class="intro" data-doorman="export-count">
        {plural("exportCount", count)}
      </p>
      <form class="form" onSubmit={(event) => event.preventDefault()}>
        <ChoiceGroup
          legend={t("exportFormat")}
          name="export-format"
          options={formats.map(([value, text, hint]) => ({ value, text: t(text), hint: t(hint) }))}
          value={format}
          onChoose={(chosen) => onForm({ format: chosen })}
        />
        {dossier && <SenderField label={t("exportAbout")} hook="export-about" senders={senders} about={about} onAbout={(key) => onForm({ about: key })} />}
        {format === "xarf" && <ReporterForm reporter={reporter} onReporter={(who) => onForm({ reporter: who })} />}
        <RedactionForm
          options={props.redaction}
          ownName={props.ownName}
          onOptions={(redaction) => onForm({ redaction })}
          onOwnName={(ownName) => onForm({ ownName })}
        />
        <RedactionPreview samples={props.samples} />
        <div class="report-finish">
          <div class="report-buttons">
            <Button
              tone="strong"
              hook="export-save"
              unavailable={unavailable}
              {...(why !== undefined && { description: why })}
              onClick={() => start("save")}
            >
              <DownloadIcon />
              <span>{t("exportSave")}</span>
            </Button>
            {dossier && (
              <Button hook="export-print" unavailable={unavailable} {...(why !== undefined && { description: why })} onClick={() => start("print")}>
                <ExternalIcon />
                <span>{t("exportPrint")}</span>
              </Button>
            )}
            {why !== undefined && <span class="fine">{why}</span>}
          </div>
          <ExportProgress state={state} onCancel={props.onCancel} />
        </div>
      </form>
    </>
  );
}
