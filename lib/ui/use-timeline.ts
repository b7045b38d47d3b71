import type { Owner } from "../domain/account";
import type { DoormanDatabase } from "../database/schema";
import { senderTimeline, type SenderTimeline } from "../database/timeline";
import { useLiveQuery } from "./use-live-query";

/** Everything that is known of the sender with this key, again whenever it changes; undefined until it is read. */
export function useTimeline(
  database: DoormanDatabase,
  owner: Owner | undefined,
  key: string | undefined,
): SenderTimeline | undefined {
  return useLiveQuery(
    async () => (owner === undefined || key === undefined ? undefined : await senderTimeline(database, owner, key, Date.now())),
    [database, owner, key],
  );
}
