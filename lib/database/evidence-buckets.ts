import type { Owner } from "../domain/account";
import type { EvidenceBucketRow, EvidenceRow } from "./rows";

/** Entries of a full bucket (see `BUCKET_SIZE` of the messages): the first holds the sequences 1 to 16, and so on. */
export const EVIDENCE_BUCKET_SIZE = 16;

/** An entry without what its bucket and its head say. */
type Packed = Omit<EvidenceRow, "owner" | "sequence">;

/** The key of the bucket that holds an entry. */
export function evidenceKey(owner: Owner, sequence: number): [Owner, number] {
  return [owner, sequence - ((sequence - 1) % EVIDENCE_BUCKET_SIZE)];
}

/**
 * Puts entries into their buckets.
 *
 * @param entries of one owner, in the order of the chain; those of a bucket that is there already, all of them
 */
export function packedEvidence(entries: readonly EvidenceRow[]): EvidenceBucketRow[] {
  const buckets = Map.groupBy(entries, ({ owner, sequence }) => evidenceKey(owner, sequence)[1]);
  return [...buckets.values()].map(bucketOf);
}

/** The entries of a bucket, in the order of the chain. */
export function unpackedEvidence({ owner, entries }: EvidenceBucketRow): EvidenceRow[] {
  return (JSON.parse(entries) as Packed[]).map((entry) => ({ owner, sequence: entry.head.sequence, ...entry }));
}

function bucketOf(entries: readonly EvidenceRow[]): EvidenceBucketRow {
  const { owner, sequence } = entries[0]!;
  const ends = entries.flatMap(({ expires }) => expires ?? []);
  return {
    owner,
    sequence: evidenceKey(owner, sequence)[1],
    kept: entries.filter(({ content }) => content !== undefined).length,
    accounts: [...new Set(entries.flatMap(({ account }) => account ?? []))],
    ...(ends.length > 0 && { expires: Math.min(...ends) }),
    entries: JSON.stringify(entries.map(withoutPlace)),
  };
}

function withoutPlace(entry: EvidenceRow): Packed {
  const { owner: _owner, sequence: _sequence, ...rest } = entry;
  return rest;
}
