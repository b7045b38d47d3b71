import { FIGURES } from "./figures";
import { paired } from "./hash";
import { FIRST_MEANING, UNKNOWN, type Reading } from "./reading";

/** Hashed features share this many weights. A power of two, so that a bit mask picks one. */
export const BUCKETS = 1 << 20;

/** Kinds of features; each kind as a whole weighs the same in a long message as in a short one. */
export const kinds = { words: 0, phrases: 1, letters: 2, meanings: 3, relations: 4, places: 5 } as const;
/** Share of each kind: words, two and three words, groups of letters, meanings, those that stand together, words at the ends. */
export const shares = [1, 0.7, 1, 1, 0.7, 1] as const;
export const FIGURE_SHARE = 0.6;

/** What the linear part adds up is kept apart by kind: those above, and the figures. */
export const SUMS = shares.length + 1;
const FIGURES_SUM = shares.length;

/** The model of single words, their letters and their neighbours: one weight for each, from -127 to 127 times the scale. */
export interface Linear {
  /** {@link BUCKETS} hashed weights, then one for each figure. */
  weights: Int8Array;
  scale: number;
}

export interface Score {
  /** Log-odds of promotion, not calibrated. */
  logOdds: number;
  /** The part of each token in it. */
  byToken: Float32Array;
}

/** Number of the latest message: a word that was seen in it is not counted again. */
let latest = 0;

/** A new message: nothing has been seen in it. */
export function beginMessage(): number {
  latest += 1;
  return latest;
}

/** Hears of a feature: its bucket, its kind, and the token that shows it. */
export type Hear = (id: number, kind: number, token: number) => void;

/**
 * Tells the pairs of words and of meanings of a message, and the words at its ends. Words and their letters are told by the
 * words themselves ({@link Reading}).
 */
export function tellPairs({ words, wordTokens, units, unitTokens }: Reading, hear: Hear): void {
  let count = 0;
  for (const { picture } of words) if (!picture) count += 1;
  let place = 0;
  let one = 0;
  let two = 0;
  for (let index = 0; index < words.length; index += 1) {
    const { name, picture } = words[index]!;
    if (picture) continue;
    const token = wordTokens[index]!;
    if (place < FIRST_WORDS) hear(paired(name, 0, 12) & MASK, kinds.places, token);
    if (place >= count - LAST_WORDS) hear(paired(name, 0, 13) & MASK, kinds.places, token);
    place += 1;
    if (one !== 0) hear(paired(one, name, 2) & MASK, kinds.phrases, token);
    if (two !== 0) {
      hear(paired(paired(two, one, 3), name, 3) & MASK, kinds.phrases, token);
      hear(paired(two, name, 4) & MASK, kinds.phrases, token);
    }
    two = one;
    one = name;
  }
  one = 0;
  two = 0;
  for (let index = 0; index < units.length; index += 1) {
    const { ids } = units[index]!;
    const id = ids[0]!;
    if (id === UNKNOWN) continue;
    const token = unitTokens[index]!;
    if (id >= FIRST_MEANING) {
      for (let more = 0; more < ids.length; more += 1) hear(paired(ids[more]!, 0, 6) & MASK, kinds.meanings, token);
    }
    if (one !== 0) hear(paired(one, id, 7) & MASK, kinds.relations, token);
    if (two !== 0) {
      hear(paired(two, id, 8) & MASK, kinds.relations, token);
      hear(paired(paired(two, one, 9), id, 9) & MASK, kinds.relations, token);
    }
    if (index < OPENING) hear(paired(id, 0, 10) & MASK, kinds.relations, token);
    if (index >= units.length - CLOSING) hear(paired(id, 0, 11) & MASK, kinds.relations, token);
    two = one;
    one = id;
  }
}

const MASK = BUCKETS - 1;
/** Units with which a message opens and closes: what it is for stands there. */
const OPENING = 8;
const CLOSING = 8;
/** Likewise of words: who is addressed and how, and who signs. */
const FIRST_WORDS = 5;
const LAST_WORDS = 5;

/**
 * Scores a message. What a word weighs is kept with it.
 *
 * @param trust how much each of the {@link SUMS} counts
 */
export function scoreLinear({ weights, scale }: Linear, reading: Reading, trust: readonly number[]): Score {
  const message = beginMessage();
  const { words, wordTokens, tokens, figures } = reading;
  const count = shares.map(() => 0);
  const sums = shares.map(() => 0);
  const parts = new Float32Array(tokens.length * shares.length);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (word.stamp === message) continue;
    word.stamp = message;
    if (!word.weighed) {
      word.weighed = true;
      word.weight = weights[word.name & MASK]!;
      for (const group of word.groups) word.groupWeight += weights[group & MASK]!;
    }
    const at = wordTokens[index]! * shares.length;
    count[0]! += 1;
    sums[0]! += word.weight;
    parts[at]! += word.weight;
    count[2]! += word.groups.length;
    sums[2]! += word.groupWeight;
    parts[at + 2]! += word.groupWeight;
  }
  tellPairs(reading, (id, kind, token) => {
    const weight = weights[id]!;
    count[kind]! += 1;
    if (weight === 0) return;
    sums[kind]! += weight;
    parts[token * shares.length + kind]! += weight;
  });
  let logOdds = 0;
  const each = shares.map((share, kind) => (trust[kind]! * share * scale) / Math.sqrt(Math.max(1, count[kind]!)));
  for (let kind = 0; kind < shares.length; kind += 1) logOdds += sums[kind]! * each[kind]!;
  const eachFigure = trust[FIGURES_SUM]! * FIGURE_SHARE * scale;
  for (let figure = 0; figure < FIGURES; figure += 1) logOdds += weights[BUCKETS + figure]! * figures[figure]! * eachFigure;
  const byToken = new Float32Array(tokens.length);
  for (let token = 0; token < tokens.length; token += 1) {
    let sum = 0;
    for (let kind = 0; kind < shares.length; kind += 1) sum += parts[token * shares.length + kind]! * each[kind]!;
    byToken[token] = sum;
  }
  return { logOdds, byToken };
}

/** What a message holds, spelled out, for training: the same as {@link scoreLinear} weighs. */
export interface Features {
  /** Number of a weight; from {@link BUCKETS} on they are figures. */
  ids: Uint32Array;
  /** How strongly each is present. */
  values: Float32Array;
  /** Which of the {@link SUMS} each belongs to. */
  kinds: Uint8Array;
}

/** Spells out what {@link scoreLinear} weighs. */
export function featuresOf(reading: Reading): Features {
  const message = beginMessage();
  const ids: number[] = [];
  const kindOf: number[] = [];
  for (const word of reading.words) {
    if (word.stamp === message) continue;
    word.stamp = message;
    ids.push(word.name & MASK);
    kindOf.push(kinds.words);
    for (const group of word.groups) {
      ids.push(group & MASK);
      kindOf.push(kinds.letters);
    }
  }
  tellPairs(reading, (id, kind) => {
    ids.push(id);
    kindOf.push(kind);
  });
  const count = shares.map(() => 0);
  for (const kind of kindOf) count[kind]! += 1;
  const values = kindOf.map((kind) => shares[kind]! / Math.sqrt(count[kind]!));
  for (let figure = 0; figure < FIGURES; figure += 1) {
    ids.push(BUCKETS + figure);
    values.push(reading.figures[figure]! * FIGURE_SHARE);
    kindOf.push(FIGURES_SUM);
  }
  return { ids: Uint32Array.from(ids), values: Float32Array.from(values), kinds: Uint8Array.from(kindOf) };
}
