/**
 * Reading WhatsApp's objects. Nothing about them is certain: a field can be missing, renamed, of another type, or a
 * getter that throws. Every read here gives a value of the asked type or `undefined`, and never throws.
 */

/** A field of anything, or `undefined`. */
export function read(target: unknown, key: string): unknown {
  if ((typeof target !== "object" && typeof target !== "function") || target === null) return undefined;
  try {
    return Reflect.get(target, key);
  } catch {
    return undefined;
  }
}

/** A field further down, or `undefined` as soon as one on the way is missing. */
export function readPath(target: unknown, ...keys: string[]): unknown {
  return keys.reduce(read, target);
}

/** A text that is not empty. */
export function readText(target: unknown, key: string): string | undefined {
  const value = read(target, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** True only for `true`. */
export function readFlag(target: unknown, key: string): boolean {
  return read(target, key) === true;
}

/** A finite number. */
export function readNumber(target: unknown, key: string): number | undefined {
  const value = read(target, key);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** An array, at most `limit` long; empty for anything else. */
export function readList(target: unknown, key: string, limit: number): unknown[] {
  const value = read(target, key);
  return Array.isArray(value) ? value.slice(0, limit) : [];
}

/** Calls a method; `undefined` when there is none or it throws. For look-ups, never for actions. */
export function tryCall(target: unknown, method: string, ...args: unknown[]): unknown {
  const found = read(target, method);
  if (typeof found !== "function") return undefined;
  try {
    return Reflect.apply(found, target, args);
  } catch {
    return undefined;
  }
}

/** What WhatsApp's ids give as text (`String(id)`; the property behind it was renamed in 2026-06, whatsapp-web.md §3). */
export function idText(id: unknown): string | undefined {
  if (typeof id === "string") return id;
  if (typeof id !== "object" || id === null) return undefined;
  const text = tryCall(id, "toString");
  return typeof text === "string" && text.includes("@") ? text : undefined;
}
