import * as z from "zod/mini";
import { EvidenceContent, EvidenceHead, Hash, NO_HASH } from "../domain/evidence";
import { Gaps, type Link } from "./gaps";
import { contentHash, headHash } from "./seal";

/** What a check found. `sequence` is the place in the chain; `record` the place in what was read, from 1. */
export type Finding =
  /** It is not an entry of a chain at all; without `sequence` when not even that could be read. */
  | { kind: "malformed"; sequence?: number; record: number }
  /** Its content is not what the head names, or its head is not what its hash names. */
  | { kind: "changed"; sequence: number; record: number; part: "content" | "head" }
  /** It stands after a later one. */
  | { kind: "reordered"; sequence: number; record: number }
  /** It was there before. */
  | { kind: "duplicated"; sequence: number; record: number }
  /** It does not name the entry before it: one of the two is not the one that was sealed. */
  | { kind: "broken-link"; sequence: number; record: number }
  /** Nothing is there of these, `sequence` to `until`. */
  | { kind: "missing"; sequence: number; until: number }
  /** Only the heads are there, `sequence` to `until`: the contents were deleted. It is no fault. */
  | { kind: "deleted"; sequence: number; until: number };

export type FindingKind = Finding["kind"];

/** What became of a chain. */
export interface ChainReport {
  /** Whether nothing but deletions was found. */
  intact: boolean;
  /** Entries that were read. */
  records: number;
  /** Of these, entries with a content that is as it was sealed, in its place. */
  sound: number;
  /** How many entries each kind of finding is about. */
  counts: Record<FindingKind, number>;
  /** In the order of the chain; no more than {@link MAX_FINDINGS} of them, `counts` has all. */
  findings: Finding[];
  /** The last entry by its place in the chain: what was written down elsewhere can be compared with it. */
  last?: { sequence: number; hash: string } | undefined;
}

export interface VerifyOptions {
  /**
   * The first sequence that must be there: 1 unless said otherwise. With `"any"` the first entry that is read begins,
   * and what is before it is not asked for.
   */
  start?: number | "any";
}

/** What a chain is known to end with; without it nobody can tell that the last entries were cut off. */
export interface ChainEnd {
  sequence: number;
  hash?: string | undefined;
}

/**
 * Where the content of an entry is: sealed under its head, or a copy in which something is masked, or left out of the file;
 * then the head is checked, and whoever masked or left out answers for the rest.
 */
export type ContentIs = "sealed" | "masked" | "left-out";

/** Findings that are told one by one: a file of a million changed records is as well described by its first thousand. */
export const MAX_FINDINGS = 1_000;

