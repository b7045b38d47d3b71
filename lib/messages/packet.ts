/** Everything that travels over the private port. */
export type Packet =
  | { kind: "tell"; name: string; data: unknown }
  | { kind: "ask"; id: number; name: string; data: unknown }
  | { kind: "reply"; id: number; data: unknown }
  | { kind: "failed"; id: number; text: string }
  /** The extension was updated or removed: the page half takes itself away. */
  | { kind: "bye" };

/** Longest error text that is passed on. */
export const MAX_ERROR_LENGTH = 500;

/**
 * Reads what came over the port. The envelope only: what it carries is parsed by its contract. By hand, because the page
 * half must stay small.
 *
 * @returns nothing for anything that is no packet
 */
export function readPacket(value: unknown): Packet | undefined {
  if (typeof value !== "object" || value === null || !("kind" in value)) return undefined;
  const { kind } = value;
  if (kind === "bye") return { kind };
  const name = "name" in value && typeof value.name === "string" ? value.name : undefined;
  const id = "id" in value && Number.isSafeInteger(value.id) ? Number(value.id) : undefined;
  const data: unknown = "data" in value ? value.data : undefined;
  if (kind === "tell" && name !== undefined) return { kind, name, data };
  if (kind === "ask" && name !== undefined && id !== undefined) return { kind, id, name, data };
  if (kind === "reply" && id !== undefined) return { kind, id, data };
  if (kind !== "failed" || id === undefined || !("text" in value) || typeof value.text !== "string") return undefined;
  return { kind, id, text: value.text.slice(0, MAX_ERROR_LENGTH) };
}
