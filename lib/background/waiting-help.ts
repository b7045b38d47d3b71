import type { Owner } from "../domain/account";
import { isInFlight } from "../domain/action";
import { isHelpOn, whyNotHelp, type AutomaticHelp, type HelpName } from "../domain/automatic";
import type { LeftOutReason } from "../domain/batch";
import type { Conversation } from "../domain/message";
import { later } from "../database/merge";
import { messageKey } from "../domain/message-ids";
import { messageOfKey } from "../database/messages";
import type { AccountRow, ActionRow, MessageRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";
import { cutShort } from "./action-rows";

/*
 * What becomes of automatic help that waits, behind other actions or for a tab: it is judged again when its turn comes, by the
 * settings of then and by what is known then; and it ends when the user switches it off.
 */

/** The message for which an automatic action was asked for, as it was read a moment ago. */
export interface Behind {
  of: Pick<ActionRow, "owner" | "id" | "account">;
  /** Absent when it is no longer stored. */
  message: MessageRow | undefined;
}

/** Whether an action whose turn it is has to be judged again, by the message for which it was asked for. */
export function isHelpToJudge(row: ActionRow, help: AutomaticHelp): boolean {
  return row.cause.by === "rule" && isHelpOn(help, row.cause.rule) && !isInFlight(row);
}

/** Whether what was read is the message behind this action; its sender may have turned out to be another one meanwhile. */
export function isBehind({ of }: Behind, row: ActionRow): boolean {
  return of.owner === row.owner && of.id === row.id && of.account === row.account;
}

/** Reads the message behind an action; among thousands of a sender that takes its time, so nothing is held for writing. */
export async function readBehind(database: DoormanDatabase, row: ActionRow): Promise<Behind> {
  const { owner, account, message: id } = row;
  if (id === undefined) return { of: row, message: undefined };
  const read = () => messageOfKey(database, owner, account, messageKey(account, id));
  return { of: row, message: await database.transaction("r", database.buckets, read) };
}

/**
 * Why an automatic action whose turn it is must not make its request any more; `undefined` for all others.
 *
 * @param help the settings of now
 * @param message for which it was asked for; absent when it is no longer stored
 */
export function helpLeftOut(
  help: AutomaticHelp,
  account: AccountRow,
  row: ActionRow,
  message: MessageRow | undefined,
  now: number,
): LeftOutReason | undefined {
  if (row.cause.by !== "rule" || isInFlight(row)) return undefined;
  const name = row.cause.rule;
  if (!isHelpOn(help, name)) return "help-off";
  if (message === undefined || message.removed !== undefined) return "help-undue";
  const { judgement, verdict } = message;
  const { record, rule, saved } = account;
  const sender = { saved, blocked: account.blocked !== undefined, optedOut: account.optedOut !== undefined };
  const conversation = conversationNow(account, message);
  return whyNotHelp(help, name, { judgement, verdict, record, sender, rule, conversation, now });
}

/**
 * Ends what waits of helps that were switched off. What is under way goes on to its end.
 *
 * @returns the actions that ended
 */
export async function dropHelp(
  database: DoormanDatabase,
  owner: Owner,
  names: readonly HelpName[],
  now: number,
): Promise<ActionRow[]> {
  const { actions } = database;
  return await database.transaction("rw", actions, async () => {
    const queued = await actions.where("[owner+queue+order]").between(...under(owner)).toArray();
    const dropped = queued
      .filter(({ cause, state }) => cause.by === "rule" && names.includes(cause.rule) && state === "queued")
      .filter((row) => !isInFlight(row))
      .map((row) => cutShort({ ...row, leftOut: "help-off" }, now));
    await actions.bulkPut(dropped);
    return dropped;
  });
}

/** The user's side of the chat as it is known by now: he may have written since the message came. */
function conversationNow(account: AccountRow, { conversation }: MessageRow): Conversation {
  const lastOwnMessage = later(account.lastOwnMessage, conversation.lastOwnMessage);
  const trusted = conversation.trusted || account.latest?.answered === true;
  return { ...conversation, trusted, ...(lastOwnMessage === undefined ? {} : { lastOwnMessage }) };
}
