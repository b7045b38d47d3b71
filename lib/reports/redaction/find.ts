import type { RedactionOptions } from "../../domain/evidence-file";
import type { Folded } from "./fold";
import type { Known } from "./known";
import { amountPattern, codePatterns, datePattern, endOfLink, linkPattern, numberPattern } from "./patterns";

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
 * @param folded the text, see fold.ts
 * @param own the user
 * @param sender the sender of the entry
 */
export function find(folded: Folded, options: RedactionOptions, own: Known, sender: Known): Found[] {
  const { text } = folded;
  if (text === "") return [];
  const claimed = new Claims(text.length);
  const digits = /\d/u.test(text);
  if (options.ownNumber && digits) claimNumbers(claimed, text, own, "own-number");
  // An own number within a link takes its digits, and the link around it is masked in pieces: nothing of it stays.
  if (options.ownName) claimNames(claimed, text, own, "own-name");
  if (options.links && /[.:@]/u.test(text)) claimLinks(claimed, text);
  if (options.numbers && digits) claimNumbers(claimed, text, sender, "number");
  if (options.names) claimNames(claimed, text, sender, "name");
  if (!digits) return claimed.sorted();
  if (options.amounts) claimAll(claimed, text, amountPattern, "amount");
  if (options.numbers || options.codes) {
    const rest = withoutDates(text, options.amounts);
    if (options.numbers) {
      claimAll(claimed, rest, numberPattern, "number", (value) => value.replace(/\D/gu, "").replace(/^00/u, ""));
    }
    if (options.codes) {
      const codes = options.amounts ? rest : withoutDates(text, true);
      for (const pattern of codePatterns) claimAll(claimed, codes, pattern, "code");
    }
  }
  return claimed.sorted();
}

/** Places already taken; a later claim gets what of it is still free. */
class Claims {
  private taken: Uint8Array | undefined;
  private readonly length: number;
  private readonly found: Found[] = [];

  constructor(length: number) {
    this.length = length;
  }

  add(start: number, end: number, kind: SpanKind, value: string): void {
    // Most texts hold nothing to claim.
    const taken = (this.taken ??= new Uint8Array(this.length));
    let from = start;
    while (from < end) {
      while (from < end && taken[from] === 1) from += 1;
      let to = from;
      while (to < end && taken[to] === 0) to += 1;
      if (to > from) this.found.push({ start: from, end: to, kind, value });
      taken.fill(1, from, to);
      from = to;
    }
  }

  sorted(): Found[] {
    return this.found.sort((one, other) => one.start - other.start);
  }
}

function claimAll(claimed: Claims, text: string, pattern: RegExp, kind: SpanKind, valueOf = (value: string) => value): void {
  for (const match of text.matchAll(pattern)) {
    claimed.add(match.index, match.index + match[0].length, kind, valueOf(match[0]));
  }
}

function claimLinks(claimed: Claims, text: string): void {
  for (const match of text.matchAll(linkPattern)) {
    const link = match[0].replace(endOfLink, "");
    claimed.add(match.index, match.index + link.length, "link", link);
  }
}

function claimNames(claimed: Claims, text: string, known: Known, kind: "own-name" | "name"): void {
  for (const { pattern } of known.names) claimAll(claimed, text, pattern, kind, () => known.nameValue);
}

function claimNumbers(claimed: Claims, text: string, known: Known, kind: "own-number" | "number"): void {
  for (const { digits, pattern, before } of known.numbers) {
    for (const match of text.matchAll(pattern)) {
      claimed.add(extended(text, match.index, before), match.index + match[0].length, kind, digits);
    }
  }
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

/** Dates, and amounts that shall stay, are no numbers of anybody: letters stand for their digits. */
function withoutDates(text: string, amountsGone: boolean): string {
  const blank = (value: string) => "\u0001".repeat(value.length);
  const rest = text.replace(datePattern, blank);
  return amountsGone ? rest : rest.replace(amountPattern, blank);
}
