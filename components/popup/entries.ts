import type { BlockedAccount, ListsKnown, TodaysMessage } from "../../lib/database/reads";

export type { ListsKnown };

/** A sender in a list of the popup. */
export type ListedSender = Omit<BlockedAccount, "kind">;

/** A message that was marked today. */
export type MarkedMessage = Omit<TodaysMessage, "account">;
