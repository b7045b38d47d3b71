import { stepsOf } from "./action";
import type { BatchKind, LineKinds } from "./batch";

/*
 * How fast a batch asks WhatsApp for things. No public figure exists for the pace that its server allows
 * (whatsapp-web.md §5): these numbers are those of a person who takes his time.
 */

/** Milliseconds between two requests of a batch: never alike, as a person working through a list would be. */
export const BATCH_GAP = { least: 2_000, most: 4_000 } as const;

/**
 * After "too fast" the gap of a batch is doubled for the rest of the day, each time anew: the server has just said that
 * the pace was beyond what it takes. Eight times as long, 16 to 32 seconds, is slower than anybody clicks; beyond that,
 * only the cooldown helps.
 */
export const SLOWER = { by: 2, most: 8 } as const;

/** Milliseconds that a request takes until WhatsApp's own state agrees; for what is said of times alone, nothing waits for it. */
const REQUEST_TIME = 1_000;

/** Whether a stretch of time, in milliseconds, holds now. A clock that was set back before its beginning ends it. */
export function holds(span: { from: number; until: number } | undefined, now: number): boolean {
  return span !== undefined && span.from <= now && now < span.until;
}

/**
 * How long the actions of a batch take: one gap for each, and its requests; what stays inside Doorman takes no time.
 *
 * @param kinds how many are of which kind
 * @param times how many times as long as usual the gaps are today
 * @returns milliseconds
 */
export function timeNeeded(kinds: LineKinds, times: number): number {
  const gap = ((BATCH_GAP.least + BATCH_GAP.most) / 2) * times;
  let needed = 0;
  for (const [kind, count] of Object.entries(kinds)) {
    const requests = stepsOf(kind as BatchKind).length;
    if (requests > 0) needed += count * (gap + requests * REQUEST_TIME);
  }
  return Math.round(needed);
}
