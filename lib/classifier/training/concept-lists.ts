import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { conceptTable, type ConceptTable } from "../concepts";

const NAMES = "concepts.txt";

/** The files of the folder of concepts: their names, and for each language its words. */
export function conceptFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file === NAMES || file.endsWith(".tsv")).toSorted();
}

/**
 * Reads the words of many languages for the same things. A concept's number is its place in `concepts.txt`; a line of
 * a language's file is a concept's name, a tab, and its words divided by `|`.
 *
 * @param without languages to leave out
 */
export function readConcepts(folder: string, without: ReadonlySet<string> = new Set()): ConceptTable {
  const files = conceptFiles(folder);
  if (!files.includes(NAMES)) return conceptTable([]);
  const names = readFileSync(join(folder, NAMES), "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(" ").filter((name) => name !== ""));
  const numbers = new Map(names.map((name, index) => [name, index]));
  const lines = files
    .filter((file) => file !== NAMES && !without.has(file.replace(".tsv", "")))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"));
  return conceptTable(
    lines.flatMap((line) => {
      const [name = "", forms = ""] = line.split("\t");
      const number = numbers.get(name);
      return number === undefined ? [] : forms.split("|").map((form) => [number, form] as const);
    }),
  );
}
