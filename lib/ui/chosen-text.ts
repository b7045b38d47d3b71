import type { Catalogue, Language, LanguageChoice } from "../domain/language";
import { browserText } from "./browser-text";
import { makeText, type Lookup, type Text } from "./text";

/**
 * Texts in the language of the user's choice.
 *
 * @param read reads all texts in a language; undefined where that failed
 * @returns the browser's where that was chosen, or the others could not be read
 */
export async function textIn(choice: LanguageChoice, read: (language: Language) => Promise<Catalogue | undefined>): Promise<Text> {
  const catalogue = choice === "browser" ? undefined : await read(choice);
  return catalogue === undefined || choice === "browser" ? browserText() : makeText(lookupIn(catalogue), regional(choice));
}

/**
 * Reads a catalogue as browsers do: a placeholder's name in any case stands for its content, `$1` in that for the first
 * substitution, `$$` for a dollar sign (chrome.i18n, "message formats").
 */
export function lookupIn(catalogue: Catalogue): Lookup {
  return (key, substitutions) => {
    const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (entry === undefined) return "";
    const placeholders = new Map(Object.entries(entry.placeholders ?? {}).map(([name, { content }]) => [name.toLowerCase(), content]));
    const named = entry.message.replaceAll(/\$(\w+)\$/gu, (whole, name: string) => placeholders.get(name.toLowerCase()) ?? whole);
    return named.replaceAll(/\$(?:(\$)|([1-9]))/gu, (_, dollar?: string, place?: string) => dollar ?? substitutions[Number(place) - 1] ?? "");
  };
}

/** The language with the region that the user has chosen for it in the browser, if any: dates are written differently there. */
function regional(language: Language): string {
  return navigator.languages.find((one) => one.startsWith(`${language}-`)) ?? language;
}
