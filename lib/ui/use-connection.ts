import { useEffect, useState } from "preact/hooks";
import type { PageState } from "../domain/health";
import { askBackground } from "../messages/runtime";

/** Milliseconds between two questions while the page is open: a sign-in should show before one wonders. */
const ASK_EVERY = 2_000;

/** What the open WhatsApp Web tabs say of themselves; undefined until the first answer, empty when none is open. */
export function useConnection(): PageState[] | undefined {
  const [states, setStates] = useState<PageState[] | undefined>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ask = async () => {
      const answer = await askBackground("connection", null);
      if (over) return;
      // No answer says nothing: the worker may just have been ended.
      if (answer.ok) setStates(answer.value);
      timer = setTimeout(() => void ask(), ASK_EVERY);
    };
    void ask();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, []);
  return states;
}
