import { pairs, sameLatin } from "../../domain/look-alikes";
import { textOfUnits } from "../units";

/** For each UTF-16 unit of a folded text where its character begins and ends in the original. */
export interface Places {
  starts: number[];
  ends: number[];
}

/** Nothing to take out but capitals: most texts in Latin letters. */
// eslint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007E]*$/u;
/**
 * Invisible characters, variation selectors, accents, key caps: what may stand inside a number without being seen. And the line
 * (U+0640) with which adverts in Arabic stretch their words.
 */
const passedOver = /^[\p{Cf}\p{Mn}\p{Me}\u00AD\u0640\u115F\u1160\u3164\uFFA0]$/u;
const digit = /^\p{Nd}$/u;
const currency = /^\p{Sc}$/u;
/**
 * Letters that Unicode does not take apart, and that people write plainly; the apostrophes among its letters; of Hindi the two
 * signs of one vowel; and of Arabic letters those that stand for one another, by country or by keyboard.
 */
const plainLetters = new Map([
  ...sameLatin,
  ...pairs("ŧ t ς σ ʼ ' ʻ ' ि ी"),
  ...["اٱ", "يىی", "هةەہھۃ", "كک"].flatMap(([plain = "", ...others]) => others.map((other) => [other, plain] as const)),
]);
const known = new Map<string, string>();

/**
 * The folded form of each UTF-16 unit that is a character with a form of one unit, or of none ({@link NOTHING}): most letters
 * of all scripts. 0 where that is not so, or not known yet.
 */
const single = new Uint16Array(0x10000);
/** No character: Unicode keeps it free. */
const NOTHING = 0xffff;
/** Units of the folded text on their way into it, a piece at a time. */
const units = new Uint16Array(1_024);

/**
 * A text with everything taken out that lets the same number or name be written in many ways: case, accents, styled and
 * full-width letters, digits of other scripts, invisible characters. {@link placesOf} tells where everything came from.
 *
 * @param original any text; lone surrogates stand for themselves
 */
export function foldText(original: string): string {
  if (ascii.test(original)) return original.toLowerCase();
  let text = "";
  let filled = 0;
  for (let at = 0; at < original.length; at += 1) {
    const unit = single[original.charCodeAt(at)] ?? 0;
    if (unit === NOTHING) continue;
    if (unit !== 0 && filled < units.length) {
      units[filled] = unit;
      filled += 1;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    text += textOfUnits(units.subarray(0, filled)) + plainOf(character);
    filled = 0;
    at += character.length - 1;
  }
  return text + textOfUnits(units.subarray(0, filled));
}

/**
 * Where the folded text of an original came from.
 *
 * @returns nothing when everything stands where it stood
 */
export function placesOf(original: string): Places | undefined {
  if (ascii.test(original)) return undefined;
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const { length } = plainOf(character);
    for (let unit = 0; unit < length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
  }
  return { starts, ends };
}

function plainOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = fresh(character);
  // A text of every character there is would let the table grow to what Unicode has: bounded in any case.
  known.set(character, plain);
  if (character.isWellFormed() && code < NOTHING && plain.length <= 1) single[code] = plain === "" ? NOTHING : plain.charCodeAt(0);
  return plain;
}

function fresh(character: string): string {
  if (ascii.test(character)) return character.toLowerCase();
  if (currency.test(character)) return character;
  if (/^\s$/u.test(character)) return character === "\u2028" || character === "\u2029" ? "\n" : " ";
  if (passedOver.test(character)) return "";
  let plain = "";
  for (const part of character.normalize("NFKD")) {
    if (digit.test(part)) plain += digitOf(part);
    else if (!passedOver.test(part)) plain += letterOf(part.toLowerCase());
  }
  return plain;
}

function letterOf(small: string): string {
  return plainLetters.get(small) ?? small;
}

/** Decimal digits stand in rows of ten from 0 to 9 in Unicode (Standard, 4.6): the place in its row is the value. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  let zero = code;
  while (code - zero < 9 && digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
