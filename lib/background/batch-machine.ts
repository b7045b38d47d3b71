import { isInFlight, isOpenState } from "../domain/action";
import type { BatchCounts, BatchKind, LineKinds } from "../domain/batch";
import type { BatchControl } from "../messages/batch-contracts";
import { queuePlace, type ActionRow, type BatchRow } from "../database/rows";
import { cutShort } from "./action-rows";

/*
 * The life of a batch. Pure, like that of an action (runner-machine.ts): what happens to a batch and to its actions is
 * stored in one transaction.
 *
 *              start                        no action waits any more
 *   (none) ─────────► running ─────────────────────────────────────────► finished
 *                      │  ▲  ▲                                              │
 *                pause │  │  └─────────── retry-failed: new actions ────────┤
 *                      ▼  │ resume                                          │
 *                     paused ────────────────────────────────────────► finished
 *                      │                    (its running action was the last)
 *   stop, undo: from   │
 *   running or paused  ▼        retry-failed
 *                   stopped ────────────────► running
 *
 * What that means for an action of the batch, beside its own life:
 *
 *   running batch    queued ◄──► running ──► its end
 *   paused batch     queued ───► held (it stands aside; the runner does not see it) ──► queued again by "resume"
 *                    running ──► goes on; what would send it back to the queue holds it instead
 *   stopped batch    queued, held ──► skipped, or failed if a part of it was done or tried (a report whose block waits);
 *                    one whose request may have reached WhatsApp stays until that is known
 *                    running ──► goes on; what would send it back to the queue ends it in the same way
 *
 * "Goes on" holds as long as its tab tells of it. One whose end had to be looked up (runner-machine.ts, check) came to a
 * halt: it takes what was found, and is then held or ended like those that wait.
 */

/** A batch that has no actions yet. */
export function newBatch(given: Pick<BatchRow, "owner" | "id" | "kind" | "undoes">, now: number): BatchRow {
  const counts = { done: 0, already: 0, skipped: 0, failed: 0, waiting: 0 };
  return { ...given, state: "running", counts, kinds: {}, reports: 0, createdAt: now };
}

/** Where an action is counted in its batch; `undefined` when a later one took its place. */
export function countedAs(row: Pick<ActionRow, "state" | "retriedBy">): keyof BatchCounts | undefined {
  if (row.retriedBy !== undefined) return undefined;
  return isOpenState(row.state) ? "waiting" : row.state;
}

/** A change of an action; `before` is absent when it is new. */
export interface Change {
  before?: ActionRow | undefined;
  next: ActionRow;
}

/**
 * The batch after changes of its actions. When none waits any more it is finished, unless it was stopped; it then stays
 * so, and has its end.
 */
export function counted(batch: BatchRow, changes: readonly Change[], now: number): BatchRow {
  const counts = { ...batch.counts };
  const kinds = batch.kinds && { ...batch.kinds };
  let { reports } = batch;
  for (const { before, next } of changes) {
    const was = before && countedAs(before);
    const is = countedAs(next);
    if (before !== undefined && was !== undefined) {
      counts[was] -= 1;
      add(kinds, before, -1);
    }
    if (is !== undefined) {
      counts[is] += 1;
      add(kinds, next, 1);
    }
    if (before === undefined && next.kind === "report-and-block") reports += 1;
  }
  const next = { ...batch, counts, reports, ...(kinds && { kinds }) };
  if (counts.waiting > 0 || batch.finishedAt !== undefined) return next;
  return { ...next, state: batch.state === "stopped" ? "stopped" : "finished", finishedAt: now, news: true };
}

/** Whatever is an action of a batch is of a kind that batches have. */
function add(kinds: LineKinds | undefined, row: ActionRow, by: 1 | -1): void {
  if (kinds === undefined) return;
  const kind = row.kind as BatchKind;
  kinds[kind] = (kinds[kind] ?? 0) + by;
}

/** The batch after the user's word; as it was when that does not fit its state. */
export function controlled(batch: BatchRow, word: Exclude<BatchControl, "undo"> | "retry"): BatchRow {
  const { state } = batch;
  switch (word) {
    case "pause":
      return state === "running" ? { ...batch, state: "paused" } : batch;
    case "resume":
      return state === "paused" ? { ...batch, state: "running" } : batch;
    case "stop":
      return state === "running" || state === "paused" ? { ...batch, state: "stopped" } : batch;
    case "retry":
      return state === "paused" ? batch : { ...batch, state: "running", finishedAt: undefined, news: undefined };
    case "dismiss":
      return batch.news === true ? { ...batch, news: undefined } : batch;
  }
}

/**
 * What becomes of a queued action when its batch is in another state than before: it stands aside, comes back, or
 * ends. An action that is running goes on.
 */
export function inBatch(row: ActionRow, batch: BatchRow, now: number): ActionRow {
  if (row.queue === undefined || row.state !== "queued") return row;
  if (batch.state === "stopped" && !isInFlight(row)) return cutShort({ ...row, leftOut: "batch-stopped" }, now);
  if (batch.state === "paused") return { ...row, queue: queuePlace.held };
  return { ...row, queue: isInFlight(row) ? queuePlace.click : queuePlace.batch };
}

/**
 * An action after a move of the runner, in step with its batch. While the batch does not go on, only an action of which the
 * tab tells goes on to its next step; one whose end had to be looked up came to a halt, and begins nothing more.
 *
 * @param heard whether the tab told how a request ended
 */
export function afterMove(
  before: ActionRow,
  next: ActionRow,
  batch: BatchRow | undefined,
  now: number,
  heard: boolean,
): ActionRow {
  if (batch === undefined || next.queue === undefined) return next;
  const stands = batch.state === "paused" || batch.state === "stopped";
  const halted = !heard && isInFlight(before) && !isInFlight(next);
  return inBatch(stands && halted ? { ...next, state: "queued" } : next, batch, now);
}
