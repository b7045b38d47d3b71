import { looksLatin } from "../../domain/look-alikes";
import { bounded, isDense } from "./bounds";
import { declined, type Declined } from "./cases";
import { isParticle, needsCapital } from "./common";
import { foldText } from "./fold";
import type { PseudonymKind } from "./pseudonym";

/** A number that is known, and how to find it however it is written. */
export interface KnownNumber {
  /** All digits, with the country code. */
  digits: string;
  /** Its last digits: a text without them in a row, whatever stands between, does not hold the number. */
  core: string;
  /** Finds its last digits. */
  pattern: RegExp;
  /** Digits that may stand before what the pattern finds: the rest of it, and a `00` or `0`. */
  before: number;
}

/** A name that is known, in all parts that tell it. */
export interface KnownName {
  /** A text without each of these does not hold the name, but for its letters one by one. */
  words: readonly string[];
  pattern: RegExp;
  /** Whether it is a name only where it begins with a capital; small, it is a word. */
  capital: boolean;
  /** For texts of languages that decline names in Latin letters; a name where it begins with a capital. */
  inCases?: Pick<KnownName, "words" | "pattern"> | undefined;
  /** What its letters spell where they stand one by one (`A n n a`), of a single word. */
  letters?: string | undefined;
}

/** Everything known of one party: the user, or the sender of an entry. */
export interface Known {
  readonly numbers: readonly KnownNumber[];
  readonly names: readonly KnownName[];
  /** The names as they are found in a text {@link inLatin}. */
  readonly disguised: readonly KnownName[];
  /** What stands for the names: a pseudonym of this value. */
  nameValue: string;
}

export const nobody: Known = { numbers: [], names: [], disguised: [], nameValue: "" };

/** Within a country people leave the country code and often the area away; seven digits are still one number. */
const TELLING_DIGITS = 7;
/** Short codes of senders have five or six digits; fewer could be anything. */
const FEWEST_DIGITS = 5;
const BETWEEN_DIGITS = String.raw`[^\p{L}\d]{0,4}`;
const BETWEEN_WORDS = String.raw`[^\p{L}\d]{0,4}`;

/** @param value digits, a written number, or an id such as `447700900123@c.us`; undefined when it has too few digits */
export function digitsOf(value: string): string | undefined {
  const user = value.split("@")[0]?.split(":")[0] ?? "";
  const digits = foldText(user).replace(/\D+/gu, "");
  return digits.length < FEWEST_DIGITS ? undefined : digits;
}

/** How to find a number; see {@link digitsOf} for the value. */
function knownNumber(value: string): KnownNumber | undefined {
  const digits = digitsOf(value);
  if (digits === undefined) return undefined;
  const core = digits.slice(-TELLING_DIGITS);
  const inner = [...core].join(BETWEEN_DIGITS);
  const whole = core === digits ? String.raw`(?<!\d)${inner}(?!\d)` : inner;
  return { digits, core, pattern: new RegExp(whole, "gu"), before: digits.length - core.length + 2 };
}

/** Words that many names have and that tell nobody: they stay unless the whole name is written. */
const COMMON = new Set(
  "shop store bank online official group market india global service services support team company limited gmbh corp business center centre home world the and for from with your house city life care club media digital express group holding международный магазин банк группа компания официальный центр дом сервис онлайн".split(" "),
);
/** Shorter words than this in a business name are mostly articles and legal forms. */
const TELLING_LETTERS = 4;

/** Short words that say nothing although a name in capitals begins with them. */
const SHORT_COMMON = new Set("the and for of to in on at by my we us go new big hot top all one day fun our you your get la el le il lo de di da du en et un una les los las der die das ein im am".split(" "));

/**
 * @param name as shown
 * @param every true for the user's own name: each of its words from two letters on; false for a business: words that tell it
 */
export function knownNames(name: string, every: boolean): KnownName[] {
  return spellings(name).flatMap((spelling) => namesIn(spelling, every));
}

