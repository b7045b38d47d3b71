import type { WeighedWords } from "../domain/verdict";
import type { Piece } from "./score";
import type { Token } from "./tokens";

/** Limits of the verdict's words (`Verdict`, `WeighedWords`). */
const MOST_WORDS = 8;
const LONGEST_WORDS = 120;

/** A learned word below this log-odds explains nothing. */
const WORTH_SHOWING = 0.4;
/** Neighbours that pull the same way are shown together, so many at most. */
const MOST_TOGETHER = 4;

interface Span {
  first: number;
  last: number;
  /** Log-odds towards promotion. */
  weight: number;
}

/** The words of the lists that weighed, as they stand in the message, strongest first. */
export function listedWords(text: string, tokens: readonly Token[], pieces: readonly Piece[]): WeighedWords[] {
  return shown(text, tokens, spansOf(pieces, 1));
}

/**
 * The words that weighed, of the lists and of the model together.
 *
 * @param pieces what the lists found
 * @param share how much of the lists' weight counts
 * @param byToken what each token weighs in the model, in the same log-odds
 */
export function mergedWords(
  text: string,
  tokens: readonly Token[],
  pieces: readonly Piece[],
  share: number,
  byToken: Float32Array,
): WeighedWords[] {
  const taken = new Uint8Array(tokens.length);
  const spans = spansOf(pieces, share);
  for (const span of spans) {
    for (let token = span.first; token <= span.last; token += 1) {
      if (taken[token] === 0) span.weight += byToken[token]!;
      taken[token] = 1;
    }
  }
  let open: Span | undefined;
  for (let token = 0; token < tokens.length; token += 1) {
    const weight = byToken[token]!;
    if (taken[token] === 1 || Math.abs(weight) < WORTH_SHOWING) {
      open = undefined;
    } else if (open !== undefined && open.weight > 0 === weight > 0 && token - open.first < MOST_TOGETHER) {
      open.last = token;
      open.weight += weight;
    } else {
      open = { first: token, last: token, weight };
      spans.push(open);
    }
  }
  return shown(text, tokens, spans);
}

function spansOf(pieces: readonly Piece[], share: number): Span[] {
  return pieces.flatMap(({ tokens, side, weight }) => {
    if (tokens === undefined) return [];
    return [{ first: tokens[0], last: tokens[1], weight: (side === "promotion" ? weight : -weight) * share }];
  });
}

function shown(text: string, tokens: readonly Token[], spans: readonly Span[]): WeighedWords[] {
  const words: WeighedWords[] = [];
  for (const span of spans.toSorted((left, right) => Math.abs(right.weight) - Math.abs(left.weight))) {
    if (words.length === MOST_WORDS) break;
    const start = tokens[span.first]?.start;
    const end = tokens[span.last]?.end;
    const weight = Math.round(span.weight * 100) / 100;
    if (start === undefined || end === undefined || weight === 0) continue;
    const piece = cut(text.slice(start, end));
    if (!words.some((word) => word.text === piece)) words.push({ text: piece, weight });
  }
  return words;
}

/** At most as long as evidence allows, never in the middle of a character. */
function cut(text: string): string {
  const short = text.slice(0, LONGEST_WORDS);
  const last = short.charCodeAt(short.length - 1);
  return text.length > LONGEST_WORDS && last >= 0xd800 && last <= 0xdbff ? short.slice(0, -1) : short;
}
