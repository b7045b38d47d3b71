import type { Owner } from "../domain/account";
import { storedCounts, type StoredCounts } from "../database/reads";
import type { DoormanDatabase } from "../database/schema";
import { askBackground } from "../messages/runtime";
import { useLiveQuery } from "./use-live-query";

/**
 * How much is stored of all accounts together; undefined until it is read.
 *
 * @param owners undefined until it is known which accounts there are
 */
export function useCounts(database: DoormanDatabase, owners: readonly Owner[] | undefined): StoredCounts | undefined {
  return useLiveQuery(async () => {
    if (owners === undefined) return undefined;
    const all = await Promise.all(owners.map((owner) => storedCounts(database, owner)));
    return all.reduce(
      (sum, counts) => ({
        senders: sum.senders + counts.senders,
        messages: sum.messages + counts.messages,
        actions: sum.actions + counts.actions,
        corrections: sum.corrections + counts.corrections,
        evidence: sum.evidence + counts.evidence,
      }),
      { senders: 0, messages: 0, actions: 0, corrections: 0, evidence: 0 },
    );
  }, [database, owners?.join()]);
}

/** Deletes everything of every account and of the user, but the settings; says whether it was done. */
export async function forgetEverything(): Promise<boolean> {
  const answer = await askBackground("forget", {});
  if (!answer.ok) reportError(new Error("something may not be deleted", { cause: answer.failure }));
  return answer.ok;
}
