import type { Owner } from "../domain/account";
import { unpacked } from "../database/buckets";
import { count } from "../database/records";
import { under, type DoormanDatabase } from "../database/schema";

/**
 * Counts the messages of senders by category whose records are older than that count. A sender at a time, each in its own
 * transaction: an upgrade of the whole database would outlive the worker of a user with a million messages.
 *
 * @param most senders that are looked at in one go
 * @returns how many were filled in
 */
export async function fillCategories(database: DoormanDatabase, owner: Owner, most: number): Promise<number> {
  const old = await database.accounts
    .where("[owner+key]")
    .between(...under(owner))
    .filter((row) => row.record.categories === undefined)
    .limit(most)
    .primaryKeys();
  for (const [, key] of old) await fillOne(database, owner, key);
  return old.length;
}

async function fillOne(database: DoormanDatabase, owner: Owner, key: string): Promise<void> {
  await database.transaction("rw", database.accounts, database.buckets, async () => {
    const account = await database.accounts.get([owner, key]);
    if (account === undefined || account.record.categories !== undefined) return;
    const counted = { promotion: 0, service: 0, unsure: 0, mislabelled: 0, categories: {} };
    await database.buckets
      .where("[owner+account+time+first]")
      .between(...under(owner, key))
      .each((bucket) => {
        for (const row of unpacked(bucket)) if (row.removed === undefined) count(counted, row.judgement, 1);
      });
    account.record.categories = counted.categories;
    await database.accounts.put(account);
  });
}
