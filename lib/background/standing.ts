import type { Owner } from "../domain/account";
import { isInFlight } from "../domain/action";
import type { LeftOutReason } from "../domain/batch";
import { isKept } from "../domain/rule";
import type { AccountRow, ActionRow } from "../database/rows";
import { listedAccounts, type ListField } from "../database/listed-accounts";
import type { DoormanDatabase } from "../database/schema";

/** Whether a sender is as an action left it, and by that action. Of what nothing is remembered, it is not known: `undefined`. */
export function stands(row: ActionRow, account: AccountRow, now: number): boolean | undefined {
  switch (row.kind) {
    case "block":
    case "report-and-block":
      return account.blocked?.actionId === row.id;
    case "stop-offers":
      return account.optedOut?.actionId === row.id;
    case "keep":
      return row.state === "done" && isThere(account, row.kind, now) && account.rule?.keep?.since === row.createdAt;
    // Of what is taken away nothing stays that could remember by which action.
    case "unblock":
    case "resume-offers":
    case "unkeep":
      return row.state === "done" && isThere(account, row.kind, now);
    default:
      return undefined;
  }
}

/**
 * Why an action that has ended cannot be taken back any more: the sender is as it was before already, or what is there now was
 * brought about since, by the user or elsewhere, and is no business of that action. `undefined` where it can.
 */
export function whyNotBack(row: ActionRow, account: AccountRow, now: number): LeftOutReason | undefined {
  if (row.queue !== undefined || isInFlight(row) || stands(row, account, now) !== false) return undefined;
  return isThere(account, row.kind, now) ? "changed-since" : "already";
}

/** Whether a sender stands where an action leads, whoever brought it there. */
export function isThere({ blocked, optedOut, rule }: AccountRow, kind: ActionRow["kind"], now: number): boolean {
  switch (kind) {
    case "block":
    case "report-and-block":
      return blocked !== undefined;
    case "unblock":
      return blocked === undefined;
    case "stop-offers":
      return optedOut !== undefined;
    case "resume-offers":
      return optedOut === undefined;
    case "keep":
      return isKept(rule, now);
    case "unkeep":
      return !isKept(rule, now);
    default:
      return false;
  }
}

/**
 * Tells actions whose effect has ended which one ended it, so that nobody offers to take them back. The numbers of a brand share
 * one stop of offers: it stands as long as one of them is as it left it. To be called in the transaction, when the senders are stored.
 *
 * @param endedBy the action that ended it, by the id of the one that had brought it about
 */
export async function noteTakenBack(
  database: DoormanDatabase,
  owner: Owner,
  field: ListField,
  endedBy: ReadonlyMap<string, string>,
): Promise<void> {
  if (endedBy.size === 0) return;
  const over = new Map(endedBy);
  if (field === "optedOut") {
    await listedAccounts(database, owner, "optedOut").each((account) => over.delete(account.optedOut?.actionId ?? ""));
  }
  for (const [id, undoneBy] of over) if (id !== undoneBy) await database.actions.update([owner, id], { undoneBy });
}
