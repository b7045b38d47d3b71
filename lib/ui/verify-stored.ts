import type { Owner } from "../domain/account";
import { evidenceChain } from "../database/evidence";
import type { DoormanDatabase } from "../database/schema";
import { ChainCheck, type ChainReport } from "../evidence/verify";

/** Entries between two reports of progress: some ten a second. */
const ENTRIES_BETWEEN_PROGRESS = 1_000;

/**
 * Checks the chain of an owner as it is stored.
 *
 * @param onProgress called now and then with how many entries were checked
 * @param signal ends the check with its reason
 */
export async function verifyStored(
  database: DoormanDatabase,
  owner: Owner,
  onProgress?: (checked: number) => void,
  signal?: AbortSignal,
): Promise<ChainReport> {
  const check = new ChainCheck();
  let checked = 0;
  for await (const { head, hash, content } of evidenceChain(database, owner, signal)) {
    check.add(content === undefined ? { head, hash } : { head, hash, content });
    checked += 1;
    if (checked % ENTRIES_BETWEEN_PROGRESS === 0) onProgress?.(checked);
  }
  onProgress?.(checked);
  return check.end();
}
