import type { Owner } from "../domain/account";
import { queuePlace, type ActionRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";

/** Actions that are looked at in each of the two places where those that ended last stand. */
const LOOKED_AT = 100;

/**
 * Some actions of an owner, each once; those that ended last are among them: the newest, and those before the next one of a batch,
 * whose places were all given at its start.
 */
export async function endedLast(database: DoormanDatabase, owner: Owner): Promise<ActionRow[]> {
  const [first, last] = under(owner);
  const next = await nextOfBatches(database, owner);
  const rows = [
    ...(await before(database, first, last)),
    ...(next === undefined ? [] : await before(database, first, [owner, next.order])),
  ];
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The action with which batches go on, also after a pause. */
async function nextOfBatches({ actions }: DoormanDatabase, owner: Owner): Promise<ActionRow | undefined> {
  for (const place of [queuePlace.running, queuePlace.batch, queuePlace.held]) {
    const row = await actions.where("[owner+queue+order]").between(...under(owner, place)).first();
    if (row?.batch !== undefined) return row;
  }
  return undefined;
}

/** The last actions before a place in the history, the latest first. */
async function before({ actions }: DoormanDatabase, first: unknown[], place: unknown[]): Promise<ActionRow[]> {
  return await actions.where("[owner+order]").between(first, place).reverse().limit(LOOKED_AT).toArray();
}
