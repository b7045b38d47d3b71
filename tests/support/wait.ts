/** How often a condition is asked again, in milliseconds: short enough that a test does not wait for nothing. */
const POLL_INTERVAL = 25;

/** Milliseconds that a condition may take when the caller says nothing: far more than the stand-in's answers need, also on a busy machine. */
export const DEFAULT_TIMEOUT = 15_000;

export interface UntilOptions {
  /** Milliseconds; {@link DEFAULT_TIMEOUT} when left out. */
  timeout?: number;
  /** What is waited for, put into the error: "the mark on the message". */
  what?: string;
}

/** Resolves after the given number of milliseconds. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Asks `condition` again and again until it answers with something truthy, and returns that answer.
 * A condition that throws counts as "not yet"; the last error becomes the cause of the time-out.
 *
 * @throws Error naming `what` when the time is over.
 */
export async function until<Answer>(
  condition: () => Answer | Promise<Answer>,
  { timeout = DEFAULT_TIMEOUT, what = "the condition" }: UntilOptions = {},
): Promise<NonNullable<Answer>> {
  const deadline = performance.now() + timeout;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await condition();
      if (answer) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= deadline) break;
    await sleep(POLL_INTERVAL);
  }
  const reason = cause instanceof Error ? `: ${cause.message}` : "";
  throw new Error(`Waited ${timeout} ms in vain for ${what}${reason}`, { cause });
}
