import type { Owner } from "../domain/account";
import { under, type DoormanDatabase } from "../database/schema";

/**
 * Gives new actions their place in the history: the time of the wish, in milliseconds, and a fraction for their place among
 * those made together (up to 2,000 wishes of one batch stay within two milliseconds).
 *
 * A clock that was set back must not put a new action before older ones of the same sender: whether a late success still
 * counts depends on what was asked for after it. It then comes right after the last of them.
 *
 * To be called in the transaction in which the actions are written.
 *
 * @param accounts keys of the senders that get new actions
 * @returns the place of an action, by the key of its sender and its own place among those made together
 */
export async function historyPlaces(
  database: DoormanDatabase,
  owner: Owner,
  accounts: readonly string[],
  now: number,
): Promise<(account: string, place: number) => number> {
  const { actions } = database;
  const last = new Map<string, number>();
  const newest = await actions.where("[owner+order]").between(...under(owner)).last();
  if (newest !== undefined && newest.order >= now) {
    for (const account of new Set(accounts)) {
      const row = await actions.where("[owner+account+order]").between(...under(owner, account)).last();
      if (row !== undefined) last.set(account, row.order);
    }
  }
  return (account, place) => Math.max(now + place / 1_000, (last.get(account) ?? -Infinity) + (place + 1) / 1_000);
}
