import { useEffect, useState } from "preact/hooks";
import type { Trouble } from "../domain/trouble";
import { askBackground } from "../messages/runtime";
import { useOwnTroubles, type PageTrouble } from "./own-troubles";

/** Milliseconds between two questions: each is answered by a trial on the disk. */
const ASK_EVERY = 10_000;

/** What keeps Doorman from its storage, as the background and this page meet with it; empty while nothing does. */
export function useTroubles(): PageTrouble[] {
  const [told, setTold] = useState<readonly Trouble[]>([]);
  const own = useOwnTroubles();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ask = async () => {
      const answer = await askBackground("troubles", null);
      if (over) return;
      if (answer.ok) setTold(answer.value);
      timer = setTimeout(() => void ask(), ASK_EVERY);
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, []);
  return [...new Set([...told, ...own])];
}
