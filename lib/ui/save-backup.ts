import { backupText } from "../backup/write";
import { backupSettings, entryLists, type Backup } from "../domain/backup";
import { accountBackup } from "../database/backup";
import { owners } from "../database/reads";
import type { DoormanDatabase } from "../database/schema";
import { readFilters } from "../messages/saved-filters";
import { readSettings } from "../messages/settings";
import type { BackupCounts } from "./backup-state";
import { dayText } from "./days";
import { saveFile } from "./save-file";

/**
 * Saves a backup of all accounts as a file, named by the local day.
 *
 * @param texts whether the beginnings of corrected messages are to be in it
 * @returns the file's name, and what is in it
 */
export async function saveBackup(database: DoormanDatabase, texts: boolean, now: number): Promise<{ name: string; counts: BackupCounts }> {
  const known = await owners(database);
  const [settings, filters, ...all] = await Promise.all([
    readSettings(),
    readFilters(),
    ...known.map(({ owner }) => accountBackup(database, owner, { texts, now })),
  ]);
  // An account of which there is nothing would only become known elsewhere.
  const accounts = all.filter((account) => entryLists.some((list) => account[list].length > 0));
  const backup: Backup = { madeAt: now, settings: backupSettings(settings), rules: settings.rules, filters, accounts };
  const name = `doorman-backup-${dayText(now)}.json`;
  saveFile(name, new Blob([backupText(backup)], { type: "application/json" }));
  return { name, counts: countsOf(backup) };
}

function countsOf({ settings, rules, filters, accounts }: Backup): BackupCounts {
  const count = (list: (typeof entryLists)[number]) => accounts.reduce((sum, account) => sum + account[list].length, 0);
  return {
    settings: Object.keys(settings).length,
    rules: rules.length,
    filters: filters.length,
    corrections: count("corrections"),
    kept: count("kept"),
    undone: count("undone"),
  };
}
