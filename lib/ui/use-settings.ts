import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../domain/settings";
import { changeSettings, readSettingsInTime, watchSettings, type SettingsChange } from "../messages/settings";
import { noteTrouble } from "./own-troubles";

/** Milliseconds after which settings that could not be read are asked for again. */
const AGAIN_AFTER = 5_000;

/** What stands for reading and for changing the settings among the troubles of a page. */
const [READING, CHANGING] = ["reading the settings", "changing the settings"];

/** Changes some settings and says whether they are stored. */
export type ChangeSettings = (change: SettingsChange) => Promise<boolean>;

/**
 * The user's settings and a way to change some; undefined until they are read. Never those of a fresh installation instead: a
 * change of one would overwrite the others.
 */
export function useSettings(): [Settings | undefined, ChangeSettings] {
  const [settings, setSettings] = useState<Settings | undefined>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const take = (read: Settings) => {
      noteTrouble(READING, undefined);
      // Where they come from can keep them, whatever could not be kept before.
      noteTrouble(CHANGING, undefined);
      setSettings(read);
    };
    const read = async () => {
      const found = await readSettingsInTime();
      if (over) return;
      if (found !== undefined) return take(found);
      noteTrouble(READING, "settings-unreadable");
      timer = setTimeout(() => void read(), AGAIN_AFTER);
    };
    void read();
    const stop = watchSettings(take);
    return () => {
      over = true;
      clearTimeout(timer);
      stop();
      noteTrouble(READING, undefined);
    };
  }, []);
  const change = async (wanted: SettingsChange) => {
    try {
      setSettings(await changeSettings(wanted));
      noteTrouble(CHANGING, undefined);
      return true;
    } catch (error) {
      reportError(error);
      noteTrouble(CHANGING, "settings-unsaved");
      return false;
    }
  };
  return [settings, change];
}
