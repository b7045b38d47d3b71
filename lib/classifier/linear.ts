import { FIGURES } from "./figures";
import { paired } from "./hash";
import { groupsOf } from "./letter-groups";
import { FIRST_MEANING, UNKNOWN, type Reading, type Unit, type Weighed, type Word } from "./reading";

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
type Hear = (id: number, kind: number, token: number) => void;

const MASK = BUCKETS - 1;
/** Units with which a message opens and closes: what it is for stands there. */
const OPENING = 8;
const CLOSING = 8;
/** Likewise of words: who is addressed and how, and who signs. */
const FIRST_WORDS = 5;
const LAST_WORDS = 5;

/** Buckets of single things, by where they stand. */
const bucketOf = {
  word: (name: number): number => name & MASK,
  meaning: (id: number): number => paired(id, 0, 6) & MASK,
  opening: (id: number): number => paired(id, 0, 10) & MASK,
  closing: (id: number): number => paired(id, 0, 11) & MASK,
  firstWord: (name: number): number => paired(name, 0, 12) & MASK,
  lastWord: (name: number): number => paired(name, 0, 13) & MASK,
} as const;

/** Rows that end with the same word or unit. */
const MOST_ROWS = 3;

/** Tells rows of two and three words, and of two and three units. */
function tellRows({ words, wordTokens, units, unitTokens }: Reading, hear: Hear): void {
  let one = 0;
  let two = 0;
  for (let index = 0; index < words.length; index += 1) {
    const { name, picture } = words[index]!;
    if (picture) continue;
    const token = wordTokens[index]!;
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
    const { id } = units[index]!;
    if (id === UNKNOWN) continue;
    const token = unitTokens[index]!;
    if (one !== 0) hear(paired(one, id, 7) & MASK, kinds.relations, token);
    if (two !== 0) {
      hear(paired(two, id, 8) & MASK, kinds.relations, token);
      hear(paired(paired(two, one, 9), id, 9) & MASK, kinds.relations, token);
    }
    two = one;
    one = id;
  }
}

/** The place behind the first words of a message, and that of the first of its last words; pictures between them are none. */
function endsOf(words: readonly Word[]): { first: number; last: number } {
  let first = 0;
  for (let count = 0; first < words.length && count < FIRST_WORDS; first += 1) if (!words[first]!.picture) count += 1;
  let last = words.length;
  for (let count = 0; last > 0 && count < LAST_WORDS; last -= 1) if (!words[last - 1]!.picture) count += 1;
  return { first, last };
}

/** Working memory, one for all messages: features of each kind, what they weigh, and what they weigh of each token. */
const KINDS = shares.length;
const counts = new Int32Array(KINDS);
const sums = new Int32Array(KINDS);
const each = new Float64Array(KINDS);
let parts = new Int32Array(0);
/** Buckets of a message's rows, and where the part of each belongs. */
let rowBuckets = new Int32Array(0);
let rowParts = new Int32Array(0);

/** @param at where the parts of the token begin */
function add(kind: number, at: number, weight: number, count = 1): void {
  counts[kind]! += count;
  sums[kind]! += weight;
  parts[at + kind]! += weight;
}

/**
 * Scores a message. What a word weighs is kept with it.
 *
 * @param trust how much each of the {@link SUMS} counts
 */
