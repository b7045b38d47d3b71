import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MeaningTable } from "../meanings";
import { meaningTable } from "./meaning-table";
import type { Row } from "./rows";
import { usesOf, withoutForeign, type Form } from "./word-uses";

const NAMES = "concepts.txt";
/** A gloss that only so few languages have joins nothing. */
const FEWEST_LANGUAGES = 2;

/** Meanings and the words for them. */
export interface Meanings {
  table: MeaningTable;
  /** Names by number: concepts first, then what glosses add. */
  names: string[];
}

/** The files of words by meaning in the corpus: concepts with their words, and words with their glosses. */
export function meaningFiles(corpus: string): string[] {
  return [
    join(corpus, "concepts", NAMES),
    ...listsIn(join(corpus, "concepts")),
    ...listsIn(join(corpus, "glosses")),
  ].filter((file) => existsSync(file));
}

/**
 * Reads the words of many languages for the same things. A concept's number is its place in `concepts.txt`; a line of a
 * language's file there is a concept's name, a tab, and its words divided by `|`. A line of a file of glosses is a word, a
 * tab, and what it means: a concept's name or a plain English word.
 *
 * @param rows messages of the languages, by which words are left out that are those of another language far more often
 * @param without languages to leave out
 */
export function readMeanings(
  corpus: string,
  rows: readonly Pick<Row, "parts" | "language">[],
  without: ReadonlySet<string> = new Set(),
): Meanings {
  const spoken = (file: string): boolean => !without.has(languageOf(file));
  const concepts = linesOf(join(corpus, "concepts", NAMES))
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(" ").filter((name) => name !== ""));
  const glosses = listsIn(join(corpus, "glosses"))
    .filter(spoken)
    .flatMap((file) => pairsIn(file).map(([word, gloss]) => ({ word, gloss, language: languageOf(file) })));
  const languages = Map.groupBy(glosses, ({ gloss }) => gloss);
  const added = [...languages]
    .filter(([, list]) => new Set(list.map(({ language }) => language)).size >= FEWEST_LANGUAGES)
    .map(([gloss]) => gloss)
    .filter((gloss) => !concepts.includes(gloss))
    .toSorted();
  const names = [...concepts, ...added];
  const numbers = new Map(names.map((name, index) => [name, index]));
  const form = (name: string, word: string, language: string): Form[] => {
    const meaning = numbers.get(name);
    return meaning === undefined ? [] : [{ meaning, form: word, language }];
  };
  const forms = [
    ...listsIn(join(corpus, "concepts"))
      .filter(spoken)
      .flatMap((file) => pairsIn(file).flatMap(([name, words]) => words.split("|").flatMap((word) => form(name, word, languageOf(file))))),
    ...glosses.flatMap(({ word, gloss, language }) => form(gloss, word, language)),
  ];
  const uses = usesOf(rows.filter(({ language }) => !without.has(language)));
  return { names, table: meaningTable(withoutForeign(forms, uses).map(({ meaning, form: word }) => [meaning, word])) };
}

function listsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith(".tsv")).toSorted().map((file) => join(folder, file));
}

function languageOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/(?:-\d+)?\.tsv$/u, "");
}

function pairsIn(file: string): [string, string][] {
  return linesOf(file).flatMap((line): [string, string][] => {
    const [left = "", right = ""] = line.split("\t");
    return left === "" || right === "" ? [] : [[left, right]];
  });
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
}
