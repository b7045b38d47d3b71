import type { RedactionOptions } from "../../domain/evidence-file";
import { findNames, type Reading } from "./find-names";
import { digitsIn, findNumbers, type Digits } from "./find-numbers";
import type { Known } from "./known";
import { matches } from "./matches";
import { amountPattern, anyMark, codePatterns, datePattern, endOfLink, isRatherNumber, linkPattern, numberPattern, plainAmountPattern, wordWithMark } from "./patterns";
import { nearDigits } from "./stretches";

/** What was masked; `own-…` is the user's. */
export type SpanKind = "own-number" | "own-name" | "number" | "name" | "link" | "code" | "amount";

/** A masked place: in the redacted text, and where it stood in the original (UTF-16 units). */
export interface Span {
  start: number;
  end: number;
  from: number;
  to: number;
  kind: SpanKind;
}

/** A place in a folded text that is to be masked. */
export interface Found {
  start: number;
  end: number;
  kind: SpanKind;
  /** The same for the same thing however written: digits of a number, the folded link. */
  value: string;
}

/**
 * Finds what the options mask, strongest claim first; places do not overlap.
 *
 * @param text folded, see fold.ts
 * @param own the user
 * @param sender the sender of the entry
 * @param reading what folding took from the text
 */
export function find(text: string, options: RedactionOptions, own: Known, sender: Known, reading: Reading): Found[] {
  if (text === "") return [];
  const claimed = new Claims();
  const hasDigits = anyDigit.test(text);
  const digits = hasDigits && (options.ownNumber || options.numbers) ? digitsIn(text) : undefined;
  if (options.ownNumber && digits !== undefined) claimNumbers(claimed, digits, own, "own-number");
  // An own number within a link takes its digits, and the link around it is masked in pieces: nothing of it stays.
  if (options.ownName) claimNames(claimed, text, own, "own-name", reading);
  if (options.links && anyMark.test(text)) claimLinks(claimed, text);
  if (options.numbers && digits !== undefined) claimNumbers(claimed, digits, sender, "number");
  if (options.names) claimNames(claimed, text, sender, "name", reading);
  if (hasDigits && (options.amounts || options.numbers || options.codes)) {
    for (const { start, end } of nearDigits(text)) claimDigits(claimed, text.slice(start, end), start, options);
  }
  return claimed.found;
}

const anyDigit = /\d/u;
const noDigits = /\D+/gu;

/** Places already taken; a later claim gets what of it is still free. */
class Claims {
  /** In their order; none touches what another has. */
  readonly found: Found[] = [];

  add(start: number, end: number, kind: SpanKind, value: string): void {
    const { found } = this;
    // Claims of one kind come in their order: most stand behind all others.
    let place = (found.at(-1)?.end ?? 0) <= start ? found.length : 0;
    let from = start;
    while (from < end) {
      const next = found[place];
      if (next !== undefined && next.end <= from) {
        place += 1;
        continue;
      }
      const to = next === undefined ? end : Math.min(end, next.start);
      if (to > from) {
        found.splice(place, 0, { start: from, end: to, kind, value });
        place += 1;
      }
      from = next === undefined ? end : next.end;
    }
  }
}

/** @param from where the stretch stands in the text that is claimed */
function claimAll(claimed: Claims, stretch: string, from: number, pattern: RegExp, kind: SpanKind, valueOf: (found: string) => string = asFound): void {
  for (const { start, end, found } of matches(stretch, pattern)) claimed.add(from + start, from + end, kind, valueOf(found));
}

function asFound(found: string): string {
  return found;
}

/** No address goes over white space: each word that can hold one is looked at by itself. */
function claimLinks(claimed: Claims, text: string): void {
  for (const { start, found } of matches(text, wordWithMark)) {
    for (const link of matches(found, linkPattern)) {
      const value = link.found.replace(endOfLink, "");
      claimed.add(start + link.start, start + link.start + value.length, "link", value);
    }
  }
}

function claimNames(claimed: Claims, text: string, known: Known, kind: "own-name" | "name", reading: Reading): void {
  for (const { start, end } of findNames(text, known, reading)) claimed.add(start, end, kind, known.nameValue);
}

function claimNumbers(claimed: Claims, digits: Digits, known: Known, kind: "own-number" | "number"): void {
  for (const { start, end, number } of findNumbers(digits, known.numbers)) claimed.add(start, end, kind, number.digits);
}

/** @param from where the stretch stands in the text that is claimed */
function claimDigits(claimed: Claims, stretch: string, from: number, options: RedactionOptions): void {
  if (options.amounts) claimAll(claimed, stretch, from, amountPattern, "amount");
  if (!options.numbers && !options.codes) return;
  const rest = withoutDates(stretch, options.amounts);
  if (options.numbers) claimAll(claimed, rest, from, numberPattern, "number", digitsOfNumber);
  if (!options.codes) return;
  const codes = options.amounts ? rest : withoutDates(stretch, true);
  for (const pattern of codePatterns) claimAll(claimed, codes, from, pattern, "code");
}

function digitsOfNumber(found: string): string {
  return found.replace(noDigits, "").replace(/^00/u, "");
}

/** Dates, and amounts that shall stay, are no numbers of anybody: letters stand for their digits. */
function withoutDates(text: string, amountsGone: boolean): string {
  const blank = (value: string) => "\u0001".repeat(value.length);
  const rest = text.replace(datePattern, blank);
  return amountsGone ? rest : rest.replace(plainAmountPattern, (amount) => (isRatherNumber(amount) ? amount : blank(amount)));
}
