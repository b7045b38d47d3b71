import { bytesToHex } from "@noble/hashes/utils.js";
import type { EvidenceContent, EvidenceEntry, EvidenceHead } from "../domain/evidence";
import { canonicalJson, hashOf, writtenQuickly } from "./canonical";

/** Bytes of chance in every content, which keep a short text that was deleted from being guessed by its hash. */
export const SALT_BYTES = 16;

/** A salt from random bytes, {@link SALT_BYTES} of them. */
export function newSalt(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** Where in its chain an entry stands. */
export interface Place {
  /** From 1, one more than the entry before. */
  sequence: number;
  /** Hash of the entry before; NO_HASH for the first. */
  previous: string;
  /** Milliseconds since the epoch. */
  capturedAt: number;
}

/**
 * Seals a content as the next entry of a chain. It is synchronous, so that it can run inside a transaction of the
 * database, which would not wait for the browser's own SHA-256.
 *
 * @param content as it is to be kept; its texts are made well-formed first, so that no text can stop the sealing
 * @returns the entry, whose content is the very value that was hashed
 */
export function sealEntry(content: EvidenceContent, place: Place): EvidenceEntry & { content: EvidenceContent } {
  const sealed = wellFormed(content);
  // In the order of canonical JSON, as the content is: it is checked at several times the speed.
  const head: EvidenceHead = {
    capturedAt: place.capturedAt,
    contentHash: contentHash(sealed),
    kind: sealed.kind,
    previous: place.previous,
    sequence: place.sequence,
    version: 1,
  };
  return { head, hash: headHash(head), content: sealed };
}

/**
 * The content's hash, as the head names it. The value is taken as it is: a verifier must not mend what it checks.
 *
 * @throws when the value has no canonical JSON: lone surrogates, numbers that are not finite
 */
export function contentHash(content: unknown): string {
  return hashOf(content);
}

/** The head's hash, as the next entry names it. Throws like {@link contentHash}. */
export function headHash(head: unknown): string {
  return hashOf(head);
}

/**
 * A copy in which every text is well-formed: a lone surrogate becomes U+FFFD, since RFC 8785 knows no form of it. Keys
 * stand in the order of canonical JSON; those without a value are left out, as JSON leaves them out.
 */
export function wellFormed<T>(value: T): T;
export function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map((item: unknown) => wellFormed(item));
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  const entries = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(value).sort()) {
    if (entries[key] !== undefined) copy[key] = wellFormed<unknown>(entries[key]);
  }
  return copy;
}

/** Canonical JSON of a value made {@link wellFormed}. */
export function wellFormedJson(value: unknown): string {
  return writtenQuickly(value) ?? canonicalJson(wellFormed(value));
}
