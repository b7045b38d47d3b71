import { useState } from "preact/hooks";
import { backupParts, changesOf, type BackupPart, type RestorePreview } from "../../lib/ui/backup-state";
import { useText, type TextKey } from "../../lib/ui/text";
import { Modal } from "../senders/modal";
import { Button } from "../shared/button";
import { useUniqueId } from "../shared/unique-id";
import { useNow } from "../shared/surroundings";
import { InvalidEntries } from "./invalid-entries";
import { AccountLines, AdditionLines, SettingLines } from "./restore-lines";

export interface RestoreDialogProps {
  preview: RestorePreview;
  restoring: boolean;
  onRestore(parts: ReadonlySet<BackupPart>): void;
  onClose(): void;
}

/** What restoring a file would do, part by part; the user chooses which, and confirms. */
export function RestoreDialog({ preview, restoring, onRestore, onClose }: RestoreDialogProps) {
  const { t, format } = useText();
  const now = useNow();
  const changing = backupParts.filter((part) => changesOf(preview, part) > 0);
  const [left, setLeft] = useState<ReadonlySet<BackupPart>>(new Set());
  const chosen = changing.filter((part) => !left.has(part));
  const toggle = (part: BackupPart, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(part);
    else next.add(part);
    setLeft(next);
  };
  const close = () => {
    if (!restoring) onClose();
  };
  const unavailable = restoring || chosen.length === 0;
  const nothing = changing.length === 0;
  return (
    <Modal title={t("restoreTitle")} hook="restore-dialog" look="dialog" onClose={close}>
      <p class="fine restore-file">{t("restoreFile", preview.name, format.dateTime(preview.madeAt, now))}</p>
      <p>{t(nothing ? "restoreNothing" : "restorePromise")}</p>
      <div class="restore-parts">
        {backupParts.map((part) => (
          <Part key={part} part={part} preview={preview} chosen={chosen.includes(part)} disabled={restoring || !changing.includes(part)} onChoose={(on) => toggle(part, on)} />
        ))}
      </div>
      <InvalidEntries invalid={preview.invalid} />
      <p role="status" class="fine">
        {restoring && t("restoring")}
      </p>
      <div class="question-buttons">
        <Button hook="restore-cancel" unavailable={restoring} onClick={close}>
          {t(nothing ? "close" : "cancel")}
        </Button>
        {!nothing && (
          <Button tone="strong" hook="restore-confirm" unavailable={unavailable} onClick={() => !unavailable && onRestore(new Set(chosen))}>
            {t("restoreConfirm")}
          </Button>
        )}
      </div>
    </Modal>
  );
}

interface PartProps {
  part: BackupPart;
  preview: RestorePreview;
  chosen: boolean;
  disabled: boolean;
  onChoose(on: boolean): void;
}

/** One part with what it would change; one that changes nothing cannot be chosen. */
function Part({ part, preview, chosen, disabled, onChoose }: PartProps) {
  const { t } = useText();
  const linesId = useUniqueId();
  return (
    <section class="restore-part" data-doorman={`restore-part-${part}`}>
      <label class="restore-choice">
        <input
          type="checkbox"
          checked={chosen}
          disabled={disabled}
          aria-describedby={linesId}
          data-doorman={`restore-${part}`}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <span class="choice-name">{t(partKeys[part])}</span>
      </label>
      <div id={linesId} class="restore-lines">
        {part === "settings" && <SettingLines settings={preview.settings} />}
        {(part === "rules" || part === "filters") && <AdditionLines {...preview[part]} />}
        {part === "corrections" && <AccountLines accounts={preview.accounts} lists={["corrections"]} />}
        {part === "kept" && <AccountLines accounts={preview.accounts} lists={["kept", "undone"]} />}
      </div>
    </section>
  );
}

const partKeys: Record<BackupPart, TextKey> = {
  settings: "sectionSettings",
  rules: "sectionRules",
  filters: "savedFilters",
  corrections: "sectionCorrections",
  kept: "restorePartKept",
};
