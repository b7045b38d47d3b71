import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MeaningTable } from "../meanings";
import { meaningTable } from "./meaning-table";

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
 * @param without languages to leave out
 */
export function readMeanings(corpus: string, without: ReadonlySet<string> = new Set()): Meanings {
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
  const forms = [
    ...listsIn(join(corpus, "concepts"))
      .filter(spoken)
      .flatMap((file) => pairsIn(file).flatMap(([name, words]) => words.split("|").map((word) => [name, word] as const))),
    ...glosses.map(({ word, gloss }) => [gloss, word] as const),
  ];
  return {
    names,
    table: meaningTable(
      forms.flatMap(([name, form]) => {
        const number = numbers.get(name);
        return number === undefined ? [] : [[number, form] as const];
      }),
    ),
  };
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
