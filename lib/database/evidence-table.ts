import type { Owner } from "../domain/account";
import { EVIDENCE_BUCKET_SIZE, packedEvidence, unpackedEvidence } from "./evidence-buckets";
import type { EvidenceBucketRow, EvidenceRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { sumByNumber } from "./sum-by-number";

/** Buckets that are in memory at once. */
const CHUNK = 60;

/**
 * Changes entries that have their content. To be called in a read-write transaction over `evidence`, with what was read
 * there.
 *
 * @param change gives the entry as it is to be, the same one where it stays
 * @returns how many entries were changed
 */
export async function changeEvidence(
  { evidence }: DoormanDatabase,
  buckets: readonly (EvidenceBucketRow | undefined)[],
  change: (entry: EvidenceRow) => EvidenceRow,
): Promise<number> {
  let changed = 0;
  const next = buckets.flatMap((bucket) => {
    if (bucket === undefined) return [];
    const before = changed;
    const entries = unpackedEvidence(bucket).map((entry) => {
      const made = entry.content === undefined ? entry : change(entry);
      if (made !== entry) changed += 1;
      return made;
    });
    return changed === before ? [] : packedEvidence(entries);
  });
  await evidence.bulkPut(next);
  return changed;
}

/** The keys of the buckets that hold entries about a sender; the buckets of a busy one can be most of the chain. */
export async function keysAbout({ evidence }: DoormanDatabase, owner: Owner, account: string): Promise<[Owner, number][]> {
  const keys = await evidence.where("accounts").equals(account).primaryKeys();
  return keys.filter(([of]) => of === owner);
}

/**
 * Goes through the buckets that hold entries about a sender, some at a time, in the order of the chain.
 *
 * @param visit may wait for the database only
 */
export async function eachAbout(
  database: DoormanDatabase,
  owner: Owner,
  account: string,
  visit: (buckets: EvidenceBucketRow[]) => PromiseLike<void> | void,
): Promise<void> {
  const keys = await keysAbout(database, owner, account);
  for (let start = 0; start < keys.length; start += CHUNK) {
    const buckets = await database.evidence.bulkGet(keys.slice(start, start + CHUNK));
    await visit(buckets.filter((bucket) => bucket !== undefined));
  }
}

/** How many entries of an owner have their content. */
export async function countKept({ evidence }: DoormanDatabase, owner: Owner): Promise<number> {
  const byNumber = evidence.where("[owner+kept]");
  return await sumByNumber(EVIDENCE_BUCKET_SIZE, (kept) => byNumber.equals([owner, kept]).count());
}

/** The last bucket of an owner's chain; nothing when there is no chain yet. */
export async function lastBucket({ evidence }: DoormanDatabase, owner: Owner): Promise<EvidenceBucketRow | undefined> {
  return await evidence.where("[owner+sequence]").between(...under(owner)).last();
}
