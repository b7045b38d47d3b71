import { Dexie, type Transaction } from "dexie";
import { byPlace, divided, packed } from "./buckets";
import type { AccountRow, MessageRow } from "./rows";

/** Brings messages that have a record each, as they had up to version 3, into buckets; sender by sender. */
export async function fillBuckets(transaction: Transaction): Promise<void> {
  const accounts: AccountRow[] = await transaction.table("accounts").toArray();
  for (const { owner, key } of accounts) {
    const rows: MessageRow[] = await transaction
      .table("messages")
      .where("[owner+account+time]")
      .between([owner, key, Dexie.minKey], [owner, key, Dexie.maxKey])
      .toArray();
    await transaction.table("buckets").bulkAdd(divided(rows.sort(byPlace)).map((part) => packed(part)));
  }
}
