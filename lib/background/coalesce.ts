/**
 * Makes a function of which one run is under way at most. Calls during a run lead to one more run after it,
 * however many they are; every call ends when the last run does, and fails when its run failed.
 */
export function coalesced(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;

  async function runAll(): Promise<void> {
    while (again) {
      again = false;
      await run();
    }
  }

  return () => {
    again = true;
    running ??= runAll().finally(() => {
      running = undefined;
    });
    return running;
  };
}
