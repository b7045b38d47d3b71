import type { Catalogue, CatalogueText } from "../domain/language";
import type { Lookup } from "./text";

/**
 * Reads a catalogue as browsers do: a placeholder's name in any case stands for its content, `$1` in that for the first
 * substitution, `$$` for a dollar sign (chrome.i18n, "message formats").
 */
export function lookupIn(catalogue: Catalogue): Lookup {
  return (key, substitutions) => {
    const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (entry === undefined) return "";
    return numbered(entry).replaceAll(/\$(?:(\$)|([1-9]))/gu, (_, dollar?: string, place?: string) => dollar ?? substitutions[Number(place) - 1] ?? "");
  };
}

/** A text with `$1` to `$9` instead of the names that its translators have for substitutions; one that has none is as it was. */
export function numbered({ message, placeholders }: CatalogueText): string {
  if (placeholders === undefined) return message;
  const contents = new Map(Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]));
  return message.replaceAll(/\$(\w+)\$/gu, (whole, name: string) => contents.get(name.toLowerCase()) ?? whole);
}
