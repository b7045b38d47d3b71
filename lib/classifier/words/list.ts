import type { Category } from "../../domain/category";

/**
 * What a phrase is about. Besides the categories: `invitation` (shop now), `urgency` (only today) and `opt-out`
 * (reply STOP) go with promotion of any kind, `own-request` (you asked for this) with service of any kind,
 * `goodwill` (happy holidays) with neither, until something is sold along with it.
 */
export type Topic = Category | "invitation" | "urgency" | "opt-out" | "own-request" | "goodwill";

/** `strong` says it almost alone, `clear` says it together with a little more, `hint` only tips the scales. */
export type Strength = "strong" | "clear" | "hint";

/**
 * Words of one language, as plain data. In a phrase
 * - `a|b` is either word, `abc*` any word that begins so, `..` up to six words between,
 * - `#` a number or code, `%` a percentage, `$` a price, `/` a date, `:` a time, `~` a masked card, `@` a link;
 * accents, case and Arabic articles do not matter, and a number, date or link between two words is passed over.
 */
export interface WordList {
  language: string;
  phrases: Partial<Record<Topic, Partial<Record<Strength, readonly string[]>>>>;
}
