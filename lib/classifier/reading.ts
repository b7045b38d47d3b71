import type { MessagePart, PartKind } from "../domain/message";
import { FIGURES, figuresOf } from "./figures";
import { fillerOf } from "./filler";
import { hashOf } from "./hash";
import { hashInRuns, isInRuns, isKnown, meaningsOf, type MeaningTable, type WordMeanings } from "./meanings";
import { createMemory } from "./memory";
import { createPhrases } from "./phrases";
import { prepare } from "./prepare";
import { sieveOf } from "./sieve";
import type { Token, TokenKind } from "./tokens";

/** What stands at one place of a message for the network: a word, a phrase, a number, or where a sentence ends. */
export interface Unit {
  /** Numbers of its vectors: signs below {@link FIRST_MEANING}, meanings from there on. */
  ids: readonly number[];
  /** The first of them. */
  id: number;
  /** Number under which the network keeps what it made of it, as the same unit stands in many messages. */
  impression: number | undefined;
  /** What the linear part made of it. */
  weighed: Weighed | undefined;
}

/** Weights of a word or a unit wherever it stands, of its letters, and where it stands at the beginning or the end. */
export interface Weighed {
  own: number;
  letters: number;
  /** Number of its groups of letters, or of its meanings. */
  count: number;
  first: number;
  last: number;
}

/** One word as a model knows it; remembered, as the same words stand in many messages. */
export interface Word extends WordMeanings {
  /** Hash of the word as a feature. */
  name: number;
  /** Its letters, in plain form, of which groups count; empty for what is no word. */
  letters: string;
  unit: Unit;
  /** A pictograph stands between words and does not part them. */
  picture: boolean;
  /** It says nothing by itself: no reason to show to anybody. */
  filler: boolean;
  /** What the linear part made of it. */
  weighed: Weighed | undefined;
  /** The message in which it was last counted. */
  stamp: number;
}

/** A message as both parts of the model read it. */
export interface Reading {
  tokens: readonly Token[];
  /** The words, with a mark before each part that is no body. */
  words: Word[];
  /** Token that shows each word. */
  wordTokens: number[];
  units: Unit[];
  /** Token that shows each unit. */
  unitTokens: number[];
  figures: Float32Array;
}

export type Read = (text: string, parts?: readonly MessagePart[]) => Reading;

/** Number of the sign that stands for a word of which only the letters are known. */
export const UNKNOWN = 1;
/** Numbers of signs. */
const signs = { unknown: UNKNOWN, letter: 2, stop: 3, call: 4, question: 5, picture: 14 } as const;
const kinds: Readonly<Record<Exclude<TokenKind, "word" | "number" | "picture">, number>> = {
  code: 6, percent: 7, money: 8, link: 9, date: 10, time: 11, card: 12, currency: 13,
};
/** Numbers by their digits: one, two, four, six, more. */
const numbers = [15, 15, 16, 17, 17, 18, 18, 19] as const;
/** Sign of a number of one digit or two: longer ones are amounts, codes, accounts. */
const SHORT_NUMBER = 15;
const partSigns: Readonly<Partial<Record<PartKind, number>>> = {
  title: 20, footer: 21, button: 22, list: 23, card: 24, payload: 25, preview: 26,
};
/** Meanings are numbered from here on. */
export const FIRST_MEANING = 32;

/** Digits of a number that are told apart: a pin, a phone number, an account. */
const MOST_DIGITS = 9;

/** Tokens that are read: more than any message of words has (`prepare` ends at 6,000 characters). */
const MOST_TOKENS = 1_200;

/** Words remembered; more than a year of chats in a few languages has. */
const REMEMBERED = 20_000;

/**
 * Makes a reader for one model. What it remembers of words carries what that model made of them.
 *
 * @param table the meanings that the model was trained with
 */
