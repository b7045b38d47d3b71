import type { Catalogue, Language, LanguageChoice } from "../domain/language";
import { browserText } from "./browser-text";
import { lookupIn } from "./catalogue";
import { makeText, type Text } from "./text";

/** Milliseconds after which texts that could not be read are asked for again. */
const AGAIN_AFTER = 5_000;

/** What speaking the user's language needs. */
export interface VoiceParts {
  /** Reads all texts in a language; throws where that fails, which is reported. */
  read(language: Language): Promise<Catalogue>;
  /** Called with the texts of the language that was chosen last. */
  speak(text: Text): void;
  /** The choice that is spoken already, if any. */
  spoken?: LanguageChoice;
  signal: AbortSignal;
}

/**
 * Speaks the language of the user's choice as soon as its texts are there. Where they cannot be read, what was spoken before
 * stays, and they are asked for again.
 *
 * @returns takes a choice
 */
export function openVoice({ read, speak, spoken, signal }: VoiceParts): (choice: LanguageChoice) => void {
  let wanted = spoken;
  let turns = 0;
  const ask = async (language: Language, turn: number) => {
    if (signal.aborted || turn !== turns) return;
    const catalogue = await read(language).catch((error: unknown) => void (signal.aborted || reportError(error)));
    if (signal.aborted || turn !== turns) return;
    if (catalogue === undefined) setTimeout(() => void ask(language, turn), AGAIN_AFTER);
    else speak(makeText(lookupIn(catalogue), regional(language)));
  };
  return (choice) => {
    if (choice === wanted) return;
    wanted = choice;
    turns += 1;
    if (choice === "browser") speak(browserText());
    else void ask(choice, turns);
  };
}

/** The language with the region that the user's browser has for it, if any: dates are written differently there. */
function regional(language: Language): string {
  const spokenHere = [chrome.i18n.getUILanguage(), ...navigator.languages];
  return spokenHere.find((one) => one.startsWith(`${language}-`)) ?? language;
}
