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

/** Milliseconds that a request takes until WhatsApp's own state agrees; for the time left, nothing waits for it. */
const REQUEST_TIME = 1_000;

/**
 * How long waiting actions of a batch will take.
 *
 * @param waiting how many
 * @param times how many times as long as usual the gaps are today
 * @returns milliseconds
 */
export function timeLeft(waiting: number, times: number): number {
  return Math.round(waiting * (((BATCH_GAP.least + BATCH_GAP.most) / 2) * times + REQUEST_TIME));
}
