import { useState } from "preact/hooks";
import type { Owner } from "../domain/account";
import type { PageState } from "../domain/health";
import { owners as readOwners } from "../database/reads";
import type { DoormanDatabase } from "../database/schema";
import { useLiveQuery } from "./use-live-query";

export interface OwnerChoice {
  /** Whose data are shown; undefined when nothing is stored yet. */
  owner: Owner | undefined;
  owners: Owner[];
  /** Whether it is known yet which accounts are stored. */
  known: boolean;
  choose(owner: Owner): void;
}

/** Whose data to show: the user's choice, else the account that is signed in now, else the one seen last. */
export function useOwner(database: DoormanDatabase, connection: readonly PageState[] | undefined): OwnerChoice {
  const stored = useLiveQuery(() => readOwners(database), [database]);
  const [chosen, choose] = useState<Owner | undefined>();
  const owners = (stored ?? []).map((row) => row.owner);
  const signedIn = connection?.find((state) => state.mode === "ready" && state.owner !== undefined)?.owner;
  const ifStored = (owner: Owner | undefined) => (owner !== undefined && owners.includes(owner) ? owner : undefined);
  return {
    owner: ifStored(chosen) ?? ifStored(signedIn) ?? owners[0],
    owners,
    known: stored !== undefined,
    choose,
  };
}
