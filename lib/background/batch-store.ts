import type { Owner } from "../domain/account";
import type { ActionRow, BatchRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { counted, countedAs, type Change } from "./batch-machine";

/** The batch that an action belongs to, if it is one that is kept count of. To be called in the transaction. */
export async function batchOf(
  database: DoormanDatabase,
  row: Pick<ActionRow, "owner" | "batch">,
): Promise<BatchRow | undefined> {
  return row.batch === undefined ? undefined : await database.batches.get([row.owner, row.batch]);
}

/**
 * Keeps the counts of batches in step with their actions. To be called in the transaction that writes the
 * actions, which makes the counts exact whatever happens to the worker.
 */
export async function keepCount(
  database: DoormanDatabase,
  owner: Owner,
  changes: readonly Change[],
  now: number,
): Promise<void> {
  const byBatch = new Map<string, Change[]>();
  for (const change of changes) {
    const { batch } = change.next;
    if (batch === undefined) continue;
    if (change.before !== undefined && countedAs(change.before) === countedAs(change.next)) continue;
    const others = byBatch.get(batch);
    if (others === undefined) byBatch.set(batch, [change]);
    else others.push(change);
  }
  for (const [id, its] of byBatch) {
    const batch = await database.batches.get([owner, id]);
    if (batch !== undefined) await database.batches.put(counted(batch, its, now));
  }
}
