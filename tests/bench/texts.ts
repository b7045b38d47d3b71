import { readFileSync } from "node:fs";

const FILE = new URL("../corpus/en.jsonl", import.meta.url);

/** Texts of messages for benchmarks: the English ones of the corpus. */
export function benchTexts(): string[] {
  return readFileSync(FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => String((JSON.parse(line) as { text: unknown }).text));
}
