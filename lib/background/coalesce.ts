/**
 * Makes a function of which one run is under way at most. Calls during a run lead to one more run after it, however many
 * they are, and however that ends; every call ends when the run that began after it does, and fails when that failed.
 */
export function coalesced(run: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  const begin = () => {
    waiting = undefined;
    return run();
  };
  return () => (waiting ??= last = last.then(begin, begin));
}
