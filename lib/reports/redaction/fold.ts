/**
 * A text with everything taken out that lets the same number or name be written in many ways: case, accents, styled and
 * full-width letters, digits of other scripts, invisible characters. Every place knows where it came from.
 */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text` where its character begins and ends in the original; absent when at the same place. */
  places?: { starts: number[]; ends: number[] };
}

/** Nothing to take out but capitals: most texts in Latin letters. */
// eslint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007E]*$/u;
const ASCII_LAST = 0x7e;
/** Invisible characters, variation selectors, accents, key caps: what may stand inside a number without being seen. */
const passedOver = /^[\p{Cf}\p{Mn}\p{Me}\u00AD\u115F\u1160\u3164\uFFA0]$/u;
const digit = /^\p{Nd}$/u;
const currency = /^\p{Sc}$/u;
const known = new Map<string, string>();

/** @param original any text; lone surrogates stand for themselves */
export function fold(original: string): Folded {
  if (ascii.test(original)) return { text: original.toLowerCase() };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let at = 0;
  for (const character of original) {
    const plain = plainOf(character);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += plain;
    at += character.length;
  }
  return { text, places: { starts, ends } };
}

/** The folded form alone. */
export function foldText(original: string): string {
  if (ascii.test(original)) return original.toLowerCase();
  let text = "";
  for (const character of original) text += plainOf(character);
  return text;
}

function plainOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= ASCII_LAST) return code >= 0x41 && code <= 0x5a ? character.toLowerCase() : character;
  const before = known.get(character);
  if (before !== undefined) return before;
  const plain = fresh(character);
  // A text of every character there is would let the table grow to what Unicode has: bounded in any case.
  known.set(character, plain);
  return plain;
}

function fresh(character: string): string {
  if (currency.test(character)) return character;
  if (/^\s$/u.test(character)) return character === "\u2028" || character === "\u2029" ? "\n" : " ";
  if (passedOver.test(character)) return "";
  let plain = "";
  for (const part of character.normalize("NFKD")) {
    if (digit.test(part)) plain += digitOf(part);
    else if (!passedOver.test(part)) plain += part.toLowerCase();
  }
  return plain;
}

/** Decimal digits stand in rows of ten from 0 to 9 in Unicode (Standard, 4.6): the place in its row is the value. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  let zero = code;
  while (code - zero < 9 && digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
