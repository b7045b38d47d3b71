import type { Owner } from "../domain/account";
import { DAY } from "../domain/limits";
import type { ObjectionEvidence } from "../domain/evidence";
import type { EvidenceDays } from "../domain/settings";
import { bucketStart, unpackedEvidence } from "./evidence-buckets";
import { changeEvidence, eachAbout, keysAbout, lastBucket } from "./evidence-table";
import { messageKey } from "../domain/message-ids";
import type { EvidenceRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** Buckets that are gone through in one transaction, so that arrivals in between need not wait long. */
const CHUNK = 60;

/** Buckets in which the first entry of a sender that is not pinned is looked for: few pin more. */
const FIRST_LOOKED_AT = 10;

/** What the user deletes. */
export type EvidenceToDelete =
  | { kind: "some"; sequences: readonly number[] }
  | { kind: "sender"; account: string }
  | { kind: "all" };

/** The last entry of an owner's chain; nothing when there is none yet. */
export async function lastEvidence(database: DoormanDatabase, owner: Owner): Promise<EvidenceRow | undefined> {
  const bucket = await lastBucket(database, owner);
  return bucket && unpackedEvidence(bucket).at(-1);
}

/** Whether there is any evidence of a sender. */
export async function hasEvidence(database: DoormanDatabase, owner: Owner, account: string): Promise<boolean> {
  return (await keysAbout(database, owner, account)).length > 0;
}

/**
 * Since when evidence of a sender is kept, milliseconds: when the first entry of it was captured that would be gone had
 * evidence been switched off since. A pinned entry stays then, and an objection is kept also meanwhile. `undefined` when
 * none of its first {@link FIRST_LOOKED_AT} buckets holds one.
 */
export async function evidenceSince(database: DoormanDatabase, owner: Owner, account: string): Promise<number | undefined> {
  const keys = await keysAbout(database, owner, account);
  for (const key of keys.slice(0, FIRST_LOOKED_AT)) {
    const bucket = await database.evidence.get(key);
    const entries = bucket === undefined ? [] : unpackedEvidence(bucket);
    const first = entries.find((entry) => entry.account === account && entry.pinned !== true && entry.head.kind !== "objection");
    if (first !== undefined) return first.head.capturedAt;
  }
  return undefined;
}

/** The entries about one message, oldest first: one for each version of its text that was captured. */
export async function evidenceOfMessage(
  database: DoormanDatabase,
  owner: Owner,
  account: string,
  message: string,
): Promise<EvidenceRow[]> {
  const written = JSON.stringify(message);
  const found: EvidenceRow[] = [];
  await eachAbout(database, owner, account, (buckets) => {
    const holding = buckets.filter(({ entries }) => entries.includes(written));
    found.push(...holding.flatMap(unpackedEvidence).filter((entry) => entry.message === message));
  });
  return found;
}

/** The objections to a sender that are on record, and the complaints about it, in the order of the chain. */
export async function objectionsTo(database: DoormanDatabase, owner: Owner, account: string): Promise<ObjectionEvidence["objection"][]> {
  const found: ObjectionEvidence["objection"][] = [];
  await eachAbout(database, owner, account, (buckets) => {
    for (const { account: about, content } of buckets.flatMap(unpackedEvidence)) {
      if (about === account && content?.kind === "objection") found.push(content.objection);
    }
  });
  return found;
}

/** Whether the user keeps any version of a message for good. */
export async function isPinned(database: DoormanDatabase, owner: Owner, { account, key }: { account: string; key: string }): Promise<boolean> {
  return (await evidenceOfMessage(database, owner, account, key)).some(({ pinned }) => pinned === true);
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
    const buckets = await database.transaction("rw", evidence, async () => {
      const old = await evidence.where("expires").belowOrEqual(now).limit(CHUNK).toArray();
      purged += await changeEvidence(database, old, (entry) => ((entry.expires ?? Infinity) <= now ? buried(entry) : entry));
      return old.length;
    });
    if (buckets < CHUNK) return purged;
  }
}

