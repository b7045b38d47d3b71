import type { Category, DeclaredCategory } from "../../domain/category";
import type { Features, ReadFeatures } from "../features";
import { CONTEXT_SHARE, sigmoid, wordsOffset } from "../weights";
import { contextLogOdds, wordEvidence } from "../word-evidence";

/** One message to learn from or to be measured on. */
export interface Row {
  /** Everything a reader sees, as `messageText` gives it: body, footer and buttons, a line each. */
  text: string;
  language: string;
  promotion: boolean;
  /** Absent where the source tells only promotion from service. */
  category?: Category | undefined;
  declared?: DeclaredCategory | undefined;
  hard: boolean;
  /** Messages that are versions of one another: never divided between learning and measuring. */
  group: string;
  source: string;
  /** How much it counts in learning. */
  weight: number;
}

export interface Prepared extends Row {
  features: Features;
  /** What the word lists add to the log-odds, and what the declaration does. */
  offset: number;
  context: number;
  /** Probability by the word lists alone. */
  wordsOnly: number;
}

/** Reads the features of rows once; they are used many times. */
export function prepared(rows: readonly Row[], read: ReadFeatures): Prepared[] {
  return rows.map((row) => {
    const { tokens, textLogOdds } = wordEvidence(row.text, {});
    const declared = contextLogOdds({ declared: row.declared });
    return {
      ...row,
      features: read(row.text, tokens),
      offset: wordsOffset(textLogOdds),
      context: CONTEXT_SHARE * declared,
      wordsOnly: sigmoid(textLogOdds + declared),
    };
  });
}

/** Reproducible numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Puts a list into a random order, in place. */
export function shuffle(list: number[], random: () => number): void {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other]!, list[index]!];
  }
}

/** The part, 0 to `parts` − 1, into which a group falls: by its name, so that new rows move no old ones. */
export function partOf(group: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < group.length; index += 1) hash = Math.imul(hash ^ group.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x5bd1e995);
  hash ^= hash >>> 15;
  return (hash >>> 0) % parts;
}
