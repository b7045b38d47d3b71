import { useState } from "preact/hooks";
import { copyText } from "../../lib/ui/save-file";
import { useText, type TextKey } from "../../lib/ui/text";
import type { DiagnosisState } from "../../lib/ui/use-diagnosis";
import { Button } from "../shared/button";
import { CopyIcon, DownloadIcon } from "../shared/page-icons";

export interface DiagnosisProps {
  /** Undefined until one is asked for. */
  diagnosis: DiagnosisState | undefined;
  onMake(): void;
  onSave(text: string): void;
}

/** What a user can pass on when something does not work: shown before it is saved, since it is for others to read. */
export function Diagnosis({ diagnosis, onMake, onSave }: DiagnosisProps) {
  const { t } = useText();
  /** Of which text it was tried, and how it went. */
  const [copy, setCopy] = useState<{ text: string; done: boolean } | undefined>();
  const text = diagnosis?.state === "made" ? diagnosis.text : undefined;
  const copied = copy !== undefined && copy.text === text ? copy : undefined;
  return (
    <section class="diagnosis">
      <h2 id="diagnosis-title">{t("diagnosisTitle")}</h2>
      <p class="diagnosis-intro">{t("diagnosisIntro")}</p>
      <div class="diagnosis-buttons">
        <Button hook="diagnosis-make" onClick={onMake}>
          {t("diagnosisMake")}
        </Button>
        {text !== undefined && (
          <>
            <Button hook="diagnosis-copy" onClick={() => void copyText(text).then((done) => setCopy({ text, done }))}>
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
      <p role="status" class={diagnosis?.state === "failed" || copied?.done === false ? "result result-bad" : "result"}>
        {copied !== undefined ? t(copied.done ? "copied" : "copyFailed") : diagnosis !== undefined && t(stateKeys[diagnosis.state])}
      </p>
      {text !== undefined && (
        <pre class="diagnosis-text" dir="ltr" lang="en" tabIndex={0} role="region" aria-labelledby="diagnosis-title" data-doorman="diagnosis">
          {text}
        </pre>
      )}
    </section>
  );
}

const stateKeys: Record<DiagnosisState["state"], TextKey> = {
  making: "diagnosisMaking",
  made: "diagnosisMade",
  failed: "diagnosisFailed",
};
