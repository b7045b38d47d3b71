import type { Owner } from "../domain/account";
import { fold } from "../domain/fold";
import { isKept } from "../domain/rule";
import { scriptOf } from "../domain/script";
import { groupKey, type SenderSummary } from "../domain/sender-summary";
import type { AccountRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { accountIds } from "./views";

/**
 * Every business sender of an owner that is known, in no order. One read: ten thousand rows come in one go faster than a
 * screenful by an index row by row.
 *
 * @param now milliseconds: who is kept for a time may be so no longer
 */
export async function allSenders(database: DoormanDatabase, owner: Owner, now: number): Promise<SenderSummary[]> {
  const rows = await database.accounts.where("[owner+key]").between(...under(owner)).toArray();
  return rows.flatMap((row) => (row.business ? summaryOf(row, now) : []));
}

/** The senders that were marked last, for a first look while {@link allSenders} reads on. */
export async function lastMarkedSenders(
  database: DoormanDatabase,
  owner: Owner,
  now: number,
  limit: number,
): Promise<SenderSummary[]> {
  const byMark = database.accounts.where("[owner+latest.markedTime]").between(...under(owner));
  const rows = await byMark.reverse().limit(limit).toArray();
  return rows.flatMap((row) => (row.business ? summaryOf(row, now) : []));
}

/** One account as the list of senders shows it. */
export function summaryOf(row: AccountRow, now: number): SenderSummary {
  const { record, latest, rule } = row;
  const total = record.promotion + record.service + record.unsure;
  const kept = isKept(rule, now);
  const group = groupKey(row);
  return {
    key: row.key,
    ids: accountIds(row),
    name: row.name === "" ? (row.phone ?? "") : row.name,
    verifiedName: row.verifiedName,
    savedName: row.savedName,
    phone: row.phone,
    kind: row.kind,
    record,
    total,
    share: total === 0 ? 0 : record.promotion / total,
    lastMessage: latest?.time,
    replied: latest?.answered ?? false,
    saved: row.saved,
    kept,
    keptUntil: kept ? rule?.keep?.until : undefined,
    blocked: row.blocked !== undefined,
    blockedByDoorman: row.blocked?.cause === "doorman",
    optedOut: row.optedOut !== undefined,
    rule,
    script: latest?.script ?? scriptOf(row.name),
    group,
    search: fold([row.name, row.verifiedName, row.savedName].filter(Boolean).join("\n")),
  };
}
