import { scan, type Token } from "./tokens";
import type { Strength, Topic, WordList } from "./words/list";

/** One phrase of a list, found in a text. */
export interface Found {
  topic: Topic;
  strength: Strength;
  /** The phrase as written in the list: the same phrase twice is one piece of evidence. */
  phrase: string;
  /** Index of the first and last token. */
  first: number;
  last: number;
  /** Whether other words may stand between its words. */
  open: boolean;
}

export interface Lexicon {
  root: Node;
  /** First letters of words that end in `*`. */
  stems: ReadonlySet<string>;
  /** Whether a word (in plain form) stands in any list. */
  knows: (word: string) => boolean;
}

interface Node {
  next: Map<string, Node>;
  /** Where the phrase goes on after up to {@link GAP} other words. */
  gap?: Node;
  ends: { topic: Topic; strength: Strength; phrase: string; open: boolean }[];
}

/** Words that `..` may stand for. Six reach over a name and a date, and seldom into another statement. */
const GAP = 6;
/** Numbers, dates and links that may interrupt a phrase ("your order 5512 has shipped"). */
const INTERRUPTIONS = 2;
const SHORTEST_STEM = 3;
const LONGEST_STEM = 14;

/** Compiles the lists into one tree over words, so that a text is compared with all phrases in one pass. */
export function compile(lists: readonly WordList[]): Lexicon {
  const root: Node = { next: new Map(), ends: [] };
  const stems = new Set<string>();
  const words = new Set<string>();
  for (const { phrases } of lists) {
    for (const [topic, strengths] of entries(phrases)) {
      for (const [strength, list] of entries(strengths)) {
        for (const phrase of list) plant(phrase, topic, strength);
      }
    }
  }
  return { root, stems, knows: (word) => words.has(word) || stemsOf(stems, word).length > 0 };

  function plant(phrase: string, topic: Topic, strength: Strength): void {
    let nodes = [root];
    let open = false;
    for (const piece of phrase.split(" ")) {
      if (piece === "..") {
        open = true;
        nodes = nodes.map((node) => (node.gap ??= { next: new Map(), ends: [] }));
        continue;
      }
      nodes = nodes.flatMap((node) => piece.split("|").map((choice) => descend(node, choice)));
    }
    for (const node of nodes) node.ends.push({ topic, strength, phrase, open });
  }

  /** A choice is usually one word; "can't" or "e-mail" are two. */
  function descend(from: Node, choice: string): Node {
    let node = from;
    for (const key of keysOf(choice)) {
      let next = node.next.get(key);
      if (next === undefined) node.next.set(key, (next = { next: new Map(), ends: [] }));
      node = next;
    }
    return node;
  }

  function keysOf(choice: string): string[] {
    if (/^[#%$@/:~]$/u.test(choice)) return [choice];
    const tokens = scan(choice, 0, choice.length, 0);
    return tokens.map((token, index) => {
      words.add(token.text);
      if (!choice.endsWith("*") || index < tokens.length - 1) return token.text;
      stems.add(token.text);
      return `${token.text}*`;
    });
  }
}

/**
 * Finds every phrase of the lexicon in a text; at each place and for each way to go on, the longest.
 *
 * @param tokens the tokens of a text, in order
 */
export function find(lexicon: Lexicon, tokens: readonly Token[]): Found[] {
  const keys = tokens.map((token) => keysFor(lexicon, token));
  const found: Found[] = [];
  for (let first = 0; first < tokens.length; first += 1) walk(lexicon.root, first, first, INTERRUPTIONS);
  return found;

  function walk(node: Node, first: number, at: number, interruptions: number): void {
    for (const end of node.ends) found.push({ ...end, first, last: at - 1 });
    const token = tokens[at];
    if (token === undefined || (at > first && token.sentence !== tokens[first]?.sentence)) return;
    let matched = false;
    for (const key of keys[at] ?? []) {
      const next = node.next.get(key);
      if (next === undefined) continue;
      matched = true;
      walk(next, first, at + 1, interruptions);
    }
    if (at === first) return;
    if (node.gap !== undefined) {
      for (let skipped = 0; skipped <= GAP && at + skipped < tokens.length; skipped += 1) {
        walkGap(node.gap, first, at + skipped, interruptions);
      }
    }
    if (!matched && interruptions > 0 && token.kind !== "word" && node.next.size > 0) {
      walk({ next: node.next, ends: [] }, first, at + 1, interruptions - 1);
    }
  }

  function walkGap(node: Node, first: number, at: number, interruptions: number): void {
    if (tokens[at]?.sentence !== tokens[first]?.sentence) return;
    for (const key of keys[at] ?? []) {
      const next = node.next.get(key);
      if (next !== undefined) walk(next, first, at + 1, interruptions);
    }
  }
}

/** Arabic articles and prepositions that are written as part of the word. */
const arabicPrefixes = ["وال", "بال", "لل", "ال", "ب", "ل", "و"] as const;

/** What a token can be in a phrase: the word, its stems, its mask; dates, times and cards are numbers, too. */
function keysFor(lexicon: Lexicon, token: Token): string[] {
  if (token.kind === "code") return token.text === "#" ? ["#"] : ["#", token.text];
  if (token.kind === "date" || token.kind === "time" || token.kind === "card") return [token.text, "#"];
  if (token.kind !== "word") return [token.text];
  const keys = withStems(lexicon, token.text);
  const prefix = arabicPrefixes.find((letters) => token.text.startsWith(letters));
  if (prefix !== undefined && token.text.length >= prefix.length + 3) {
    keys.push(...withStems(lexicon, token.text.slice(prefix.length)));
  }
  return keys;
}

function withStems(lexicon: Lexicon, word: string): string[] {
  return [word, ...stemsOf(lexicon.stems, word)];
}

function stemsOf(stems: ReadonlySet<string>, word: string): string[] {
  const found: string[] = [];
  const longest = Math.min(word.length, LONGEST_STEM);
  for (let length = SHORTEST_STEM; length <= longest; length += 1) {
    const stem = word.slice(0, length);
    if (stems.has(stem)) found.push(`${stem}*`);
  }
  return found;
}

function entries<Key extends string, Value>(record: Partial<Record<Key, Value>>): [Key, Value][] {
  const result: [Key, Value][] = [];
  for (const key in record) {
    const value = record[key];
    if (value !== undefined) result.push([key, value]);
  }
  return result;
}
