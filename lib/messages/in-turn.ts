/** Runs a job when those before it have ended, however they ended. */
export type InTurn = <T>(job: () => Promise<T>) => Promise<T>;

/** Makes jobs wait for one another: each finds what the one before has left. */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next;
    return next;
  };
}

/** Milliseconds that a job waits for those before it in other windows, which may have been put to sleep. */
const WAITS_FOR = 15_000;

/**
 * The same in all of the extension's own pages and its background at once.
 *
 * @param name of what the jobs are about
 * @returns runs a job; it throws where the turn does not come in time
 */
export function inTurnEverywhere(name: string): InTurn {
  const here = inTurn();
  return async (job) => {
    // Where the browser keeps its storage from a page, it has no locks either; then there is this window alone.
    const locks: LockManager | null | undefined = navigator.locks;
    return locks ? await locks.request(name, { signal: AbortSignal.timeout(WAITS_FOR) }, job) : await here(job);
  };
}
