import { hashOf } from "./canonical";

/*
 * Files that anybody may have written.
 */

/** @returns nothing for what is no JSON */
export function parsedJson(text: string): unknown {
  try {
    // A byte order mark is no part of JSON (RFC 8259 §8.1), but editors leave one.
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return undefined;
  }
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
