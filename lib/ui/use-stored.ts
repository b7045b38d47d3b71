import type { Owner } from "../domain/account";
import type { ActionView } from "../domain/action";
import {
  blockedAccounts,
  listsKnown,
  newestBlockedAccounts,
  pendingActions,
  recentActions,
  stoppedSenders,
  todaysMarked,
  type BlockedAccount,
  type ListsKnown,
  type StoppedSender,
  type TodaysMessage,
} from "../database/reads";
import type { DoormanDatabase } from "../database/schema";
import { useLiveQuery } from "./use-live-query";

/** Actions that a row's state and a toast look at; a batch adds its own number. */
const RECENT = 60;

/** Blocked accounts that are read first: more than the popup can show at once. */
const FIRST_BLOCKED = 60;

/** Everything that the popup shows of one owner; each part undefined until it is read. */
export interface Stored {
  today: TodaysMessage[] | undefined;
  blocked: BlockedAccount[] | undefined;
  /** False while `blocked` holds only the newest of many. */
  blockedComplete: boolean;
  stopped: StoppedSender[] | undefined;
  listsKnown: ListsKnown | undefined;
  pending: ActionView[] | undefined;
  recent: ActionView[] | undefined;
}

/**
 * Reads what the popup shows, again whenever it changes.
 *
 * @param since local midnight, in milliseconds
 * @param batch how many actions the last click made, so that all of them are among the recent ones
 */
export function useStored(
  database: DoormanDatabase,
  owner: Owner | undefined,
  since: number,
  batch: number,
): Stored {
  const read = <T>(query: (database: DoormanDatabase, owner: Owner) => Promise<T[]>) =>
    owner === undefined ? Promise.resolve([]) : query(database, owner);
  return {
    today: useLiveQuery(() => read((db, of) => todaysMarked(db, of, since)), [database, owner, since]),
    ...useBlocked(database, owner),
    stopped: useLiveQuery(() => read(stoppedSenders), [database, owner]),
    listsKnown: useLiveQuery(
      async () => (owner === undefined ? { blocked: false, optedOut: false } : await listsKnown(database, owner)),
      [database, owner],
    ),
    pending: useLiveQuery(() => read(pendingActions), [database, owner]),
    recent: useLiveQuery(() => read((db, of) => recentActions(db, of, RECENT + batch)), [database, owner, batch]),
  };
}

/** The newest blocked accounts at once, then all of them where there are more. */
function useBlocked(database: DoormanDatabase, owner: Owner | undefined): Pick<Stored, "blocked" | "blockedComplete"> {
  const newest = useLiveQuery(
    async () => (owner === undefined ? [] : await newestBlockedAccounts(database, owner, FIRST_BLOCKED)),
    [database, owner],
  );
  const isLong = newest !== undefined && newest.length >= FIRST_BLOCKED;
  const all = useLiveQuery(
    async () => (isLong && owner !== undefined ? await blockedAccounts(database, owner) : undefined),
    [database, owner, isLong],
  );
  return isLong ? { blocked: all ?? newest, blockedComplete: all !== undefined } : { blocked: newest, blockedComplete: true };
}
