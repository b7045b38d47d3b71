import { sealEntry } from "../evidence/seal";
import type { Owner } from "../domain/account";
import { NO_HASH, type EvidenceContent } from "../domain/evidence";
import type { EvidenceDays } from "../domain/settings";
import { EVIDENCE_BUCKET_SIZE, packedEvidence, unpackedEvidence } from "../database/evidence-buckets";
import { lastBucket } from "../database/evidence-table";
import { expiryOf } from "../database/evidence-writes";
import type { EvidenceRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";

/** What evidence needs to know besides what it is about. */
export interface Witness {
  /** Version of Doorman. */
  extension: string;
  /** Version of WhatsApp Web, when a tab has told it. */
  whatsApp?: string | undefined;
  /** Makes 16 random bytes as 32 hexadecimal digits. */
  salt: () => string;
  /** Minutes that the user's clock is ahead of UTC at a time (milliseconds). */
  utcOffset: (time: number) => number;
}

/** When entries are sealed, and for how long their contents stay. */
export interface Sealing {
  /** Milliseconds. */
  now: number;
  /** Days after which contents expire, unless pinned. */
  days: EvidenceDays;
}

/** Something that is to be sealed, with what is needed to find it. */
export interface ToSeal {
  content: EvidenceContent;
  /** Key of the account. */
  account: string;
  /** Key of the message row, for evidence of a message. */
  message?: string | undefined;
  pinned?: boolean | undefined;
}

/**
 * Seals contents and appends them to an owner's chain. To be called inside a read-write transaction over `evidence`, which
 * keeps two that append at once from taking the same place: the second reads the last entry when the first is done.
 */
export async function appendEvidence(
  database: DoormanDatabase,
  owner: Owner,
  contents: readonly ToSeal[],
  sealing: Sealing,
): Promise<void> {
  if (contents.length === 0) return;
  const { evidence } = database;
  const bucket = await lastBucket(database, owner);
  const last = bucket === undefined ? [] : unpackedEvidence(bucket);
  const begun = last.length < EVIDENCE_BUCKET_SIZE ? last : [];
  const buckets = packedEvidence([...begun, ...sealed(owner, contents, sealing, last.at(-1))]);
  // Added, never put, but for the bucket that was read: an entry that stands there must not be lost, whatever went wrong.
  const first = buckets.splice(0, begun.length === 0 ? 0 : 1);
  await Promise.all([evidence.bulkPut(first), evidence.bulkAdd(buckets)]);
}

/** Entries for contents, each behind the other. */
function sealed(owner: Owner, contents: readonly ToSeal[], { now, days }: Sealing, last: EvidenceRow | undefined): EvidenceRow[] {
  let { sequence, hash: previous } = last ?? { sequence: 0, hash: NO_HASH };
  const end = expiryOf(now, days);
  return contents.map(({ content, account, message, pinned }) => {
    sequence += 1;
    const entry = sealEntry(content, { sequence, previous, capturedAt: now });
    previous = entry.hash;
    const expires = pinned === true ? undefined : end;
    return {
      ...entry,
      owner,
      sequence,
      account,
      ...(message === undefined ? {} : { message }),
      ...(expires === undefined ? {} : { expires }),
      ...(pinned === true ? { pinned } : {}),
    };
  });
}
