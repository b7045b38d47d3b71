import * as z from "zod/mini";

/**
 * What keeps Doorman from its own storage: there is no room left, the browser refuses the database (a damaged profile, a full
 * or locked disk), or the settings cannot be read.
 */
export const Trouble = z.enum(["storage-full", "storage-refused", "settings-unreadable"]);
export type Trouble = z.infer<typeof Trouble>;

/** Names of errors by which IndexedDB and Dexie say that they cannot store or read, other than a lack of room. */
const refusals: ReadonlySet<string> = new Set([
  "AbortError",
  "DatabaseClosedError",
  "InvalidStateError",
  "MissingAPIError",
  "NotFoundError",
  "NotReadableError",
  "OpenFailedError",
  "SecurityError",
  "TimeoutError",
  "UnknownError",
  "VersionError",
]);

/** How deep an error is looked into for the one behind it. */
const DEPTH = 5;

/**
 * The trouble that an error of the database tells of.
 *
 * @returns undefined for any other error, which is a bug
 */
export function storageTrouble(error: unknown): Exclude<Trouble, "settings-unreadable"> | undefined {
  const names = namesOf(error);
  if (names.includes("QuotaExceededError")) return "storage-full";
  return names.some((name) => refusals.has(name)) ? "storage-refused" : undefined;
}

/** An error's name, and those of the errors behind it: Dexie keeps them as `inner`. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let next = error;
  for (let depth = 0; depth < DEPTH && typeof next === "object" && next !== null; depth += 1) {
    const { name, inner, cause } = next as { name?: unknown; inner?: unknown; cause?: unknown };
    if (typeof name === "string") names.push(name);
    next = inner ?? cause;
  }
  return names;
}
