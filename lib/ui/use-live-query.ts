import { liveQuery, type Observable } from "dexie";
import { useEffect, useState } from "preact/hooks";

/**
 * What a query of the database gives, again whenever what it read has changed.
 *
 * @param query reads through Dexie; it must read nothing else that changes
 * @param inputs values that the query depends on, compared one by one
 * @returns undefined until the first answer. A failing query reaches the log and keeps the answer before.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<{ inputs: readonly unknown[]; value: T } | undefined>();
  useEffect(() => {
    const subscription = observed(query).subscribe({
      next: (value) => setAnswer({ inputs, value }),
      error: (error: unknown) => reportError(error),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return answer !== undefined && same(answer.inputs, inputs) ? answer.value : undefined;
}

/**
 * The answers to a query: the first, and one after each change of what it read. Dexie follows the reads of an async function
 * only if it is given one, and then also behind what that waits for.
 */
export function observed<T>(query: () => Promise<T>): Observable<T> {
  return liveQuery(async () => await query());
}

/** An answer to other inputs is no answer: rows of one account are never shown under another. */
function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
}
