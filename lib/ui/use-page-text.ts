import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../domain/settings";
import { catalogueFile, parseCatalogue } from "../messages/catalogue";
import { settingsOrLater, watchSettings } from "../messages/settings";
import { browserText } from "./browser-text";
import type { Text } from "./text";
import { openVoice } from "./voice";

/** Milliseconds that a page waits for the user's choice: rather the browser's language than nothing to see. */
const CHOICE_WITHIN = 250;

/** The texts of an extension page in the language of the user's choice; others when that changes. Undefined while it is read. */
export function usePageText(): Text | undefined {
  const [text, setText] = useState<Text | undefined>();
  useEffect(() => {
    const life = new AbortController();
    const choose = openVoice({ read: async (language) => parseCatalogue(await catalogueFile(language)), speak: setText, signal: life.signal });
    // What was read before a change is not the choice any more.
    let changed = false;
    const take = ({ language }: Settings) => choose(language);
    const takeRead = (read: Settings | undefined) => {
      if (read !== undefined && !changed && !life.signal.aborted) take(read);
    };
    const timer = setTimeout(() => setText((before) => before ?? browserText()), CHOICE_WITHIN);
    void settingsOrLater(takeRead, life.signal).then(takeRead);
    const stop = watchSettings((settings) => {
      changed = true;
      take(settings);
    });
    return () => {
      life.abort();
      clearTimeout(timer);
      stop();
    };
  }, []);
  return text;
}
