import type { KnownNumber } from "./known";
import { matches } from "./matches";

/** A text in which known numbers are looked for. */
export interface Digits {
  /** Folded, with digits in place of the letters that stand for some; everything stands where it stood. */
  text: string;
  /** All its digits in a row: they show at once whether a number can be there. */
  row: string;
}

interface FoundNumber {
  start: number;
  end: number;
  number: KnownNumber;
}

/** Letters that stand for digits within a number, as `O77OO` or `I23`; a word of letters alone is none. */
const likeDigits = /(?<![\p{L}\d])(?=[oil]*\d)[\doil]+(?:[().\-/][\doil]+)*(?![\p{L}\d])/gu;

/** @param text folded */
export function digitsIn(text: string): Digits {
  const plain = /\d[oil]|[oil]\d/u.test(text) ? text.replace(likeDigits, (number) => number.replaceAll("o", "0").replace(/[il]/gu, "1")) : text;
  return { text: plain, row: plain.replace(/\D+/gu, "") };
}

/** Finds numbers that are known, written in full, without their beginning, or with signs in place of some digits. */
export function findNumbers({ text, row }: Digits, numbers: readonly KnownNumber[]): FoundNumber[] {
  const starred = twoStars.test(text) ? matches(text, starredNumber) : [];
  return numbers.flatMap((number) => {
    const { core, pattern, before } = number;
    const whole = row.includes(core) ? matches(text, pattern).map(({ start, end }) => ({ start: extended(text, start, before), end, number })) : [];
    const inPart = starred.filter(({ found }) => fits(found, number.digits)).map(({ start, end }) => ({ start, end, number }));
    return [...whole, ...inPart];
  });
}

const twoStars = /[*•●×x#]{2}/u;
/** A digit, or a sign that leaves one out; an x by itself is a word. */
const SIGN = String.raw`(?:[\d*•●×#]|x(?=[x\d])|(?<=[x\d])x)`;
/** A number of which signs leave out some digits: `*******0123`, `+44 77** ***123`. */
const starredNumber = new RegExp(String.raw`(?<![\p{L}\d*•●×#])\+?${SIGN}(?:\)?[\s.-]?\(?${SIGN}){4,20}(?![\p{L}\d])`, "gu");
/** Fewer digits are those of many numbers. */
const FEWEST_SHOWN = 3;

/** Whether the digits that a number shows are those of another at their places, counted from its end. */
function fits(starred: string, digits: string): boolean {
  const signs = starred.replace(/[\s().+-]+/gu, "").replace(/^0{1,2}/u, "");
  if (signs.length > digits.length || signs.replace(/\D+/gu, "").length < FEWEST_SHOWN) return false;
  const end = digits.slice(-signs.length);
  return [...signs].every((sign, place) => !/\d/u.test(sign) || sign === end[place]);
}

/** Goes left over country code, area and trunk prefix, however they are set apart. */
function extended(text: string, start: number, digits: number): number {
  let from = start;
  let gap = 0;
  let left = digits;
  for (let at = start - 1; at >= 0 && left > 0 && gap <= 4; at -= 1) {
    const character = text[at] ?? "";
    if (/\d/u.test(character)) {
      from = at;
      left -= 1;
      gap = 0;
    } else if (/[\s().+\-\u2010-\u2015/·_~]/u.test(character)) gap += 1;
    else break;
  }
  while (from > 0 && /[+(]/u.test(text[from - 1] ?? "")) from -= 1;
  return from;
}
