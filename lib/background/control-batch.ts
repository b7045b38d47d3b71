import type { Owner } from "../domain/account";
import { againAs, type ActionRequest } from "../domain/action";
import { REPORTS_A_BATCH } from "../domain/batch";
import { wishTables } from "../database/accounts";
import { actionsOfBatch, isReportSpent, reportsLeft } from "../database/batches";
import type { ActionRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { controlled, inBatch } from "./batch-machine";
import { keepCount } from "./batch-store";
import { enqueue } from "./enqueue";

export interface ControlContext {
  database: DoormanDatabase;
  /** Milliseconds. */
  now: number;
  /** Makes ids of new actions and batches. */
  newId: () => string;
}

/**
 * Pauses, goes on with or stops a batch. A pause and a stop hold from the moment this ends: only the action
 * that is running goes on to its end.
 *
 * @returns the actions that changed
 */
export async function steerBatch(
  { database, now }: ControlContext,
  owner: Owner,
  id: string,
  word: "pause" | "resume" | "stop",
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
    return rows;
  });
}

/**
 * Tries the failed actions of a batch again, each by a new action of the same batch; the failed one then no
 * longer counts. A report that may have reached WhatsApp is not sent again, only the block is.
 *
 * @returns the new actions
 */
export async function retryFailed({ database, now, newId }: ControlContext, owner: Owner, id: string): Promise<ActionRow[]> {
  return await database.transaction("rw", wishTables(database), async () => {
    const batch = await database.batches.get([owner, id]);
    if (batch === undefined) return [];
    const rows = await actionsOfBatch(database, owner, id);
    const sent = rows.filter((row) => isReportSpent(row, 0)).length;
    let reports = Math.min(REPORTS_A_BATCH - sent, await reportsLeft(database, owner, now));
    const retries: { row: ActionRow; request: ActionRequest }[] = [];
    for (const row of rows) {
      if (row.state !== "failed" || row.retriedBy !== undefined) continue;
      const kind = againAs(row, reports > 0);
      if (kind === undefined) continue;
      if (kind === "report-and-block") reports -= 1;
      retries.push({ row, request: { ...wishOf(row), id: newId(), kind } });
    }
    if (retries.length === 0) return [];
    await database.batches.put(controlled(batch, "retry"));
    const { rows: added } = await enqueue(database, owner, retries.map(({ request }) => request), now);
    const changes = retries.map(({ row, request }) => ({ before: row, next: { ...row, retriedBy: request.id } }));
    await database.actions.bulkPut(changes.map(({ next }) => next));
    await keepCount(database, owner, changes, now);
    return added;
  });
}

function wishOf({ ids, name, reason, mode, cause, batch }: ActionRow): Omit<ActionRequest, "id" | "kind"> {
  return { ids, name, mode, cause, ...(reason === undefined ? {} : { reason }), ...(batch === undefined ? {} : { batch }) };
}
