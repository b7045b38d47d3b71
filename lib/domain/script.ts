import * as z from "zod/mini";

/**
 * The script that a sender writes in (Unicode Standard Annex 24). It is what can be said of a language for certain
 * without keeping text: the words themselves are gone when retention ends.
 */
export const Script = z.enum([
  "Latn",
  "Cyrl",
  "Arab",
  "Deva",
  "Hebr",
  "Grek",
  "Armn",
  "Geor",
  "Beng",
  "Gujr",
  "Guru",
  "Taml",
  "Telu",
  "Knda",
  "Mlym",
  "Sinh",
  "Thai",
  "Khmr",
  "Mymr",
  "Ethi",
  "Hang",
  "Jpan",
  "Hani",
]);
export type Script = z.infer<typeof Script>;

/** Characters that are looked at: the script of a text shows in its beginning. */
const ENOUGH = 400;

/** Letters of each script. Kana make a text Japanese, whatever Han characters stand around them. */
const letters: readonly (readonly [Script, RegExp])[] = [
  ["Latn", /\p{Script=Latin}/gu],
  ["Cyrl", /\p{Script=Cyrillic}/gu],
  ["Arab", /\p{Script=Arabic}/gu],
  ["Deva", /\p{Script=Devanagari}/gu],
  ["Hebr", /\p{Script=Hebrew}/gu],
  ["Grek", /\p{Script=Greek}/gu],
  ["Armn", /\p{Script=Armenian}/gu],
  ["Geor", /\p{Script=Georgian}/gu],
  ["Beng", /\p{Script=Bengali}/gu],
  ["Gujr", /\p{Script=Gujarati}/gu],
  ["Guru", /\p{Script=Gurmukhi}/gu],
  ["Taml", /\p{Script=Tamil}/gu],
  ["Telu", /\p{Script=Telugu}/gu],
  ["Knda", /\p{Script=Kannada}/gu],
  ["Mlym", /\p{Script=Malayalam}/gu],
  ["Sinh", /\p{Script=Sinhala}/gu],
  ["Thai", /\p{Script=Thai}/gu],
  ["Khmr", /\p{Script=Khmer}/gu],
  ["Mymr", /\p{Script=Myanmar}/gu],
  ["Ethi", /\p{Script=Ethiopic}/gu],
  ["Hang", /\p{Script=Hangul}/gu],
  ["Jpan", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Hani", /\p{Script=Han}/gu],
];

/** Share of the letters that another script needs to win against Latin: links, brands and codes are Latin everywhere. */
const BESIDE_LATIN = 0.3;

/** Most texts and names have nothing but these: one look instead of twenty-three. */
const IS_LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\s]*$/u;

/** The script of a text; undefined where it has no letters of a script that is known here. */
export function scriptOf(text: string): Script | undefined {
  const beginning = text.slice(0, ENOUGH);
  if (IS_LATIN.test(beginning)) return /\p{L}/u.test(beginning) ? "Latn" : undefined;
  const counted = letters.map(([script, pattern]) => ({ script, count: beginning.match(pattern)?.length ?? 0 }));
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return undefined;
  if (counted.some(({ script, count }) => script === "Jpan" && count > 0)) return "Jpan";
  const others = counted.filter(({ script }) => script !== "Latn").sort((one, other) => other.count - one.count);
  const [first] = others;
  return first !== undefined && first.count / all >= BESIDE_LATIN ? first.script : "Latn";
}
