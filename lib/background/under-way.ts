/** Jobs that read something first and write by it later. */
export interface UnderWay {
  run<T>(job: () => Promise<T>): Promise<T>;
  /** Waits for the jobs that are under way now, however they end; not for those that begin meanwhile. */
  ended(): Promise<void>;
}

/** Remembers which jobs are under way, for who has to come after them. */
export function createUnderWay(): UnderWay {
  const jobs = new Set<Promise<unknown>>();
  return {
    async run(job) {
      const running = job();
      jobs.add(running);
      try {
        return await running;
      } finally {
        jobs.delete(running);
      }
    },
    async ended() {
      await Promise.allSettled(jobs);
    },
  };
}