export function createReader(table: MeaningTable): Read {
  const remembered = createMemory<Word>(REMEMBERED);
  const known = new Map<string, Unit>();
  const mayKnow = sieveOf(table);
  const phraseAt = createPhrases(table, mayKnow);
  const knows = (word: string): boolean => isKnown(table, word);
  const inRuns = (word: string): boolean => mayKnow(hashInRuns(word)) && isInRuns(table, word);
  const isFiller = fillerOf(table);
  const stops = [signs.stop, signs.call, signs.question].map((sign) => unitOfIds([sign]));

  return (text, parts) => {
    // Before the message and never within it: a word that stands in it twice is one and counts once.
    remembered.tidy();
    const all = prepare(text, knows, inRuns);
    const tokens = all.length > MOST_TOKENS ? all.slice(0, MOST_TOKENS) : all;
    const words: Word[] = [];
    const wordTokens: number[] = [];
    const borders = bordersOf(text, parts);
    let border = -1;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index]!;
      const before = border;
      while (border < borders.length - 1 && (border < 0 || token.start >= borders[border]!.end)) border += 1;
      const kind = border === before ? undefined : borders[border]?.kind;
      const sign = kind === undefined ? undefined : partSigns[kind];
      if (sign !== undefined) {
        words.push(wordOf(`<${kind}>`, sign));
        wordTokens.push(index);
      }
      words.push(wordOf(nameOf(text, token), signOf(text, token), token));
      wordTokens.push(index);
    }
    const reading: Reading = { tokens, words, wordTokens, units: [], unitTokens: [], figures: new Float32Array(FIGURES) };
    addUnits(text, reading);
    figuresOf(text, tokens, reading.figures);
    return reading;
  };

  /** @param sign number of what has no meaning of its own */
  function wordOf(key: string, sign: number | undefined, token?: Token): Word {
    const before = remembered.get(key);
    if (before !== undefined) return before;
    const plain = token === undefined || sign !== undefined ? "" : token.text;
    const meant = meaningsOf(table, plain);
    const picture = token?.kind === "picture";
    const word: Word = {
      ...meant,
      // As a whole number with a sign: one beyond would be kept apart from the word.
      name: hashOf(key, 0, key.length, 1) | 0,
      letters: picture ? "" : plain,
      unit: unitOf(meant.meanings, sign ?? unknownSign(plain, picture)),
      picture,
      filler: plain === "" ? token === undefined || sign === SHORT_NUMBER : !picture && isFiller(plain, meant.meanings),
      weighed: undefined,
      stamp: 0,
    };
    remembered.set(key, word);
    return word;
  }

  function addUnits(text: string, { tokens, words, wordTokens, units, unitTokens }: Reading): void {
    let index = 0;
    let last: Token | undefined;
    while (index < words.length) {
      const token = tokens[wordTokens[index]!]!;
      if (last !== undefined && token.sentence !== last.sentence) {
        units.push(stops[stopBetween(text, last.end, token.start)]!);
        unitTokens.push(wordTokens[index]!);
      }
      const word = words[index]!;
      const phrase = word.begins ? phraseAt(words, index) : undefined;
      units.push(phrase === undefined ? word.unit : (phrase.unit ??= unitOf(phrase.meanings, signs.unknown)));
      unitTokens.push(wordTokens[index]!);
      index += phrase?.length ?? 1;
      last = tokens[wordTokens[index - 1]!];
    }
  }

  /** Units that mean the same are one. */
  function unitOf(meanings: readonly number[], sign: number): Unit {
    const ids = meanings.length === 0 ? [sign] : meanings.map((meaning) => FIRST_MEANING + meaning);
    const key = ids.join(" ");
    let unit = known.get(key);
    if (unit === undefined) known.set(key, (unit = unitOfIds(ids)));
    return unit;
  }
}

/** A unit of which nothing has been made yet. */
export function unitOfIds(ids: readonly number[]): Unit {
  return { ids, id: ids[0]!, impression: undefined, weighed: undefined };
}

/** What ends a sentence: 0 a full stop or a new line, 1 a call, 2 a question. */
function stopBetween(text: string, from: number, to: number): number {
  for (let position = from; position < to; position += 1) {
    const sign = text.charCodeAt(position);
    if (sign === 0x21 || sign === 0xff01) return 1;
    if (sign === 0x3f || sign === 0x61f || sign === 0xff1f) return 2;
  }
  return 0;
}

/** Where each part of a message ends; empty when the parts do not make up the text. */
function bordersOf(text: string, parts: readonly MessagePart[] = []): { kind: PartKind; end: number }[] {
  const borders: { kind: PartKind; end: number }[] = [];
  let position = 0;
  for (const part of parts) {
    if (part.text.trim() === "") continue;
    if (!text.startsWith(part.text, position)) return [];
    position += part.text.length + 1;
    borders.push({ kind: part.kind, end: position });
  }
  return borders;
}

function unknownSign(plain: string, picture: boolean): number {
  if (picture) return signs.picture;
  return plain.length === 1 ? signs.letter : signs.unknown;
}

function isWord(token: Token): boolean {
  // A code that reads like a known word with digits for letters carries that word.
  return token.kind === "word" || (token.kind === "code" && token.text !== "#");
}

function signOf(text: string, token: Token): number | undefined {
  if (token.kind === "number") return numbers[Math.min(digitsOf(text, token), numbers.length) - 1] ?? numbers[0];
  if (token.kind === "word" || token.kind === "picture" || isWord(token)) return undefined;
  return kinds[token.kind];
}

function nameOf(text: string, token: Token): string {
  if (isWord(token) || token.kind === "picture") return token.text;
  if (token.kind !== "number" && token.kind !== "code") return `<${token.kind}>`;
  return `<${token.kind}${digitsOf(text, token)}>`;
}

/** Digits of a number or code, {@link MOST_DIGITS} at most. */
function digitsOf(text: string, token: Token): number {
  let digits = 0;
  for (let position = token.start; position < token.end && digits < MOST_DIGITS; position += 1) {
    const code = text.charCodeAt(position);
    // Between the digits of any script stand only signs below these (or the curly apostrophe).
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x660 && code < 0x2000)) digits += 1;
  }
  return digits;
}
