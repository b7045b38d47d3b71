import { emptyRecord, isMixed, type Owner } from "../domain/account";
import type { ActionKind } from "../domain/action";
import { MAX_IDS_AT_ONCE } from "../domain/limits";
import { isKept } from "../domain/rule";
import type { SuggestInput } from "../domain/suggest";
import type { DataOf, ReplyOf } from "../messages/contract";
import type { ToBackground } from "../messages/runtime-contracts";
import { AccountBook, bookTables, noteOwnMessage } from "../database/accounts";
import { BEFORE_DOORMAN, queuePlace, type AccountRow, type ActionRow, type LatestMessage } from "../database/rows";
import { listsKnown } from "../database/reads";
import { isAnswered } from "../database/records";
import { under, type DoormanDatabase } from "../database/schema";
import { accountIds, actionView, queueOf } from "../database/views";

type SenderView = ReplyOf<ToBackground["sender"]>;
type ChatMark = ReplyOf<ToBackground["chatMarks"]>[number];

/** Says which rung of the ladder fits a sender best (lib/domain/suggest.ts). */
export type Suggest = (input: SuggestInput) => ActionKind | undefined;

export interface SenderContext {
  database: DoormanDatabase;
  suggest: Suggest;
  now: number;
}

/**
 * What the conversation bar shows of a sender whose chat is open. What WhatsApp Web says of it now is taken
 * over, if anything is stored of it at all: opening a chat is no reason to store something.
 *
 * @returns the view, and the key of the sender when it was just saved or unsaved, or was two: its messages are to be
 * judged again, which is noted as due
 */
export async function senderView(
  context: SenderContext,
  { owner, sender, conversation }: DataOf<ToBackground["sender"]>,
): Promise<{ view: SenderView; resaved: string[] }> {
  const { database, now } = context;
  return await database.transaction("rw", bookTables(database), async () => {
    const book = await AccountBook.load(database, owner, sender.ids);
    const [account] = book.find(sender.ids) === undefined ? [] : await book.obtain([sender.ids], now);
    if (account !== undefined) book.take(account, sender);
    if (account !== undefined && conversation !== undefined && noteOwnMessage(account, conversation, now)) book.change(account);
    await book.save();
    const last = account && (await lastAction(database, account));
    const view = viewOf(context, account, { sender, conversation }, await listsKnown(database, owner));
    return {
      view: last === undefined ? view : { ...view, lastAction: actionView(last, await queueOf(database, owner)) },
      resaved: book.resaved,
    };
  });
}

/**
 * Chats that have a mark in the chat list: those whose latest stored message is marked, while the sender is
 * neither kept nor saved nor blocked.
 */
export async function chatMarks(database: DoormanDatabase, owner: Owner, now: number): Promise<ChatMark[]> {
  const rows = await database.accounts
    .where("[owner+latest.markedTime]")
    .between(...under(owner))
    .toArray();
  return rows
    .reverse()
    .flatMap((row) => {
      const mark = row.latest?.mark;
      if (mark === undefined || mark === "none" || row.blocked !== undefined || isWelcome(row, now)) return [];
      return [{ ids: accountIds(row), mark }];
    })
    .slice(0, MAX_IDS_AT_ONCE);
}

function isWelcome(row: AccountRow, now: number): boolean {
  return isKept(row.rule, now) || (row.saved && row.rule?.markAlthoughSaved !== true);
}

function viewOf(
  { suggest, now }: SenderContext,
  account: AccountRow | undefined,
  { sender, conversation }: Pick<DataOf<ToBackground["sender"]>, "sender" | "conversation">,
  known: { blocked: boolean; optedOut: boolean },
): SenderView {
  const record = account?.record ?? emptyRecord(now);
  const kept = isKept(account?.rule, now);
  // A list that was seen whole and followed since is newer than what the open chat said; without one, the
  // chat decides.
  const blocked = account?.blocked !== undefined || (!known.blocked && sender.blocked);
  const optedOut = account?.optedOut !== undefined || (!known.optedOut && sender.optedOut);
  const until = account?.rule?.keep?.until;
  // What came before the user stopped the offers needs no second answer.
  const latest = account?.latest !== undefined && (!optedOut || isAfterStop(account, account.latest)) ? account.latest : undefined;
  const suggested = suggest({
    record,
    sender: { saved: sender.saved, blocked, optedOut },
    kept,
    latest,
    answered: conversation === undefined ? account?.latest?.answered : isAnswered(conversation),
  });
  return {
    record,
    mixed: isMixed(record),
    kept,
    blocked,
    optedOut,
    ...(kept && until !== undefined ? { keptUntil: until } : {}),
    ...(suggested === undefined ? {} : { suggested }),
  };
}

/** Where nobody knows when the user stopped the offers, only a message that came while Doorman watched is known to be later (judge.ts). */
function isAfterStop({ optedOut }: AccountRow, { time, fresh }: LatestMessage): boolean {
  const at = optedOut?.at ?? BEFORE_DOORMAN;
  return at === BEFORE_DOORMAN ? fresh === true : time > at;
}

/** The latest action on a sender. One that stands aside with a paused batch holds up nobody who acts on the sender himself. */
async function lastAction(database: DoormanDatabase, account: AccountRow): Promise<ActionRow | undefined> {
  return await database.actions
    .where("[owner+account+order]")
    .between(...under(account.owner, account.key))
    .filter(({ queue }) => queue !== queuePlace.held)
    .last();
}
