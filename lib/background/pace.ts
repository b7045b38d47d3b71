import type { Outcome } from "../domain/action";
import { BATCH_GAP, holds, SLOWER } from "../domain/pace";
import type { QueueRow } from "../database/meta-rows";
import type { ActionRow } from "../database/rows";
import { endOfDay } from "./days";

/*
 * When the next request may leave. How fast a batch goes stands in lib/domain/pace.ts; these numbers are those of a person
 * who clicks, and of what follows when it was too fast.
 */

/** Between the user's own clicks: nobody clicks faster, so nothing is slowed down for the user. */
export const CLICK_GAP = 500;

/**
 * After the first "too fast", and the longest wait when it is said again and again, each time twice as long.
 */
export const COOLDOWN = { first: 60_000, longest: 30 * 60_000 } as const;

/** After a tab that was there and did not take a request: it is loading, or just closed. */
export const TAB_PAUSE = 5_000;

/**
 * Server answers that mean "slow down": 429 says so, 403 is what follows when one does not (whatsapp-web.md
 * §5).
 */
const tooFastCodes: ReadonlySet<number> = new Set([429, 403]);

/** Whether WhatsApp's server asked to slow down. */
export function isTooFast(outcome: Outcome): boolean {
  return outcome.status === "refused" && tooFastCodes.has(outcome.code);
}

/**
 * When the next request may leave, in milliseconds; `now` when at once.
 *
 * @param queue the pace of the row's owner
 */
export function allowedAt(queue: QueueRow, row: ActionRow, now: number): number {
  let at = now;
  for (const span of [queue.cooldown, queue.pause]) {
    if (span !== undefined && holds(span, now)) at = Math.max(at, span.until);
  }
  const begun = row.steps.some((step) => step.startedAt !== undefined);
  const last = queue.lastRequest;
  if (begun || last === undefined || last > now) return at;
  const gap = row.batch === undefined ? CLICK_GAP : (queue.batchGap ?? BATCH_GAP.least);
  return Math.max(at, last + gap);
}

/**
 * The pace after a request that ended: the gap before the next one, a cooldown after "too fast" that doubles
 * when the one before did not help, and ends its doubling once a request is done; and longer gaps for the rest
 * of the day.
 *
 * @param random 0 (included) to 1
 */
export function paceAfter(queue: QueueRow, outcome: Outcome, now: number, random: number): QueueRow {
  const before = queue.cooldown;
  let cooldown = before;
  let slower = holds(queue.slower, now) ? queue.slower : undefined;
  if (isTooFast(outcome)) {
    const doubled = before === undefined ? COOLDOWN.first : 2 * (before.until - before.from);
    const length = Math.min(doubled, COOLDOWN.longest);
    cooldown = { from: now, until: now + length };
    const times = Math.min((slower?.times ?? 1) * SLOWER.by, SLOWER.most);
    slower = { from: now, until: endOfDay(now), times };
  } else if (outcome.status === "done" || outcome.status === "already") {
    cooldown = undefined;
  }
  const usual = BATCH_GAP.least + Math.round(random * (BATCH_GAP.most - BATCH_GAP.least));
  const batchGap = usual * (slower?.times ?? 1);
  return { ...queue, lastRequest: now, batchGap, cooldown, slower, pause: undefined };
}
