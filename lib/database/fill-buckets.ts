import { Dexie, type Transaction } from "dexie";
import type { Owner } from "../domain/account";
import { byPlace, divided, packed } from "./buckets";
import { EVIDENCE_BUCKET_SIZE, packedEvidence } from "./evidence-buckets";
import type { AccountRow, EvidenceRow, MessageRow } from "./rows";

/** Entries of evidence that are in memory at once: as many as fill some buckets. */
const CHUNK = 60 * EVIDENCE_BUCKET_SIZE;

/** Brings messages and evidence that have a record each, as they had up to version 3, into buckets. */
export async function fillBuckets(transaction: Transaction): Promise<void> {
  const accounts: AccountRow[] = await transaction.table("accounts").toArray();
  for (const { owner, key } of accounts) await moveMessages(transaction, owner, key);
  for (const owner of new Set(accounts.map((row) => row.owner))) await packChain(transaction, owner);
}

async function moveMessages(transaction: Transaction, owner: Owner, account: string): Promise<void> {
  const rows: MessageRow[] = await transaction
    .table("messages")
    .where("[owner+account+time]")
    .between([owner, account, Dexie.minKey], [owner, account, Dexie.maxKey])
    .toArray();
  await transaction.table("buckets").bulkAdd(divided(rows.sort(byPlace)).map((part) => packed(part)));
}

/** A bucket takes the place of its first entry, so that the chain can be gone through while it changes. */
async function packChain(transaction: Transaction, owner: Owner): Promise<void> {
  const evidence = transaction.table("evidence");
  for (let first = 1; ; first += CHUNK) {
    const part = evidence.where("[owner+sequence]").between([owner, first], [owner, first + CHUNK]);
    const entries: EvidenceRow[] = await part.toArray();
    if (entries.length === 0) return;
    await part.delete();
    await evidence.bulkAdd(packedEvidence(entries));
  }
}
