import type { WeighedWords } from "../domain/verdict";
import type { Reading } from "./reading";
import type { Token } from "./tokens";

/** Limits of the verdict's words (`Verdict`, `WeighedWords`). */
const MOST_WORDS = 8;
const LONGEST_WORDS = 120;

/** A word below this log-odds explains nothing by itself. */
const WORTH_SHOWING = 0.25;
/** From here on it is shown behind one that does: "30%" is "30% off". */
const WORTH_ADDING = 0.05;
/** Neighbours that pull the same way are shown together, so many at most. */
const MOST_TOGETHER = 6;

interface Span {
  first: number;
  last: number;
  /** Log-odds towards promotion. */
  weight: number;
  /** Whether one of its words says something by itself. */
  telling: boolean;
}

/**
 * The words that weighed, as they stand in the message, strongest first. Those that say nothing by themselves ("it", "is")
 * may weigh for the place where they stand; they are no reason for a reader, and are shown only beside others, or where
 * nothing else weighed.
 *
 * @param byToken what each token weighs, in log-odds of promotion
 */
export function shownWords(text: string, reading: Reading, byToken: Float32Array): WeighedWords[] {
  const { tokens } = reading;
  const tells = tellingTokens(reading);
  const spans: Span[] = [];
  let open: Span | undefined;
  for (let token = 0; token < tokens.length; token += 1) {
    const weight = byToken[token]!;
    const continues = open !== undefined && open.weight > 0 === weight > 0 && token - open.first < MOST_TOGETHER && together(tokens, token);
    if (open !== undefined && continues && Math.abs(weight) >= WORTH_ADDING) {
      open.last = token;
      open.weight += weight;
      open.telling ||= tells[token] === 1;
    } else if (Math.abs(weight) >= WORTH_SHOWING) {
      open = { first: token, last: token, weight, telling: tells[token] === 1 };
      spans.push(open);
    } else {
      open = undefined;
    }
  }
  const telling = spans.filter((span) => span.telling);
  const shown = telling.length > 0 ? telling : spans;
  shown.sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight));
  const words: WeighedWords[] = [];
  for (const span of shown) {
    if (words.length === MOST_WORDS) break;
    const piece = cut(text.slice(tokens[span.first]!.start, tokens[span.last]!.end));
    if (!words.some((word) => word.text === piece)) words.push({ text: piece, weight: Math.round(span.weight * 100) / 100 });
  }
  return words;
}

/** 1 for each token that says something by itself. */
function tellingTokens({ tokens, words, wordTokens }: Reading): Uint8Array {
  const tells = new Uint8Array(tokens.length);
  for (let index = 0; index < words.length; index += 1) if (!words[index]!.filler) tells[wordTokens[index]!] = 1;
  return tells;
}

/** Whether a token stands in the same sentence as the one before it. */
function together(tokens: readonly Token[], token: number): boolean {
  return tokens[token]!.sentence === tokens[token - 1]!.sentence;
}

/** At most as long as evidence allows, never in the middle of a character. */
function cut(text: string): string {
  const short = text.slice(0, LONGEST_WORDS);
  const last = short.charCodeAt(short.length - 1);
  return text.length > LONGEST_WORDS && last >= 0xd800 && last <= 0xdbff ? short.slice(0, -1) : short;
}
