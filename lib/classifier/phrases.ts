import { joined } from "./hash";
import { isMeaning, KEY_BITS, keyOf, lookUp, MOST_MEANINGS, type MeaningTable, type WordMeanings } from "./meanings";
import type { Unit } from "./reading";
import type { Sieve } from "./sieve";

/** Words of a phrase at most. */
export const LONGEST_PHRASE = 4;

/** A phrase of a table, found in a row of words; kept, as the same phrases stand in many messages. */
export interface Phrase {
  meanings: readonly number[];
  /** Number of its words. */
  length: number;
  /** What stands for it in a message. */
  unit: Unit | undefined;
}

/** The longest phrase that begins at a place in a row of words; undefined when none does. */
export type PhraseAt = (words: readonly WordMeanings[], first: number) => Phrase | undefined;

/** Finds the phrases of a table. It keeps those that it found, no more than the table has. */
export function createPhrases(table: MeaningTable, mayKnow: Sieve): PhraseAt {
  const known = new Map<number, Phrase>();

  return (words, first) => {
    let found: Phrase | undefined;
    let hash = words[first]!.hash;
    for (let length = 2; length <= LONGEST_PHRASE && first + length <= words.length; length += 1) {
      hash = joined(hash, words[first + length - 1]!.hash) | 0;
      if (mayKnow(hash)) found = phraseOf(hash, length) ?? found;
    }
    return found;
  };

  function phraseOf(hash: number, length: number): Phrase | undefined {
    const name = keyOf(hash) + length * 2 ** KEY_BITS;
    const before = known.get(name);
    if (before !== undefined) return before;
    const meanings = lookUp(table, hash);
    if (meanings.length === 0 || !meanings.every(isMeaning)) return undefined;
    const phrase = { meanings: meanings.slice(0, MOST_MEANINGS), length, unit: undefined };
    known.set(name, phrase);
    return phrase;
  }
}
