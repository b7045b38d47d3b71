import type { Violation } from "../domain/violation";

/** A sender whose promotion went on after the user's stop. */
export interface WatchedSender {
  key: string;
  name: string;
  /** When the user stopped offers or objected, whichever was first; milliseconds. */
  stoppedAt: number;
  by: Violation["by"];
  /** Promotions after the stop and after the time that WhatsApp and the business may take to obey. */
  count: number;
  /** Promotions within that time, which is longer after an objection: shown, and no violation. */
  inGrace: Record<Violation["by"], number>;
  /** Whole days between the stop and the latest of them. */
  longest: number;
  /** When the latest was sent; milliseconds. */
  last: number;
}

/** How many went on: who sent only what may still have been on its way did not. */
export function wentOn(senders: readonly WatchedSender[]): number {
  return senders.filter(({ count }) => count > 0).length;
}
