import { storage } from "wxt/utils/storage";
import { defaultSettings, Settings } from "../domain/settings";
import { changeStored } from "./change-stored";
import { ANSWERS_WITHIN, inTime } from "./in-time";

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

/** Milliseconds after which settings that could not be read are asked for again. */
const AGAIN_AFTER = 10_000;

/**
 * The settings, or nothing while they cannot be read: those of a fresh installation would not be the user's choice.
 *
 * @param onRead called back with them when they were not there at once and are now
 */
export async function settingsOrLater(onRead: (settings: Settings) => void, signal: AbortSignal): Promise<Settings | undefined> {
  const known = await readSettingsInTime();
  if (known !== undefined) return known;
  const again = async () => {
    if (signal.aborted) return;
    const read = await readSettingsInTime();
    if (read === undefined) setTimeout(() => void again(), AGAIN_AFTER);
    else if (!signal.aborted) onRead(read);
  };
  setTimeout(() => void again(), AGAIN_AFTER);
  return undefined;
}

/** The settings, or nothing where they cannot be read, or not in time. Never throws. */
export async function readSettingsInTime(): Promise<Settings | undefined> {
  try {
    return await inTime(readSettings(), ANSWERS_WITHIN);
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

const change = changeStored<Settings>(item.key, { read: readSettings, write: (settings) => item.setValue(settings) });

/** Some settings as they are to be; a function where that depends on what they are when their turn comes. */
export type SettingsChange = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

/**
 * Changes some settings and gives all of them back.
 *
 * @throws where they cannot be stored, or not in time
 */
export async function changeSettings(wanted: SettingsChange): Promise<Settings> {
  return await change((before) => ({ ...before, ...(typeof wanted === "function" ? wanted(before) : wanted) }));
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
