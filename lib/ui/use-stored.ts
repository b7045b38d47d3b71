import type { Owner } from "../domain/account";
import type { ActionView } from "../domain/action";
import {
  blockedAccounts,
  newestBlockedAccounts,
  pendingActions,
  recentActions,
  stoppedSenders,
  todaysMarked,
  withKnown,
  type BlockedAccount,
  type ListRead,
  type ListsKnown,
  type StoppedSender,
  type TodaysMessage,
} from "../database/reads";
import type { DoormanDatabase } from "../database/schema";
import { useLiveQuery } from "./use-live-query";
import type { OwnerChoice } from "./use-owner";

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
  /** Of each list, read together with it. */
  listsKnown: { [List in keyof ListsKnown]: boolean | undefined };
  pending: ActionView[] | undefined;
  recent: ActionView[] | undefined;
}

/**
 * Reads what the popup shows, again whenever it changes.
 *
 * @param choice whose it is; until that is known, no list is told
 * @param since local midnight, in milliseconds
 * @param batch how many actions the last click made, so that all of them are among the recent ones
 */
export function useStored(
  database: DoormanDatabase,
  { owner, known }: Pick<OwnerChoice, "owner" | "known">,
  since: number,
  batch: number,
): Stored {
  const read = <T>(query: (database: DoormanDatabase, owner: Owner) => Promise<T[]>) =>
    owner === undefined ? Promise.resolve([]) : query(database, owner);
  const { newest, all } = useBlocked(database, owner);
  const stopped = useList(database, owner, "optedOut", stoppedSenders);
  const stored = {
    today: useLiveQuery(() => read((db, of) => todaysMarked(db, of, since)), [database, owner, since]),
    blocked: all ?? newest?.rows,
    blockedComplete: all !== undefined || !isLong(newest),
    stopped: stopped?.rows,
    listsKnown: { blocked: newest?.known, optedOut: stopped?.known },
    pending: useLiveQuery(() => read(pendingActions), [database, owner]),
    recent: useLiveQuery(() => read((db, of) => recentActions(db, of, RECENT + batch)), [database, owner, batch]),
  };
  return known ? stored : { ...stored, today: undefined, blocked: undefined, stopped: undefined, listsKnown: noList };
}

const noList = { blocked: undefined, optedOut: undefined };

/** Rows of one of WhatsApp's lists; undefined until they are read. */
function useList<Row>(
  database: DoormanDatabase,
  owner: Owner | undefined,
  list: keyof ListsKnown,
  read: (database: DoormanDatabase, owner: Owner) => Promise<Row[]>,
): ListRead<Row> | undefined {
  return useLiveQuery(
    async () => (owner === undefined ? { rows: [], known: false } : await withKnown(database, owner, list, read)),
    [database, owner],
  );
}

interface Blocked {
  newest: ListRead<BlockedAccount> | undefined;
  /** Absent where the newest are all. */
  all: BlockedAccount[] | undefined;
}

/** The newest blocked accounts at once, then all of them where there are more. */
function useBlocked(database: DoormanDatabase, owner: Owner | undefined): Blocked {
  const newest = useList(database, owner, "blocked", (db, of) => newestBlockedAccounts(db, of, FIRST_BLOCKED));
  const long = isLong(newest);
  const all = useLiveQuery(
    async () => (long && owner !== undefined ? await blockedAccounts(database, owner) : undefined),
    [database, owner, long],
  );
  return { newest, all };
}

function isLong(newest: Blocked["newest"]): boolean {
  return newest !== undefined && newest.rows.length >= FIRST_BLOCKED;
}
