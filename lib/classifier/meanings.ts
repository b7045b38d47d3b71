import { hashOf } from "./hash";
import { shorterForms, stemOf } from "./word-forms";

/**
 * Words of many languages that mean the same, as numbers: what is learned of a "discount" in one language holds in the
 * others. Words are kept as hashes, so the table is small and no list of words is shipped.
 */
export interface MeaningTable {
  /** Keys of words, stems and phrases, ascending; the same one stands as often as it has meanings. */
  keys: Uint32Array;
  /** The meaning at the same place; {@link BEGINS} where a phrase begins with that word, {@link IN_RUN} by its second key. */
  meanings: Uint16Array;
}

/** Marks a word with which a phrase of the table begins. */
export const BEGINS = 0xffff;

/** Marks the second key of a word that is looked for in runs of letters without spaces ({@link isInRuns}). */
export const IN_RUN = 0xfffe;

/** Bits of a key. With 100,000 entries one word in 700 that is not in the table seems to be. */
export const KEY_BITS = 26;

/** Meanings of one word at most. */
export const MOST_MEANINGS = 4;

/** What the table says of one word. */
export interface WordMeanings {
  hash: number;
  meanings: readonly number[];
  /** Whether a phrase of the table begins with it. */
  begins: boolean;
}

const nothing: readonly number[] = [];

/** Looks one word up, in plain form. */
export function meaningsOf(table: MeaningTable, word: string): WordMeanings {
  const hash = hashOfWord(word);
  const own = lookUp(table, hash);
  let meanings = own.filter(isMeaning);
  if (meanings.length === 0) {
    for (const [from, to] of shorterForms(word)) {
      meanings = lookUp(table, hashOf(word, from, to, 0)).filter(isMeaning);
      if (meanings.length > 0) break;
    }
  }
  return { hash: hash | 0, meanings: meanings.slice(0, MOST_MEANINGS), begins: own.includes(BEGINS) };
}

/** Whether it is a meaning, and no mark of a word. */
export function isMeaning(meaning: number): boolean {
  return meaning < IN_RUN;
}

/** Whether a word, in plain form, stands in the table, as it is or by its stem. */
export function isKnown(table: MeaningTable, word: string): boolean {
  if (placeOf(table, hashOfWord(word)) >= 0) return true;
  const stem = stemOf(word);
  return stem !== undefined && placeOf(table, hashOfWord(stem)) >= 0;
}

/**
 * Whether a stretch of a run of letters without spaces is a word of the table. A run has hundreds of stretches, so that some
 * would seem to be by their key alone: two keys are asked for.
 */
export function isInRuns(table: MeaningTable, word: string): boolean {
  return lookUp(table, hashInRuns(word)).includes(IN_RUN) && placeOf(table, hashOfWord(word)) >= 0;
}

/** What stands in the table under a hash: meanings and marks, or nothing. */
export function lookUp(table: MeaningTable, hash: number): readonly number[] {
  const { keys, meanings } = table;
  const first = placeOf(table, hash);
  if (first < 0) return nothing;
  const key = keyOf(hash);
  const found: number[] = [];
  for (let place = first; keys[place] === key; place += 1) found.push(meanings[place]!);
  return found;
}

/** First place of a hash in the table, -1 when it is not there. */
function placeOf({ keys }: MeaningTable, hash: number): number {
  const key = keyOf(hash);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
}

/** Hash of a word in plain form; of the words of a phrase they are `joined`. */
export function hashOfWord(word: string): number {
  return hashOf(word, 0, word.length, 0);
}

/** Hash of a word for its second key. */
export function hashInRuns(word: string): number {
  return hashOf(word, 0, word.length, 2);
}

/** What of a hash is kept in the table. */
export function keyOf(hash: number): number {
  return hash >>> (32 - KEY_BITS);
}
