import type { Owner } from "../domain/account";
import type { PageState } from "../domain/health";
import type { WaitReason } from "../domain/operation";

/** An open WhatsApp Web tab and what it says of itself now. */
export interface LiveTab {
  id: number;
  /** Whether it is the one that its window shows: a dialog opens where the user can see it. */
  active: boolean;
  state: PageState;
}

/** The tab in which requests of an owner can be made now, rather one that is being looked at. */
export function readyTab(tabs: readonly LiveTab[], owner: Owner): LiveTab | undefined {
  return usableTab(tabs.filter(({ state }) => state.connected !== false), owner);
}

/** The tab whose session of an owner can be read, with a connection or without, rather one that is being looked at. */
export function usableTab(tabs: readonly LiveTab[], owner: Owner): LiveTab | undefined {
  const usable = tabs.filter(({ state }) => state.mode === "ready" && state.owner === owner);
  return usable.find((tab) => tab.active) ?? usable[0];
}

/** Why requests of an owner cannot be made now; `undefined` when they can. */
export function waitReason(tabs: readonly LiveTab[], owner: Owner): WaitReason | undefined {
  if (readyTab(tabs, owner) !== undefined) return undefined;
  if (usableTab(tabs, owner) !== undefined) return "connection";
  if (tabs.some(({ state }) => state.owner !== undefined && state.owner !== owner)) return "other-account";
  return tabs.some(({ state }) => state.mode === "signed-out") ? "sign-in" : "tab";
}
