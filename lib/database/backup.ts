import type { Owner } from "../domain/account";
import { MAX_BACKUP_ENTRIES, type AccountBackup, type BackupCorrection, type BackupKeep, type BackupUndone } from "../domain/backup";
import { messageKey } from "../domain/message-ids";
import { isKept } from "../domain/rule";
import { correctionsOf } from "./corrections";
import type { AccountRow, CorrectionRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { accountIds } from "./views";

/**
 * What is backed up of one owner: corrections, kept senders, and what was undone by hand. Terms that are over say nothing any
 * more, and stay out.
 *
 * @param texts whether the beginnings of corrected messages are to be in it, where they are still kept
 */
export async function accountBackup(
  database: DoormanDatabase,
  owner: Owner,
  { texts, now }: { texts: boolean; now: number },
): Promise<AccountBackup> {
  const { accounts, corrections } = database;
  return await database.transaction("r", accounts, corrections, async () => {
    const rows = await accounts.where("[owner+key]").between(...under(owner)).toArray();
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const said = await correctionsOf(database, owner);
    return {
      owner,
      corrections: said.slice(0, MAX_BACKUP_ENTRIES).map((row) => correctionOf(row, byKey.get(row.account), texts)),
      kept: rows.flatMap((row) => keepOf(row, now)).slice(0, MAX_BACKUP_ENTRIES),
      undone: rows.flatMap(undoneOf).slice(0, MAX_BACKUP_ENTRIES),
    };
  });
}

/** Whether there are texts, or contents of evidence, that a shorter time of keeping could delete. */
export async function holdings(database: DoormanDatabase): Promise<{ texts: boolean; evidence: boolean }> {
  const { buckets, corrections, evidence } = database;
  return await database.transaction("r", buckets, corrections, evidence, async () => {
    const texts = (await buckets.orderBy("textTime").limit(1).count()) + (await corrections.orderBy("textTime").limit(1).count());
    return { texts: texts > 0, evidence: (await evidence.filter(({ kept }) => kept > 0).first()) !== undefined };
  });
}

function correctionOf(row: CorrectionRow, account: AccountRow | undefined, texts: boolean): BackupCorrection {
  const { id, at, said, sketch, name, excerpt, textTime } = row;
  const ids = account === undefined ? [row.account] : accountIds(account);
  return {
    id,
    message: messageKey(ids[0] ?? row.account, row.message),
    ids,
    name,
    at,
    said,
    sketch,
    ...(texts && excerpt !== undefined && textTime !== undefined && { excerpt: { text: excerpt, time: textTime } }),
  };
}

function keepOf(row: AccountRow, now: number): BackupKeep[] {
  const keep = row.rule?.keep;
  if (keep === undefined || !isKept(row.rule, now)) return [];
  const { since, until } = keep;
  return [{ ids: accountIds(row), name: row.name, since, ...(until !== undefined && { until }) }];
}

function undoneOf(row: AccountRow): BackupUndone[] {
  return (row.rule?.undoneByHand ?? []).map(({ kind, at }) => ({ ids: accountIds(row), kind, at }));
}
