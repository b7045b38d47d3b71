import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import { Category } from "../../lib/domain/category";
import { readCorpus, type PlacedLine } from "../../lib/classifier/training/corpus";
import { emptyShelf, wordsOf } from "../../lib/classifier/training/likeness";

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

/** The lines that are nearly the same as one before them. */
function nearDuplicates(lines: readonly PlacedLine[]): string[] {
  const sets = lines.map(({ content }) => wordsOf(content.text));
  const shelf = emptyShelf(sets, ALIKE);
  return lines.flatMap(({ file, line }, index) => {
    const words = sets[index]!;
    const found = shelf.hasLike(words) ? [`${file}:${line}`] : [];
    shelf.put(words);
    return found;
  });
}
