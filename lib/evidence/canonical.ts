import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/**
 * @param value data of JSON: no functions, no cycles; texts well-formed (`String.toWellFormed`)
 * @returns canonical JSON by RFC 8785: sorted keys, no white space
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("There is nothing to write as canonical JSON.");
  return text;
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of a value as canonical JSON (RFC 8785), as 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
