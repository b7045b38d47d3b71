/** A question may fall on a worker that is being ended: asked again this often, this long apart (milliseconds). */
const TRIES = 6;
const TRY_AGAIN = 700;

/**
 * Asks until there is an answer, or nobody waits for it any more.
 *
 * @param ask says whether it was answered, or need not be
 */
export async function insist(ask: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  for (let tries = 1; !(await ask()) && tries < TRIES && !signal.aborted; tries++) {
    await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
  }
}
