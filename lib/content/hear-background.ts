import type { PageState } from "../domain/health";
import type { DataOf } from "../messages/contract";
import { onContentMessage } from "../messages/runtime";
import type { ToContent } from "../messages/runtime-contracts";

/** What the background tells a tab of what it shows. */
export type Change = DataOf<ToContent["changed"]>;

/**
 * Tells the background how the page stands whenever it asks, and hears its news.
 *
 * @param signal ends it
 */
export function hearBackground(state: () => PageState, changed: (change: Change) => void, signal: AbortSignal): void {
  const stops = [
    onContentMessage("pageState", async () => state()),
    onContentMessage("changed", async (change) => {
      changed(change);
      return null;
    }),
  ];
  signal.addEventListener("abort", () => stops.forEach((stop) => stop()));
}
