import type { Owner, WhatsAppId } from "../domain/account";
import type { AccountBackup, BackupCorrection, BackupKeep, BackupUndone, EntryList } from "../domain/backup";
import { messageKey } from "../domain/message-ids";
import { correctionsOf } from "./corrections";
import type { AccountRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/**
 * What becomes of an entry of a backup: it is `added`; it takes the place of an earlier word (`replaced`); the `same` is here
 * already; a later word that is here `stays`; or its term is `over`.
 */
export type Fate = "added" | "replaced" | "same" | "stays" | "over";

/** Whether an entry changes anything. */
export function isTaken(fate: Fate): boolean {
  return fate === "added" || fate === "replaced";
}

/** An entry, the sender that it is about here, and what becomes of it. */
export interface Decided<Entry> {
  entry: Entry;
  /** Key of the account; of a sender that is not known here the one that it gets. */
  key: string;
  fate: Fate;
}

export interface RestorePlan {
  corrections: Decided<BackupCorrection>[];
  kept: Decided<BackupKeep>[];
  undone: Decided<BackupUndone>[];
}

/** How many entries meet which fate. */
export type FateCounts = Record<Fate, number>;

/** From so many ids on, reading all accounts in one go is faster (accounts.ts). */
const READ_ALL_FROM = 1_000;

/**
 * Decides on every entry of a backup by what is stored, and changes nothing: of two words on one thing the later one holds,
 * as everywhere (merge.ts). To be called inside a transaction over accounts and corrections.
 *
 * @param now milliseconds
 */
export async function planRestore(database: DoormanDatabase, backup: AccountBackup, now: number): Promise<RestorePlan> {
  const { owner } = backup;
  const entries = [...backup.corrections, ...backup.kept, ...backup.undone];
  const known = await accountsOf(database, owner, new Set(entries.flatMap(({ ids }) => ids)));
  const accountOf = ({ ids }: { ids: readonly WhatsAppId[] }) => known.get(ids.find((id) => known.has(id)) ?? "");
  const keyOf = (entry: { ids: readonly WhatsAppId[] }) => accountOf(entry)?.key ?? entry.ids[0] ?? "";
  const said = new Map<string, { at: number }>((await correctionsOf(database, owner)).map((row) => [row.message, row]));
  const keeps = new Map<string, { since: number }>();
  const undone = new Set<string>();
  return {
    corrections: backup.corrections.map((entry) => {
      const key = keyOf(entry);
      const message = messageKey(key, entry.message);
      const before = said.get(message);
      const fate = before === undefined ? "added" : laterOf(before.at, entry.at);
      if (isTaken(fate)) said.set(message, entry);
      return { entry, key, fate };
    }),
    kept: backup.kept.map((entry) => {
      const key = keyOf(entry);
      const before = keeps.get(key) ?? accountOf(entry)?.rule?.keep;
      const fate = keepFate(before, entry, now);
      if (isTaken(fate)) keeps.set(key, entry);
      return { entry, key, fate };
    }),
    undone: backup.undone.map((entry) => {
      const key = keyOf(entry);
      const mark = `${entry.kind} ${key}`;
      const fate = undone.has(mark) ? "same" : undoneFate(accountOf(entry), entry);
      undone.add(mark);
      return { entry, key, fate };
    }),
  };
}

/** Counts the entries of a plan by their fates. */
export function fatesOf(plan: RestorePlan): Record<EntryList, FateCounts> {
  const count = (decided: readonly Decided<unknown>[]) => {
    const counts: FateCounts = { added: 0, replaced: 0, same: 0, stays: 0, over: 0 };
    for (const { fate } of decided) counts[fate] += 1;
    return counts;
  };
  return { corrections: count(plan.corrections), kept: count(plan.kept), undone: count(plan.undone) };
}

function laterOf(here: number, file: number): Fate {
  if (here === file) return "same";
  return file > here ? "replaced" : "stays";
}

function keepFate(before: { since: number } | undefined, entry: BackupKeep, now: number): Fate {
  if (entry.until !== undefined && entry.until <= now) return "over";
  return before === undefined ? "added" : laterOf(before.since, entry.since);
}

/** What the user did by hand since counts for more: then the mark of before was taken away. */
function undoneFate(account: AccountRow | undefined, { kind, at }: BackupUndone): Fate {
  if (account?.rule?.undoneByHand?.some((undone) => undone.kind === kind) === true) return "same";
  const state = kind === "block" ? account?.blocked : account?.optedOut;
  return state !== undefined && state.at > at ? "stays" : "added";
}

/** The accounts of an owner by their ids. */
async function accountsOf(database: DoormanDatabase, owner: Owner, ids: ReadonlySet<WhatsAppId>): Promise<Map<WhatsAppId, AccountRow>> {
  const { accounts } = database;
  const rows =
    ids.size > READ_ALL_FROM
      ? await accounts.where("[owner+key]").between(...under(owner)).toArray()
      : await accounts.where("ids").anyOf([...ids]).distinct().toArray();
  return new Map(rows.filter((row) => row.owner === owner).flatMap((row) => row.ids.map((id) => [id, row] as const)));
}
