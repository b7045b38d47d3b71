/** A stretch of a folded text, from `start` to before `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** Words beside a number that can belong to it: an amount has its currency at most two words away (`usd - 5`, `5 mln eur`). */
const WORDS_BESIDE = 2;

/**
 * The surroundings of all digits of a text. What needs a digit is looked for only there: most of a message is prose.
 *
 * @param text folded
 * @returns stretches of whole words in their order; no word stands in two, and between two are words that belong to neither
 */
export function nearDigits(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let after = 0;
  for (let digit = nextDigit(text, 0); digit < text.length; digit = nextDigit(text, after)) {
    const start = wordsBefore(text, digit, after);
    after = wordsAfter(text, digit);
    stretches.push({ start, end: after });
  }
  return stretches;
}

/** @returns where the next digit stands; the length of the text when there is none */
function nextDigit(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where the words before the one at a place begin. */
function wordsBefore(text: string, place: number, least: number): number {
  let words = 0;
  let at = place;
  for (; at > least; at -= 1) {
    if (isSpace(text.charCodeAt(at)) || !isSpace(text.charCodeAt(at - 1))) continue;
    words += 1;
    if (words > WORDS_BESIDE) break;
  }
  return at;
}

/** Where the words behind the one at a place end; a digit so near that both would want the same words goes along. */
function wordsAfter(text: string, place: number): number {
  let words = 0;
  let end = text.length;
  for (let at = place + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      words = 0;
      end = text.length;
    }
    if (!isSpace(code) || isSpace(text.charCodeAt(at - 1))) continue;
    words += 1;
    if (words === WORDS_BESIDE + 1) end = at;
    if (words > 2 * WORDS_BESIDE) break;
  }
  return end;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A folded text has no white space but that of ASCII. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
