import { useState } from "preact/hooks";
import { useText } from "../../lib/ui/text";
import type { BackupDoing } from "../../lib/ui/use-backup";
import { Button } from "../shared/button";
import { FileButton } from "../shared/file-button";
import { WarningIcon } from "../shared/icons";
import { DownloadIcon, RestoreIcon } from "../shared/page-icons";
import { BackupOutcome } from "./backup-outcome";
import { RestoreDialog } from "./restore-dialog";

/** Saves what the user made himself into a file, after saying what is in it, and brings it back after a preview. */
export function Backup({ saved, restore, onSave, onFile, onRestore, onClose }: BackupDoing) {
  const { t } = useText();
  const [texts, setTexts] = useState(false);
  // Unavailable, not disabled: the focus has to come back to them.
  const busy = saved.phase === "saving" || restore.phase === "reading" || restore.phase === "restoring";
  return (
    <section class="stored backup" data-doorman="backup">
      <h2>{t("backupTitle")}</h2>
      <p class="backup-intro">{t("backupIntro")}</p>
      <ul class="backup-holds" data-doorman="backup-holds">
        <li>{t("backupHoldsSettings")}</li>
        <li>{t("backupHoldsCorrections")}</li>
        <li>{t("backupHoldsKept")}</li>
      </ul>
      <p class="fine">{t("backupHoldsNot")}</p>
      <p class="backup-caution">
        <WarningIcon />
        <span>{t("backupNames")}</span>
      </p>
      <label class="choice">
        <input type="checkbox" checked={texts} data-doorman="backup-texts" onChange={(event) => setTexts(event.currentTarget.checked)} />
        <span class="choice-text">
          <span class="choice-name">{t("backupTexts")}</span>
          <small>{t("backupTextsHint")}</small>
        </span>
      </label>
      <div class="backup-buttons">
        <Button hook="backup-save" unavailable={busy} onClick={() => !busy && onSave(texts)}>
          <DownloadIcon />
          <span>{t("backupSave")}</span>
        </Button>
        <FileButton hook="backup-restore" fieldHook="backup-file" accept=".json,application/json" unavailable={busy} opens="dialog" onFile={onFile}>
          <RestoreIcon />
          <span>{t("backupRestore")}</span>
        </FileButton>
      </div>
      <BackupOutcome saved={saved} restore={restore} />
      {(restore.phase === "preview" || restore.phase === "restoring") && (
        <RestoreDialog preview={restore.preview} restoring={restore.phase === "restoring"} onRestore={onRestore} onClose={onClose} />
      )}
    </section>
  );
}
