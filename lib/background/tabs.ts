import { browser } from "wxt/browser";
import type { TabDiagnosis } from "../domain/diagnosis";
import type { DataOf, ReplyOf } from "../messages/contract";
import { askTab } from "../messages/runtime";
import type { ToContent } from "../messages/runtime-contracts";
import type { LiveTab } from "./tab-states";

/** Where WhatsApp Web lives; the one host that Doorman has a permission for. */
export const WHATSAPP_TABS = "https://web.whatsapp.com/*";

/**
 * The open WhatsApp Web tabs with what they say of themselves now. Nothing is remembered: a worker that has
 * just woken knows as much as one that was awake.
 */
export async function liveTabs(): Promise<LiveTab[]> {
  return await askTabs("pageState", (state, { id, active }) => ({ id, active, state }));
}

/** What there is of WhatsApp Web in the open tabs. */
export async function tabDiagnoses(): Promise<TabDiagnosis[]> {
  return await askTabs("diagnose", (diagnosis) => diagnosis);
}

/** Asks all tabs at once. Those that do not answer (asleep, loading, without content script) are left out. */
async function askTabs<N extends "pageState" | "diagnose", T>(
  name: N,
  take: (answer: ReplyOf<ToContent[N]>, tab: { id: number; active: boolean }) => T,
): Promise<T[]> {
  const tabs = await browser.tabs.query({ url: WHATSAPP_TABS, discarded: false });
  const answers = await Promise.all(
    tabs.map(async ({ id, active }): Promise<T[]> => {
      if (id === undefined) return [];
      const answer = await askTab(id, name, null as DataOf<ToContent[N]>);
      return answer.ok ? [take(answer.value, { id, active })] : [];
    }),
  );
  return answers.flat();
}
