import { storage } from "wxt/utils/storage";
import { defaultSettings } from "../domain/settings";
import { changeSettings, SETTINGS_KEY } from "./settings";

/**
 * Takes everything out of `storage.local` but the settings, and the rules out of those: they are words of the user. What is left
 * there goes whether this file knows of it or not, so that an item that is added later cannot be forgotten. The user agreed to
 * automatic help by what history showed: where that is deleted, the agreement ends too, before anything else does.
 */
export async function clearStorage(): Promise<void> {
  await changeSettings({ automatic: defaultSettings.automatic, rules: defaultSettings.rules });
  const rest = await storage.snapshot("local", { excludeKeys: [SETTINGS_KEY] });
  await storage.removeItems(Object.keys(rest).map((key) => `local:${key}` as const));
}
