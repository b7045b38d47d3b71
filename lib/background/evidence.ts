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
 * The end of an owner's chain, to which entries are appended. To be opened and used inside one read-write transaction
 * over `evidence`, which keeps two that append at once from taking the same place: the second reads the last entry when
 * the first is done.
 */
export class EvidenceChain {
  readonly #database: DoormanDatabase;
  readonly #owner: Owner;
  readonly #capturedAt: number;
  readonly #expires: number | undefined;
  /** The entries of the last bucket, as far as there is one and it is not full. */
  #open: EvidenceRow[];
  #sequence: number;
  #previous: string;

  private constructor(database: DoormanDatabase, owner: Owner, { now, days }: Sealing, entries: EvidenceRow[]) {
    const last = entries.at(-1);
    this.#database = database;
    this.#owner = owner;
    this.#capturedAt = now;
    this.#expires = expiryOf(now, days);
    this.#open = entries.length < EVIDENCE_BUCKET_SIZE ? entries : [];
    this.#sequence = last?.sequence ?? 0;
    this.#previous = last?.hash ?? NO_HASH;
  }

  /** Reads where an owner's chain ends. */
  static async open(database: DoormanDatabase, owner: Owner, sealing: Sealing): Promise<EvidenceChain> {
    const bucket = await lastBucket(database, owner);
    return new EvidenceChain(database, owner, sealing, bucket === undefined ? [] : unpackedEvidence(bucket));
  }

  /** Seals contents at once, behind those of earlier calls, and writes them. */
  async append(contents: readonly ToSeal[]): Promise<void> {
    if (contents.length === 0) return;
    const { evidence } = this.#database;
    const entries = [...this.#open, ...contents.map((content) => this.#seal(content))];
    const buckets = packedEvidence(entries);
    const begun = buckets.splice(0, this.#open.length === 0 ? 0 : 1);
    this.#open = entries.slice(entries.length - (entries.length % EVIDENCE_BUCKET_SIZE));
    // Added, never put, but for the bucket that was read: an entry that stands there must not be lost, whatever went wrong.
    await Promise.all([evidence.bulkPut(begun), evidence.bulkAdd(buckets)]);
  }

  #seal({ content, account, message, pinned }: ToSeal): EvidenceRow {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const entry = sealEntry(content, { sequence, previous: this.#previous, capturedAt: this.#capturedAt });
    this.#previous = entry.hash;
    const expires = pinned === true ? undefined : this.#expires;
    return {
      ...entry,
      owner: this.#owner,
      sequence,
      account,
      ...(message === undefined ? {} : { message }),
      ...(expires === undefined ? {} : { expires }),
      ...(pinned === true ? { pinned } : {}),
    };
  }
}

/** Appends to an owner's chain, inside a transaction as an {@link EvidenceChain} wants it. */
export async function appendEvidence(
  database: DoormanDatabase,
  owner: Owner,
  contents: readonly ToSeal[],
  sealing: Sealing,
): Promise<void> {
  if (contents.length === 0) return;
  const chain = await EvidenceChain.open(database, owner, sealing);
  await chain.append(contents);
}
