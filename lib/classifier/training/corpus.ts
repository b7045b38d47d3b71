import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { Category, DeclaredCategory, isPromotion } from "../../domain/category";
import { partsOf, type Row } from "./rows";

/** One line of the corpus (tests/corpus/README.md). */
export const CorpusLine = z.strictObject({
  text: z.string().check(z.minLength(1)),
  language: z.string().check(z.regex(/^[a-z]{2}(-Latn)?$/u)),
  label: z.enum(["promotion", "service"]),
  category: Category,
  hard: z.boolean(),
  group: z.string().check(z.minLength(1)),
  note: z.optional(z.string()),
  declared: z.optional(DeclaredCategory),
  buttons: z.optional(z.array(z.string())),
  footer: z.optional(z.string()),
});
export type CorpusLine = z.infer<typeof CorpusLine>;

/** One message of the corpus and where it stands. */
export interface PlacedLine {
  file: string;
  /** From 1 on. */
  line: number;
  content: CorpusLine;
}

/** Reads all messages of a corpus folder, files in the order of their names; throws at a line that is not one. */
export function readCorpus(folder: string): PlacedLine[] {
  return corpusFiles(folder).flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .flatMap((text, index) => {
        if (text.trim() === "") return [];
        const parsed = CorpusLine.safeParse(JSON.parse(text));
        if (!parsed.success) throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(parsed.error)}`);
        if (isPromotion(parsed.data.category) !== (parsed.data.label === "promotion")) {
          throw new Error(`${file}, line ${index + 1}: ${parsed.data.category} is no ${parsed.data.label}`);
        }
        return [{ file, line: index + 1, content: parsed.data }];
      }),
  );
}

export function corpusFiles(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith(".jsonl")).toSorted();
}

/** The corpus as rows to learn from. */
export function corpusRows(folder: string): Row[] {
  return readCorpus(folder).map((line) => rowOf(line, "corpus"));
}

/** Messages that are only measured. Their files are named `<set>-<language>.jsonl`; the set is the source of the row. */
export function heldOutRows(folder: string): Row[] {
  return readCorpus(folder).map((line) => rowOf(line, line.file.slice(0, line.file.indexOf("-"))));
}

/**
 * More than half of the corpus is written to mislead; people get few such messages. At their full weight the others are told
 * apart worse, at less than half of it they themselves are.
 */
const HARD_WEIGHT = 0.5;

function rowOf({ content }: PlacedLine, source: string): Row {
  return {
    parts: partsOf(content.text, content.footer, content.buttons),
    language: content.language,
    promotion: content.label === "promotion",
    category: content.category,
    declared: content.declared,
    hard: content.hard,
    group: content.group,
    source,
    weight: content.hard ? HARD_WEIGHT : 1,
  };
}
