import { Dexie, liveQuery, type Observable } from "dexie";
import { useEffect, useState } from "preact/hooks";
import { storageTrouble } from "../domain/trouble";
import { noteTrouble } from "./own-troubles";

/** Milliseconds after which a query that failed is made again: the browser may have got over it. */
const AGAIN_AFTER = 5_000;

/**
 * What a query of the database gives, again whenever what it read has changed.
 *
 * @param query reads through Dexie; it must read nothing else that changes
 * @param inputs values that the query depends on, compared one by one
 * @returns undefined until the first answer. A failing query reaches the log, is told of as a trouble of the page, keeps the
 * answer before and is made again.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [answer, setAnswer] = useState<{ inputs: readonly unknown[]; value: T } | undefined>();
  useEffect(() => {
    const who = {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failed = false;
    let over = false;
    // Dexie follows a query that failed once it has given an answer, so that it may fail again before it is made again.
    const fail = (error: unknown) => {
      if (over) return;
      clearTimeout(timer);
      if (!failed) reportError(error);
      failed = true;
      noteTrouble(who, storageTrouble(error));
      timer = setTimeout(begin, AGAIN_AFTER);
    };
    const next = (value: T) => {
      failed = false;
      noteTrouble(who, undefined);
      setAnswer({ inputs, value });
    };
    let subscription = { unsubscribe: () => {} };
    begin();
    return () => {
      over = true;
      clearTimeout(timer);
      subscription.unsubscribe();
      noteTrouble(who, undefined);
    };

    function begin(): void {
      if (over) return;
      // Where there is no IndexedDB at all, Dexie waits for it without a word.
      if (Dexie.dependencies.indexedDB === undefined) return fail(new Dexie.MissingAPIError("IndexedDB is not there"));
      subscription.unsubscribe();
      subscription = observed(query).subscribe({ next, error: fail });
    }
  }, inputs);
  return answer !== undefined && same(answer.inputs, inputs) ? answer.value : undefined;
}

/**
 * The answers to a query: the first, and one after each change of what it read. Dexie follows the reads of an async function
 * only if it is given one, and then also behind what that waits for. Of a database that failed to open Dexie would say
 * nothing; the error behind this one tells of it.
 */
export function observed<T>(query: () => Promise<T>): Observable<T> {
  return liveQuery(async () => {
    try {
      return await query();
    } catch (error) {
      throw new Error("a reading of the database failed", { cause: error });
    }
  });
}

/** An answer to other inputs is no answer: rows of one account are never shown under another. */
function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
}
