import * as z from "zod/mini";
import { Owner } from "../domain/account";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  BackupCorrection,
  BackupKeep,
  BackupUndone,
  entryLists,
  isFromFuture,
  MAX_BACKUP_ACCOUNTS,
  MAX_BACKUP_ENTRIES,
  type AccountBackup,
  type Backup,
  type BackupSettings,
  type EntryList,
} from "../domain/backup";
import { MAX_OWN_RULES, OwnRule } from "../domain/own-rule";
import { MAX_SAVED_FILTERS, SavedFilter } from "../domain/sender-filter";
import { Timestamp } from "../domain/message";
import { foreignHash, isObject, readJson } from "../evidence/foreign";
import { readBackupSettings } from "./read-settings";

/** Why a file is no backup that can be restored. */
export type BackupFault = "not-json" | "repeated-name" | "not-backup" | "newer-version" | "damaged";

/** What is wrong with one entry of a file that is a backup as a whole. It is passed over; the others count. */
export interface InvalidEntry {
  list: EntryList | "settings" | "rules" | "filters" | "accounts";
  /** Place in its list, from 1; of a setting its name. */
  place: number | keyof BackupSettings;
  /** Whose list it is, where that is known. */
  owner?: string | undefined;
  /** `too-many`: this one and all after it. */
  why: "form" | "future" | "two-senders" | "too-many";
}

export type BackupReading = { ok: true; backup: Backup; invalid: InvalidEntry[] } | { ok: false; why: BackupFault };

/**
 * Reads a backup. Nothing is believed: form, version and checksum of the whole, then every entry by itself.
 *
 * @param text the whole file
 * @param now milliseconds, to know times from the future
 */
export function readBackup(text: string, now: number): BackupReading {
  const json = readJson(text);
  if (!json.ok) return { ok: false, why: json.why === "unheld-number" ? "damaged" : json.why };
  const file = json.value;
  if (!isObject(file) || file["format"] !== BACKUP_FORMAT) return { ok: false, why: "not-backup" };
  // Files from before there were rules have none.
  const { version, madeAt, settings, rules = [], filters, accounts } = file;
  if (typeof version === "number" && version > BACKUP_VERSION) return { ok: false, why: "newer-version" };
  if (version !== BACKUP_VERSION) return { ok: false, why: "not-backup" };
  const { checksum, ...body } = file;
  if (typeof checksum !== "string" || checksum !== foreignHash(body)) return { ok: false, why: "damaged" };
  const made = Timestamp.safeParse(madeAt);
  if (!made.success || !isObject(settings) || !Array.isArray(rules) || !Array.isArray(filters) || !Array.isArray(accounts)) return { ok: false, why: "not-backup" };
  const invalid: InvalidEntry[] = [];
  const backup: Backup = {
    madeAt: made.data,
    settings: readBackupSettings(settings, (place) => invalid.push({ list: "settings", place, why: "form" })),
    rules: entriesFrom(rules, OwnRule, MAX_OWN_RULES, (place, why) => invalid.push({ list: "rules", place, why })),
    filters: entriesFrom(filters, SavedFilter, MAX_SAVED_FILTERS, (place, why) => invalid.push({ list: "filters", place, why })),
    accounts: accountsFrom(accounts, now, invalid),
  };
  return { ok: true, backup, invalid };
}

function accountsFrom(entries: readonly unknown[], now: number, invalid: InvalidEntry[]): AccountBackup[] {
  const found = new Map<string, AccountBackup>();
  for (const [index, entry] of entries.entries()) {
    const place = index + 1;
    const owner = isObject(entry) ? Owner.safeParse(entry["owner"]) : undefined;
    const full = found.size >= MAX_BACKUP_ACCOUNTS;
    if (full || !isObject(entry) || owner?.success !== true || found.has(owner.data) || !entryLists.every((list) => Array.isArray(entry[list]))) {
      invalid.push({ list: "accounts", place, why: full ? "too-many" : "form" });
      if (full) break;
      continue;
    }
    found.set(owner.data, accountFrom(owner.data, entry, now, invalid));
  }
  return [...found.values()];
}

function accountFrom(owner: string, account: Record<string, unknown>, now: number, invalid: InvalidEntry[]): AccountBackup {
  const lists = new Map<string, string>();
  function read<Entry extends { ids: string[] }>(list: EntryList, schema: z.core.$ZodType<Entry>): Entry[] {
    const entries: unknown = account[list];
    const refuse = (place: number, why: InvalidEntry["why"]) => invalid.push({ list, place, owner, why });
    return entriesFrom(Array.isArray(entries) ? entries : [], schema, MAX_BACKUP_ENTRIES, refuse, (entry) => {
      if (isFromFuture(entry, now)) return "future";
      return namesOne(entry.ids, lists) ? undefined : "two-senders";
    });
  }
  return {
    owner,
    corrections: read("corrections", BackupCorrection),
    kept: read("kept", BackupKeep),
    undone: read("undone", BackupUndone),
  };
}

/**
 * Whether ids stand together here as everywhere else in the account: an id is one sender's. Else a file could make one sender
 * of two.
 */
function namesOne(ids: readonly string[], lists: Map<string, string>): boolean {
  const together = ids.join();
  if (ids.some((id) => (lists.get(id) ?? together) !== together)) return false;
  for (const id of ids) lists.set(id, together);
  return true;
}

function entriesFrom<Entry>(
  entries: readonly unknown[],
  schema: z.core.$ZodType<Entry>,
  limit: number,
  refuse: (place: number, why: InvalidEntry["why"]) => void,
  fault: (entry: Entry) => InvalidEntry["why"] | undefined = () => undefined,
): Entry[] {
  if (entries.length > limit) refuse(limit + 1, "too-many");
  return entries.slice(0, limit).flatMap((entry, index) => {
    const result = safeParse(schema, entry);
    const why = result === undefined ? "form" : fault(result);
    if (why !== undefined) refuse(index + 1, why);
    return result === undefined || why !== undefined ? [] : [result];
  });
}

/** @returns nothing for what does not have the form */
function safeParse<Entry>(schema: z.core.$ZodType<Entry>, entry: unknown): Entry | undefined {
  const result = z.safeParse(schema, entry);
  return result.success ? result.data : undefined;
}
