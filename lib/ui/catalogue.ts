import type { Catalogue } from "../domain/language";
import type { Lookup } from "./text";

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
