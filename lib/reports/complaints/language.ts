/** Languages that letters are written in (BCP 47). */
export const letterLanguages = ["en", "ru", "hi", "de", "fr", "es", "it", "pl", "pt", "id", "tr", "ar"] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** Tag for Intl: day before month where the authority expects it, digits that its forms take. */
export const intlTags: Record<LetterLanguage, string> = {
  en: "en-GB",
  ru: "ru-RU",
  hi: "hi-IN-u-hc-h23-nu-latn",
  de: "de-DE",
  fr: "fr-FR",
  es: "es-ES",
  it: "it-IT",
  pl: "pl-PL",
  pt: "pt-BR",
  id: "id-ID",
  tr: "tr-TR",
  ar: "ar-u-nu-latn-ca-gregory",
};

export const rightToLeft: ReadonlySet<LetterLanguage> = new Set(["ar"]);
