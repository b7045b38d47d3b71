import { isOn } from "../domain/automatic";
import { backupSettings, type Backup, type BackupSettings } from "../domain/backup";
import { aboutOf, MAX_OWN_RULES, type OwnRule } from "../domain/own-rule";
import { MAX_FILTER_NAME_LENGTH, MAX_SAVED_FILTERS, type SavedFilter } from "../domain/sender-filter";
import { daysOf, type Settings } from "../domain/settings";
import { hashOf } from "../evidence/canonical";
import { isThreshold, settingNames } from "./read-settings";

/** What a shorter time of keeping could delete here. */
export interface Holdings {
  texts: boolean;
  evidence: boolean;
}

/** A setting in which a backup differs from what is here. */
export interface SettingChange<Name extends keyof BackupSettings = keyof BackupSettings> {
  name: Name;
  here: BackupSettings[Name];
  file: BackupSettings[Name];
  /** Why it stays as it is: it would delete what is stored, or change what runs by the user's agreement. */
  stays?: "deletes" | "automatic-on" | undefined;
}

/**
 * In which settings a backup differs. A time of keeping that is shorter stays out as long as it would delete something, and
 * thresholds as long as automatic help is on: it does what its preview showed.
 */
export function settingChanges(here: Settings, file: Backup["settings"], holdings: Holdings): SettingChange[] {
  const now = backupSettings(here);
  return settingNames.flatMap((name): SettingChange[] => {
    const value = file[name];
    if (value === undefined || value === now[name]) return [];
    return [{ name, here: now[name], file: value, stays: whyStays(name, now, file, here, holdings) }];
  });
}

/** The settings with those changes that do not stay out. */
export function changedSettings(here: Settings, changes: readonly SettingChange[]): Settings {
  const next: Settings = { ...here, automatic: { ...here.automatic, stopOffers: { ...here.automatic.stopOffers } } };
  for (const { name, file, stays } of changes) {
    if (stays === undefined) Object.assign(isThreshold(name) ? next.automatic.stopOffers : next, { [name]: file });
  }
  return next;
}

/** How many entries of a list a backup adds, and what becomes of the others. */
export interface Additions {
  added: number;
  /** They are here, perhaps under another name or id. */
  same: number;
  /** There is no room for them. */
  full: number;
}

/** A list with what a backup adds to it. */
export interface Extended<Entry> extends Additions {
  /** Those that are here, followed by those that come. */
  entries: Entry[];
}

/** Adds the filters of a backup to those that are here. None that is here changes; a name that is taken gets a number. */
export function mergeFilters(here: readonly SavedFilter[], file: readonly SavedFilter[]): Extended<SavedFilter> {
  const isSame = (one: SavedFilter, other: SavedFilter) => one.id === other.id || (one.name === other.name && hashOf(one.filter) === hashOf(other.filter));
  return extended(here, file, MAX_SAVED_FILTERS, isSame, (filter, filters) => ({ ...filter, name: freeName(filter.name, filters) }));
}

/**
 * Adds the rules of a backup to those that are here. None that is here changes, and there is one about the same messages.
 *
 * @param newId for a rule that has changed here since
 */
export function mergeRules(here: readonly OwnRule[], file: readonly OwnRule[], newId: () => string): Extended<OwnRule> {
  const isSame = (one: OwnRule, other: OwnRule) => aboutOf(one) === aboutOf(other);
  return extended(here, file, MAX_OWN_RULES, isSame, (rule, rules) => (rules.some(({ id }) => id === rule.id) ? { ...rule, id: newId() } : rule));
}

/**
 * @param isSame whether two entries are one
 * @param fitted the entry as it can stand among the others
 */
function extended<Entry>(
  here: readonly Entry[],
  file: readonly Entry[],
  limit: number,
  isSame: (one: Entry, other: Entry) => boolean,
  fitted: (entry: Entry, entries: readonly Entry[]) => Entry,
): Extended<Entry> {
  const entries = [...here];
  let same = 0;
  let full = 0;
  for (const entry of file) {
    if (entries.some((other) => isSame(other, entry))) same += 1;
    else if (entries.length >= limit) full += 1;
    else entries.push(fitted(entry, entries));
  }
  return { entries, added: entries.length - here.length, same, full };
}

function freeName(name: string, filters: readonly SavedFilter[]): string {
  const taken = new Set(filters.map((filter) => filter.name));
  for (let number = 2, free = name; ; number += 1) {
    if (!taken.has(free)) return free;
    const end = ` (${number})`;
    free = name.slice(0, MAX_FILTER_NAME_LENGTH - end.length).toWellFormed() + end;
  }
}

function whyStays(
  name: keyof BackupSettings,
  now: BackupSettings,
  file: Backup["settings"],
  here: Settings,
  holdings: Holdings,
): SettingChange["stays"] {
  if (isThreshold(name)) return isOn(here.automatic.stopOffers) ? "automatic-on" : undefined;
  if (name === "retentionDays" && holdings.texts && (file.retentionDays ?? 0) < now.retentionDays) return "deletes";
  if (name === "evidenceDays" && holdings.evidence && daysOf(file.evidenceDays ?? 0) < daysOf(now.evidenceDays)) return "deletes";
  return undefined;
}
