import { useEffect, useRef, useState } from "preact/hooks";
import { canFind } from "../../lib/reports/redact";
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
import { OWN_NAME_FIELD } from "./own-name";
import { RedactionForm } from "./redaction-form";
import { RedactionPreview } from "./redaction-preview";
import { ReporterForm } from "./reporter-form";
import { SenderField } from "./sender-field";

export interface ExportProps extends ExportForm {
  /** Records that will be exported. */
  count: number;
  /** Senders with chosen records: a dossier is about one. */
  senders: readonly SenderChoice[];
  /** Whether the user's own number is known. */
  ownNumberKnown: boolean;
  suggestedName: string | undefined;
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
  const [asked, ask] = useState<{ field: string } | undefined>();
  const form = useRef<HTMLFormElement>(null);
  // Once the field says what is asked of it, which is then read out with it.
  useEffect(() => {
    const field = asked === undefined ? undefined : form.current?.elements.namedItem(asked.field);
    if (field instanceof HTMLElement) field.focus();
  }, [asked]);
  const dossier = format === "dossier";
  const missing = missingOf(props);
  const nameMissing = props.redaction.ownName && !canFind(props.ownName);
  const unavailable = count === 0 || state.phase === "running" || missing !== undefined;
  const why = count === 0 ? t("reportsNothing") : missing && t(missing.text);
  const caution = nameMissing ? t("redactNameMissing") : undefined;
  const description = why ?? caution;
  const start = (how: "save" | "print") => {
    if (count === 0 || state.phase === "running") return;
    const field = missing?.field ?? (nameMissing ? OWN_NAME_FIELD : undefined);
    if (field === undefined) props.onStart(how);
    else ask({ field });
  };
  return (
    <>
      <p class="intro" data-doorman="export-count">
        {plural("exportCount", count)}
      </p>
      <form class="form" ref={form} onSubmit={(event) => event.preventDefault()}>
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
          ownNumberKnown={props.ownNumberKnown}
          ownName={props.ownName}
          suggestedName={props.suggestedName}
          nameAsked={nameMissing && asked?.field === OWN_NAME_FIELD}
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
              {...(description !== undefined && { description })}
              onClick={() => start("save")}
            >
              <DownloadIcon />
              <span>{t("exportSave")}</span>
            </Button>
            {dossier && (
              <Button hook="export-print" unavailable={unavailable} {...(description !== undefined && { description })} onClick={() => start("print")}>
                <ExternalIcon />
                <span>{t("exportPrint")}</span>
              </Button>
            )}
            {why !== undefined && <span class="fine">{why}</span>}
            {caution !== undefined && (
              <p class="report-caution" data-doorman="export-caution">
                {caution}
              </p>
            )}
          </div>
          <ExportProgress state={state} onCancel={props.onCancel} />
        </div>
      </form>
    </>
  );
}

/** What the chosen form still needs to know: in words, and the field that takes it. */
function missingOf({ format, about, reporter }: ExportForm): { text: TextKey; field: string } | undefined {
  if (format === "dossier") return about === undefined ? { text: "exportChooseSender", field: "export-about" } : undefined;
  const [first] = format === "xarf" ? missingOfReporter(reporter) : [];
  return first === undefined ? undefined : { text: "exportReporterMissing", field: `reporter-${first}` };
}
