import { browser } from "wxt/browser";
import type { TabDiagnoses } from "../domain/diagnosis";
import type { Result } from "../messages/contract";
import { askTab } from "../messages/runtime";
import type { LiveTab } from "./tab-states";

/** Where WhatsApp Web lives; the one host that Doorman has a permission for. */
export const WHATSAPP_TABS = "https://web.whatsapp.com/*";

/**
 * The open WhatsApp Web tabs with what they say of themselves now. Nothing is remembered: a worker that has
 * just woken knows as much as one that was awake. Tabs that do not answer (asleep, loading, without content
 * script) are left out.
 */
export async function liveTabs(): Promise<LiveTab[]> {
  const tabs = await askTabs((id) => askTab(id, "pageState", null));
  return tabs.flatMap(({ id, active, answer }) => (answer.ok ? [{ id, active, state: answer.value }] : []));
}

/** Shows a tab to the user, in its window and before others. A tab that has gone meanwhile shows nothing. */
export async function bringToFront(tabId: number): Promise<void> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  } catch {
    // Closed since it was asked for.
  }
}

/** What there is of WhatsApp Web in the open tabs. */
export async function tabDiagnoses(): Promise<TabDiagnoses> {
  const tabs = await askTabs((id) => askTab(id, "diagnose", null));
  return tabs.map(({ answer }) => (answer.ok ? answer.value : { failure: answer.failure.code }));
}

/** Asks all open tabs of WhatsApp Web at once. */
async function askTabs<T>(ask: (id: number) => Promise<Result<T>>): Promise<{ id: number; active: boolean; answer: Result<T> }[]> {
  const tabs = await browser.tabs.query({ url: WHATSAPP_TABS, discarded: false });
  const answers = await Promise.all(
    tabs.map(async ({ id, active }) => (id === undefined ? [] : [{ id, active, answer: await ask(id) }])),
  );
  return answers.flat();
}
