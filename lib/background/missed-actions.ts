import type { Owner } from "../domain/account";
import { evidenceSince } from "../database/evidence-writes";
import type { ActionRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { endedLast } from "./ended-last";
import { standingOf } from "./evidence-contents";

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
