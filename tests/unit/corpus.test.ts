import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { Category } from "../../lib/domain/category";
import { scan } from "../../lib/classifier/tokens";
import { readCorpus, type PlacedLine } from "../../lib/classifier/training/corpus";

const folder = fileURLToPath(new URL("../corpus", import.meta.url));
/** Throws, with file and line, where a line is not of the form or its category does not fit its label. */
const corpus = readCorpus(folder);
const byLanguage = Map.groupBy(corpus, ({ content }) => content.language);
const languages = [...byLanguage.keys()].toSorted();

const major = ["en", "ru", "pt", "es", "hi", "hi-Latn", "id", "de", "tr", "ar", "fr", "it"];
const others = ["uk", "pl", "kk", "nl", "bn", "ur", "fa", "th", "vi", "he", "ro", "uz", "ms"];

describe("the corpus", () => {
  it("speaks at least the twenty-five languages", () => {
    expect(languages).toEqual(expect.arrayContaining([...major, ...others]));
  });

  it.each(languages)("has enough messages in %s: 400 in a major language, 150 in any other, 100 in a further one", (language) => {
    const fewest = major.includes(language) ? 400 : others.includes(language) ? 150 : 100;
    expect(byLanguage.get(language)?.length).toBeGreaterThanOrEqual(fewest);
  });

  it.each(languages)("has both labels and at least twelve categories in %s", (language) => {
    const lines = byLanguage.get(language) ?? [];
    expect(new Set(lines.map(({ content }) => content.label))).toEqual(new Set(["promotion", "service"]));
    expect(new Set(lines.map(({ content }) => content.category)).size).toBeGreaterThanOrEqual(12);
  });

  it.each(major)("has every category in %s", (language) => {
    const found = new Set(byLanguage.get(language)?.map(({ content }) => content.category));
    expect(Category.options.filter((category) => !found.has(category))).toEqual([]);
  });

  it.each(languages)("is hard in a third of %s", (language) => {
    const lines = byLanguage.get(language) ?? [];
    expect(lines.filter(({ content }) => content.hard).length / lines.length).toBeGreaterThanOrEqual(1 / 3);
  });

  it("stands in files named after their language", () => {
    expect(corpus.filter(({ file, content }) => file.replace(/(-\d+)?\.jsonl$/u, "") !== content.language)).toEqual([]);
  });
});

test.each(languages)("near-duplicates are below 5 % in %s, digits apart", (language) => {
  const lines = byLanguage.get(language) ?? [];
  const copies = nearDuplicates(lines);
  expect(copies.length / lines.length, JSON.stringify(copies.slice(0, 5))).toBeLessThan(0.05);
});

/** Two messages are versions of one another when they share so much of their words (Jaccard). */
const ALIKE = 0.8;

/**
 * The lines that are nearly the same as one before them. Two sets of words can only be that alike if they share one of
 * their rarest words (all but the commonest 80 %), so only lines that do are compared.
 */
function nearDuplicates(lines: readonly PlacedLine[]): string[] {
  const sets = lines.map(({ content }) => wordsOf(content.text));
  const counts = new Map<string, number>();
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  const found: string[] = [];
  for (const [index, words] of sets.entries()) {
    const rarest = [...words].toSorted((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || (one < other ? -1 : 1));
    const blocks = rarest.slice(0, words.size - Math.ceil(words.size * ALIKE) + 1);
    const candidates = new Set(blocks.flatMap((word) => holders.get(word) ?? []));
    if ([...candidates].some((other) => likeness(words, sets[other]!) >= ALIKE)) {
      found.push(`${lines[index]?.file}:${lines[index]?.line}`);
    }
    for (const word of blocks) holders.set(word, [...(holders.get(word) ?? []), index]);
  }
  return found;
}

function wordsOf(text: string): Set<string> {
  const masked = text.replaceAll(/\p{Nd}+/gu, "0");
  return new Set(scan(masked, 0, masked.length, 0).map((token) => token.text));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}
