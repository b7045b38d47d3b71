import { changedSettings, mergeFilters, mergeRules, settingChanges } from "../backup/merge";
import { readBackup, type InvalidEntry } from "../backup/read";
import { entryLists, type AccountBackup, type Backup, type EntryList } from "../domain/backup";
import { holdings } from "../database/backup";
import { owners } from "../database/reads";
import { fatesOf, planRestore, type FateCounts } from "../database/restore-plan";
import type { DoormanDatabase } from "../database/schema";
import { askBackground } from "../messages/runtime";
import { changeFilters, readFilters } from "../messages/saved-filters";
import { changeSettings, readSettings } from "../messages/settings";
import type { AccountPreview, BackupPart, RestorePreview, RestoreResult, UnreadableBackup } from "./backup-state";
import { readTextFile } from "./text-file";

/** A full backup of many accounts has some megabytes; what is much larger is none. */
const LARGEST = 32 * 1024 * 1024;

/** A file that was read, or why it could not be. */
export type OpenedBackup = { ok: true; backup: Backup; preview: RestorePreview } | { ok: false; why: UnreadableBackup };

/** Reads a file and says what restoring it would do. Changes nothing. */
export async function openBackup(database: DoormanDatabase, file: File, now: number): Promise<OpenedBackup> {
  if (file.size > LARGEST) return { ok: false, why: "too-large" };
  const text = await readTextFile(file).catch(() => undefined);
  if (text === undefined) return { ok: false, why: "unreadable" };
  const reading = readBackup(text, now);
  if (!reading.ok) return reading;
  return { ok: true, backup: reading.backup, preview: await previewOf(database, file.name, reading, now) };
}

/**
 * Restores the chosen parts of a backup: settings first, since they say how long texts are kept, then the accounts one by one.
 * What fails is named, and has changed nothing.
 */
export async function restoreBackup(
  database: DoormanDatabase,
  backup: Backup,
  parts: ReadonlySet<BackupPart>,
  now: number,
): Promise<RestoreResult> {
  const taken = { settings: 0, rules: 0, filters: 0, corrections: 0, kept: 0, undone: 0 };
  let failedSettings = false;
  const ofAll = { settings: () => restoreSettings(database, backup), rules: () => restoreRules(backup), filters: () => restoreFilters(backup) };
  for (const part of ["settings", "rules", "filters"] as const) {
    if (!parts.has(part)) continue;
    const restored = await ofAll[part]().catch(reportError);
    if (restored === undefined) failedSettings = true;
    else taken[part] = restored;
  }
  const failedOwners: string[] = [];
  for (const account of backup.accounts) {
    const chosen = chosenOf(account, parts);
    const restored = await restoreAccount(database, chosen, now).catch(reportError);
    if (restored === undefined) failedOwners.push(account.owner);
    else for (const list of entryLists) taken[list] += restored[list];
  }
  return { taken, failedOwners, failedSettings };
}

/**
 * Has the background merge one account.
 *
 * @returns how many entries were taken; nothing when it failed, which changes nothing
 */
async function restoreAccount(database: DoormanDatabase, account: AccountBackup, now: number): Promise<Record<EntryList, number> | undefined> {
  const expected = await takenOf(database, account, now);
  if (isNothing(expected)) return expected;
  const answer = await askBackground("restore", account);
  if (answer.ok) return answer.value;
  reportError(new Error("an account was not restored", { cause: answer.failure }));
  // It may have been stored although its answer was lost: then there is nothing left to take.
  return isNothing(await takenOf(database, account, now)) ? expected : undefined;
}

async function fatesIn(database: DoormanDatabase, account: AccountBackup, now: number): Promise<AccountPreview["fates"]> {
  const { accounts, corrections } = database;
  return fatesOf(await database.transaction("r", accounts, corrections, () => planRestore(database, account, now)));
}

async function takenOf(database: DoormanDatabase, account: AccountBackup, now: number): Promise<Record<EntryList, number>> {
  const { corrections, kept, undone } = await fatesIn(database, account, now);
  const count = ({ added, replaced }: FateCounts) => added + replaced;
  return { corrections: count(corrections), kept: count(kept), undone: count(undone) };
}

function isNothing(taken: Record<EntryList, number>): boolean {
  return entryLists.every((list) => taken[list] === 0);
}

async function previewOf(
  database: DoormanDatabase,
  name: string,
  { backup, invalid }: { backup: Backup; invalid: InvalidEntry[] },
  now: number,
): Promise<RestorePreview> {
  const [settings, filters, held, known] = await Promise.all([readSettings(), readFilters(), holdings(database), owners(database)]);
  const accounts: AccountPreview[] = [];
  for (const account of backup.accounts) {
    const { owner } = account;
    accounts.push({ owner, known: known.some((row) => row.owner === owner), fates: await fatesIn(database, account, now) });
  }
  return {
    name,
    madeAt: backup.madeAt,
    settings: { count: Object.keys(backup.settings).length, changes: settingChanges(settings, backup.settings, held) },
    rules: mergeRules(settings.rules, backup.rules, () => crypto.randomUUID()),
    filters: mergeFilters(filters, backup.filters),
    accounts,
    invalid,
  };
}

async function restoreSettings(database: DoormanDatabase, backup: Backup): Promise<number> {
  const held = await holdings(database);
  let taken = 0;
  await changeSettings((here) => {
    const changes = settingChanges(here, backup.settings, held);
    taken = changes.filter(({ stays }) => stays === undefined).length;
    return changedSettings(here, changes);
  });
  return taken;
}

async function restoreRules(backup: Backup): Promise<number> {
  let added = 0;
  await changeSettings(({ rules }) => {
    const plan = mergeRules(rules, backup.rules, () => crypto.randomUUID());
    added = plan.added;
    return { rules: plan.entries };
  });
  return added;
}

async function restoreFilters(backup: Backup): Promise<number> {
  let added = 0;
  await changeFilters((here) => {
    const plan = mergeFilters(here, backup.filters);
    added = plan.added;
    return plan.entries;
  });
  return added;
}

function chosenOf(account: AccountBackup, parts: ReadonlySet<BackupPart>): AccountBackup {
  const senders = parts.has("kept");
  return {
    owner: account.owner,
    corrections: parts.has("corrections") ? account.corrections : [],
    kept: senders ? account.kept : [],
    undone: senders ? account.undone : [],
  };
}
