import { storage } from "wxt/utils/storage";
import { defaultSettings, Settings } from "../domain/settings";
import { inTurn } from "./in-turn";

/**
 * The user's settings, one item in `storage.local`. Whatever stands there is parsed key by key, so that a
 * value of a newer or broken version costs its own key only.
 */
const item = storage.defineItem<unknown>("local:settings", { version: 1, fallback: defaultSettings });

/** What the settings are called within `storage.local`. */
export const SETTINGS_KEY = item.key.replace("local:", "");

/** The settings as they are now. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom(await item.getValue());
}

const alone = inTurn();

/** Changes some settings and gives all of them back. */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return alone(async () => {
    const settings = { ...(await readSettings()), ...change };
    await item.setValue(settings);
    return settings;
  });
}

/**
 * Calls back with the settings whenever they change, in whichever part of the extension.
 *
 * @returns a function that ends it
 */
export function watchSettings(onChange: (settings: Settings, before: Settings) => void): () => void {
  return item.watch((value, before) => onChange(settingsFrom(value), settingsFrom(before)));
}

/** Settings from whatever was stored. */
export function settingsFrom(stored: unknown): Settings {
  const result = Settings.safeParse(stored);
  return result.success ? result.data : defaultSettings;
}
