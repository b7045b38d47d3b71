import { SKETCH_SIZE, type Sketch } from "../domain/sketch";
import { hashOf, joined, paired } from "./hash";
import { masks, scan, type Token } from "./tokens";

/** Characters that are read: more than any template has (1,024), so that a flood of text costs no more. */
const READ_AT_MOST = 6_000;
/** Texts with fewer distinct words say too little to be alike: only the very same one is. */
const FEWEST_WORDS = 3;
/** Seeds that keep words, pairs and whole short texts apart. */
const WORD = 31;
const PAIR = 32;
const WHOLE = 33;

/**
 * The sketch of a text in its plain form: accents, look-alikes and hidden characters are folded, figures, prices, dates
 * and links masked, so that the same template with other figures has the same sketch.
 */
export function sketchOf(text: string): Sketch {
  const tokens = scan(text, 0, Math.min(text.length, READ_AT_MOST), 0);
  const words = new Set(tokens.filter(({ kind }) => kind === "word").map((token) => token.text));
  const hashes = tokens.map(hashOfToken);
  if (hashes.length === 0) return [];
  if (words.size < FEWEST_WORDS) return [hashes.reduce(joined, WHOLE)];
  const pairs = hashes.slice(1).map((hash, place) => paired(hashes[place] ?? 0, hash, PAIR));
  return [...new Set([...hashes, ...pairs])].sort((one, other) => one - other).slice(0, SKETCH_SIZE);
}

/** A code is a code, also where the classifier would read it as a word with digits for letters. */
function hashOfToken({ kind, text }: Token): number {
  const plain = kind === "code" ? masks.code : text;
  return hashOf(plain, 0, plain.length, WORD);
}
