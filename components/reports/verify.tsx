import { useState } from "preact/hooks";
import { useText } from "../../lib/ui/text";
import type { VerificationState } from "../../lib/ui/verification-state";
import { Button } from "../shared/button";
import { FileButton } from "../shared/file-button";
import { CloseIcon } from "../shared/icons";
import { EvidenceIcon } from "../shared/page-icons";
import { useUniqueId } from "../shared/unique-id";
import { Findings } from "./findings";
import { Proves } from "./proves";

export interface VerifyProps {
  state: VerificationState;
  /** Verifies an exported file. */
  onFile(file: File): void;
  /** Verifies what is stored in this browser. */
  onStored(): void;
  onCancel(): void;
}

/** Checks an exported file, or the stored chain, and names what is not as it was. */
export function Verify({ state, onFile, onStored, onCancel }: VerifyProps) {
  const { t } = useText();
  // Unavailable, not disabled: the keyboard stays on what began it.
  const running = state.phase === "running";
  return (
    <>
      <p class="intro">{t("verifyIntro")}</p>
      <Drop unavailable={running} onFile={onFile} />
      <div class="report-buttons">
        <Button hook="verify-stored" unavailable={running} onClick={() => !running && onStored()}>
          <EvidenceIcon />
          <span>{t("verifyStored")}</span>
        </Button>
      </div>
      <Running state={state} onCancel={onCancel} />
      <div role="status" data-doorman="verify-result" data-state={state.phase}>
        {state.phase === "unreadable" && <p class="result result-bad">{t(unreadableKeys[state.why], state.name, state.told ?? "")}</p>}
        {state.phase === "cancelled" && <p class="result">{t("verifyCancelled")}</p>}
        {state.phase === "done" && <Findings report={state.report} />}
      </div>
      <Proves />
    </>
  );
}

const unreadableKeys = {
  "not-json": "verifyUnreadable",
  "repeated-name": "verifyRepeatedName",
  "unheld-number": "verifyUnheldNumber",
  "not-evidence": "verifyUnreadable",
  "other-version": "verifyOtherVersion",
  "too-large": "verifyTooLarge",
} as const;

function Running({ state, onCancel }: { state: VerificationState; onCancel(): void }) {
  const { t, format } = useText();
  const labelId = useUniqueId();
  if (state.phase !== "running") return null;
  return (
    <div class="report-progress">
      <p id={labelId}>{t("verifyRunning", format.percent(state.share))}</p>
      <progress aria-labelledby={labelId} value={state.share} max={1} />
      <Button hook="verify-cancel" onClick={onCancel}>
        <CloseIcon />
        <span>{t("cancel")}</span>
      </Button>
    </div>
  );
}

/** Where a file is dropped, or chosen by a click or from the keyboard. */
function Drop({ unavailable, onFile }: { unavailable: boolean; onFile(file: File): void }) {
  const { t } = useText();
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? "report-drop report-drop-over" : "report-drop"}
      data-doorman="verify-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files.item(0);
        if (!unavailable && file !== null && file !== undefined) onFile(file);
      }}
    >
      <p>{t("verifyDrop")}</p>
      <FileButton hook="verify-choose" fieldHook="verify-file" accept=".json,application/json" unavailable={unavailable} onFile={onFile}>
        {t("chooseFile")}
      </FileButton>
    </div>
  );
}
