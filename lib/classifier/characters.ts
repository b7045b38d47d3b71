import { looksLatin, pairs, sameLatin } from "../domain/look-alikes";

/**
 * What one character means to the scanner: its plain form (lower case, no accents, no styling), or that it is
 * invisible and to be passed over. Decoration is the cheapest way around a word list, so it goes first.
 */
export type CharacterKind = "letter" | "digit" | "space" | "currency" | "hidden" | "picture" | "other";

export interface Character {
  kind: CharacterKind;
  /** Plain form; one character may become several (`ß`), hidden ones none. */
  plain: string;
}

/** Letters that Unicode's own folding (NFKC, then marks removed) leaves apart, though readers do not. */
const sameLetter: ReadonlyMap<string, string> = new Map([
  ...sameLatin,
  // Arabic and Persian spell the same word with either.
  ...pairs("ة ه ى ي ی ي ک ك"),
]);

/** The other way round, for Latin letters hidden in a Cyrillic word. */
const looksCyrillic: ReadonlyMap<string, string> = new Map(
  pairs("a а b в c с e е h н i і k к m м o о p р t т y у x х"),
);

/**
 * Accents and vowel signs that may be missing (first and last code point): Latin, Greek, Cyrillic, the Arabic stretch and
 * short vowels, the Devanagari dot. The vowel signs of Indic scripts are letters of their words and not among them.
 */
const accents: readonly (readonly [first: number, last: number])[] = [
  [0x300, 0x36f], [0x483, 0x487], [0x640, 0x640], [0x64b, 0x65f], [0x670, 0x670], [0x6d6, 0x6dc], [0x93c, 0x93c],
  [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x20d0, 0x20ff], [0xfe20, 0xfe2f],
];
/** Format characters, variation selectors and fillers; surrogates without a partner; what Unicode has not assigned. */
const hidden = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cs}|\p{Cn})$/u;
const picture = /^\p{Extended_Pictographic}$/u;
/** Below it Unicode counts signs as pictographs that are print: ©, ®, ™, ‼. */
const FIRST_PICTURE = 0x2190;
const letter = /^[\p{L}\p{M}]+$/u;
const latin = /^[a-z]$/u;
const foreign = /^[\u0370-\u03FF\u0400-\u052F]$/u;

/** First digits of the scripts that have their own: Arabic, Persian, Devanagari, Bengali, Tamil, Thai. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50] as const;

/** A longer expansion (some ligatures are whole sentences) is no letter of a word. */
const LONGEST_EXPANSION = 4;

/** Below it stand nearly all letters that are no ideographs: they are kept in a row, which is quicker to look up. */
const ROW = 0x3000;
const row = Array.from<unknown, Character | undefined>({ length: ROW }, () => undefined);
/** Other characters remembered: all that ordinary chats use, and no more however odd the input. */
const REMEMBERED = 8_192;
const remembered = new Map<number, Character>();

/**
 * Looks a character up.
 *
 * @param codePoint a Unicode code point, or a lone surrogate
 */
export function characterOf(codePoint: number): Character {
  if (codePoint < ROW) return (row[codePoint] ??= examine(codePoint));
  const known = remembered.get(codePoint);
  if (known !== undefined) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const character = examine(codePoint);
  remembered.set(codePoint, character);
  return character;
}

function examine(codePoint: number): Character {
  const raw = String.fromCodePoint(codePoint);
  if (/^[\s\u2800]$/u.test(raw)) return { kind: "space", plain: " " };
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0) || hidden.test(raw)) return { kind: "hidden", plain: "" };
  if (/^\p{Sc}$/u.test(raw)) return { kind: "currency", plain: raw };
  const zero = zeros.find((first) => codePoint >= first && codePoint < first + 10);
  if (zero !== undefined) return { kind: "digit", plain: String(codePoint - zero) };
  const plain = plainForm(raw);
  if (plain === "") return { kind: "hidden", plain };
  if (/^\d+$/u.test(plain)) return { kind: "digit", plain };
  if (plain.length <= LONGEST_EXPANSION && letter.test(plain)) return { kind: "letter", plain };
  return { kind: codePoint >= FIRST_PICTURE && picture.test(raw) ? "picture" : "other", plain: raw };
}

function plainForm(raw: string): string {
  const folded = raw.normalize("NFKC").toLowerCase().normalize("NFD");
  let plain = "";
  for (const character of folded) {
    if (!isAccent(character.codePointAt(0) ?? 0)) plain += sameLetter.get(character) ?? character;
  }
  return plain;
}

function isAccent(codePoint: number): boolean {
  return accents.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/**
 * Undoes look-alikes inside one word: a word that mixes Latin with Cyrillic or Greek letters becomes a word of the
 * script that most of its letters belong to. Words of one script stay as they are.
 *
 * @param word in plain form
 */
export function oneScript(word: string): string {
  if (!mayMix(word)) return word;
  let latins = 0;
  let others = 0;
  for (const character of word) {
    if (latin.test(character)) latins += 1;
    else if (foreign.test(character)) others += 1;
  }
  if (latins === 0 || others === 0) return word;
  const table = latins >= others ? looksLatin : looksCyrillic;
  let result = "";
  for (const character of word) result += table.get(character) ?? character;
  return result;
}

/** Whether a word has both Latin and other letters; most have not, and need no closer look. */
function mayMix(word: string): boolean {
  let latins = false;
  let others = false;
  for (let position = 0; position < word.length; position += 1) {
    if (word.charCodeAt(position) < 0x80) latins = true;
    else others = true;
  }
  return latins && others;
}
