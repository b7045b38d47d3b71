import { joined } from "../hash";
import { BEGINS, hashInRuns, hashOfWord, IN_RUN, keyOf, type MeaningTable } from "../meanings";
import { LONGEST_PHRASE } from "../phrases";
import { scan } from "../tokens";
import { isUnspaced } from "../unspaced";
import { shorterForms, stemOf } from "../word-forms";

/** Share of the words with a stem that must mean the same for the stem to stand for them. */
const AGREED = 0.6;

/** Words in plain form, with the numbers of what they mean. */
type Words = Map<string, Set<number>>;

/**
 * Makes a table. Where the forms of a word agree, their stem stands for them: the table is smaller, and forms that nobody
 * listed are known too.
 *
 * @param forms each meaning's number (below {@link IN_RUN}) with a word or phrase for it, as people write it
 */
export function meaningTable(forms: readonly (readonly [meaning: number, form: string])[]): MeaningTable {
  const entries = new Set<number>();
  const add = (hash: number, meaning: number): void => {
    entries.add(keyOf(hash) * 0x10000 + meaning);
  };
  const words: Words = new Map();
  for (const [meaning, form] of forms) {
    const texts = plainForm(form);
    const [start] = texts;
    if (start === undefined || texts.length > LONGEST_PHRASE) continue;
    if (texts.length === 1) {
      words.set(start, (words.get(start) ?? new Set()).add(meaning));
      continue;
    }
    add(texts.map(hashOfWord).reduce(joined), meaning);
    add(hashOfWord(start), BEGINS);
  }
  const stems = stemsOf(words);
  for (const [stem, meaning] of stems) add(hashOfWord(stem), meaning);
  for (const [word, meanings] of words) {
    if (isUnspaced(word)) add(hashInRuns(word), IN_RUN);
    if (isToldByStem(word, meanings, words, stems)) continue;
    for (const meaning of meanings) add(hashOfWord(word), meaning);
  }
  // A key of 26 bits and a meaning of 16 stand exactly in a double.
  const sorted = Float64Array.from(entries).sort();
  return {
    keys: Uint32Array.from(sorted, (entry) => Math.floor(entry / 0x10000)),
    meanings: Uint16Array.from(sorted, (entry) => entry % 0x10000),
  };
}

/** What a word or phrase consists of, in plain form: words, and numbers among them. */
export function plainForm(form: string): string[] {
  return scan(form, 0, form.length, 0).map(({ text }) => text);
}

/** Stems that are no words themselves, each with the meaning that most of its words have. */
function stemsOf(words: Words): Map<string, number> {
  const votes = new Map<string, Map<number, number>>();
  for (const [word, meanings] of words) {
    const stem = stemOf(word);
    if (stem === undefined || words.has(stem)) continue;
    const vote = votes.get(stem) ?? new Map<number, number>();
    votes.set(stem, vote);
    for (const meaning of meanings) vote.set(meaning, (vote.get(meaning) ?? 0) + 1 / meanings.size);
  }
  const stems = new Map<string, number>();
  for (const [stem, vote] of votes) {
    const all = [...vote.values()].reduce((sum, one) => sum + one, 0);
    for (const [meaning, share] of vote) if (share >= all * AGREED) stems.set(stem, meaning);
  }
  return stems;
}

/** Whether a word without an entry of its own would be found by its stem, with the same meaning. */
function isToldByStem(word: string, meanings: ReadonlySet<number>, words: Words, stems: ReadonlyMap<string, number>): boolean {
  if (meanings.size > 1) return false;
  for (const [from, to] of shorterForms(word)) {
    const shorter = word.slice(from, to);
    if (words.has(shorter)) return false;
    const meaning = stems.get(shorter);
    if (meaning !== undefined) return meanings.has(meaning);
  }
  return false;
}
