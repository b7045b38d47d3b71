import type { Owner } from "../domain/account";
import { violations, type StoredViolation } from "../database/evidence";
import { DAY } from "../domain/limits";
import { anyRefused } from "../database/reads";
import type { DoormanDatabase } from "../database/schema";
import type { WatchedSender } from "./opt-out-watch";
import { useLiveQuery } from "./use-live-query";
import { useReading } from "./use-reading";

/** Who went on after the user's stop, worst first; undefined until it is read. */
export function useWatch(database: DoormanDatabase, owner: Owner | undefined, version: string): WatchedSender[] | undefined {
  return useReading(async () => (owner === undefined ? [] : watchedOf(await violations(database, owner))), [database, owner, version]).value;
}

/**
 * Whether the user's word stands against anybody, so that there is somebody to obey it; undefined until it is read.
 *
 * @param wanted false while nobody looks: nothing is read then
 */
export function useRefused(database: DoormanDatabase, owner: Owner | undefined, wanted: boolean): boolean | undefined {
  return useLiveQuery(async () => wanted && owner !== undefined && (await anyRefused(database, owner)), [database, owner, wanted]);
}

/** @param found newest first */
export function watchedOf(found: readonly StoredViolation[]): WatchedSender[] {
  const senders = new Map<string, WatchedSender>();
  for (const { account, name, at, by, inGrace, sentAt } of found) {
    let sender = senders.get(account);
    if (sender === undefined) {
      sender = { key: account, name, stoppedAt: at, by, count: 0, inGrace: { "opt-out": 0, objection: 0 }, longest: 0, last: sentAt };
      senders.set(account, sender);
    }
    if (inGrace) sender.inGrace[by] += 1;
    else sender.count += 1;
    if (at < sender.stoppedAt) Object.assign(sender, { stoppedAt: at, by });
    sender.longest = Math.floor((sender.last - sender.stoppedAt) / DAY);
  }
  return [...senders.values()].sort((one, other) => other.count - one.count || other.last - one.last);
}
