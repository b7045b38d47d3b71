/** A word of a name with the forms in which texts have it. */
export interface Declined {
  /** What all its forms begin with: a text without it holds none of them. */
  stem: string;
  /** Source of a pattern for all forms. */
  pattern: string;
  /** The same for texts of languages that decline words in Latin letters; see {@link declines}. */
  inCases?: string | undefined;
}

/** A vowel with which Russian words end, or the soft sign; a folded text has `и` for `й`, `е` for `ё`. Of adjectives two. */
const RUSSIAN_END = /(?<=\p{L}{3})(?:[иыо]и|ая|яя|ое|ее)$|(?<=\p{L}{2})[аеиоуыьюя]$/u;
/** Before an ending the vowel of these goes, mostly: `Павел`, `Павла`; `Перекрёсток`, `Перекрёстка`. */
const FLEETING = /(?<=\p{L}{3})[ое]([кцл])$/u;
/** Endings of the cases: `Анны`, `Марией`, `Игорем`, `Достоевского`, `магазинами`. */
const RUSSIAN_ENDING = "и?(?:[ое]го|[ое]му|[ая]ми|[аеиоуыьюя][имюхв]?)";

/** Endings of Turkish, also without their apostrophe (`Ayşeye`, `Mehmetin`), and of the Slavic languages in Latin letters (`Żaka`, `Kowalskiego`). */
const TURKISH_ENDING = "[yn]?[aeiu]|n?[iu]n|y?l[ae]|[dt][ae]n?";
const SLAVIC_ENDING = "[aeiouy]|ie|ow[ie]|ov[ie]|z?e|i?em|om|im|ym|[iy]?ej|i?ego|i?emu|ou|ami";
/** Letters of these languages: a text without any is hardly of one of them, and `time` is no form of `Tim` there. */
const DECLINING = /[ąęłńśźżćğışěřůčšžđ]/iu;
/** Before an ending the vowel of these goes: `Marek`, `Marka`. */
const LATIN_FLEETING = /(?<=\p{L}{3})e([klc])$/u;
const LATIN_VOWEL = /(?<=\p{L}{2})[aeiouy]$/u;

/** What Arabic names begin with, and what is written with them as one word or as two: `عبدالله`, `عبد الله`. */
const ARABIC_BEGINNING = /^(عبد|ابو|ابن)(?=\p{L}{3})/u;

const cyrillic = /^\p{Script=Cyrillic}{3,}$/u;
const latin = /^\p{Script=Latin}{3,}$/u;

/** Whether a text is of a language that declines names in Latin letters. */
export function declines(original: string): boolean {
  return DECLINING.test(original);
}

function latinCases(word: string): { stem: string; inCases: string } {
  const fleeting = LATIN_FLEETING.exec(word);
  if (fleeting !== null) {
    const stem = word.slice(0, fleeting.index);
    return { stem, inCases: `${stem}e?${fleeting[1]}(?:${TURKISH_ENDING}|${SLAVIC_ENDING})?` };
  }
  const stem = word.replace(LATIN_VOWEL, "");
  if (stem === word) return { stem, inCases: `${word}(?:${TURKISH_ENDING}|${SLAVIC_ENDING}|s)?` };
  return { stem, inCases: `${stem}(?:${word.slice(stem.length)}(?:${TURKISH_ENDING}|s)?|${SLAVIC_ENDING})` };
}

/** A word of other letters; of two with a sign between them (`H&M`) or of letters and digits (`A101`), also with spaces. */
function inPieces(word: string): Declined {
  const pieces = word.match(word.length > 3 ? /&|\d+|[^\d&]+/gu : /&|[^&]+/gu) ?? [word];
  return { stem: pieces[0] ?? word, pattern: pieces.map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)).join(String.raw`\s?`) };
}

/**
 * The forms of a word that adverts use: in Russian those of all cases ("скидка для Анны", "в Пятёрочке"), in Latin letters with
 * the s of a genitive that takes no apostrophe ("Annas Rabatt"), in Arabic a name in two words.
 *
 * @param word folded, of a name
 */
export function declined(word: string): Declined {
  if (latin.test(word)) return { pattern: `${word}s?`, ...latinCases(word) };
  const beginning = ARABIC_BEGINNING.exec(word)?.[0];
  if (beginning !== undefined) return { stem: beginning, pattern: `${beginning}\\s?${word.slice(beginning.length)}` };
  if (!cyrillic.test(word)) return inPieces(word);
  const fleeting = FLEETING.exec(word);
  if (fleeting !== null) {
    const stem = word.slice(0, fleeting.index);
    return { stem, pattern: `${stem}(?:[ое]${fleeting[1]}(?:${RUSSIAN_ENDING})?|ь?${fleeting[1]}${RUSSIAN_ENDING})` };
  }
  const stem = word.replace(RUSSIAN_END, "");
  return { stem, pattern: stem === word ? `${stem}(?:${RUSSIAN_ENDING})?` : `${stem}${RUSSIAN_ENDING}` };
}
