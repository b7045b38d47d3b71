import type { Text } from "./text";

/** Tells browser and screen reader the language, direction and title of an extension page. */
export function dressPage(page: Document, text: Text): void {
  page.documentElement.lang = text.language;
  page.documentElement.dir = text.direction;
  page.title = text.t("extName");
}
