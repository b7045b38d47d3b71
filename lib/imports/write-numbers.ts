import Papa from "papaparse";

/**
 * A table in CSV (RFC 4180) with a mark of UTF-8 for spreadsheets. What a spreadsheet would take for a formula gets an
 * apostrophe in front (OWASP, CSV injection): a business chooses its own name, and it must stay a name.
 */
export function csvOf(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${Papa.unparse([heading, ...rows].map((row) => [...row]), { escapeFormulae: FORMULA, newline: "\r\n" })}\r\n`;
}

/** The beginning of a formula; also after white space, which some programs skip. */
const FORMULA = /^\s*[=+\-@\t\r]/u;

/** Numbers in international form, one a line. */
export function linesOf(phones: readonly string[]): string {
  return phones.map((phone) => `+${phone}\n`).join("");
}
