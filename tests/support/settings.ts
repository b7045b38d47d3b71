import type { Settings } from "../../lib/domain/settings.ts";
import type { DoormanBrowser } from "./browser/index.ts";

/** Changes settings as the options page stores them; the others take their defaults (lib/messages/settings.ts). */
export async function storeSettings(browser: DoormanBrowser, settings: Partial<Settings>): Promise<void> {
  await browser.evaluateInExtension((item) => chrome.storage.local.set({ settings: item, settings$: { v: 1 } }), settings);
}
