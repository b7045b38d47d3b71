/** Milliseconds that a storage may take which does not fail but does not answer either. */
export const ANSWERS_WITHIN = 3_000;

/**
 * What a job gives, where that is in time.
 *
 * @param limit milliseconds
 * @throws what the job throws, and where it takes longer
 */
export async function answerWithin<T>(job: Promise<T>, limit: number): Promise<T> {
  const answer = job.then((value) => ({ value }));
  const given = await inTime(answer, limit);
  if (given === undefined) throw new Error(`No answer within ${limit} ms`);
  return given.value;
}

/**
 * What a job gives, or nothing where it takes longer: what never ends must not hold up what waits for it.
 *
 * @param limit milliseconds
 * @throws what the job throws in time
 */
export async function inTime<T>(job: Promise<T>, limit: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limit);
  });
  try {
    return await Promise.race([job, late]);
  } finally {
    clearTimeout(timer);
  }
}
