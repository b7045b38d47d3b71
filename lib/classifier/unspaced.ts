import { characterOf } from "./characters";
import type { Token } from "./tokens";

/** Thai writes its words without spaces between them. */
const FIRST_LETTER = 0xe00;
const LAST_LETTER = 0xe7f;
/** Vowels, tones and other signs that belong to the letter before them; and vowels that are written before the letter they belong to. */
const bound = /^[\u0E30-\u0E3A\u0E45-\u0E4E]$/u;
const opening = /^[\u0E40-\u0E44]$/u;
/** Letters of a word or compound at most. */
const LONGEST_WORD = 24;
/** What a letter of no known word costs, in words: rather one unknown name than a known word here and there in it. */
const COST_OF_LETTER = 1.5;

/** Letters of a run in plain form, and where each stands in the text. */
interface Run {
  plain: string;
  starts: number[];
}

/** Whether a word is of a script that leaves no space between words. */
export function isUnspaced(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= FIRST_LETTER && code <= LAST_LETTER;
}

/**
 * Parts a run of letters into words: as few and as long known ones as cover most of it (maximal matching). What is between
 * known words is a word of its own.
 *
 * @param text the original text
 * @param token the run, of any length
 * @param knows whether something, in plain form, is a word
 */
export function partedWords(text: string, token: Token, knows: (word: string) => boolean): Token[] {
  const run = runOf(text, token);
  const { plain, starts } = run;
  const count = plain.length;
  // Of what is left from a place on: the least it costs, and where its first word ends; 0 for a letter of no word.
  const costs = new Float32Array(count + 1);
  const ends = new Uint16Array(count + 1);
  for (let from = count - 1; from >= 0; from -= 1) {
    costs[from] = COST_OF_LETTER + costs[from + 1]!;
    if (!isBorder(plain, from)) continue;
    for (let to = from + 2; to <= Math.min(count, from + LONGEST_WORD); to += 1) {
      if (costs[to]! + 1 >= costs[from]! || !isBorder(plain, to) || !knows(plain.slice(from, to))) continue;
      costs[from] = costs[to]! + 1;
      ends[from] = to;
    }
  }
  const words: Token[] = [];
  let from = 0;
  while (from < count) {
    let to = ends[from]!;
    if (to === 0) {
      to = from + 1;
      while (to < count && ends[to] === 0) to += 1;
    }
    words.push({ ...token, text: plain.slice(from, Math.min(to, from + LONGEST_WORD)), start: starts[from]!, end: starts[to] ?? token.end });
    from = to;
  }
  return words;
}

/** Whether a word may end before a place and another begin there. */
function isBorder(plain: string, place: number): boolean {
  return !bound.test(plain.charAt(place)) && !opening.test(plain.charAt(place - 1));
}

function runOf(text: string, { start, end }: Token): Run {
  let plain = "";
  const starts: number[] = [];
  for (let position = start; position < end; ) {
    const codePoint = text.codePointAt(position)!;
    const character = characterOf(codePoint);
    for (let letter = 0; letter < character.plain.length; letter += 1) starts.push(position);
    plain += character.plain;
    position += codePoint > 0xffff ? 2 : 1;
  }
  return { plain, starts };
}
