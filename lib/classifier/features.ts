import { meaningsIn, meaningsOf, type ConceptTable, type Meant, type WordMeanings } from "./concepts";
import type { Token } from "./tokens";

/** Weights of the linear part: hashed features share this many. A power of two, so that a bit mask picks one. */
export const BUCKETS = 1 << 18;

/** What a message is built of, in figures; their weights stand behind the hashed ones. */
export const FIGURES = 16;

/** What a message holds, as the linear part sees it. */
export interface Features {
  /** Number of a weight, each at most once; from {@link BUCKETS} on they are figures. */
  ids: Uint32Array;
  /** How strongly each is present. */
  values: Float32Array;
  /** Index of the token that shows it; {@link NOWHERE} for figures. */
  tokens: Uint32Array;
}

export const NOWHERE = 0xffffffff;

/** Kinds of features; each kind as a whole weighs the same in a long message as in a short one. */
const kinds = { words: 0, phrases: 1, letters: 2, meanings: 3, relations: 4 } as const;
/** Share of each kind: words, phrases of two and three words, groups of letters, meanings, meanings that stand together. */
const shares = [1, 0.7, 1, 1, 0.7] as const;
const FIGURE_SHARE = 0.6;

/** Groups of three to five letters: endings, stems, and what typing errors leave of a word. */
const SHORTEST_GROUP = 3;
const LONGEST_GROUP = 5;
/** Words of Thai stand without spaces, and two of its letters say as much as three elsewhere. */
const thai = { first: 0xe00, last: 0xe7f, shortest: 2 } as const;

/** Digits of a number that are told apart: a pin, a phone number, an account. */
const MOST_DIGITS = 9;

/** Tokens that are read: more than any message of words has (`prepare` ends at 6,000 characters). */
const MOST_TOKENS = 1_200;

/** Features of one message at most; the longest text that is read has fewer (`prepare`). */
const ROOM = 32_768;

/** Words remembered with their groups of letters. */
const REMEMBERED = 20_000;
interface Word extends WordMeanings {
  /** Hash of the word as a feature. */
  name: number;
  groups: Uint32Array;
}
const noGroups = new Uint32Array(0);

/** Working memory, one for all messages: nothing of a message stays in it that the next would read. */
const ids = new Uint32Array(ROOM);
const kindOf = new Uint8Array(ROOM);
const shownBy = new Uint32Array(ROOM);
/** The number of the message in which a feature was last seen; doubles count further than any worker lives. */
const seen = new Float64Array(BUCKETS);
const counts = new Uint32Array(shares.length);
let stamp = 0;
let size = 0;

/** Meanings that stand so near, in words, are taken together; of those before, so many. */
const NEAR = 5;
const MEANINGS_BEFORE = 4;

/** Reads the features of a message from its text and its tokens, as `prepare` gives them. The same text gives the same. */
export type ReadFeatures = (text: string, tokens: readonly Token[]) => Features;

/**
 * Makes a reader of features.
 *
 * @param concepts the table that the weights were learned with
 */
export function createFeatureReader(concepts: ConceptTable): ReadFeatures {
  const remembered = new Map<string, Word>();

  return (text, all) => {
    const tokens = all.length > MOST_TOKENS ? all.slice(0, MOST_TOKENS) : all;
    stamp += 1;
    size = 0;
    counts.fill(0);
    const words = tokens.map((token) => wordOf(text, token));
    addWords(words);
    addMeanings(tokens, meaningsIn(concepts, words));
    return collected(figuresOf(text, tokens));
  };

  function wordOf(text: string, token: Token): Word {
    const key = nameOf(text, token);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const word: Word = {
      ...meaningsOf(concepts, token.text),
      name: hashOf(key, 0, key.length, 1),
      groups: token.kind === "word" ? groupsOf(token.text) : noGroups,
    };
    remembered.set(key, word);
    return word;
  }
}

function add(hash: number, kind: number, token: number): void {
  const id = hash & (BUCKETS - 1);
  if (seen[id] === stamp || size === ROOM) return;
  seen[id] = stamp;
  ids[size] = id;
  kindOf[size] = kind;
  shownBy[size] = token;
  size += 1;
  counts[kind] = counts[kind]! + 1;
}

function addWords(words: readonly Word[]): void {
  let before = 0;
  let beforeThat = 0;
  for (let index = 0; index < words.length; index += 1) {
    const { name, groups } = words[index]!;
    add(name, kinds.words, index);
    if (index > 0) add(pair(before, name, 2), kinds.phrases, index);
    if (index > 1) {
      add(pair(pair(beforeThat, before, 3), name, 3), kinds.phrases, index);
      add(pair(beforeThat, name, 4), kinds.phrases, index);
    }
    for (let group = 0; group < groups.length; group += 1) add(groups[group]!, kinds.letters, index);
    beforeThat = before;
    before = name;
  }
}

