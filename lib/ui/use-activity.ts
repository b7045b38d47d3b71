import { useRef } from "preact/hooks";
import { activityReader } from "../database/activity";
import type { DoormanDatabase } from "../database/schema";
import type { Owner } from "../domain/account";
import type { ActivityEntry, ActivityFilter } from "../domain/activity";
import { useLiveQuery } from "./use-live-query";

/** Entries that are read first, and that scrolling adds. */
export const ACTIVITY_PAGE = 100;

/** Entries that the page holds at most: more than anyone scrolls through. Older ones are found by a range of time. */
export const ACTIVITY_MOST = 2_000;

export interface ActivityShown {
  entries: ActivityEntry[];
  /** Whether older entries are there. */
  more: boolean;
}

/** The latest entries of an owner's log that a filter lets through, again whenever they change; undefined until read. */
export function useActivity(
  database: DoormanDatabase,
  owner: Owner | undefined,
  filter: ActivityFilter,
  count: number,
): ActivityShown | undefined {
  const about = `${owner ?? ""} ${JSON.stringify(filter)}`;
  const before = useRef<{ about: string; shown: ActivityShown } | undefined>(undefined);
  const shown = useLiveQuery(async () => {
    if (owner === undefined) return { entries: [], more: false };
    const entries = await activityReader(database, owner, filter).next(count + 1);
    return { entries: entries.slice(0, count), more: entries.length > count };
  }, [database, about, count]);
  if (shown !== undefined) before.current = { about, shown };
  // While more of the same is read, what is there stays: the list must not jump to its beginning.
  return shown ?? (before.current?.about === about ? before.current.shown : undefined);
}
