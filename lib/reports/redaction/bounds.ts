/** Shorter words inside of others are chance (`Mark` in `market`); longer ones are the name in a compound. */
const LETTERS_WITHOUT_BOUNDS = 6;
/** In scripts that write a preposition and its word as one, so short ones are chance too: `ريم` in `كريم`. */
const LETTERS_WITHIN_OTHERS = 4;

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\d]/u;
const arabic = /^\p{Script=Arabic}+$/u;
const hebrew = /^\p{Script=Hebrew}+$/u;
/** Their words take endings and titles (`जी`), and nothing before them. */
const indic = /^[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}]+$/u;

/** What Arabic and Hebrew write before a word without a space: and, so, for, by, from, the. */
const BEFORE_ARABIC = "(?:[وف]?[بل]?(?:ال)?|يا)";
const BEFORE_HEBREW = "[והבלכמש]{0,2}";
/** What Persian and Urdu call a person they are fond of, or honour; the line between is invisible, and gone. */
const BEHIND_ARABIC = "(?=(?:جان|جون|خان|صاحب)?(?!\\p{L}))";

/** Scripts that write without spaces, or add letters before a word: Han, kana, Hangul, Thai, Arabic, Hebrew, Indic ones. */
export function isDense(word: string): boolean {
  return !spaced.test(word);
}

/**
 * A pattern that finds a name as a word, and not as a piece of another one.
 *
 * @param pattern its source
 * @param letters all of the name's, folded
 */
export function bounded(pattern: string, letters: string): string {
  if (indic.test(letters)) return String.raw`(?<![\p{L}\p{M}])${pattern}`;
  if (letters.length < LETTERS_WITHIN_OTHERS && arabic.test(letters)) return String.raw`(?<=(?<!\p{L})${BEFORE_ARABIC})${pattern}${BEHIND_ARABIC}`;
  if (letters.length < LETTERS_WITHIN_OTHERS && hebrew.test(letters)) return String.raw`(?<=(?<!\p{L})${BEFORE_HEBREW})${pattern}(?!\p{L})`;
  if (letters.length >= LETTERS_WITHOUT_BOUNDS || isDense(letters)) return pattern;
  return String.raw`(?<!\p{L})${pattern}(?!\p{L})`;
}
