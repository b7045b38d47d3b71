import type { EvidenceFilter, RedactionOptions } from "../../lib/domain/evidence-file";
import type { SenderChoice } from "../../lib/ui/evidence-records";
import type { ExportFormat, ExportState, Reporter } from "../../lib/ui/export-state";
import type { PreviewField } from "../../lib/ui/redaction-preview";
import { useText, type TextKey } from "../../lib/ui/text";
import { ChoiceGroup } from "../options/choice-group";
import { Button } from "../shared/button";
import { DownloadIcon, ExternalIcon } from "../shared/page-icons";
import { ExportProgress } from "./export-progress";
import { RedactionForm } from "./redaction-form";
import { RedactionPreview } from "./redaction-preview";
import { ReporterForm } from "./reporter-form";

export interface ExportProps {
  /** Records that the filter lets through. */
  count: number;
  /** Senders among them: a dossier is about one. */
  senders: readonly SenderChoice[];
  filter: EvidenceFilter;
  format: ExportFormat;
  onFormat(format: ExportFormat): void;
  /** Key of the sender that the dossier is about. */
  about: string | undefined;
  onAbout(key: string): void;
  redaction: RedactionOptions;
  onRedaction(options: RedactionOptions): void;
  ownName: string;
  onOwnName(name: string): void;
  reporter: Reporter;
  onReporter(reporter: Reporter): void;
  samples: readonly PreviewField[][];
  state: ExportState;
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
  const { count, senders, format, about, reporter, state } = props;
  const dossier = format === "dossier";
  const missing = (dossier && about === undefined) || (format === "xarf" && !isComplete(reporter));
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
          onChoose={props.onFormat}
        />
        {dossier && <About senders={senders} about={about} onAbout={props.onAbout} />}
        {format === "xarf" && <ReporterForm reporter={reporter} onReporter={props.onReporter} />}
        <RedactionForm options={props.redaction} ownName={props.ownName} onOptions={props.onRedaction} onOwnName={props.onOwnName} />
        <RedactionPreview samples={props.samples} />
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
      </form>
    </>
  );
}

interface AboutProps {
  senders: readonly SenderChoice[];
  about: string | undefined;
  onAbout(key: string): void;
}

/** Whom the dossier is about. */
function About({ senders, about, onAbout }: AboutProps) {
  const { t } = useText();
  return (
    <label class="field">
      <span class="field-text">
        <span class="choice-name">{t("exportAbout")}</span>
      </span>
      <select value={about ?? ""} data-doorman="export-about" onChange={(event) => onAbout(event.currentTarget.value)}>
        {about === undefined && <option value="">{t("exportChooseSender")}</option>}
        {senders.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Whether everything is there that a XARF report must say of who reports. */
function isComplete({ organisation, email }: Reporter): boolean {
  return organisation.trim() !== "" && /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(email.trim());
}
