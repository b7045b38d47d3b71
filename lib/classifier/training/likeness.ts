import { scan } from "../tokens";

/** The different words of a text, numbers all alike. */
export function wordsOf(text: string): ReadonlySet<string> {
  const masked = text.replaceAll(/\p{Nd}+/gu, "0");
  return new Set(scan(masked, 0, masked.length, 0).map((token) => token.text));
}

/** Texts, as their words, in which those that are nearly the same as another are found. */
export interface Shelf {
  /** Whether a text nearly the same as this one has been put there. */
  hasLike(words: ReadonlySet<string>): boolean;
  put(words: ReadonlySet<string>): void;
}

/**
 * An empty shelf. Two sets of words can only be so much alike if they share one of their rarest words, so only those that do
 * are compared.
 *
 * @param all every set that will be put there or looked for, for how rare words are
 * @param alike share of words in common (Jaccard, 0 to 1) from which on two texts are versions of one another
 */
export function emptyShelf(all: readonly ReadonlySet<string>[], alike: number): Shelf {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const holders = new Map<string, ReadonlySet<string>[]>();
  const rarestOf = (words: ReadonlySet<string>): string[] => {
    const rarity = (word: string) => counts.get(word) ?? 0;
    const rarestFirst = [...words].toSorted((one, other) => rarity(one) - rarity(other) || (one < other ? -1 : 1));
    return rarestFirst.slice(0, words.size - Math.ceil(words.size * alike) + 1);
  };
  return {
    hasLike: (words) => rarestOf(words).some((word) => holders.get(word)?.some((other) => likeness(words, other) >= alike) ?? false),
    put: (words) => {
      for (const word of rarestOf(words)) {
        const holding = holders.get(word);
        if (holding === undefined) holders.set(word, [words]);
        else holding.push(words);
      }
    },
  };
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}
