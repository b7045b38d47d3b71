import { isInFlight } from "../domain/action";
import type { ActionRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";
import { areOpposite } from "./action-rows";

/*
 * A newer wish for the opposite. One that comes before the older has begun resolves both (enqueue.ts); here, the older one had begun,
 * and nobody saw its end.
 */

/**
 * Whether an action of a batch must not be asked of WhatsApp any more, since the opposite was asked for after it: it stood aside or
 * behind clicks, or its first try has to be made again. One of which the tab tells goes on to its end, and what takes it back follows.
 */
export async function isOvertaken(database: DoormanDatabase, row: ActionRow): Promise<boolean> {
  const begins = (row.state === "queued" || row.unseen === true) && !isInFlight(row);
  return row.batch !== undefined && begins && (await isSuperseded(database, row));
}

/**
 * Whether the opposite was asked for after this action: a late success of one that had been given up then says nothing of now.
 * What was left out, or ended before it began, was never asked of WhatsApp.
 */
export async function isSuperseded({ actions }: DoormanDatabase, row: ActionRow): Promise<boolean> {
  const [, last] = under(row.owner, row.account);
  const later = await actions
    .where("[owner+account+order]")
    .between([row.owner, row.account, row.order], last, false)
    .filter((other) => other.leftOut === undefined && other.state !== "skipped" && areOpposite(row, other))
    .first();
  return later !== undefined;
}
