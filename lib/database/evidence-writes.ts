import type { Owner } from "../domain/account";
import { DAY } from "../domain/limits";
import type { EvidenceDays } from "../domain/settings";
import { messageKey } from "./message-ids";
import type { EvidenceRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** Entries that are changed in one transaction, so that arrivals in between need not wait long. */
const CHUNK = 1_000;

/** What the user deletes. */
export type EvidenceToDelete =
  | { kind: "some"; sequences: readonly number[] }
  | { kind: "sender"; account: string }
  | { kind: "all" };

/** The last entry of an owner's chain; nothing when there is none yet. To be asked in the transaction that appends. */
export async function lastEvidence(database: DoormanDatabase, owner: Owner): Promise<EvidenceRow | undefined> {
  return await database.evidence.where("[owner+sequence]").between(...under(owner)).last();
}

/** Whether there is any evidence of a sender. */
export async function hasEvidence(database: DoormanDatabase, owner: Owner, account: string): Promise<boolean> {
  const first = await database.evidence.where("[owner+account+sequence]").between(...under(owner, account)).first();
  return first !== undefined;
}

/** The entries about one message, oldest first: one for each version of its text that was captured. */
export async function evidenceOfMessage(database: DoormanDatabase, owner: Owner, message: string): Promise<EvidenceRow[]> {
  return await database.evidence.where("[owner+message]").equals([owner, message]).sortBy("sequence");
}

/** When an entry is to lose its content, milliseconds since the epoch; absent when it is kept for good. */
export function expiryOf(capturedAt: number, days: EvidenceDays): number | undefined {
  return days === "forever" ? undefined : capturedAt + days * DAY;
}

/** The entry as it stays when its content is gone: its head, which says nothing, and by which the chain can be checked. */
export function buried({ owner, sequence, head, hash }: EvidenceRow): EvidenceRow {
  return { owner, sequence, head, hash };
}

/**
 * Takes the content away from what has expired.
 *
 * @returns how many entries lost their content
 */
export async function purgeEvidence(database: DoormanDatabase, now: number): Promise<number> {
  const { evidence } = database;
  for (let purged = 0; ; ) {
    const rows = await database.transaction("rw", evidence, async () => {
      const old = await evidence.where("expires").belowOrEqual(now).limit(CHUNK).toArray();
      await evidence.bulkPut(old.map(buried));
      return old.length;
    });
    purged += rows;
    if (rows < CHUNK) return purged;
  }
}

/** Brings the end of all entries that are not pinned into step with a changed retention. */
export async function expireEvidence(database: DoormanDatabase, days: EvidenceDays): Promise<void> {
  await eachChunk(database, undefined, (row) => (row.pinned === true ? undefined : expiring(row, days)));
}

/**
 * Pins entries, or lets them expire again.
 *
 * @param days the retention, for entries that are no longer pinned
 */
export async function pinEvidence(
  database: DoormanDatabase,
  owner: Owner,
  sequences: readonly number[],
  pinned: boolean,
  days: EvidenceDays,
): Promise<void> {
  const { evidence } = database;
  await database.transaction("rw", evidence, async () => {
    const rows = await evidence.bulkGet(sequences.map((sequence): [Owner, number] => [owner, sequence]));
    await evidence.bulkPut(rows.flatMap((row) => (row?.content === undefined ? [] : [pinnedRow(row, pinned, days)])));
  });
}

/** The row pinned, or expiring as all others. */
export function pinnedRow(row: EvidenceRow, pinned: boolean, days: EvidenceDays): EvidenceRow {
  const { pinned: _, expires: __, ...rest } = row;
  return pinned ? { ...rest, pinned } : expiring(rest, days);
}

/**
 * Takes contents away by the user's wish, pinned or not.
 *
 * @returns how many entries lost their content
 */
export async function deleteEvidence(database: DoormanDatabase, owner: Owner, what: EvidenceToDelete): Promise<number> {
  const { evidence } = database;
  if (what.kind === "all") return await eachChunk(database, owner, buried);
  return await database.transaction("rw", evidence, async () => {
    const found =
      what.kind === "sender"
        ? await evidence.where("[owner+account+sequence]").between(...under(owner, what.account)).toArray()
        : await evidence.bulkGet([...new Set(what.sequences)].map((sequence): [Owner, number] => [owner, sequence]));
    const rows = found.flatMap((row) => (row?.content === undefined ? [] : [buried(row)]));
    await evidence.bulkPut(rows);
    return rows.length;
  });
}

/** Moves entries to the account that their sender turned out to be; what is sealed in them stays as it was. */
export async function moveEvidence(database: DoormanDatabase, owner: Owner, from: string, to: string): Promise<void> {
  const { evidence } = database;
  const rows = await evidence.where("[owner+account+sequence]").between(...under(owner, from)).toArray();
  const moved = rows.map((row) => ({
    ...row,
    account: to,
    ...(row.message === undefined ? {} : { message: messageKey(to, row.message) }),
  }));
  await evidence.bulkPut(moved);
}

function expiring(row: EvidenceRow, days: EvidenceDays): EvidenceRow {
  const { expires: _, ...rest } = row;
  const expires = expiryOf(row.head.capturedAt, days);
  return expires === undefined ? rest : { ...rest, expires };
}

/** Changes entries that have their content, of one owner or of all, in transactions of some at a time. */
async function eachChunk(
  database: DoormanDatabase,
  owner: Owner | undefined,
  change: (row: EvidenceRow) => EvidenceRow | undefined,
): Promise<number> {
  const { evidence } = database;
  const [first, last] = owner === undefined ? under() : under(owner);
  let changed = 0;
  for (let after: unknown[] = first; ; ) {
    const { rows, count } = await database.transaction("rw", evidence, async () => {
      const read = await evidence.where("[owner+sequence]").between(after, last, false).limit(CHUNK).toArray();
      const next = read.flatMap((row) => (row.content === undefined ? [] : (change(row) ?? [])));
      await evidence.bulkPut(next);
      return { rows: read, count: next.length };
    });
    changed += count;
    const end = rows.at(-1);
    if (end === undefined || rows.length < CHUNK) return changed;
    after = [end.owner, end.sequence];
  }
}
