import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../domain/settings";
import { changeSettings, readSettings, watchSettings } from "../messages/settings";

/** The user's settings and a way to change some; undefined until they are read. */
export function useSettings(): [Settings | undefined, (change: Partial<Settings>) => Promise<void>] {
  const [settings, setSettings] = useState<Settings | undefined>();
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings((changed) => setSettings(changed));
  }, []);
  return [settings, async (change) => setSettings(await changeSettings(change))];
}
