import type { Additions, SettingChange } from "../backup/merge";
import type { BackupFault, InvalidEntry } from "../backup/read";
import type { Owner } from "../domain/account";
import type { EntryList } from "../domain/backup";
import type { FateCounts } from "../database/restore-plan";

export type { Additions, InvalidEntry, SettingChange };

/** How much of what a backup has, or was taken from one. */
export interface BackupCounts extends Record<EntryList, number> {
  settings: number;
  rules: number;
  filters: number;
}

/** How far the saving of a backup is. */
export type SavedState = { phase: "idle" | "saving" | "failed" } | { phase: "saved"; name: string; counts: BackupCounts };

/** What can be chosen of a backup. What was undone by hand belongs to the senders that are kept. */
export const backupParts = ["settings", "rules", "filters", "corrections", "kept"] as const;
export type BackupPart = (typeof backupParts)[number];

/** What would become of the entries of one account. */
export interface AccountPreview {
  owner: Owner;
  /** Whether it was ever signed in here. */
  known: boolean;
  fates: Record<EntryList, FateCounts>;
}

/** What restoring a file would do. */
export interface RestorePreview {
  /** Of the file. */
  name: string;
  /** Milliseconds. */
  madeAt: number;
  /** How many settings the file has, and those that differ. */
  settings: { count: number; changes: readonly SettingChange[] };
  rules: Additions;
  filters: Additions;
  accounts: readonly AccountPreview[];
  invalid: readonly InvalidEntry[];
}

/** What was restored, and what could not be. */
export interface RestoreResult {
  taken: BackupCounts;
  /** Accounts of which nothing was changed. */
  failedOwners: readonly Owner[];
  failedSettings: boolean;
}

export type UnreadableBackup = BackupFault | "too-large" | "unreadable";

/** How far a restoring is. */
export type RestoreState =
  | { phase: "idle" }
  | { phase: "reading"; name: string }
  | { phase: "unreadable"; name: string; why: UnreadableBackup }
  | { phase: "preview" | "restoring"; preview: RestorePreview }
  | { phase: "done"; result: RestoreResult };

/** How much a part of a file would change. */
export function changesOf(preview: RestorePreview, part: BackupPart): number {
  if (part === "settings") return preview.settings.changes.filter(({ stays }) => stays === undefined).length;
  if (part === "rules" || part === "filters") return preview[part].added;
  const lists: readonly EntryList[] = part === "kept" ? ["kept", "undone"] : ["corrections"];
  return preview.accounts.reduce((sum, { fates }) => sum + lists.reduce((all, list) => all + fates[list].added + fates[list].replaced, 0), 0);
}
