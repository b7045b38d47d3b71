import type { CountryCode } from "libphonenumber-js/min";
import { partedByPlus, readPhone, type InvalidReason } from "./phone";

/** A number that was read, with where it stood. */
export interface ReadNumber {
  /** Line of the text, from 1. */
  line: number;
  text: string;
  /** International digits, the likeliest reading first. */
  numbers: [string, ...string[]];
}

/** Something that stood where a number was looked for. */
export interface InvalidEntry {
  line: number;
  text: string;
  why: InvalidReason;
}

export interface DuplicateEntry {
  line: number;
  text: string;
  /** Line on which the number stood first. */
  first: number;
}

export const importFormats = ["csv", "vcard", "lines"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Everything that was found in a text: each entry is a number, a duplicate or invalid, and none is dropped. */
export interface Reading {
  format: ImportFormat;
  numbers: ReadNumber[];
  duplicates: DuplicateEntry[];
  invalid: InvalidEntry[];
}

/** One place in a text where a number should stand. */
export interface Entry {
  line: number;
  text: string;
  /** Digits that another program wrote beside the number and that are surer than its text (`waid` of a vCard). */
  sure?: string | undefined;
  /** It is known that no number stands here. */
  none?: boolean;
}

/** Characters of an entry that are shown again. */
const SHOWN = 120;

/** Reads the entries of a text and sorts them into numbers, duplicates and what is no number. */
export function readEntries(format: ImportFormat, entries: readonly Entry[], country: CountryCode | undefined): Reading {
  const reading: Reading = { format, numbers: [], duplicates: [], invalid: [] };
  const firstLines = new Map<string, number>();
  for (const entry of entries) {
    for (const { line, text: whole, number, none = false } of parted(entry, country)) {
      const text = whole.trim().slice(0, SHOWN).toWellFormed();
      const read = none ? { invalid: "no-number" as const } : readPhone(number, country);
      if ("invalid" in read) {
        reading.invalid.push({ line, text, why: read.invalid });
        continue;
      }
      const first = firstLines.get(read.numbers[0]);
      if (first === undefined) {
        firstLines.set(read.numbers[0], line);
        reading.numbers.push({ line, text, numbers: read.numbers });
      } else {
        reading.duplicates.push({ line, text, first });
      }
    }
  }
  return reading;
}

/** An entry by the numbers that stand in it; one with a single number is shown as it stands. */
function parted(entry: Entry, country: CountryCode | undefined): (Entry & { number: string })[] {
  const { text, sure, none } = entry;
  if (none === true || sure !== undefined) return [{ ...entry, number: sure === undefined ? text : `+${sure}` }];
  const numbers = partedByPlus(text, country);
  return numbers.map((number) => ({ ...entry, number, text: numbers.length === 1 ? text : number }));
}

/** How the numbers that were read stand to the senders that are known. */
export interface Matches {
  /** Keys of senders, each once. */
  found: string[];
  unknown: ReadNumber[];
  /** Numbers of a sender that another number of the text has found already. */
  sameSender: ReadNumber[];
}

/**
 * Finds the senders of numbers.
 *
 * @param known keys of senders by the digits of their numbers
 */
export function matchNumbers({ numbers }: Pick<Reading, "numbers">, known: ReadonlyMap<string, string>): Matches {
  const found = new Set<string>();
  const unknown: ReadNumber[] = [];
  const sameSender: ReadNumber[] = [];
  for (const number of numbers) {
    const key = number.numbers.map((digits) => known.get(digits)).find((each) => each !== undefined);
    if (key === undefined) unknown.push(number);
    else if (found.has(key)) sameSender.push(number);
    else found.add(key);
  }
  return { found: [...found], unknown, sameSender };
}
