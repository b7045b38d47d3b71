import { sealEntry } from "../evidence/seal";
import type { Owner } from "../domain/account";
import { NO_HASH, type EvidenceContent } from "../domain/evidence";
import type { EvidenceDays } from "../domain/settings";
import { expiryOf, lastEvidence } from "../database/evidence-writes";
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
 * Appends to an owner's chain. To be called inside a read-write transaction over `evidence`, which keeps two that append
 * at once from taking the same place: the second reads the last entry when the first is done.
 *
 * @param days after which contents expire, unless pinned
 */
export async function appendEvidence(
  database: DoormanDatabase,
  owner: Owner,
  contents: readonly ToSeal[],
  { now, days }: { now: number; days: EvidenceDays },
): Promise<void> {
  if (contents.length === 0) return;
  const last = await lastEvidence(database, owner);
  let sequence = last?.sequence ?? 0;
  let previous = last?.hash ?? NO_HASH;
  const rows = contents.map(({ content, account, message, pinned }): EvidenceRow => {
    sequence += 1;
    const entry = sealEntry(content, { sequence, previous, capturedAt: now });
    previous = entry.hash;
    const expires = pinned === true ? undefined : expiryOf(now, days);
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
  // Added, never put: an entry that stands there must not be lost, whatever went wrong.
  await database.evidence.bulkAdd(rows);
}
