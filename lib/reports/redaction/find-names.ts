import { foldText } from "./fold";
import { greetings } from "./greeting";
import { inLatin, isDisguise, isDisguised, type Known, type KnownName } from "./known";
import { matches, type Match } from "./matches";

/** What a folded text does not show any more. */
export interface Reading {
  /** Whether names in Latin letters can have endings (latin-cases.ts). */
  declines(): boolean;
  /** @param place in the folded text */
  isCapital(place: number): boolean;
}

type Place = Pick<Match, "start" | "end">;

/**
 * Finds the names of a party as they are written, in letters that look like theirs, and spelled letter by letter.
 *
 * @param text folded
 * @returns places that can overlap; the longer one first where it is the same word
 */
export function findNames(text: string, known: Known, reading: Reading): Place[] {
  if (known.names.length === 0) return [];
  const rows = spelledRows(text);
  const found = placesIn(text, known.names, rows, reading);
  if (!isDisguised(text)) return found;
  return [...found, ...placesIn(inLatin(text), known.disguised, rows, reading).filter(({ start, end }) => isDisguise(text.slice(start, end)))];
}

/** Every text is searched for every name: most hold none, which has to show at once. */
function placesIn(text: string, names: readonly KnownName[], rows: readonly number[][], { declines, isCapital }: Reading): Place[] {
  const places: Place[] = [];
  for (const { words, pattern, capital, inCases, letters } of names) {
    if (inCases !== undefined && holds(text, inCases.words) && declines()) places.push(...matches(text, inCases.pattern).filter(({ start }) => isCapital(start)));
    if (holds(text, words)) {
      const found = matches(text, pattern);
      places.push(...(capital ? found.filter(({ start, end }) => isCapital(start) || isAddressed(text, start, end)) : found));
    }
    if (letters !== undefined) for (const row of rows) places.push(...spelledIn(text, row, letters));
  }
  return places;
}

function holds(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

/** Addresses are written small, and some greetings: `will@…`, `@will`, `?name=will`, `hi will`. */
function isAddressed(text: string, start: number, end: number): boolean {
  return text.charAt(end) === "@" || /[@=]/u.test(text.charAt(start - 1)) || greetingBefore.test(text.slice(Math.max(0, start - LONGEST_GREETING), start));
}

const LONGEST_GREETING = 24;
const greetingBefore = new RegExp(String.raw`(?<!\p{L})(?:${foldText(greetings)})[\s,]+$`, "u");

/** Letters that stand one by one: `A n n a`, `A.N.N.A`. */
const spelledRow = /(?<!\p{L})\p{L}(?:[^\p{L}\d]{1,3}\p{L}(?!\p{L})){2,}/gu;

/** Where the letters of each row stand. */
function spelledRows(text: string): number[][] {
  return matches(text, spelledRow).map(({ start, end }) => {
    const places: number[] = [];
    for (let at = start; at < end; at += 1) if (/\p{L}/u.test(text.charAt(at))) places.push(at);
    return places;
  });
}

/** Where a row of letters spells a name; within it no word ends, so that none has to. */
function spelledIn(text: string, row: readonly number[], letters: string): Place[] {
  const spelled = row.map((place) => text.charAt(place)).join("");
  const places: Place[] = [];
  for (let at = spelled.indexOf(letters); at >= 0; at = spelled.indexOf(letters, at + letters.length)) {
    places.push({ start: row[at] ?? 0, end: (row[at + letters.length - 1] ?? 0) + 1 });
  }
  return places;
}
