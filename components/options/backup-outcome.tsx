import type { BackupCounts, RestoreResult, RestoreState, SavedState, UnreadableBackup } from "../../lib/ui/backup-state";
import { useText, type Text, type TextKey } from "../../lib/ui/text";
import { ownerName } from "../shared/owner-choice";

/** How saving or restoring ended, or that it is under way; read out when it changes. */
export function BackupOutcome({ saved, restore }: { saved: SavedState; restore: RestoreState }) {
  const text = useText();
  const { t } = text;
  const said = savedText(text, saved) ?? restoreText(text, restore);
  const bad = saved.phase === "failed" || restore.phase === "unreadable";
  return (
    <div role="status" data-doorman="backup-outcome" data-phase={saved.phase === "idle" ? restore.phase : saved.phase}>
      {said !== undefined && <p class={bad ? "result result-bad" : "result"}>{said}</p>}
      {restore.phase === "done" && failures(text, restore.result).map((line) => (
        <p key={line} class="result result-bad">
          {line}
        </p>
      ))}
      {restore.phase === "done" && failures(text, restore.result).length > 0 && <p class="fine">{t("backupTryAgain")}</p>}
    </div>
  );
}

function savedText(text: Text, saved: SavedState): string | undefined {
  if (saved.phase === "saved") return text.t("backupSaved", saved.name, text.format.list(countTexts(text, saved.counts)));
  return saved.phase === "failed" ? text.t("backupSaveFailed") : undefined;
}

function restoreText(text: Text, restore: RestoreState): string | undefined {
  switch (restore.phase) {
    case "reading":
      return text.t("backupReading", restore.name);
    case "unreadable":
      return text.t(faultKeys[restore.why], restore.name);
    case "done": {
      const counts = countTexts(text, restore.result.taken);
      if (counts.length > 0) return text.t("backupRestored", text.format.list(counts));
      return failures(text, restore.result).length > 0 ? undefined : text.t("backupRestoredNothing");
    }
    default:
      return undefined;
  }
}

const faultKeys: Record<UnreadableBackup, TextKey> = {
  "too-large": "backupTooLarge",
  unreadable: "backupUnreadable",
  "not-json": "backupNotJson",
  "repeated-name": "backupRepeatedName",
  "not-backup": "backupNotBackup",
  "newer-version": "backupNewer",
  damaged: "backupDamaged",
};

function countTexts({ plural }: Text, { settings, rules, filters, corrections, kept, undone }: BackupCounts): string[] {
  return [
    ...(settings > 0 ? [plural("backupSettings", settings)] : []),
    ...(rules > 0 ? [plural("rulesCount", rules)] : []),
    ...(filters > 0 ? [plural("backupFilters", filters)] : []),
    ...(corrections > 0 ? [plural("storedCorrections", corrections)] : []),
    ...(kept > 0 ? [plural("backupKept", kept)] : []),
    ...(undone > 0 ? [plural("backupUndone", undone)] : []),
  ];
}

function failures(text: Text, { failedOwners, failedSettings }: RestoreResult): string[] {
  return [
    ...(failedSettings ? [text.t("backupFailedSettings")] : []),
    ...failedOwners.map((owner) => text.t("backupFailedOwner", ownerName(text, owner))),
  ];
}
