import type { Catalogue } from "../lib/domain/language";
import { numbered } from "../lib/ui/catalogue";

/**
 * A file of `_locales` as it is shipped: the texts only, since what translators are told of them is as long; substitutions stand
 * in them as `$1` to `$9`, which browsers read without the names that translators have for them.
 *
 * @param file contents of a `messages.json`
 */
export function shippedTexts(file: string): string {
  const texts = Object.entries(JSON.parse(file) as Catalogue);
  return JSON.stringify(Object.fromEntries(texts.map(([key, text]) => [key, { message: numbered(text) }])));
}