function addMeanings(tokens: readonly Token[], meant: readonly Meant[]): void {
  for (let index = 0; index < meant.length; index += 1) {
    const { meaning, first, last } = meant[index]!;
    add(pair(meaning, 0, 6), kinds.meanings, first);
    for (let other = Math.max(0, index - MEANINGS_BEFORE); other < index; other += 1) {
      const earlier = meant[other]!;
      if (earlier.first >= first || first - earlier.first > NEAR || earlier.meaning === meaning) continue;
      add(pair(earlier.meaning, meaning, 7), kinds.relations, first);
    }
    const next = tokens[last + 1];
    const previous = tokens[first - 1];
    if (next !== undefined && next.kind !== "word") add(pair(meaning, kindNumber(next), 8), kinds.relations, first);
    if (previous !== undefined && previous.kind !== "word") {
      add(pair(kindNumber(previous), meaning, 9), kinds.relations, first);
    }
  }
  const opening = meant[0];
  const closing = meant.at(-1);
  if (opening !== undefined) add(pair(opening.meaning, 0, 10), kinds.relations, opening.first);
  if (closing !== undefined) add(pair(closing.meaning, 0, 11), kinds.relations, closing.first);
}

function kindNumber(token: Token): number {
  return hashOf(token.kind, 0, token.kind.length, 12);
}

function collected(figures: readonly number[]): Features {
  const result: Features = {
    ids: new Uint32Array(size + FIGURES),
    values: new Float32Array(size + FIGURES),
    tokens: new Uint32Array(size + FIGURES).fill(NOWHERE),
  };
  const each = Array.from(shares, (share, kind) => share / Math.sqrt(Math.max(1, counts[kind]!)));
  for (let place = 0; place < size; place += 1) {
    result.ids[place] = ids[place]!;
    result.values[place] = each[kindOf[place]!]!;
    result.tokens[place] = shownBy[place]!;
  }
  for (const [figure, value] of figures.entries()) {
    result.ids[size + figure] = BUCKETS + figure;
    result.values[size + figure] = value * FIGURE_SHARE;
  }
  return result;
}

function nameOf(text: string, token: Token): string {
  if (token.kind === "word") return token.text;
  if (token.kind === "code" && token.text !== "#") return token.text;
  if (token.kind !== "number" && token.kind !== "code") return `<${token.kind}>`;
  let digits = 0;
  for (let position = token.start; position < token.end && digits < MOST_DIGITS; position += 1) {
    const code = text.charCodeAt(position);
    // Between the digits of any script stand only signs below these (or the curly apostrophe).
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x660 && code < 0x2000)) digits += 1;
  }
  return `<${token.kind}${digits}>`;
}

function groupsOf(word: string): Uint32Array {
  const whole = `<${word}>`;
  const groups: number[] = [];
  const code = word.charCodeAt(0);
  const shortest = code >= thai.first && code <= thai.last ? thai.shortest : SHORTEST_GROUP;
  for (let length = shortest; length <= LONGEST_GROUP; length += 1) {
    for (let start = 0; start + length <= whole.length; start += 1) groups.push(hashOf(whole, start, start + length, 5));
  }
  return Uint32Array.from(groups);
}

/** FNV-1a over UTF-16 units, stirred so that the low bits depend on every unit. */
function hashOf(text: string, from: number, to: number, seed: number): number {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) | 0;
  for (let position = from; position < to; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  return stirred(hash);
}

function pair(left: number, right: number, seed: number): number {
  return stirred(Math.imul(left ^ Math.imul(seed, 0x85ebca6b), 0x9e3779b1) ^ right);
}

function stirred(hash: number): number {
  let result = hash;
  result ^= result >>> 15;
  result = Math.imul(result, 0x2c1b3c6d);
  result ^= result >>> 12;
  return result >>> 0;
}

/** Characters looked at for emphasis: it shows early. */
const EMPHASIS_LENGTH = 2_000;

/** Counts that tell a bill from a price list and a shout from a notice; each is between 0 and about 2. */
function figuresOf(text: string, tokens: readonly Token[]): number[] {
  const count = { word: 0, number: 0, code: 0, percent: 0, money: 0, link: 0, date: 0, time: 0, card: 0, currency: 0 };
  for (const { kind } of tokens) count[kind] += 1;
  let calls = 0;
  let questions = 0;
  let lines = 0;
  let capitals = 0;
  let letters = 0;
  let pictures = 0;
  const end = Math.min(text.length, EMPHASIS_LENGTH);
  for (let position = 0; position < end; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 0x21 || code === 0xff01) calls += 1;
    else if (code === 0x3f || code === 0x61f || code === 0xff1f) questions += 1;
    else if (code === 0x0a) lines += 1;
    // The leading half of a pair in the block of pictographs, or an older single sign.
    else if ((code >= 0xd83c && code <= 0xd83e) || (code >= 0x2600 && code <= 0x27bf)) pictures += 1;
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x410 && code <= 0x42f)) capitals += 1;
    if (code >= 0x41) letters += 1;
  }
  return [
    1,
    Math.min(tokens.length / 40, 2),
    tokens.length < 6 ? 1 : 0,
    Math.min(count.percent, 3) / 2,
    Math.min(count.money, 4) / 2,
    Math.min(count.link, 2),
    Math.min(count.card, 2),
    Math.min(count.date, 2),
    Math.min(count.time, 2),
    Math.min(count.code, 3) / 2,
    Math.min(count.number, 5) / 3,
    Math.min(calls, 4) / 2,
    letters > 10 ? capitals / letters : 0,
    Math.min(pictures, 4) / 2,
    lines > 0 ? 1 : 0,
    questions > 0 ? 1 : 0,
  ];
}