export function scoreLinear({ weights, scale }: Linear, reading: Reading, trust: readonly number[]): Score {
  const message = beginMessage();
  const { words, wordTokens, units, unitTokens, tokens, figures } = reading;
  if (parts.length < tokens.length * KINDS) parts = new Int32Array(2 * tokens.length * KINDS);
  parts.fill(0, 0, tokens.length * KINDS);
  counts.fill(0);
  sums.fill(0);
  const ends = endsOf(words);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    const weighed = (word.weighed ??= weigh(weights, word));
    const at = wordTokens[index]! * KINDS;
    if (!word.picture) {
      if (index < ends.first) add(kinds.places, at, weighed.first);
      if (index >= ends.last) add(kinds.places, at, weighed.last);
    }
    if (word.stamp === message) continue;
    word.stamp = message;
    add(kinds.words, at, weighed.own);
    add(kinds.letters, at, weighed.letters, weighed.count);
  }
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index]!;
    if (unit.id === UNKNOWN) continue;
    const weighed = (unit.weighed ??= weighUnit(weights, unit));
    const at = unitTokens[index]! * KINDS;
    if (unit.id >= FIRST_MEANING) add(kinds.meanings, at, weighed.own, weighed.count);
    if (index < OPENING) add(kinds.relations, at, weighed.first);
    if (index >= units.length - CLOSING) add(kinds.relations, at, weighed.last);
  }
  addRows(weights, reading);
  let logOdds = 0;
  for (let kind = 0; kind < KINDS; kind += 1) {
    each[kind] = (trust[kind]! * shares[kind]! * scale) / Math.sqrt(Math.max(1, counts[kind]!));
    logOdds += sums[kind]! * each[kind]!;
  }
  const eachFigure = trust[FIGURES_SUM]! * FIGURE_SHARE * scale;
  for (let figure = 0; figure < FIGURES; figure += 1) logOdds += weights[BUCKETS + figure]! * figures[figure]! * eachFigure;
  const byToken = new Float32Array(tokens.length);
  for (let token = 0; token < tokens.length; token += 1) {
    let sum = 0;
    for (let kind = 0; kind < KINDS; kind += 1) sum += parts[token * KINDS + kind]! * each[kind]!;
    byToken[token] = sum;
  }
  return { logOdds, byToken };
}

/** Rows are noted first and weighed then: their weights lie far apart, and so the next ones are fetched while one is added. */
function addRows(weights: Int8Array, reading: Reading): void {
  const most = MOST_ROWS * (reading.words.length + reading.units.length);
  if (rowBuckets.length < most) {
    rowBuckets = new Int32Array(2 * most);
    rowParts = new Int32Array(2 * most);
  }
  const buckets = rowBuckets;
  const places = rowParts;
  let count = 0;
  tellRows(reading, (id, kind, token) => {
    buckets[count] = id;
    places[count] = token * KINDS + kind;
    count += 1;
  });
  for (let row = 0; row < count; row += 1) {
    const weight = weights[buckets[row]!]!;
    const place = places[row]!;
    parts[place]! += weight;
    const kind = place % KINDS;
    counts[kind]! += 1;
    sums[kind]! += weight;
  }
}

function weigh(weights: Int8Array, { name, letters: plain }: Word): Weighed {
  const groups = groupsOf(plain);
  let letters = 0;
  for (const group of groups) letters += weights[group & MASK]!;
  return { own: weights[bucketOf.word(name)]!, letters, count: groups.length, first: weights[bucketOf.firstWord(name)]!, last: weights[bucketOf.lastWord(name)]! };
}

function weighUnit(weights: Int8Array, { id, ids }: Unit): Weighed {
  let own = 0;
  if (id >= FIRST_MEANING) for (const meaning of ids) own += weights[bucketOf.meaning(meaning)]!;
  return { own, letters: 0, count: ids.length, first: weights[bucketOf.opening(id)]!, last: weights[bucketOf.closing(id)]! };
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
  const hear = (id: number, kind: number): void => {
    ids.push(id);
    kindOf.push(kind);
  };
  const { words, units } = reading;
  const ends = endsOf(words);
  words.forEach((word, index) => {
    if (index < ends.first && !word.picture) hear(bucketOf.firstWord(word.name), kinds.places);
    if (index >= ends.last && !word.picture) hear(bucketOf.lastWord(word.name), kinds.places);
    if (word.stamp === message) return;
    word.stamp = message;
    hear(bucketOf.word(word.name), kinds.words);
    for (const group of groupsOf(word.letters)) hear(group & MASK, kinds.letters);
  });
  units.forEach((unit, index) => {
    if (unit.id === UNKNOWN) return;
    if (unit.id >= FIRST_MEANING) for (const id of unit.ids) hear(bucketOf.meaning(id), kinds.meanings);
    if (index < OPENING) hear(bucketOf.opening(unit.id), kinds.relations);
    if (index >= units.length - CLOSING) hear(bucketOf.closing(unit.id), kinds.relations);
  });
  tellRows(reading, hear);
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