/** Checks a chain entry by entry, in memory that does not grow with its length. */
export class ChainCheck {
  readonly #gaps = new Gaps();
  readonly #findings: Finding[] = [];
  readonly #counts: ChainReport["counts"] = {
    malformed: 0,
    changed: 0,
    reordered: 0,
    duplicated: 0,
    "broken-link": 0,
    missing: 0,
    deleted: 0,
  };
  #records = 0;
  #sound = 0;
  /** Whether the entry that was added last is one of them. */
  #lastIsSound = false;
  #deleted: Extract<Finding, { kind: "deleted" }> | undefined;
  /** The highest sequence so far, and what may be named as the one before. */
  #last: { sequence: number; link: Link } | undefined;

  constructor({ start = 1 }: VerifyOptions = {}) {
    if (start !== "any") this.#last = { sequence: start - 1, link: start === 1 ? [NO_HASH] : "unknown" };
  }

  /**
   * Takes the next entry, as it was read: nothing of it is trusted.
   *
   * @returns its sequence, and whether it is as it was sealed, in its place
   */
  add(entry: unknown, contentIs: ContentIs = "sealed"): { sequence?: number; sound: boolean } {
    this.#records += 1;
    this.#lastIsSound = false;
    const record = this.#records;
    const parts = rawParts(entry);
    const parsed = SealedHead.safeParse(parts);
    const sequence = sequenceOf(parts.head);
    if (!parsed.success || sequence === undefined || !isPlain(parts)) return this.#malformed(sequence);
    const { head, hash } = parsed.data;
    // What is hashed is what was read, and not what parsing makes of it.
    const computed = safely(() => headHash(parts.head));
    const headSound = computed === hash;
    const { content } = parts;
    const deleted = content === undefined && contentIs === "sealed";
    const contentSound = deleted || contentIs !== "sealed" || safely(() => contentHash(content)) === head.contentHash;
    // Of what is as it was sealed it is not asked whether this version knows all of it.
    if (!contentSound && !EvidenceContent.safeParse(content).success) return this.#malformed(sequence);
    if (!headSound) this.#note({ kind: "changed", sequence, record, part: "head" });
    if (!contentSound) this.#note({ kind: "changed", sequence, record, part: "content" });
    // The entry after may name either: one of them was changed, and that has been said.
    const link: Link = computed === undefined || headSound ? [hash] : [hash, computed];
    const inPlace = this.#place({ sequence, record, previous: head.previous, link });
    if (deleted && headSound) this.#noteDeleted(sequence);
    const sound = inPlace && headSound && contentSound;
    this.#lastIsSound = sound && content !== undefined;
    if (this.#lastIsSound) this.#sound += 1;
    return { sequence, sound };
  }

  /** Its place is taken all the same: it is broken, not missing. */
  #malformed(sequence: number | undefined): { sequence?: number; sound: boolean } {
    const record = this.#records;
    this.#note({ kind: "malformed", record, ...(sequence === undefined ? {} : { sequence }) });
    if (sequence === undefined) return { sound: false };
    this.#place({ sequence, record, previous: undefined, link: "unknown" });
    return { sequence, sound: false };
  }

  /** Notes that the entry that was added last is not what the manifest of its file says. */
  contradicted(sequence: number): void {
    this.#note({ kind: "changed", sequence, record: this.#records, part: "content" });
    if (this.#lastIsSound) this.#sound -= 1;
    this.#lastIsSound = false;
  }

  /**
   * Says what was found.
   *
   * @param end what the chain must end with, where that is known
   */
  end(end?: ChainEnd): ChainReport {
    const last = this.#last;
    if (end !== undefined && (last === undefined || last.sequence < end.sequence)) {
      this.#note({ kind: "missing", sequence: (last?.sequence ?? 0) + 1, until: end.sequence });
    } else if (end?.hash !== undefined && last?.sequence === end.sequence && !fits(last.link, end.hash)) {
      this.#note({ kind: "changed", sequence: end.sequence, record: this.#records, part: "head" });
    }
    for (const { from, until } of this.#gaps) this.#note({ kind: "missing", sequence: from, until });
    const { deleted: _, ...faults } = this.#counts;
    const hash = last?.link === "unknown" ? undefined : last?.link[0];
    return {
      intact: Object.values(faults).every((count) => count === 0),
      records: this.#records,
      sound: this.#sound,
      counts: { ...this.#counts },
      findings: this.#findings.toSorted((one, other) => (one.sequence ?? Infinity) - (other.sequence ?? Infinity) || 0),
      ...(last === undefined || hash === undefined || this.#records === 0 ? {} : { last: { sequence: last.sequence, hash } }),
    };
  }

  /** @returns whether it is in order, and linked */
  #place(entry: { sequence: number; record: number; previous: string | undefined; link: Link }): boolean {
    const { sequence, record, previous, link } = entry;
    const last = this.#last;
    if (last === undefined || sequence > last.sequence) {
      this.#last = { sequence, link };
      if (last === undefined) return true;
      if (sequence > last.sequence + 1) {
        this.#gaps.open({ from: last.sequence + 1, until: sequence - 1, before: last.link, after: previous });
        return true;
      }
      return this.#linked(sequence, record, last.link, previous);
    }
    const gap = this.#gaps.fill(sequence, link, previous);
    if (gap === undefined) {
      this.#note({ kind: "duplicated", sequence, record });
      return false;
    }
    this.#note({ kind: "reordered", sequence, record });
    if (gap.from === sequence) this.#linked(sequence, record, gap.before, previous);
    if (gap.until === sequence) this.#linked(sequence + 1, record, link, gap.after);
    return false;
  }

  #linked(sequence: number, record: number, before: Link, previous: string | undefined): boolean {
    if (previous === undefined || fits(before, previous)) return true;
    this.#note({ kind: "broken-link", sequence, record });
    return false;
  }

  #noteDeleted(sequence: number): void {
    const run = this.#deleted;
    if (run?.until === sequence - 1) {
      run.until = sequence;
      this.#counts.deleted += 1;
      return;
    }
    const finding = { kind: "deleted" as const, sequence, until: sequence };
    this.#deleted = finding;
    this.#note(finding);
  }

  #note(finding: Finding): void {
    const { kind } = finding;
    this.#counts[kind] += "until" in finding ? finding.until - finding.sequence + 1 : 1;
    if (this.#findings.length < MAX_FINDINGS) this.#findings.push(finding);
  }
}

/** Checks a whole chain at once. */
export function verifyChain(entries: Iterable<unknown>, options: VerifyOptions = {}, end?: ChainEnd): ChainReport {
  const check = new ChainCheck(options);
  for (const entry of entries) check.add(entry);
  return check.end(end);
}

function fits(link: Link, previous: string): boolean {
  return link === "unknown" || link.includes(previous);
}

const SealedHead = z.object({ head: EvidenceHead, hash: Hash });

/** What an entry has, in a chain or in a file. Anything else hides something: a renamed content is no deleted one. */
const members: ReadonlySet<string> = new Set(["head", "hash", "content", "leftOut"]);

function isPlain(parts: object): boolean {
  return Object.keys(parts).every((member) => members.has(member));
}

function rawParts(entry: unknown): { head?: unknown; hash?: unknown; content?: unknown } {
  return typeof entry === "object" && entry !== null ? entry : {};
}

function sequenceOf(head: unknown): number | undefined {
  if (typeof head !== "object" || head === null || !("sequence" in head)) return undefined;
  const { sequence } = head;
  return typeof sequence === "number" && Number.isSafeInteger(sequence) && sequence >= 1 ? sequence : undefined;
}

/** A text that JSON allows and RFC 8785 does not has no hash: it cannot be the one that was sealed. */
function safely(hash: () => string): string | undefined {
  try {
    return hash();
  } catch {
    return undefined;
  }
}
