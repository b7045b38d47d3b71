import { useEffect, useState } from "preact/hooks";
import type { Language, LanguageChoice } from "../domain/language";
import { readCatalogue } from "../messages/catalogue";
import { readSettingsInTime, watchSettings } from "../messages/settings";
import { browserText } from "./browser-text";
import { textIn } from "./chosen-text";
import type { Text } from "./text";

/** Milliseconds that a page waits for the user's choice: rather the browser's language than nothing to see. */
const CHOICE_WITHIN = 250;

/** The texts of an extension page in the language of the user's choice; others when that changes. Undefined while it is read. */
export function usePageText(): Text | undefined {
  const [text, setText] = useState<Text | undefined>();
  useEffect(() => {
    let latest: LanguageChoice | undefined;
    const speak = async (choice: LanguageChoice) => {
      if (choice === latest) return;
      latest = choice;
      const spoken = await textIn(choice, readOrReport);
      if (choice === latest) setText(spoken);
    };
    const timer = setTimeout(() => setText((before) => before ?? browserText()), CHOICE_WITHIN);
    void readSettingsInTime().then((settings) => speak(latest ?? settings?.language ?? "browser"));
    const stop = watchSettings((settings) => void speak(settings.language));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return text;
}

async function readOrReport(language: Language) {
  try {
    return await readCatalogue(language);
  } catch (error) {
    reportError(error);
    return undefined;
  }
}
