import type { Owner } from "../domain/account";
import { isOpenState, type ActionRequest, type ActionView } from "../domain/action";
import { readyTab, type LiveTab } from "./tab-states";

/** What leading the user needs of the world. */
export interface LeadingWorld {
  tabs: () => Promise<LiveTab[]>;
  /** Shows a tab to the user. */
  bringToFront: (tabId: number) => Promise<void>;
}

/**
 * Shows the user the tab in which WhatsApp's own dialog opens for what was asked for elsewhere. Where no tab is ready it waits,
 * and the user stays where that is said.
 *
 * @param asked how each of the requests stands, in their order
 */
export async function leadToDialog(world: LeadingWorld, owner: Owner, requests: readonly ActionRequest[], asked: readonly ActionView[]): Promise<void> {
  if (!requests.some(({ mode }, place) => mode === "dialog" && isOpenState(asked[place]?.state))) return;
  const tab = readyTab(await world.tabs(), owner);
  if (tab !== undefined) await world.bringToFront(tab.id);
}
