import { useMemo } from "preact/hooks";
import type { Owner } from "../domain/account";
import type { SenderSummary } from "../domain/sender-summary";
import type { DoormanDatabase } from "../database/schema";
import { allSenders, lastMarkedSenders } from "../database/senders";
import { useCountries } from "./use-countries";
import { useLiveQuery } from "./use-live-query";

/** Senders that are read first: more than a window shows. */
const FIRST = 60;

export interface KnownSenders {
  /** Undefined until the first are read. */
  senders: readonly SenderSummary[] | undefined;
  /** False while only the senders that were marked last are there. */
  complete: boolean;
}

/** All business senders of an owner, again whenever one changes: those that were marked last at once, then everybody. */
export function useSenders(database: DoormanDatabase, owner: Owner | undefined): KnownSenders {
  const first = useLiveQuery(
    async () => (owner === undefined ? [] : await lastMarkedSenders(database, owner, Date.now(), FIRST)),
    [database, owner],
  );
  // A look-up by index waits behind a read of everything: the second begins when the first is there.
  const begun = first !== undefined;
  const all = useLiveQuery(
    async () => (owner !== undefined && begun ? await allSenders(database, owner, Date.now()) : undefined),
    [database, owner, begun],
  );
  const countries = useCountries(all);
  const known = all ?? (first?.length === 0 ? undefined : first);
  const senders = useMemo(
    () => known?.map((sender) => (sender.phone === undefined ? sender : { ...sender, country: countries.get(sender.phone) })),
    [known, countries],
  );
  return owner === undefined ? { senders: [], complete: true } : { senders, complete: all !== undefined };
}
