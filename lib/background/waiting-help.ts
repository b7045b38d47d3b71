import type { Owner } from "../domain/account";
import { isHelpOn, whyNotHelp, type AutomaticHelp, type HelpName } from "../domain/automatic";
import type { LeftOutReason } from "../domain/batch";
import type { Conversation } from "../domain/message";
import { later } from "../database/merge";
import { messageKey } from "../database/message-ids";
import { messageOfKey } from "../database/messages";
import type { AccountRow, ActionRow, MessageRow } from "../database/rows";
import { under, type DoormanDatabase } from "../database/schema";
import { cutShort, isInFlight } from "./action-rows";

/*
 * What becomes of automatic help that waits, behind other actions or for a tab: it is judged again when its turn comes, by the
 * settings of then and by what is known then; and it ends when the user switches it off.
 */

/**
 * Why an automatic action whose turn it is must not make its request any more; `undefined` for all others. To be called in
 * the transaction.
 *
 * @param help the settings of now
 */
export async function helpLeftOut(
  database: DoormanDatabase,
  help: AutomaticHelp,
  account: AccountRow,
  row: ActionRow,
  now: number,
): Promise<LeftOutReason | undefined> {
  if (row.cause.by !== "rule" || isInFlight(row)) return undefined;
  const name = row.cause.rule;
  if (!isHelpOn(help, name)) return "help-off";
  const message = await messageBehind(database, account, row);
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

async function messageBehind(database: DoormanDatabase, { owner, key }: AccountRow, row: ActionRow): Promise<MessageRow | undefined> {
  return row.message === undefined ? undefined : await messageOfKey(database, owner, key, messageKey(key, row.message));
}

/** The user's side of the chat as it is known by now: he may have written since the message came. */
function conversationNow(account: AccountRow, { conversation }: MessageRow): Conversation {
  const lastOwnMessage = later(account.lastOwnMessage, conversation.lastOwnMessage);
  const trusted = conversation.trusted || account.latest?.answered === true;
  return { ...conversation, trusted, ...(lastOwnMessage === undefined ? {} : { lastOwnMessage }) };
}
