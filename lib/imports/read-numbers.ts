import { asCountry } from "./country";
import { csvEntries, isCalledTable, isHeading } from "./csv";
import { isRounded } from "./phone";
import { readEntries, type Entry, type ImportFormat, type Reading } from "./reading";
import { vcardEntries } from "./vcard";

/**
 * Reads numbers from the text of a file or from what was pasted: CSV, vCard or a number a line. Every entry comes back as a
 * number, as a duplicate, or by name as invalid.
 *
 * @param country ISO 3166 code of national numbers; only international ones are read where it is none that is known
 */
export function readNumbers(text: string, country: string): Reading {
  const plain = text.replace(/^\uFEFF/u, "");
  const format = formatOf(plain);
  const home = asCountry(country);
  const entries = format === "vcard" ? vcardEntries(plain) : format === "csv" ? csvEntries(plain, home) : lineEntries(plain);
  return readEntries(format, entries, home);
}

/** A table has a separator on most of its first lines; a number has none, but for commas in words around it and before decimals. */
function formatOf(text: string): ImportFormat {
  if (BEGINS_CARD.test(text)) return "vcard";
  const lines = text.split(/\r\n|\n|\r/u, LOOKED_AT).filter((line) => line.trim() !== "");
  if (isCalledTable(text) || isHeading(lines[0] ?? "")) return "csv";
  const separated = lines.filter((line) => /[,;\t]/u.test(line) && !isRounded(line)).length;
  return lines.length > 0 && separated * 2 > lines.length ? "csv" : "lines";
}

const LOOKED_AT = 50;

/** Within its line: rows of a table without anything in them are white space by the thousands, and no pattern may look back over it. */
const BEGINS_CARD = /^[^\S\r\n]*BEGIN:VCARD[^\S\r\n]*$/imu;

function lineEntries(text: string): Entry[] {
  return text
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((entry) => entry.text.trim() !== "");
}