/**
 * A name as it is written, and as others write it: in one word what an apostrophe or a hyphen divides (`OBrien`), the vowels of
 * German and the Nordic languages in one letter or in two, the nasals of Hindi as a dot or a letter.
 */
function spellings(name: string): string[] {
  const inTwo = name.normalize("NFC").replace(/[äöüåø]/giu, (letter) => twoLetters[letter.toLowerCase()] ?? letter);
  // Of a short word (Mae) another one would become (ma).
  const inOne = foldText(name).replace(/\p{L}{5,}/gu, (word) => word.replace(/([aou])e/gu, "$1").replace(/aa/gu, "a"));
  const asLetters = name.replace(/\u0902(?=([क-भ]))/gu, (dot, next: string) => nasalBefore(next) ?? dot);
  const asDots = name.replace(/[ङञणनम]\u094D(?=[क-भ])/gu, "\u0902");
  const joined = name.replace(/(?<=\p{L})[\p{Pd}'’ʼ`](?=\p{L})/gu, "");
  // As it was written comes last, and stays: its capitals tell.
  return [...new Map([joined, inOne, inTwo, asLetters, asDots, name].map((spelling) => [foldText(spelling), spelling])).values()];
}

/** Of Hindi's consonants each row of five ends with its own nasal, which before the others is written without a vowel. */
function nasalBefore(consonant: string): string | undefined {
  const nasal = ["कखगघङ", "चछजझञ", "टठडढण", "तथदधन", "पफबभम"].find((row) => row.includes(consonant))?.at(-1);
  return nasal === undefined ? undefined : `${nasal}\u094D`;
}

const twoLetters: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };

/** Arabic names that are often written in two words, of which neither tells anybody: `عبد الله`. */
const inTwoWords = /(?<!\p{L})(عبد|[اأ]بو)\s+(?=\p{L})/gu;

function namesIn(name: string, every: boolean): KnownName[] {
  const written = name.replace(/[ʼʻ]/gu, "'").replace(inTwoWords, "$1").replace(/(?<!\p{L})(\p{L})\s?&\s?(\p{L})(?!\p{L})/gu, "$1&$2").match(/[\p{L}\p{M}\d]+(?:&[\p{L}\p{M}\d]+)*/gu) ?? [];
  const words = written.map(foldText).filter((word) => word !== "");
  if (!words.some((word) => /\p{L}/u.test(word))) return [];
  const telling = words.filter((word, place) => (every ? lettersOf(word) >= 2 && (place === 0 || !isParticle(word)) : tells(word)));
  telling.push(...(every ? words.flatMap(givenName) : abbreviations(written, words)));
  // A name of common words only is told by its first that is not.
  if (telling.length === 0) telling.push(...(words.length === 1 ? words : words.filter((word) => !COMMON.has(word) && word.length >= 2).slice(0, 1)));
  return [...(words.length > 1 ? [words] : []), ...[...new Set(telling)].map((word) => [word])].map((parts) => {
    const forms = parts.map(declined);
    const together = (each: readonly Pick<Declined, "stem" | "pattern">[]) => ({
      words: each.map(({ stem }) => stem),
      pattern: new RegExp(bounded(each.map(({ pattern }) => pattern).join(BETWEEN_WORDS), parts.join("")), "gu"),
    });
    return {
      ...together(forms),
      capital: parts.length === 1 && parts.every(needsCapital),
      inCases: forms.some(({ inCases }) => inCases !== undefined) ? together(forms.map((form) => form.inCases ?? form)) : undefined,
      letters: parts.length === 1 && isSpelled(parts[0] ?? "") ? parts[0] : undefined,
    };
  });
}

/** Whether a word is known where it is spelled: two letters by themselves are chance, and scripts without spaces have other ways. */
function isSpelled(word: string): boolean {
  return /^\p{L}{3,}$/u.test(word) && !isDense(word);
}

const lookAlike = new RegExp(`[${[...looksLatin.keys()].join("")}]`, "gu");

/** Whether letters of a folded text look like Latin ones: whatever they spell can be a name in disguise (`Аnnа`). */
export function isDisguised(text: string): boolean {
  return text.search(lookAlike) >= 0;
}

/** Fewer letters that are all of another script are its words: `о том` speaks of no Tom. */
const LETTERS_IN_DISGUISE = 4;

/** Whether what looks like a name is one in disguise: it mixes scripts, or is too long for chance. */
export function isDisguise(found: string): boolean {
  return (found.match(/\p{L}/gu) ?? []).length >= LETTERS_IN_DISGUISE || (/\p{Script=Latin}/u.test(found) && isDisguised(found));
}

/** A folded text, or the source of a pattern for one, with Latin letters in place of all that look like them; each stands where it stood. */
export function inLatin(text: string): string {
  return text.replace(lookAlike, (letter) => looksLatin.get(letter) ?? letter);
}

function inDisguise({ inCases, letters, capital, ...name }: KnownName): KnownName {
  const asLatin = ({ words, pattern }: Pick<KnownName, "words" | "pattern">) => ({ words: words.map(inLatin), pattern: new RegExp(inLatin(pattern.source), pattern.flags) });
  return { ...asLatin(name), capital, inCases: inCases && asLatin(inCases), letters: letters && inLatin(letters) };
}

/** In Korean and Chinese the family's name of one letter stands before a given name of two, and is left out among friends. */
function givenName(word: string): string[] {
  const whole = word.normalize("NFC");
  return /^(?:\p{Script=Hangul}{3}|\p{Script=Han}{3})$/u.test(whole) ? [foldText([...whole].slice(1).join(""))] : [];
}

/** A folded word has Korean syllables in two or three pieces. */
function lettersOf(word: string): number {
  return [...word.normalize("NFC")].length;
}

/**
 * Short words in capitals tell a business ("ING Bank"). Where all of the name is in capitals, that is only its first one.
 *
 * @param words the same ones, folded
 */
function abbreviations(written: readonly string[], words: readonly string[]): string[] {
  const short = words.filter((word, place) => {
    const original = written[place] ?? "";
    return word.length >= 2 && word.length < TELLING_LETTERS && /^[\p{Lu}\d&]*\p{Lu}[\p{Lu}\d&]*$/u.test(original) && !SHORT_COMMON.has(word) && !COMMON.has(word);
  });
  return written.some((word) => /\p{Ll}/u.test(word)) ? short : short.filter((word) => word === words[0]);
}

function tells(word: string): boolean {
  return (word.length >= TELLING_LETTERS || (isDense(word) && word.length >= 2)) && /\p{L}/u.test(word) && !COMMON.has(word);
}

/** @param numbers digits or ids; @param names as shown; see {@link knownNames} for `every` */
export function knownOf(numbers: readonly string[], names: readonly string[], every: boolean, nameValue: string): Known {
  const found = new Map<string, KnownNumber>();
  for (const value of numbers) {
    const number = knownNumber(value);
    if (number !== undefined) found.set(number.digits, number);
  }
  // Patterns take longer to be made than most texts to be looked at, and many exports leave the names of senders as they are.
  let known: KnownName[] | undefined;
  let disguised: KnownName[] | undefined;
  return {
    numbers: [...found.values()],
    get names() {
      return (known ??= patternsOf(names, every));
    },
    get disguised() {
      return (disguised ??= this.names.map(inDisguise));
    },
    nameValue,
  };
}

function patternsOf(names: readonly string[], every: boolean): KnownName[] {
  const patterns = new Map<string, KnownName>();
  for (const name of names) {
    for (const known of knownNames(name, every)) patterns.set(known.pattern.source, known);
  }
  return [...patterns.values()];
}

/** The kind of pseudonym that numbers have. */
export const NUMBER_PSEUDONYM: PseudonymKind = "person";
