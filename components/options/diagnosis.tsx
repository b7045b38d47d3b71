import { useState } from "preact/hooks";
import { copyText } from "../../lib/ui/save-file";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { CopyIcon, DownloadIcon } from "../shared/page-icons";

export interface DiagnosisProps {
  /** The diagnosis as text, or that none could be made; undefined until one is asked for. */
  diagnosis: { state: "made"; text: string } | { state: "failed" } | undefined;
  onMake(): void;
  onSave(text: string): void;
}

/** What a user can pass on when something does not work: shown before it is saved, since it is for others to read. */
export function Diagnosis({ diagnosis, onMake, onSave }: DiagnosisProps) {
  const { t } = useText();
  const [copied, setCopied] = useState<"copied" | "copyFailed" | undefined>();
  const text = diagnosis?.state === "made" ? diagnosis.text : undefined;
  return (
    <section class="diagnosis">
      <h2 id="diagnosis-title">{t("diagnosisTitle")}</h2>
      <p class="diagnosis-intro">{t("diagnosisIntro")}</p>
      <div class="diagnosis-buttons">
        <Button
          hook="diagnosis-make"
          onClick={() => {
            setCopied(undefined);
            onMake();
          }}
        >
          {t("diagnosisMake")}
        </Button>
        {text !== undefined && (
          <>
            <Button hook="diagnosis-copy" onClick={() => void copyText(text).then((done) => setCopied(done ? "copied" : "copyFailed"))}>
              <CopyIcon />
              <span>{t("copy")}</span>
            </Button>
            <Button hook="diagnosis-save" onClick={() => onSave(text)}>
              <DownloadIcon />
              <span>{t("exportSave")}</span>
            </Button>
          </>
        )}
      </div>
      <p role="status" class={diagnosis?.state === "failed" || copied === "copyFailed" ? "result result-bad" : "result"}>
        {diagnosis?.state === "failed" ? t("diagnosisFailed") : copied !== undefined && t(copied)}
      </p>
      {text !== undefined && (
        <pre class="diagnosis-text" dir="ltr" lang="en" tabIndex={0} role="region" aria-labelledby="diagnosis-title" data-doorman="diagnosis">
          {text}
        </pre>
      )}
    </section>
  );
}
