import { foldText } from "./fold";
import { latinCases, type LatinCases } from "./latin-cases";

/** A word of a name with the forms in which texts have it. */
export interface Declined {
  /** What all its forms begin with: a text without it holds none of them. */
  stem: string;
  /** Source of a pattern for all forms. */
  pattern: string;
  /** The same for texts of languages that decline names in Latin letters. */
  inCases?: LatinCases | undefined;
}

/** A vowel with which Russian and Ukrainian words end, or the soft sign; a folded text has `и` for `й`, `е` for `ё`, `і` for `ї`. Of adjectives two. */
const RUSSIAN_END = /(?<=\p{L}{3})(?:[иіыо]и|ая|яя|ое|ее)$|(?<=\p{L}{2})[аеєиіоуыьюя]$/u;
/** Before an ending the vowel of these goes, mostly: `Павел`, `Павла`; `Перекрёсток`, `Перекрёстка`; `Лев`, `Льва`. */
const FLEETING = /(?<=\p{L}{3})[ое]([кцл])$|(?<=^\p{L})е(в)$/u;
/** Endings of the cases: `Анны`, `Марией`, `Игорем`, `Достоевского`, `магазинами`; `Олені`, `Тарасові`. */
const RUSSIAN_ENDING = "[иі]?(?:[ое]го|[ое]му|[ая]ми|[оеє]в[иі]|[аеєиіоуыьюя][иімюхв]?)";

/** What Arabic names begin with, and what is written with them as one word or as two: `عبدالله`, `عبد الله`. */
const ARABIC_BEGINNING = /^(عبد|ابو|ابن)(?=\p{L}{3})/u;
/** An article melts with the `for` before it: `النور`, `للنور`. */
const ARABIC_ARTICLE = /^ال(?=\p{L}{3})/u;

const cyrillic = /^\p{Script=Cyrillic}{2,}$/u;
const greek = /^\p{Script=Greek}{3,}$/u;
const latin = /^\p{Script=Latin}{3,}$/u;
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{2,}$/u;

/** Where words have no spaces between them, a name may have one within: `田 中`. A Korean syllable is folded to its pieces. */
function letterByLetter(word: string): Declined {
  const letters = [...word.normalize("NFC")].map((letter) => foldText(letter));
  return { stem: letters[0] ?? word, pattern: letters.join(String.raw`\s?`) };
}

/** In Greek: `Γιώργου`, `Μαρίας`, `Γιάννη`; folded, its last σ is that of all places. */
function inGreek(word: string): Declined {
  const stem = word.replace(/οσ$|(?<=[αηε])σ$/u, "");
  if (word.endsWith("οσ")) return { stem, pattern: `${stem}(?:ουσ?|ο[σιν]?|ε|ων)` };
  return { stem, pattern: /[αηεω]$/u.test(stem) ? `${stem}[σν]?` : stem };
}

/** A word of other letters; of two with a sign between them (`H&M`) or of letters and digits (`A101`), also with spaces. */
function inPieces(word: string): Declined {
  const pieces = word.match(word.length > 3 ? /&|\d+|[^\d&]+/gu : /&|[^&]+/gu) ?? [word];
  return { stem: pieces[0] ?? word, pattern: pieces.map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)).join(String.raw`\s?`) };
}

/**
 * The forms of a word that adverts use: in Russian, Ukrainian and Greek those of all cases ("скидка для Анны", "в Пятёрочке"), in
 * Latin letters with the s of a genitive that takes no apostrophe ("Annas Rabatt"), in Arabic a name in two words.
 *
 * @param word folded, of a name
 */
export function declined(word: string): Declined {
  if (latin.test(word)) return { stem: word, pattern: `${word}s?`, inCases: latinCases(word) };
  if (greek.test(word)) return inGreek(word);
  const beginning = ARABIC_BEGINNING.exec(word)?.[0];
  if (beginning !== undefined) return { stem: beginning, pattern: `${beginning}[\\s-]?${word.slice(beginning.length)}` };
  if (ARABIC_ARTICLE.test(word)) return { stem: word.slice(2), pattern: `[ال]ل${word.slice(2)}` };
  if (eastAsian.test(word)) return letterByLetter(word);
  if (!cyrillic.test(word)) return inPieces(word);
  const fleeting = FLEETING.exec(word);
  if (fleeting !== null) {
    const stem = word.slice(0, fleeting.index);
    const last = fleeting[1] ?? fleeting[2];
    return { stem, pattern: `${stem}(?:[ое]${last}(?:${RUSSIAN_ENDING})?|ь?${last}${RUSSIAN_ENDING})` };
  }
  const stem = word.replace(RUSSIAN_END, "");
  return { stem, pattern: stem === word ? `${stem}(?:${RUSSIAN_ENDING})?` : `${stem}${RUSSIAN_ENDING}` };
}
