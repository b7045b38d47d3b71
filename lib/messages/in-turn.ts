/** Runs a job when those before it have ended, however they ended. */
export type InTurn = <T>(job: () => Promise<T>) => Promise<T>;

/**
 * Makes jobs wait for one another: each finds what the one before has left.
 */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next;
    return next;
  };
}

/**
 * The same in all of the extension's own pages and its background at once.
 *
 * @param name of what the jobs are about
 */
export function inTurnEverywhere(name: string): InTurn {
  const here = inTurn();
  return async (job) => {
    // Pages that are not secure have none; then there is this window alone.
    const locks: LockManager | null | undefined = navigator.locks;
    return locks ? await locks.request(name, job) : await here(job);
  };
}
