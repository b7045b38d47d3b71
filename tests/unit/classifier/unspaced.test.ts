import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInRuns } from "../../../lib/classifier/meanings";
import { prepare } from "../../../lib/classifier/prepare";
import { createReader, FIRST_MEANING } from "../../../lib/classifier/reading";
import { meaningTable } from "../../../lib/classifier/training/meaning-table";

const known = ["ลด", "ลดราคา", "ราคา", "แล้ว", "วันนี้", "วัน", "นี้", "จอง", "ถึง", "พฤหัส", "น้ำ", "มา"];
const table = meaningTable(known.map((word, meaning) => [meaning, word]));
const inRuns = (word: string): boolean => isInRuns(table, word);
const wordsOf = (text: string): string[] => prepare(text, inRuns).map(({ start, end }) => text.slice(start, end));
const meaningsIn = (text: string): number[] => createReader(table)(text).units.flatMap(({ ids }) => ids.filter((id) => id >= FIRST_MEANING).map((id) => id - FIRST_MEANING));

describe("words without spaces between them", () => {
  test.for([
    ["ลดราคาแล้ววันนี้", ["ลดราคา", "แล้ว", "วันนี้"]],
    ["จองถึงพฤหัสนี้ 690 บาท", ["จอง", "ถึง", "พฤหัส", "นี้", "690 บาท"]],
    // A name between known words is one word; a vowel does not begin one.
    ["จองไชยเดชามา", ["จอง", "ไชยเดชา", "มา"]],
    ["มาะลดา", ["มาะลดา"]],
    ["น้ำวัน", ["น้ำ", "วัน"]],
  ] as const)("parts %s", ([text, words]) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test("gives them their meanings", () => {
    expect(meaningsIn("น้ำลดราคาแล้ว")).toEqual([10, 1, 3]);
  });

  test("reads a run to its end, however long", () => {
    const text = "ลดราคาแล้ว".repeat(40);
    expect(wordsOf(text)).toEqual(Array.from({ length: 80 }, (_, index) => known[index % 2 === 0 ? 1 : 3]));
  });

  test("covers every run from its beginning to its end, and nothing twice", () => {
    const letters = fc.constantFrom(...known, ..."กขคงจะาิเแไ่้", " ", "a", "\u200b", "7");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }).map((list) => list.join("")), (text) => {
        const tokens = prepare(text, inRuns);
        for (const [index, { start, end }] of tokens.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0);
        }
        const between = tokens.reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);
        expect(between).not.toMatch(/[ก-๎]/u);
      }),
    );
  });

  test("asks for two keys: hardly any stretch of letters seems to be a word", () => {
    const many = meaningTable(Array.from({ length: 60_000 }, (_, index) => [0, `ก${index.toString(36).replaceAll(/[0-9a-z]/gu, (digit) => String.fromCharCode(0xe01 + Number.parseInt(digit, 36)))}`]));
    const seeming = Array.from({ length: 50_000 }, (_, index) => `ฮ${String.fromCharCode(0xe01 + (index % 40), 0xe01 + (Math.floor(index / 40) % 40), 0xe01 + Math.floor(index / 1600))}`);
    expect(seeming.filter((word) => isInRuns(many, word)).length).toBeLessThan(5);
  });
});
