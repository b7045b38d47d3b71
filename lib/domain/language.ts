import * as z from "zod/mini";

/** Languages that Doorman's texts are written in: the folders of `public/_locales`. */
export const languages = ["ar", "de", "en", "es", "fr", "hi", "id", "it", "pl", "pt", "ru", "tr"] as const;

/** A language that there are texts in. */
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** What the user chose: one of them, or whichever the browser speaks. */
export const LanguageChoice = z.enum(["browser", ...languages]);
export type LanguageChoice = z.infer<typeof LanguageChoice>;

/** One text of `_locales/<language>/messages.json`; `$NAME$` in it stands for a placeholder, whose content is `$1` to `$9`. */
const CatalogueText = z.object({
  message: z.string(),
  placeholders: z.optional(z.record(z.string(), z.object({ content: z.string() }))),
});
export type CatalogueText = z.infer<typeof CatalogueText>;

/** All texts in one language, by key: a `messages.json` as browsers read it. */
export const Catalogue = z.record(z.string(), CatalogueText);
export type Catalogue = z.infer<typeof Catalogue>;
