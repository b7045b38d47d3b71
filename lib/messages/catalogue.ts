import * as z from "zod/mini";
import { browser } from "wxt/browser";
import { Catalogue, type Language } from "../domain/language";
import { ANSWERS_WITHIN, answerWithin } from "./in-time";

/**
 * All texts in one language, from the extension's own package. Only for background and extension pages: the page that a
 * content script is in must not be able to read anything of the package, so its requests there are refused.
 *
 * @throws where they cannot be read, or not in time
 */
export async function readCatalogue(language: Language): Promise<Catalogue> {
  const address = new URL(`_locales/${language}/messages.json`, browser.runtime.getURL("/"));
  const read = async () => z.parse(Catalogue, await (await fetch(address)).json());
  return await answerWithin(read(), ANSWERS_WITHIN);
}
