import type { Collection } from "dexie";
import type { Owner } from "../domain/account";
import type { AccountRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";

/** Fields of a sender that tell since when it is on one of WhatsApp's lists. */
export const listFields = ["blocked", "optedOut"] as const;
export type ListField = (typeof listFields)[number];

/** Senders of an owner that are blocked, or whose offers are stopped, the earliest first. */
export function listedAccounts({ accounts }: DoormanDatabase, owner: Owner, field: ListField): Collection<AccountRow> {
  return accounts.where(`[owner+${field}.at]`).between(...under(owner));
}
