/**
 * Makes jobs wait for one another: each finds what the one before has left.
 *
 * @returns runs a job when those before it have ended, however they ended
 */
export function inTurn(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const next = last.then(job, job);
    last = next;
    return next;
  };
}
