import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createFeatureReader } from "../features";
import type { ConceptTable } from "../concepts";
import { phrasesAsMessages } from "./augment";
import { conceptFiles, readConcepts } from "./concept-lists";
import { corpusFiles, corpusRows } from "./corpus";
import { readPublicData } from "./public-data";
import { prepared, type Prepared, type Row } from "./rows";

/** The project's folder. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));
export const modelFile = join(root, "public", "classifier.model");
export const metricsFile = join(root, "lib", "classifier", "training", "metrics.json");
const corpus = join(root, "tests", "corpus");

/** Everything there is to learn from and to measure on. */
export interface Data {
  concepts: ConceptTable;
  corpus: Prepared[];
  phrases: Prepared[];
  /** Public sets by name; measured by parts, learned from by the others. */
  sets: Record<"notices" | "thai" | "india" | "uci" | "telegram", Prepared[]>;
  /** Measured by models that learned from none of them; those in `templatesToLearn` go into the shipped one. */
  templates: Prepared[];
  templatesToLearn: Prepared[];
  /** SHA-256 of each file read, by its name. */
  hashes: Record<string, string>;
  prepare: (rows: readonly Row[]) => Prepared[];
}

/**
 * Reads corpus, concepts and, where they are, public sets.
 *
 * @param publicFolder folder of the public sets; may be missing
 */
export function readData(publicFolder: string): Data {
  const concepts = readConcepts(join(corpus, "concepts"));
  const read = createFeatureReader(concepts);
  const prepare = (rows: readonly Row[]): Prepared[] => prepared(rows, read);
  const sets = readPublicData(publicFolder);
  const files = [
    ...corpusFiles(corpus).map((file) => join(corpus, file)),
    ...conceptFiles(join(corpus, "concepts")).map((file) => join(corpus, "concepts", file)),
    ...sets.files,
  ];
  return {
    concepts,
    corpus: prepare(corpusRows(corpus)),
    phrases: prepare(phrasesAsMessages()),
    sets: {
      notices: prepare(sets.notices),
      thai: prepare(sets.thai),
      india: prepare(sets.india),
      uci: prepare(sets.uci),
      telegram: prepare(sets.telegram),
    },
    templates: prepare(sets.templates),
    templatesToLearn: prepare(sets.templatesToLearn),
    hashes: Object.fromEntries(files.map((file) => [basename(file), hashOf(readFileSync(file))])),
    prepare,
  };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
