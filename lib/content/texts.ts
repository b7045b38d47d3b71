import type { Catalogue, Language } from "../domain/language";
import { parseCatalogue } from "../messages/catalogue";
import { askBackground } from "../messages/runtime";
import { insist } from "./insist";

/**
 * All texts in one language, from the background.
 *
 * @throws where it has none to give
 */
export async function textsFromBackground(language: Language, signal: AbortSignal): Promise<Catalogue> {
  const file = await insist(async () => await askBackground("catalogue", { language }), signal);
  if (file === undefined) throw new Error(`The background gave no texts in "${language}"`);
  return parseCatalogue(file);
}
