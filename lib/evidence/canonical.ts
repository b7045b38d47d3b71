import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A text that stands in JSON as it is: printable ASCII without quote and backslash. Most are, and need no second look. */
const plain = /^[ !#-[\]-~]*$/u;
const keys = new Map<string, string>();
/** Different keys that are kept written; the schemas have a hundred, a hostile file any number. */
const MOST_KEYS = 1_000;

/**
 * Canonical JSON by RFC 8785: sorted keys, no white space. Texts and numbers are written as ECMAScript's JSON.stringify
 * writes them, which is what the RFC asks for. Exports write two hundred million characters of it, so that it is written
 * here, much faster than the package `canonicalize`, against which the tests hold it.
 *
 * @param value data of JSON: no functions, no cycles; keys without a value are left out
 * @throws when a text is not well-formed (`String.toWellFormed`) or a number not finite: they have no canonical form
 */
export function canonicalJson(value: unknown): string {
  return writtenQuickly(value) ?? valueOf(value);
}

/**
 * {@link canonicalJson} of what stands in canonical order, as everything sealed does: the browser's own writer does the work.
 *
 * @returns nothing for what needs a closer look
 */
export function writtenQuickly(value: unknown): string | undefined {
  const written = isCanonical(value) ? JSON.stringify(value) : undefined;
  return written !== undefined && !loneSurrogate.test(written) ? written : undefined;
}

function valueOf(value: unknown): string {
  switch (typeof value) {
    case "string":
      return stringOf(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError("A number that is not finite has no canonical JSON.");
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? arrayOf(value) : objectOf(value);
    default:
      throw new TypeError(`A ${typeof value} has no canonical JSON.`);
  }
}

function stringOf(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError("A text with a lone surrogate has no canonical JSON.");
  return JSON.stringify(text);
}

function arrayOf(values: readonly unknown[]): string {
  let text = "[";
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    text += (index > 0 ? "," : "") + (value === undefined ? "null" : valueOf(value));
  }
  return `${text}]`;
}

function objectOf(value: object): string {
  let text = "{";
  // Sorting by UTF-16 units is both JavaScript's own order and the RFC's (3.2.3).
  for (const key of Object.keys(value).sort()) {
    const item: unknown = Reflect.get(value, key);
    if (item === undefined) continue;
    text += (text.length > 1 ? "," : "") + keyOf(key) + valueOf(item);
  }
  return `${text}}`;
}

function keyOf(key: string): string {
  let written = keys.get(key);
  if (written === undefined) {
    written = `${stringOf(key)}:`;
    if (keys.size < MOST_KEYS) keys.set(key, written);
  }
  return written;
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of a value as canonical JSON (RFC 8785), as 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** How `JSON.stringify` writes what RFC 8785 has no form of; also in texts that only speak of it, which then take the slow way. */
const loneSurrogate = /\\ud[89a-f]/u;

/**
 * Whether `JSON.stringify` writes the value as RFC 8785 wants it: all keys in the order of their UTF-16 units, and nothing in
 * it that JSON does not know. Numbers and texts are written alike by both.
 */
function isCanonical(value: unknown): boolean {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) if (!isCanonical(value[at])) return false;
    return true;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  const entries = value as Readonly<Record<string, unknown>>;
  let before: string | undefined;
  for (const key in entries) {
    if (before !== undefined && key < before) return false;
    if (!isCanonical(entries[key])) return false;
    before = key;
  }
  return true;
}
