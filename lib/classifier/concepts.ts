import { scan } from "./tokens";

/**
 * Words of many languages that mean the same, as numbers: what is learned of a "discount" in one language holds in the
 * others. Words are kept as hashes, so the table is small and no list of words is shipped twice.
 */
export interface ConceptTable {
  /** Hashes of words and phrases, ascending; the same one stands as often as it has meanings. */
  hashes: Uint32Array;
  /** The meaning at the same place; {@link BEGINS} where a phrase begins with that word. */
  meanings: Uint16Array;
}

/** Marks a word with which a phrase of the table begins. */
export const BEGINS = 0xffff;

/** Words of a phrase at most. */
const LONGEST_PHRASE = 4;
/** Endings that a word may lose to be found: most languages of the table put case and number there. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 4;
const SHORTEST_INFLECTED = 5;

/** A meaning and the tokens that have it. */
export interface Meant {
  meaning: number;
  first: number;
  last: number;
}

/** What the table says of one word. */
export interface WordMeanings {
  hash: number;
  meanings: readonly number[];
  begins: boolean;
}

/** Looks one word up, in plain form. */
export function meaningsOf(table: ConceptTable, word: string): WordMeanings {
  const hash = hashOfWord(word);
  const own = lookUp(table, hash);
  const begins = own.includes(BEGINS);
  let meanings = own.filter((meaning) => meaning !== BEGINS);
  for (let ending = 1; ending <= LONGEST_ENDING && meanings.length === 0; ending += 1) {
    if (word.length < SHORTEST_INFLECTED || word.length - ending < SHORTEST_STEM) break;
    meanings = lookUp(table, hashOfWord(word.slice(0, -ending))).filter((meaning) => meaning !== BEGINS);
  }
  return { hash, meanings, begins };
}

/** Finds every meaning in a row of words, in the order of their first words. */
export function meaningsIn(table: ConceptTable, words: readonly WordMeanings[]): Meant[] {
  const found: Meant[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const word = words[first]!;
    if (word.begins) {
      let hash = word.hash;
      for (let last = first + 1; last < words.length && last < first + LONGEST_PHRASE; last += 1) {
        hash = joined(hash, words[last]!.hash);
        for (const meaning of lookUp(table, hash)) if (meaning !== BEGINS) found.push({ meaning, first, last });
      }
    }
    for (const meaning of word.meanings) found.push({ meaning, first, last: first });
  }
  return found;
}

/**
 * Makes a table.
 *
 * @param forms each meaning's number (below {@link BEGINS}) with a word or phrase for it, as people write it
 */
export function conceptTable(forms: readonly (readonly [meaning: number, form: string])[]): ConceptTable {
  const entries = new Set<number>();
  const add = (hash: number, meaning: number): void => {
    entries.add(hash * 0x10000 + meaning);
  };
  for (const [meaning, form] of forms) {
    const hashes = scan(form, 0, form.length, 0).map(({ text }) => hashOfWord(text));
    const [start] = hashes;
    if (start === undefined || hashes.length > LONGEST_PHRASE) continue;
    add(hashes.reduce(joined), meaning);
    if (hashes.length > 1) add(start, BEGINS);
  }
  // A hash of 32 bits and a meaning of 16 stand exactly in a double.
  const sorted = Float64Array.from(entries).sort();
  return {
    hashes: Uint32Array.from(sorted, (entry) => Math.floor(entry / 0x10000)),
    meanings: Uint16Array.from(sorted, (entry) => entry % 0x10000),
  };
}

function lookUp({ hashes, meanings }: ConceptTable, hash: number): number[] {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hashes[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let place = low; hashes[place] === hash; place += 1) found.push(meanings[place]!);
  return found;
}

function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < word.length; position += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(position), 0x01000193);
  }
  return stirred(hash);
}

function joined(left: number, right: number): number {
  return stirred(Math.imul(left, 0x9e3779b1) ^ right);
}

function stirred(hash: number): number {
  let result = hash ^ (hash >>> 15);
  result = Math.imul(result, 0x2c1b3c6d);
  result ^= result >>> 12;
  result = Math.imul(result, 0x297a2d39);
  return (result ^ (result >>> 15)) >>> 0;
}
