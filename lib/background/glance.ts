import type { Owner } from "../domain/account";
import type { JudgedMessage } from "../domain/judgement";
import type { Arrival } from "../domain/message";
import { messageKey } from "../domain/message-ids";
import { ANSWERS_WITHIN, answerWithin } from "../messages/in-time";
import { AccountBook, newAccount } from "../database/accounts";
import { correctionsOf } from "../database/corrections";
import { MessageBook } from "../database/message-book";
import type { AccountRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import { senderIds } from "./intake";
import type { JudgingContext, Remembering } from "./judging";
import { takeMessage } from "./stored-message";

/** What is stored of some messages and their senders. */
interface Known extends Pick<Remembering, "corrections"> {
  /** One for each arrival. */
  accounts: AccountRow[];
  messages: Pick<MessageBook, "get"> | undefined;
}

/**
 * Judges messages and keeps nothing: a judgement needs no storage to be shown. What is stored of the sender, of the message
 * and of the user's word counts as far as it can be read in time. The words of the messages count in any case.
 */
export async function glanceAt(
  context: Omit<JudgingContext, "witness">,
  owner: Owner,
  arrivals: readonly Arrival[],
): Promise<JudgedMessage[]> {
  const strangers = arrivals.map((arrival) => newAccount(owner, senderIds(arrival), context.now));
  const nothing: Known = { accounts: strangers, messages: undefined, corrections: [] };
  const reading = answerWithin(known(context.database, owner, arrivals, strangers), ANSWERS_WITHIN);
  const { accounts, messages, corrections } = await reading.catch(() => nothing);
  return arrivals.map((arrival, place) => {
    const account = accounts[place]!;
    const existing = messages?.get(messageKey(account.key, arrival.message.id));
    const { row, judgement } = takeMessage({ ...context, corrections }, account, arrival, existing);
    return { id: arrival.message.id, time: row.time, judgement };
  });
}

async function known(
  database: DoormanDatabase,
  owner: Owner,
  arrivals: readonly Arrival[],
  strangers: readonly AccountRow[],
): Promise<Known> {
  const { accounts, buckets, corrections } = database;
  return await database.transaction("r", [accounts, buckets, corrections], async () => {
    const book = await AccountBook.load(database, owner, strangers.flatMap(({ ids }) => ids));
    const found = strangers.map((stranger) => book.find(stranger.ids) ?? stranger);
    const wanted = arrivals.map(({ message }, place) => {
      const account = found[place]!.key;
      return { key: messageKey(account, message.id), account, time: message.time };
    });
    const [messages, words] = await Promise.all([
      MessageBook.load(database, owner, wanted),
      correctionsOf(database, owner),
    ]);
    return { accounts: found, messages, corrections: words };
  });
}
