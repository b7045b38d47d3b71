import { useEffect, useState } from "preact/hooks";
import type { Trouble } from "../domain/trouble";

/** What a page itself meets with, beside what the background tells: also that a change of the settings was not kept. */
export type PageTrouble = Trouble | "settings-unsaved";

/** By whatever met with it: each reading of the database is one, and so are the settings. */
const met = new Map<unknown, PageTrouble>();
const listeners = new Set<() => void>();

/**
 * Notes what somebody meets with, or that it is over.
 *
 * @param who stands for the reading or writing; the same each time
 */
export function noteTrouble(who: unknown, trouble: PageTrouble | undefined): void {
  if (met.get(who) === trouble) return;
  if (trouble === undefined) met.delete(who);
  else met.set(who, trouble);
  for (const listener of listeners) listener();
}

/** What this page meets with now, each once. */
export function useOwnTroubles(): PageTrouble[] {
  const [, again] = useState(0);
  useEffect(() => {
    const listener = () => again((count) => count + 1);
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return [...new Set(met.values())];
}
