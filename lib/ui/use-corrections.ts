import type { Owner } from "../domain/account";
import type { Correction, Said } from "../domain/correction";
import type { MessageId } from "../domain/message";
import { correctionsOf } from "../database/corrections";
import type { DoormanDatabase } from "../database/schema";
import { askBackground } from "../messages/runtime";
import { useLiveQuery } from "./use-live-query";

/** Corrections that go in one message (runtime-contracts, uncorrect). */
const AT_ONCE = 2_000;

/** What the owner said about messages, newest first; undefined until it is read. */
export function useCorrections(database: DoormanDatabase, owner: Owner | undefined): Correction[] | undefined {
  return useLiveQuery(
    async () => (owner === undefined ? [] : await correctionsOf(database, owner)),
    [database, owner],
  );
}

/** Remembers what a stored message is by the user's word, or with `null` takes the word back; says whether it was done. */
export async function correctMessage(owner: Owner | undefined, id: MessageId, said: Said | null): Promise<boolean> {
  if (owner === undefined) return false;
  const answer = await askBackground("correctStored", { owner, id, said });
  if (!answer.ok) reportError(new Error("no correction was remembered", { cause: answer.failure }));
  return answer.ok && answer.value !== null;
}

/** Takes corrections back; says whether it was done. */
export async function takeBackCorrections(owner: Owner | undefined, ids: readonly string[]): Promise<boolean> {
  if (owner === undefined) return false;
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const answer = await askBackground("uncorrect", { owner, ids: ids.slice(start, start + AT_ONCE) });
    if (answer.ok) continue;
    reportError(new Error("no correction was taken back", { cause: answer.failure }));
    return false;
  }
  return true;
}
