import type { Owner } from "../domain/account";
import { EVIDENCE_BUCKET_SIZE, packedEvidence, unpackedEvidence } from "./evidence-buckets";
import type { EvidenceBucketRow, EvidenceRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { sumByNumber } from "./sum-by-number";

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

/** The buckets that hold entries about a sender. */
export async function bucketsAbout({ evidence }: DoormanDatabase, owner: Owner, account: string): Promise<EvidenceBucketRow[]> {
  return await evidence
    .where("accounts")
    .equals(account)
    .filter((bucket) => bucket.owner === owner)
    .toArray();
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
