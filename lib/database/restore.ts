import type { Owner } from "../domain/account";
import type { AccountBackup, EntryList } from "../domain/backup";
import { DAY } from "../domain/limits";
import { messageKey } from "../domain/message-ids";
import { AccountBook, bookTables } from "./accounts";
import { correctionsOf } from "./corrections";
import { noteDue } from "./due";
import { messageOfKey } from "./messages";
import { isTaken, planRestore, type RestorePlan } from "./restore-plan";
import type { AccountRow, CorrectionRow } from "./rows";
import type { DoormanDatabase } from "./schema";

export interface RestoreContext {
  database: DoormanDatabase;
  /** Milliseconds. */
  now: number;
  newId: () => string;
  /** Texts are kept no longer than this, whatever a file says. */
  retentionDays: number;
}

export interface Restored {
  /** How many entries of each list were taken. */
  taken: Record<EntryList, number>;
  /** Keys of senders with messages whose judgements may change: they are noted as due. */
  touched: string[];
}

/**
 * Merges a backup into what is stored of its owner, in one transaction: all of it, or nothing. Nothing that is here is lost,
 * and the same backup again changes nothing.
 */
export async function restoreAccount(context: RestoreContext, backup: AccountBackup): Promise<Restored> {
  const { database, now } = context;
  const { owner } = backup;
  return await database.transaction("rw", bookTables(database), async () => {
    const plan = await planRestore(database, backup, now);
    const rows = await accountRows(database, backup, plan, now);
    for (const { entry, key, fate } of plan.kept) if (isTaken(fate)) keep(rows.of(key), entry);
    for (const { entry, key, fate } of plan.undone) {
      if (!isTaken(fate)) continue;
      const account = rows.of(key);
      const { kind, at } = entry;
      account.rule = { ...account.rule, undoneByHand: [...(account.rule?.undoneByHand ?? []), { kind, at }] };
    }
    await rows.save();
    await restoreCorrections(context, backup, plan, rows.isNew);
    const known = await database.meta.get([owner, "owner"]);
    if (known === undefined) await database.meta.put({ owner, name: "owner", lastSeen: NEVER_SEEN });
    const touching = [...plan.corrections, ...plan.kept].filter(({ fate }) => isTaken(fate)).map(({ key }) => key);
    const touched = [...new Set(touching)].filter((key) => rows.of(key).latest !== undefined);
    await noteDue(database, owner, touched);
    return { taken: { corrections: taken(plan.corrections), kept: taken(plan.kept), undone: taken(plan.undone) }, touched };
  });
}

/** An account that was never signed in here is the last to be shown. */
const NEVER_SEEN = 0;

/** The accounts that a plan changes. Two that are here are never made one by a file: WhatsApp alone tells that. */
async function accountRows(
  database: DoormanDatabase,
  backup: AccountBackup,
  plan: RestorePlan,
  now: number,
): Promise<{ of(key: string): AccountRow; isNew(key: string): boolean; save(): Promise<void> }> {
  const changing = [...plan.corrections, ...plan.kept, ...plan.undone].filter(({ fate }) => isTaken(fate));
  const book = await AccountBook.load(database, backup.owner, changing.flatMap(({ entry }) => entry.ids));
  const unknown = changing.filter(({ entry }) => book.find(entry.ids) === undefined);
  const made = new Set(unknown.map(({ key }) => key));
  const lists = new Map(unknown.map(({ entry }) => [entry.ids.join(), entry.ids]));
  await book.obtain([...lists.values()], now);
  const byKey = new Map(changing.map(({ entry, key }) => [key, book.find(entry.ids)!]));
  return {
    of(key) {
      const row = byKey.get(key)!;
      book.change(row);
      return row;
    },
    // Of these there are no messages yet.
    isNew: (key) => made.has(key),
    save: async () => await book.save(),
  };
}

function keep(account: AccountRow, { name, since, until }: AccountBackup["kept"][number]): void {
  // The interface keeps businesses only.
  account.business = true;
  account.name ||= name;
  account.rule = { ...account.rule, keep: { since, ...(until !== undefined && { until }) } };
}

async function restoreCorrections(
  { database, now, newId, retentionDays }: RestoreContext,
  { owner }: AccountBackup,
  { corrections }: RestorePlan,
  isNew: (key: string) => boolean,
): Promise<void> {
  const stored = await correctionsOf(database, owner);
  const byMessage = new Map(stored.map((row) => [row.message, row]));
  const ids = new Set(stored.map(({ id }) => id));
  const changed = new Map<string, CorrectionRow>();
  const keptSince = retentionDays === 0 ? Infinity : now - retentionDays * DAY;
  for (const { entry, key, fate } of corrections) {
    if (!isTaken(fate)) continue;
    const message = messageKey(key, entry.message);
    const before = byMessage.get(message);
    // Messages whose text is gone remember by the id that they were like this one.
    const id = before?.id ?? (ids.has(entry.id) ? newId() : entry.id);
    const { at, said, name, sketch, excerpt } = entry;
    const row: CorrectionRow = { ...before, owner, id, message, account: key, at, said, name, sketch };
    // What is known here of the text holds where the file knows nothing.
    if (before !== undefined && sketch.length === 0) row.sketch = before.sketch;
    const isKept = excerpt !== undefined && excerpt.text !== "" && excerpt.time > keptSince;
    if (isKept && (isNew(key) || !(await isRemoved(database, owner, key, message)))) {
      Object.assign(row, { excerpt: excerpt.text, textTime: excerpt.time });
    }
    ids.add(id);
    byMessage.set(message, row);
    changed.set(id, row);
  }
  await database.corrections.bulkPut([...changed.values()]);
}

/** Whether a message was deleted in WhatsApp, and its text with it. */
async function isRemoved(database: DoormanDatabase, owner: Owner, account: string, message: string): Promise<boolean> {
  return (await messageOfKey(database, owner, account, message))?.removed !== undefined;
}

function taken(decided: RestorePlan[EntryList]): number {
  return decided.filter(({ fate }) => isTaken(fate)).length;
}
