import { useEffect, useState } from "preact/hooks";
import { automaticActions, helpHistory } from "../database/automatic";
import type { DoormanDatabase } from "../database/schema";
import { helpStandings, type HelpStanding } from "../database/standing-help";
import type { Owner } from "../domain/account";
import type { ActionView } from "../domain/action";
import type { HelpName } from "../domain/automatic";
import { PREVIEW_DAYS, type HelpHistory } from "../domain/automatic-preview";
import { DAY } from "../domain/limits";
import { askBackground } from "../messages/runtime";
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

export interface HelpWayBack {
  /** How much of each help there is to take back; undefined until it is read. */
  standings: Record<HelpName, HelpStanding> | undefined;
  /** Takes back all that a help did, in a batch of its own. */
  undoHelp(name: HelpName): void;
  /** The background did not answer the last wish: nothing was taken back. */
  failed: boolean;
}

/** The way back from all that automatic help ever did. */
export function useHelpWayBack(database: DoormanDatabase, owner: Owner | undefined): HelpWayBack {
  const [failed, setFailed] = useState(false);
  const standings = useLiveQuery(
    async () => (owner === undefined ? undefined : await helpStandings(database, owner)),
    [database, owner],
  );
  const undo = async (of: Owner, rule: HelpName): Promise<void> => {
    setFailed(false);
    const answer = await askBackground("undoRule", { owner: of, rule });
    if (answer.ok) return;
    reportError(new Error("no answer to a wish to take back", { cause: answer.failure }));
    setFailed(true);
  };
  return {
    standings,
    undoHelp: (name) => {
      if (owner !== undefined) void undo(owner, name);
    },
    failed,
  };
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
