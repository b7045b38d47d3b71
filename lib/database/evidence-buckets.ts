import type { EvidenceBucketRow, EvidenceRow } from "./rows";

/** Entries of a full bucket (see `BUCKET_SIZE` of the messages): the first holds the sequences 1 to 16, and so on. */
export const EVIDENCE_BUCKET_SIZE = 16;

/** An entry without what its bucket and its head say. */
type Packed = Omit<EvidenceRow, "owner" | "sequence">;

/** The sequence at which the bucket of an entry begins: with the owner, the key of that bucket. */
export function bucketStart(sequence: number): number {
  return sequence - ((sequence - 1) % EVIDENCE_BUCKET_SIZE);
}

/**
 * Puts entries into their buckets.
 *
 * @param entries of one owner, in the order of the chain; those of a bucket that is there already, all of them
 */
export function packedEvidence(entries: readonly EvidenceRow[]): EvidenceBucketRow[] {
  const buckets = Map.groupBy(entries, ({ sequence }) => bucketStart(sequence));
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
    sequence,
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
