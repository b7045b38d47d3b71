import type { Owner } from "../domain/account";
import { isInFlight } from "../domain/action";
import type { LeftOutReason } from "../domain/batch";
import { isUndoneByHand } from "../domain/rule";
import { AccountBook, wishTables } from "../database/accounts";
import { noteDue } from "../database/due";
import { queuePlace, type AccountRow, type ActionRow, type BatchRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";
import { areOpposite, cutShort, ended, hasBegun, queuedAction, takingBack, type Wish } from "./action-rows";
import { inBatch } from "./batch-machine";
import { batchOf, keepCount } from "./batch-store";
import { applyKeep, isBatch, noteUndone } from "./effects";
import { historyPlaces } from "./order";
import { isThere, whyNotBack } from "./standing";

export interface Enqueued {
  /** One for each wish, in their order. */
  rows: ActionRow[];
  /** Actions that a wish took back before they began. */
  cancelled: ActionRow[];
  /** Keys of senders that are kept, or no longer, or were two: their messages have to be judged again, and are noted as due. */
  rekept: string[];
}

/**
 * Says why a wish is passed over, from what is stored of its sender before the wish; `undefined` lets it
 * through. Gets the place of the wish among those that were made together.
 */
export type PassOver = (account: AccountRow, place: number) => LeftOutReason | undefined;

/**
 * Takes wishes into the queue. The same id twice is one wish; a wish for the opposite of one that has not
 * begun resolves both without reaching WhatsApp, unless the sender stands there already; keeping needs no WhatsApp at all; a batch passes over
 * senders for which the user took the like back by hand; a wish to undo brings back what was there, and is passed over where
 * the sender is no longer as the action left it.
 *
 * @throws when anything but a click asks for a report: nothing in Doorman may (product.md, The ladder of actions)
 */
export async function enqueue(
  database: DoormanDatabase,
  owner: Owner,
  requests: readonly Wish[],
  now: number,
  passOver?: PassOver,
): Promise<Enqueued> {
  if (requests.some(({ kind, cause }) => kind === "report-and-block" && cause.by !== "click")) {
    throw new Error("only the user's own click reports");
  }
  const { actions } = database;
  return await database.transaction("rw", wishTables(database), async () => {
    const book = await AccountBook.load(database, owner, requests.flatMap((request) => request.ids));
    // Before any action is read: of two senders that turn out to be one, it moves the actions.
    const found = await book.obtain(requests.map(({ ids }) => ids), now);
    const known = new Map<string, ActionRow>();
    for (const row of await actions.bulkGet(requests.map(({ id }): [Owner, string] => [owner, id]))) {
      if (row !== undefined) known.set(row.id, row);
    }
    const waiting = Map.groupBy(await waitingActions(database, owner), (row) => row.account);
    const result: Enqueued = { rows: [], cancelled: [], rekept: [] };
    const changed = new Map<string, ActionRow>();
    const originals = await takenBack(database, owner, requests);
    const placeOf = await historyPlaces(database, owner, found.map(({ key }) => key), now);
    const batches = new Map<string | undefined, BatchRow | undefined>();
    for (const [place, request] of requests.entries()) {
      const asked = changed.get(request.id) ?? known.get(request.id);
      if (asked !== undefined) {
        result.rows.push(asked);
        // The worker that took it may have died before it judged anew.
        if (isKeeping(asked)) result.rekept.push(asked.account);
        continue;
      }
      const account = found[place]!;
      book.change(nameAccount(account, request.name));
      const queued = queuedAction(account, request, now, placeOf(account.key, place));
      const original = request.cause.by === "undo" ? originals.get(request.cause.of) : undefined;
      const wish = original === undefined ? queued : takingBack(queued, original);
      const opposite = waiting.get(account.key)?.find((row) => areOpposite(wish, row) && !changed.has(row.id));
      const leftOut = passOver?.(account, place) ?? (original && whyNotBack(original, account, now));
      if (!batches.has(wish.batch)) batches.set(wish.batch, await batchOf(database, wish));
      const batch = batches.get(wish.batch);
      const fate =
        leftOut === undefined
          ? resolve(account, wish, opposite, now)
          : ended({ ...wish, leftOut }, "skipped", now);
      const resolved = batch === undefined ? fate : inBatch(fate, batch, now);
      changed.set(wish.id, resolved);
      result.rows.push(resolved);
      if (isKeeping(resolved) && leftOut === undefined) result.rekept.push(account.key);
      if (opposite !== undefined && leftOut === undefined && resolved.state !== "skipped") {
        const cancelled = ended(opposite, "skipped", now);
        known.set(opposite.id, opposite);
        changed.set(opposite.id, cancelled);
        result.cancelled.push(cancelled);
      }
    }
    await actions.bulkPut([...changed.values()]);
    const changes = [...changed.values()].map((next) => ({ before: known.get(next.id), next }));
    await keepCount(database, owner, changes, now);
    for (const row of [...changed.values()].filter(isWayBack)) await linkUndo(database, row);
    await book.save();
    await noteDue(database, owner, result.rekept);
    result.rekept.push(...book.resaved);
    return result;
  });
}

/**
 * Takes back actions that are waiting and have nothing under way. One of which a part was done or tried is failed then, not
 * skipped: a report that left has left.
 *
 * @returns the actions that were cancelled
 */
export async function cancel(
  database: DoormanDatabase,
  owner: Owner,
  ids: readonly string[],
  now: number,
): Promise<ActionRow[]> {
  const { actions, batches } = database;
  return await database.transaction("rw", actions, batches, async () => {
    const found = await actions.bulkGet(ids.map((id): [Owner, string] => [owner, id]));
    const changes = found.flatMap((row) =>
      row?.state === "queued" && !isInFlight(row) ? [{ before: row, next: cutShort(row, now) }] : [],
    );
    const cancelled = changes.map(({ next }) => next);
    await actions.bulkPut(cancelled);
    await keepCount(database, owner, changes, now);
    return cancelled;
  });
}

/**
 * Tells the original action that this one took it back. To be called when the way back is done, in the
 * transaction.
 */
export async function linkUndo(database: DoormanDatabase, row: ActionRow): Promise<void> {
  if (row.cause.by !== "undo" || !isWayBack(row)) return;
  await database.actions.update([row.owner, row.cause.of], { undoneBy: row.id });
}

/** Whether an action took another back. */
function isWayBack({ cause, state }: ActionRow): boolean {
  return cause.by === "undo" && (state === "done" || state === "already");
}

/** What becomes of a wish at once: done, resolved, passed over, or left in the queue. */
function resolve(account: AccountRow, wish: ActionRow, opposite: ActionRow | undefined, now: number): ActionRow {
  if (wish.kind === "keep" || wish.kind === "unkeep") {
    const { keep } = account.rule ?? {};
    applyKeep(account, wish.kind, wish.until, now);
    return ended({ ...wish, ruleBefore: keep === undefined ? {} : { keep } }, "done", now);
  }
  if (isBatch(wish) && isUndoneByHand(account.rule, wish.kind)) {
    return ended({ ...wish, leftOut: "undone-by-hand" }, "skipped", now);
  }
  // What waits would have nothing to do: the sender came there another way in the meantime, and only the wish leads back.
  if (opposite === undefined || isThere(account, opposite.kind, now)) return wish;
  if (wish.kind === "unblock") noteUndone(account, "block", now);
  if (wish.kind === "resume-offers") noteUndone(account, "stop-offers", now);
  return ended(wish, "already", now);
}

function isKeeping({ kind }: ActionRow): boolean {
  return kind === "keep" || kind === "unkeep";
}

/** The actions that wishes take back, by their ids; of a sender that was merged, as they are since. */
async function takenBack(
  { actions }: DoormanDatabase,
  owner: Owner,
  wishes: readonly Wish[],
): Promise<ReadonlyMap<string, ActionRow>> {
  const ids = wishes.flatMap(({ cause }) => (cause.by === "undo" ? [cause.of] : []));
  const rows = await actions.bulkGet(ids.map((id): [Owner, string] => [owner, id]));
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
}

/** Queued actions that never reached WhatsApp; those that stand aside are among them. */
async function waitingActions(database: DoormanDatabase, owner: Owner): Promise<ActionRow[]> {
  const [, last] = under(owner);
  const rows = await database.actions
    .where("[owner+queue+order]")
    .between([owner, queuePlace.click], last)
    .toArray();
  return rows.filter((row) => row.state === "queued" && !hasBegun(row));
}

/**
 * The interface offers actions on businesses only: whatever a wish is about is one, also if only its id was
 * known.
 */
function nameAccount(account: AccountRow, name: string): AccountRow {
  account.business = true;
  account.name ||= name;
  return account;
}
