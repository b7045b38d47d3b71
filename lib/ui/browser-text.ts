import { makeText, type Text, type TextKey } from "./text";

/** Texts that are shown when the extension is gone and nothing can be read any more: they are read beforehand. */
const NEEDED_AFTERWARDS: readonly TextKey[] = [
  "noticeReload",
  "noticeReloadButton",
  "noticeLabel",
  "dismiss",
  "localeCode",
];

/**
 * Texts from the extension's own `_locales`, for extension pages and content scripts. Goes on with what it has read
 * when the extension is updated under an open tab.
 *
 * Reads `chrome.i18n`, which Firefox has too: the types of WXT's `browser` know one literal name an overload, and the
 * keys are typed in text.ts once for all surfaces.
 */
export function browserText(): Text {
  const { i18n } = chrome;
  const kept = new Map<string, string>(NEEDED_AFTERWARDS.map((key) => [key, i18n.getMessage(key)]));
  const read = (key: string, substitutions: string[]) => {
    try {
      return kept.get(key) ?? i18n.getMessage(key, substitutions);
    } catch {
      return "";
    }
  };
  return makeText(read, i18n.getUILanguage());
}
