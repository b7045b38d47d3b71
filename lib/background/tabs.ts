import { browser } from "wxt/browser";
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
  const tabs = await browser.tabs.query({ url: WHATSAPP_TABS, discarded: false });
  const answers = await Promise.all(
    tabs.map(async ({ id, active }): Promise<LiveTab[]> => {
      if (id === undefined) return [];
      const answer = await askTab(id, "pageState", null);
      return answer.ok ? [{ id, active, state: answer.value }] : [];
    }),
  );
  return answers.flat();
}
