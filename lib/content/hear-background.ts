import type { PageState } from "../domain/health";
import type { DataOf } from "../messages/contract";
import type { ContentBridge } from "../messages/content-bridge";
import { onContentMessage } from "../messages/runtime";
import type { ToContent } from "../messages/runtime-contracts";
import { diagnoseTab } from "./diagnose";

/** What the background tells a tab of what it shows. */
export type Change = DataOf<ToContent["changed"]>;

/**
 * Tells the background how the page stands and what there is of it whenever it asks, and hears its news.
 *
 * @param signal ends it
 */
export function hearBackground(bridge: ContentBridge, state: () => PageState, changed: (change: Change) => void, signal: AbortSignal): void {
  const stops = [
    onContentMessage("pageState", async () => state()),
    onContentMessage("diagnose", async () => await diagnoseTab(bridge, state(), document)),
    onContentMessage("changed", async (change) => {
      changed(change);
      return null;
    }),
  ];
  signal.addEventListener("abort", () => stops.forEach((stop) => stop()));
}
