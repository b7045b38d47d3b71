import type { Owner } from "../domain/account";
import { countMarkedSince } from "../database/messages";
import type { DoormanDatabase } from "../database/schema";
import { startOfDay } from "./days";

/** Today's marked messages of all given owners together. */
export async function markedToday(
  database: DoormanDatabase,
  owners: Iterable<Owner>,
  now: number,
): Promise<number> {
  let marked = 0;
  for (const owner of new Set(owners)) marked += await countMarkedSince(database, owner, startOfDay(now));
  return marked;
}
