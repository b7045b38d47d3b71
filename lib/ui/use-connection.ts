import type { PageState } from "../domain/health";
import { askBackground } from "../messages/runtime";
import { usePolled } from "./use-polled";

/** Milliseconds between two questions while the page is open: a sign-in should show before one wonders. */
const ASK_EVERY = 2_000;

const ask = () => askBackground("connection", null);

/** What the open WhatsApp Web tabs say of themselves; undefined until the first answer, empty when none is open. */
export function useConnection(): PageState[] | undefined {
  return usePolled(ask, ASK_EVERY);
}
