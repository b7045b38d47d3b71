import type { Owner } from "../domain/account";
import { evidenceSince } from "../database/evidence-writes";
import { queuePlace, type ActionRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";
import { standingOf } from "./evidence-contents";

/** Actions that are looked at in each of the two places where those that ended last stand. */
const LOOKED_AT = 100;

/**
 * Actions whose end the evidence of their sender lacks: a worker that dies after the end of an action never gets to it. Looks
 * only where those that ended last stand, the newest and those before the next one of a batch, whose places were all given
 * at its start.
 *
 * Of an action that ended before there was evidence of its sender nothing is missed.
 *
 * @returns those that ended first come first
 */
export async function missedActions(database: DoormanDatabase, owner: Owner): Promise<ActionRow[]> {
  const looked = await endedLast(database, owner);
  const lacking = looked.filter((row) => row.queue === undefined && row.witnessed !== standingOf(row));
  const missed: ActionRow[] = [];
  for (const [account, rows] of Map.groupBy(lacking, (row) => row.account)) {
    const since = (await evidenceSince(database, owner, account)) ?? Infinity;
    missed.push(...rows.filter(({ finishedAt }) => finishedAt !== undefined && finishedAt >= since));
  }
  return missed.sort((one, other) => (one.finishedAt ?? 0) - (other.finishedAt ?? 0) || one.order - other.order);
}

/** What ended last is among these, each once: what stands in both places must not be witnessed twice. */
async function endedLast(database: DoormanDatabase, owner: Owner): Promise<ActionRow[]> {
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
