import type { Result } from "../messages/contract";

/** A question, or the click itself, may fall on a worker that is being ended: asked again this often, this long apart (milliseconds). */
const TRIES = 6;
const TRY_AGAIN = 700;

/** Answers for the worker where there is nothing to ask any more. */
export const NOTHING_TO_ASK: Result<null> = { ok: true, value: null };

/**
 * Asks until there is an answer; only what may be asked twice.
 *
 * @returns the answer; nothing when there was none
 */
export async function insist<Value>(ask: () => Promise<Result<Value>>, signal: AbortSignal): Promise<Value | undefined> {
  for (let tries = 0; tries < TRIES && !signal.aborted; tries++) {
    const answer = await ask();
    if (answer.ok) return answer.value;
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
  }
  return undefined;
}