/** Brings the end of all entries that are not pinned into step with a changed retention. */
export async function expireEvidence(database: DoormanDatabase, days: EvidenceDays): Promise<void> {
  await eachChunk(database, undefined, (row) => (row.pinned === true ? row : expiring(row, days)));
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
  await changeSome(database, owner, sequences, (entry) => pinnedRow(entry, pinned, days));
}

/** The row pinned, or expiring as all others. */
function pinnedRow(row: EvidenceRow, pinned: boolean, days: EvidenceDays): EvidenceRow {
  const { pinned: _, expires: __, ...rest } = row;
  return pinned ? { ...rest, pinned } : expiring(rest, days);
}

/**
 * Takes contents away by the user's wish, pinned or not.
 *
 * @returns how many entries lost their content
 */
export async function deleteEvidence(database: DoormanDatabase, owner: Owner, what: EvidenceToDelete): Promise<number> {
  if (what.kind === "all") return await eachChunk(database, owner, buried);
  if (what.kind === "some") return await changeSome(database, owner, what.sequences, buried);
  const { account } = what;
  return await database.transaction("rw", database.evidence, async () => await changeAbout(database, owner, account, buried));
}

/** Moves entries to the account that their sender turned out to be; what is sealed in them stays as it was. */
export async function moveEvidence(database: DoormanDatabase, owner: Owner, from: string, to: string): Promise<void> {
  const moved = (entry: EvidenceRow): EvidenceRow => ({
    ...entry,
    account: to,
    ...(entry.message === undefined ? {} : { message: messageKey(to, entry.message) }),
  });
  await changeAbout(database, owner, from, moved);
}

function expiring(row: EvidenceRow, days: EvidenceDays): EvidenceRow {
  const { expires: before, ...rest } = row;
  const expires = expiryOf(row.head.capturedAt, days);
  if (expires === before) return row;
  return expires === undefined ? rest : { ...rest, expires };
}

/** Changes entries that have their content, of one owner or of all, in transactions of some at a time. */
async function eachChunk(
  database: DoormanDatabase,
  owner: Owner | undefined,
  change: (entry: EvidenceRow) => EvidenceRow,
): Promise<number> {
  const { evidence } = database;
  const [first, last] = owner === undefined ? under() : under(owner);
  let changed = 0;
  for (let after: unknown[] = first; ; ) {
    const buckets = await database.transaction("rw", evidence, async () => {
      const read = await evidence.where("[owner+sequence]").between(after, last, false).limit(CHUNK).toArray();
      changed += await changeEvidence(database, read, change);
      return read;
    });
    const end = buckets.at(-1);
    if (end === undefined || buckets.length < CHUNK) return changed;
    after = [end.owner, end.sequence];
  }
}

/** Changes the entries about a sender; to be called in a read-write transaction over `evidence`. */
async function changeAbout(
  database: DoormanDatabase,
  owner: Owner,
  account: string,
  change: (entry: EvidenceRow) => EvidenceRow,
): Promise<number> {
  let changed = 0;
  await eachAbout(database, owner, account, async (buckets) => {
    changed += await changeEvidence(database, buckets, (entry) => (entry.account === account ? change(entry) : entry));
  });
  return changed;
}

/** Changes some entries, as far as they have their content. */
async function changeSome(
  database: DoormanDatabase,
  owner: Owner,
  sequences: readonly number[],
  change: (entry: EvidenceRow) => EvidenceRow,
): Promise<number> {
  const wanted = new Set(sequences);
  const starts = [...new Set(sequences.map(bucketStart))];
  return await database.transaction("rw", database.evidence, async () => {
    const buckets = await database.evidence.bulkGet(starts.map((start): [Owner, number] => [owner, start]));
    return await changeEvidence(database, buckets, (entry) => (wanted.has(entry.sequence) ? change(entry) : entry));
  });
}
