import type { Owner, Sender } from "../domain/account";
import { AccountBook, bookTables } from "../database/accounts";
import type { DoormanDatabase } from "../database/schema";

/**
 * Keeps businesses that WhatsApp Web has a chat with, whether they wrote or not.
 *
 * @returns keys of those that were saved, are no longer, or were two: their messages have to be judged again
 */
export async function takeSenders(
  database: DoormanDatabase,
  owner: Owner,
  senders: readonly Sender[],
  now: number,
): Promise<string[]> {
  return await database.transaction("rw", bookTables(database), async () => {
    const lists = senders.map(({ ids }) => ids);
    const book = await AccountBook.load(database, owner, lists.flat());
    const accounts = await book.obtain(lists, now);
    for (const [place, sender] of senders.entries()) book.take(accounts[place]!, sender);
    await book.save();
    return book.resaved;
  });
}
