import { intlTags, rightToLeft, type LetterLanguage } from "./language";

/** Characters (UTF-16 units) of one message that are quoted: enough for any advert, short enough for a form's field. */
export const MAX_QUOTE_LENGTH = 700;
/** Messages that are quoted; authorities ask for examples, the rest is counted and stands in the evidence. */
export const MAX_QUOTED = 5;
/** How what is missing in a letter begins, in every language. */
export const GAP_START = "«[";
/** Stands where a text was cut. */
export const CUT_MARK = " […]";

const HAS_RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const HAS_LTR = /[A-Za-z\u00C0-\u024F\u0370-\u052F\u0900-\u0DFF]/u;
const FIRST_STRONG_ISOLATE = "\u2068";
const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const POP_ISOLATE = "\u2069";

/**
 * A text that runs, wholly or in part, against the letter must not reorder what stands around it (UAX #9). Plain text
 * has no elements to isolate it, so that the characters for it stand around.
 */
export function isolated(text: string, language: LetterLanguage): string {
  const against = rightToLeft.has(language) ? HAS_LTR : HAS_RTL;
  return against.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

/** Phone numbers read left to right in every script. */
export function isolatedNumber(number: string, language: LetterLanguage): string {
  return rightToLeft.has(language) ? `${LEFT_TO_RIGHT_ISOLATE}${number}${POP_ISOLATE}` : number;
}

/**
 * @param limit characters (UTF-16 units) without the mark
 * @returns the text as it is, or its beginning with {@link CUT_MARK}; a letter with its marks, or an emoji, stays whole
 */
export function shortened(text: string, limit: number, language: LetterLanguage): string {
  if (text.length <= limit) return text;
  let end = 0;
  // A window a little wider than the limit: a grapheme that begins inside of it is seen to its end.
  const window = text.slice(0, limit + 64);
  for (const { index, segment } of new Intl.Segmenter(intlTags[language], { granularity: "grapheme" }).segment(window)) {
    if (index + segment.length > limit) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}${CUT_MARK}`;
}

/** Text on one line, for forms that take a line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
