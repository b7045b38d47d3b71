import { isInFlight, stateOf, type Outcome } from "../domain/action";
import { queuePlace, type ActionRow } from "../database/rows";
import { ended, hasBegun } from "./action-rows";
import { isConfirmed } from "./effects";
import { isTooFast } from "./pace";

/*
 * The life of one action. Pure: every function takes the row and gives the row as it is afterwards; the runner
 * stores it before and after each effect, so that the worker may die between any two lines. What a batch that is paused or
 * stopped changes about it stands in batch-machine.ts.
 *
 *            wish                     taken, under a lease
 *   (none) ───────► queued ───────────────────────────────────► running
 *                     ▲                                            │ nextMove
 *                     │ no tab · not accepted · "too fast"         ├── step not begun ──► begin: startedAt, then perform
 *                     ├────────────────────────────────────────────┤                          │ performed: its outcome
 *                     │                                            ├◄─────────────────────────┘
 *                     │                                            │
 *                     │        lease ran out, end not seen         ├── step begun, no outcome ──► check WhatsApp's state
 *                     │   ┌────────────────────────────────────────┤      done: done · report: unknown, never again
 *                     │   └► (taken again)                         │      else: begin again, MAX_TRIES in all
 *                     │                                            │
 *      cancelled ▼    │                                            ▼ every step has an outcome, or one was declined
 *       skipped · failed                             done · already · skipped · failed
 */

/**
 * Tries at one step whose end was not seen; then the action fails visibly instead of holding up the queue.
 */
export const MAX_TRIES = 3;

export type Move = { do: "perform"; step: number } | { do: "check"; step: number } | { do: "finish" };

/** What a running action needs next. */
export function nextMove(row: ActionRow): Move {
  if (row.steps.some((step) => step.outcome?.status === "declined")) return { do: "finish" };
  const place = row.steps.findIndex((step) => step.outcome === undefined);
  const step = row.steps[place];
  if (step === undefined) return { do: "finish" };
  return { do: step.startedAt === undefined ? "perform" : "check", step: place };
}

/** The runner takes the action up. */
export function taken(row: ActionRow): ActionRow {
  return { ...row, state: "running", queue: queuePlace.running };
}

/**
 * The action goes back to the queue and waits; it keeps its turn. One whose request may have left goes before the user's
 * newer clicks: what takes it back must come after it.
 */
export function waiting(row: ActionRow): ActionRow {
  if (row.queue === undefined) return row;
  return { ...row, state: "queued", queue: row.batch === undefined || isInFlight(row) ? queuePlace.click : queuePlace.batch };
}

/** The request is about to leave for WhatsApp. */
export function begin(row: ActionRow, step: number, now: number): ActionRow {
  return { ...setStep(row, step, { startedAt: now }), attempts: row.attempts + 1 };
}

/** The tab did not take the request: it certainly did not leave. One before it may have, where its end was not seen. */
export function notBegun(row: ActionRow, step: number, now: number): ActionRow {
  const outcome: Outcome = { status: row.unseen === true ? "timed-out" : "not-taken" };
  if (row.attempts >= MAX_TRIES) return settled(withOutcome(row, step, outcome), now);
  return waiting(setStep(row, step, {}));
}

/** The tab could not be asked whether the step is done. */
export function checkFailed(row: ActionRow, step: number, now: number): ActionRow {
  if (row.attempts >= MAX_TRIES) return settled(withOutcome(row, step, { status: "unknown" }), now);
  return waiting({ ...row, attempts: row.attempts + 1 });
}

/** WhatsApp's state was looked at after a request whose end was not seen. */
export function checked(row: ActionRow, step: number, outcome: Outcome, now: number): ActionRow {
  if (isConfirmed(outcome)) return settled(withOutcome(row, step, { status: "done" }), now);
  const oneShot = row.steps[step]?.operation === "report";
  if (oneShot || row.attempts >= MAX_TRIES) return settled(withOutcome(row, step, { status: "unknown" }), now);
  return { ...setStep(row, step, {}), unseen: true };
}

/**
 * The page tells how a request ended; possibly twice, late, or after the action was given up.
 *
 * @returns the row afterwards, or `undefined` when this is no news
 */
export function performed(row: ActionRow, step: number, outcome: Outcome, now: number): ActionRow | undefined {
  const current = row.steps[step];
  if (current === undefined || isConfirmed(current.outcome)) return undefined;
  if (current.outcome !== undefined || current.startedAt === undefined) {
    // It was given up, or is to be tried again: only WhatsApp's own agreement is news now.
    return isConfirmed(outcome) ? settled(withOutcome(row, step, outcome), now) : undefined;
  }
  if (outcome.status === "not-taken") return notBegun(row, step, now);
  if (isTooFast(outcome) && row.batch !== undefined && (isOnlyPace(outcome) || row.attempts < MAX_TRIES)) {
    const again = setStep(row, step, {});
    return waiting({ ...again, attempts: isOnlyPace(outcome) ? 0 : row.attempts });
  }
  const next = settled(withOutcome(row, step, outcome), now);
  return isTooFast(outcome) ? waiting(next) : next;
}

/** Ends the action when nothing is left to do. */
export function settled(row: ActionRow, now: number): ActionRow {
  const finished = row.queue === undefined;
  const outcomes = row.steps.map((step) => step.outcome);
  if (nextMove(row).do !== "finish") {
    // A cancelled or given up action of which one step turns out to be done stays at its end.
    return finished && hasBegun(row) ? { ...row, state: stateOf(outcomes) } : row;
  }
  return ended(row, stateOf(outcomes), now);
}

function withOutcome(row: ActionRow, step: number, outcome: Outcome): ActionRow {
  const startedAt = row.steps[step]?.startedAt;
  return { ...setStep(row, step, { ...(startedAt === undefined ? {} : { startedAt }), outcome }), attempts: 0, unseen: undefined };
}

function setStep(row: ActionRow, place: number, change: { startedAt?: number; outcome?: Outcome }): ActionRow {
  const steps = row.steps.map((step, index) =>
    index === place ? { operation: step.operation, ...change } : step,
  );
  return { ...row, steps };
}

/** 429 is about the pace and says nothing of this action; 403 can be about the action itself. */
function isOnlyPace(outcome: Outcome): boolean {
  return outcome.status === "refused" && outcome.code === 429;
}
