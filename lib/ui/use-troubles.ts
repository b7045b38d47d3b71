import { useOwnTroubles, type PageTrouble } from "./own-troubles";
import { askBackground } from "../messages/runtime";
import { usePolled } from "./use-polled";

/** Milliseconds between two questions: each is answered by a trial on the disk. */
const ASK_EVERY = 10_000;

const ask = () => askBackground("troubles", null);

/** What keeps Doorman from its storage, as the background and this page meet with it; empty while nothing does. */
export function useTroubles(): PageTrouble[] {
  const told = usePolled(ask, ASK_EVERY) ?? [];
  return [...new Set([...told, ...useOwnTroubles()])];
}
