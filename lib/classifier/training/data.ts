import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { messageText } from "../../domain/message";
import { createReader } from "../reading";
import { corpusFiles, corpusRows, heldOutRows } from "./corpus";
import { emptyShelf, wordsOf } from "./likeness";
import { meaningFiles, readMeanings, type Meanings } from "./meaning-lists";
import { readPublicData, type PublicSets } from "./public-data";
import { prepared, type Prepared, type Row } from "./rows";

/** The project's folder. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));
export const modelFile = join(root, "public", "classifier.model");
export const metricsFile = join(root, "lib", "classifier", "training", "metrics.json");
export const corpusFolder = join(root, "tests", "corpus");
/** Messages of authors of their own, from which no model ever learns. */
export const heldOutFolder = join(corpusFolder, "held-out");
/** Where public message sets lie, when they do. */
export const publicFolder = join(root, "..", "shared", "data");

/** Everything there is to learn from and to measure on. */
export interface Data {
  meanings: Meanings;
  corpus: Prepared[];
  /** Only measured, by the model that is shipped; the source of a row is its set. */
  heldOut: Prepared[];
  /** Public sets by name; measured by parts, learned from by the others. */
  sets: Record<keyof PublicSets, Prepared[]>;
  /** Measured by models that learned from none of them; those in `templatesToLearn` go into the shipped one. */
  templates: Prepared[];
  templatesToLearn: Prepared[];
  /** Not permissive enough to learn from: only measured. */
  indonesian: Prepared[];
}

/**
 * Reads corpus, meanings and, where they are, public sets.
 *
 * @param folder of the public sets; may be missing
 * @param without languages whose words for meanings are left out
 */
export function readData(folder: string, without?: ReadonlySet<string>): Data {
  const corpus = corpusRows(corpusFolder);
  const meanings = readMeanings(corpusFolder, corpus, without);
  const read = createReader(meanings.table);
  const prepare = (rows: readonly Row[]): Prepared[] => prepared(rows, read);
  const { sets, templates, templatesToLearn, indonesian } = readPublicData(folder);
  return {
    meanings,
    corpus: prepare(corpus),
    heldOut: prepare(heldOutRows(heldOutFolder)),
    sets: {
      notices: prepare(sets.notices),
      thai: prepare(sets.thai),
      india: prepare(sets.india),
      uci: prepare(sets.uci),
      telegram: prepare(sets.telegram),
    },
    templates: prepare(templates),
    templatesToLearn: prepare(templatesToLearn),
    indonesian: prepare(indonesian),
  };
}

/** Share of words in common from which on a message of the corpus is too close to one that is only to be measured. */
const TOO_CLOSE = 0.5;
/** Shorter messages are alike by chance. */
const FEWEST_WORDS = 8;

/**
 * Groups of the corpus of which a message comes too close to one of a public set or to one that is held out: nothing of the
 * former is to be in the corpus, and what is measured on either is to be no echo. Codes are left out, everybody words them alike.
 */
export function tooCloseToMeasured({ corpus, heldOut, sets, templates, indonesian }: Data): string[] {
  const inWords = (rows: readonly Row[]) =>
    rows.map((row) => ({ row, words: wordsOf(messageText(row.parts)) })).filter(({ words }) => words.size >= FEWEST_WORDS);
  const known = inWords([heldOut, sets.india, sets.uci, sets.thai, templates, indonesian].flat());
  const own = inWords(corpus.filter(({ category }) => category !== "authentication"));
  const shelf = emptyShelf([...known, ...own].map(({ words }) => words), TOO_CLOSE);
  for (const { words } of known) shelf.put(words);
  return [...new Set(own.filter(({ words }) => shelf.hasLike(words)).map(({ row }) => row.group))];
}

/** SHA-256 of each file that training reads or measures on, by its name. */
export function dataHashes(folder: string): Record<string, string> {
  const files = [
    ...[corpusFolder, heldOutFolder].flatMap((own) => corpusFiles(own).map((file) => join(own, file))),
    ...meaningFiles(corpusFolder),
    ...readPublicData(folder).files,
  ];
  return Object.fromEntries(files.map((file) => [file.startsWith(root) ? file.slice(root.length) : basename(file), hashOf(readFileSync(file))]));
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
