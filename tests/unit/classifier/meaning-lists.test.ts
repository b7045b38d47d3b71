import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scan } from "../../../lib/classifier/tokens";
import { corpusRows } from "../../../lib/classifier/training/corpus";
import { corpusFolder } from "../../../lib/classifier/training/data";
import { meaningsOf } from "../../../lib/classifier/meanings";
import { readMeanings } from "../../../lib/classifier/training/meaning-lists";

const listsIn = (folder: string): string[] => readdirSync(join(corpusFolder, folder)).filter((file) => file.endsWith(".tsv"));
const linesOf = (folder: string, file: string): string[] =>
  readFileSync(join(corpusFolder, folder, file), "utf8").split("\n").filter((line) => line !== "");
const concepts = new Set(
  readFileSync(join(corpusFolder, "concepts", "concepts.txt"), "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(" ").filter((name) => name !== "")),
);

describe("words by meaning", () => {
  it.each(listsIn("concepts"))("concepts/%s names each concept once, with words", (file) => {
    const lines = linesOf("concepts", file).map((line) => line.split("\t"));
    expect(lines.map(([name]) => name).toSorted()).toEqual([...concepts].toSorted());
    expect(lines.filter(([, forms = ""]) => forms.split("|").every((form) => scan(form, 0, form.length, 0).length === 0))).toEqual([]);
  });

  it.each(listsIn("glosses"))("glosses/%s gives each word one meaning, in plain English", (file) => {
    const lines = linesOf("glosses", file).map((line) => line.split("\t"));
    expect(lines.filter(([word = "", gloss = ""]) => word === "" || !/^(?:-|[a-z][a-z0-9'-]*)$/u.test(gloss))).toEqual([]);
  });

  it("join languages: a gloss that only one has is no meaning", () => {
    const { names, table } = readMeanings(corpusFolder, []);
    expect(names.length).toBeGreaterThan(2_000);
    expect(new Set(names).size).toBe(names.length);
    expect(table.keys.length).toBeGreaterThan(80_000);
  });

  it("can be left out by language", () => {
    const without = readMeanings(corpusFolder, [], new Set(["ru"]));
    expect(without.table.keys.length).toBeLessThan(readMeanings(corpusFolder, []).table.keys.length);
  });

  it("are not those of another language, by what stands in the messages of the corpus", { timeout: 60_000 }, () => {
    const all = readMeanings(corpusFolder, []);
    const { names, table } = readMeanings(corpusFolder, corpusRows(corpusFolder));
    const named = (from: typeof table, word: string): (string | undefined)[] => meaningsOf(from, word).meanings.map((meaning) => names[meaning]);
    expect(names).toEqual(all.names);
    // Without its marks a Vietnamese card is written like the English article.
    expect(named(all.table, "the").toSorted()).toEqual(["card-ending", "the"]);
    expect(named(table, "the")).toEqual(["the"]);
    expect(named(table, "card")).toEqual(["card"]);
    expect(named(table, "скидка")).toEqual(named(all.table, "скидка"));
  });
});
