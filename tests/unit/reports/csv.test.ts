import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { DAY } from "../../../lib/domain/limits";
import { exportCsv } from "../../../lib/reports/csv";
import { cellText, uncell } from "../../../lib/tables/csv";
import { columns } from "../../../lib/reports/csv-columns";
import { actionEvidence, chain, FIRST_SENT, messageEvidence } from "../../support/evidence-entries";
import { exportOptions, whole } from "./support";

async function rowsOf(...given: Parameters<typeof exportCsv>): Promise<Record<string, string>[]> {
  const text = await whole(exportCsv(...given));
  expect(text.startsWith("\uFEFF")).toBe(true);
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, newline: "\r\n", skipEmptyLines: true }).data;
}

describe("a CSV export", () => {
  test("has one row a message, with times in UTC and with the user's offset", async () => {
    const rows = await rowsOf(chain([messageEvidence(), actionEvidence(), messageEvidence({ text: "Second" })]), exportOptions());
    expect(rows.map((row) => row.text)).toEqual(["Only today: half price on all trips!", "Second"]);
    expect(rows[0]).toMatchObject({
      sequence: "1",
      sent_utc: "2026-09-07T09:30:00.000Z",
      sent_local: "2026-09-07T12:30:00.000+03:00",
      sender_number: "'+447700900123",
      declared: "UTILITY",
      mislabelled: "true",
      reasons: "declared content",
      words: "half price (2.50)",
    });
  });

  test("counts as written what has a row", async () => {
    let written = 0;
    const onProgress = (progress: { written: number }) => void ({ written } = progress);
    await rowsOf(chain([messageEvidence(), actionEvidence(), messageEvidence({ text: "Second" })]), exportOptions(undefined, { onProgress }));
    expect(written).toBe(2);
  });

  test("says how long after the user's word a message came", async () => {
    const conversation = { replied: false, saved: false, kept: false, optedOutAt: FIRST_SENT - 16 * DAY - 5 };
    const [row] = await rowsOf(chain([messageEvidence({ conversation })]), exportOptions());
    expect(row?.days_after_stop).toBe("16");
  });

  test("ends every line as RFC 4180 says", async () => {
    const text = await whole(exportCsv(chain([messageEvidence()]), exportOptions()));
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.split("\r\n")).toHaveLength(3);
  });

  test.for(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", ' "=1', "'=1", "\n=1", "＝1"])("never lets %j run", (text) => {
    expect(cellText(text).replace(/([\t\r\n])'/gu, "$1")).toBe(`'${text}`);
  });

  test("gives back any text", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(fc.constantFrom("=", "+", "-", "@", "\t", "'", '"', ",", ";", "\n", "\r", "\r\n", "س", "א", "😀", "\uD83D", "a", " "), { maxLength: 12 }).map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const [row] = await rowsOf(chain([messageEvidence({ text: `${text}.` })]), exportOptions());
        expect(uncell(row?.text ?? "")).toBe(`${text}.`.toWellFormed());
      }),
      { numRuns: 200 },
    );
  });
});

test("docs/evidence-csv.md tells every column", () => {
  const told = readFileSync(new URL("../../../docs/evidence-csv.md", import.meta.url), "utf8");
  for (const { name, says } of columns) expect(told).toContain(`| \`${name}\` | ${says} |`);
});
