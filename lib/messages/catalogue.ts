import * as z from "zod/mini";
import { browser } from "wxt/browser";
import { Catalogue, type Language } from "../domain/language";
import { ANSWERS_WITHIN, answerWithin } from "./in-time";

/**
 * The file with all texts in one language, from the extension's own package. Only for background and extension pages: the page
 * that a content script is in must not be able to read anything of the package, so requests from there are refused.
 *
 * @throws where it cannot be read, or not in time
 */
export async function catalogueFile(language: Language): Promise<string> {
  const address = new URL(`_locales/${language}/messages.json`, browser.runtime.getURL("/"));
  const read = async () => await (await fetch(address)).text();
  return await answerWithin(read(), ANSWERS_WITHIN);
}

/** @throws where the file is none of texts */
export function parseCatalogue(file: string): Catalogue {
  return z.parse(Catalogue, JSON.parse(file));
}
