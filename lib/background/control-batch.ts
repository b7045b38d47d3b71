import type { Owner } from "../domain/account";
import { againAs } from "../domain/action";
import { REPORTS_A_BATCH, type LeftOutReason } from "../domain/batch";
import type { BatchControl } from "../messages/batch-contracts";
import { wishTables } from "../database/accounts";
import { actionsOfBatch, isReportSpent, reportsLeft } from "../database/batches";
import type { ActionRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import type { Wish } from "./action-rows";
import { controlled, inBatch } from "./batch-machine";
import { keepCount } from "./batch-store";
import { enqueue } from "./enqueue";
import { leftOutByNow } from "./left-out";

export interface ControlContext {
  database: DoormanDatabase;
  /** Milliseconds. */
  now: number;
  /** Makes ids of new actions and batches. */
  newId: () => string;
}

/**
 * Pauses, goes on with or stops a batch, or puts away the word of its end. A pause and a stop hold from the moment this
 * ends: only the action that is running goes on to its end.
 *
 * @returns the actions that changed
 */
export async function steerBatch(
  { database, now }: ControlContext,
  owner: Owner,
  id: string,
  word: Exclude<BatchControl, "undo">,
): Promise<ActionRow[]> {
  const { actions, batches } = database;
  return await database.transaction("rw", actions, batches, async () => {
    const batch = await batches.get([owner, id]);
    if (batch === undefined) return [];
    const next = controlled(batch, word);
    if (next === batch) return [];
    await batches.put(next);
    const changes = (await actionsOfBatch(database, owner, id)).flatMap((before) => {
      const after = inBatch(before, next, now);
      return after === before ? [] : [{ before, next: after }];
    });
    const rows = changes.map((change) => change.next);
    await actions.bulkPut(rows);
    await keepCount(database, owner, changes, now);
    // A way back that was stopped on its way is none of the whole batch: what still stands can be taken back again.
    if (word === "stop" && batch.undoes !== undefined && rows.length > 0) await batches.update([owner, batch.undoes], { undoneBy: undefined });
    return rows;
  });
}

/** The new actions; or how many reports they would send, where the user confirmed another number. */
export type Retried = { ok: true; rows: ActionRow[] } | { ok: false; code: "not-confirmed"; reports: number };

/** One failed action, and what is asked for in its place. */
interface Retry {
  row: ActionRow;
  wish: Wish;
  /** Why it is not asked for after all. */
  leftOut: LeftOutReason | undefined;
}

/**
 * Tries the failed actions of a batch again, each by a new action of the same batch; the failed one then no
 * longer counts. A report that may have reached WhatsApp is not sent again, only the block is; nor is one beyond the
 * limits. Whom the user saved or kept since the batch was decided on is left alone, with the reason.
 *
 * @param confirmedReports the number of reports that the user confirmed; with another one than will be sent nothing is stored
 */
export async function retryFailed(
  context: ControlContext,
  owner: Owner,
  id: string,
  confirmedReports: number,
): Promise<Retried> {
  const { database, now } = context;
  return await database.transaction("rw", wishTables(database), async () => {
    const batch = await database.batches.get([owner, id]);
    const retries = batch === undefined ? [] : await planRetries(context, owner, id);
    const reports = retries.filter(({ wish, leftOut }) => leftOut === undefined && wish.kind === "report-and-block").length;
    if (reports !== confirmedReports) return { ok: false, code: "not-confirmed", reports };
    if (batch === undefined || retries.length === 0) return { ok: true, rows: [] };
    await database.batches.put(controlled(batch, "retry"));
    const wishes = retries.map(({ wish }) => wish);
    const { rows } = await enqueue(database, owner, wishes, now, (_, place) => retries[place]?.leftOut);
    const changes = retries.map(({ row, wish }) => ({ before: row, next: { ...row, retriedBy: wish.id } }));
    await database.actions.bulkPut(changes.map(({ next }) => next));
    await keepCount(database, owner, changes, now);
    return { ok: true, rows };
  });
}

async function planRetries({ database, now, newId }: ControlContext, owner: Owner, id: string): Promise<Retry[]> {
  const rows = await actionsOfBatch(database, owner, id);
  const sent = rows.filter((row) => isReportSpent(row, 0)).length;
  let reports = Math.min(REPORTS_A_BATCH - sent, await reportsLeft(database, owner, now));
  const retries: Retry[] = [];
  for (const row of rows) {
    if (row.state !== "failed" || row.retriedBy !== undefined) continue;
    const kind = againAs(row, reports > 0);
    if (kind === undefined) continue;
    const account = await database.accounts.get([owner, row.account]);
    const leftOut = account && leftOutByNow(account, { ...row, kind }, now);
    if (leftOut === undefined && kind === "report-and-block") reports -= 1;
    retries.push({ row, wish: { ...wishOf(row, account?.blocked !== undefined), id: newId(), kind }, leftOut });
  }
  return retries;
}

function wishOf(row: ActionRow, blocked: boolean): Omit<Wish, "id" | "kind"> {
  const { ids, name, reason, mode, cause, batch, decision, createdAt } = row;
  return {
    ids,
    name,
    mode,
    cause,
    decision: { ...(decision ?? { at: createdAt, saved: false }), blocked },
    ...(reason === undefined ? {} : { reason }),
    ...(batch === undefined ? {} : { batch }),
  };
}
