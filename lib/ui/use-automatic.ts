import { useEffect, useState } from "preact/hooks";
import { automaticActions, helpHistory } from "../database/automatic";
import type { DoormanDatabase } from "../database/schema";
import type { Owner } from "../domain/account";
import type { ActionView } from "../domain/action";
import { PREVIEW_DAYS, type HelpHistory } from "../domain/automatic-preview";
import { DAY } from "../domain/limits";
import { useLiveQuery } from "./use-live-query";

/**
 * What automatic help did since a time, newest first; undefined until it is read.
 *
 * @param since milliseconds; the local midnight for a digest of today
 */
export function useDigest(database: DoormanDatabase, owner: Owner | undefined, since: number): ActionView[] | undefined {
  return useLiveQuery(
    async () => (owner === undefined ? [] : await automaticActions(database, owner, since)),
    [database, owner, since],
  );
}

/** The history that previews look at, read once for the owner; undefined until then. */
export function useHelpHistory(database: DoormanDatabase, owner: Owner | undefined): HelpHistory | undefined {
  const [known, setHistory] = useState<{ owner: Owner | undefined; history: HelpHistory } | undefined>();
  useEffect(() => {
    let over = false;
    const since = Date.now() - PREVIEW_DAYS * DAY;
    const read = async () => {
      const history =
        owner === undefined
          ? { senders: new Map(), offers: [], since, complete: true }
          : await helpHistory(database, owner, since);
      if (!over) setHistory({ owner, history });
    };
    read().catch(reportError);
    return () => {
      over = true;
    };
  }, [database, owner]);
  return known !== undefined && known.owner === owner ? known.history : undefined;
}
