import { hashOf } from "./canonical";
import { repeatedName } from "./repeated-name";
import { unheldNumber } from "./unheld-number";

/*
 * Files that anybody may have written.
 */

/** What stands in a text that everybody reads alike, or why there is none. */
export type JsonReading =
  | { ok: true; value: unknown }
  | { ok: false; why: "not-json" }
  /** An object names `told` twice: what a hash says of one reading proves nothing of another. */
  | { ok: false; why: "repeated-name"; told: string }
  /** A number that JavaScript reads as another one, as which it would be hashed. */
  | { ok: false; why: "unheld-number"; told: string };

/** Reads JSON of which every program makes the same. */
export function readJson(text: string): JsonReading {
  // A byte order mark is no part of JSON (RFC 8259 §8.1), but editors leave one.
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, why: "not-json" };
  }
  const name = repeatedName(json);
  if (name !== undefined) return { ok: false, why: "repeated-name", told: name };
  const number = unheldNumber(json);
  return number === undefined ? { ok: true, value } : { ok: false, why: "unheld-number", told: number };
}

/** @returns nothing for what has no canonical form */
export function foreignHash(value: unknown): string | undefined {
  try {
    return hashOf(value);
  } catch {
    return undefined;
  }
}

/** Whether a value is an object of JSON, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
