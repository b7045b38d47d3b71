/*
 * Tables in CSV (RFC 4180). The usual library for it can fetch files and start workers; nothing that ships with Doorman may
 * even hold such code (product.md, Promises), and what is needed here is this page.
 */

/** A row with the line that it begins on, from 1; a quoted cell can span lines. */
export interface TableRow {
  line: number;
  cells: string[];
}

/**
 * Reads a table with any separator. What is not written by the rules is read as it stands: a quote inside a cell is a
 * character, one that is never closed ends with the text.
 */
export function readTable(text: string, separator: string): TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  let row: TableRow = { line, cells: [] };
  let cell = "";
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    const ending = character === "\r" && text.charAt(place + 1) === "\n" ? 2 : character === "\n" || character === "\r" ? 1 : 0;
    if (ending > 0) line += 1;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(place + 1) === '"') cell += '"';
      else quoted = false;
      if (character === '"' && text.charAt(place + 1) === '"') place += 1;
      if (ending === 2) {
        cell += "\n";
        place += 1;
      }
    } else if (character === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (character === separator) {
      row.cells.push(cell);
      cell = "";
    } else if (ending > 0) {
      row.cells.push(cell);
      rows.push(row);
      row = { line, cells: [] };
      cell = "";
      place += ending - 1;
    } else {
      cell += character;
    }
  }
  row.cells.push(cell);
  rows.push(row);
  return rows;
}

/** Writes a table with commas and line ends as RFC 4180 has them. */
export function writeTable(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
}

/**
 * What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection): a business chooses its own
 * name, and it must stay a name.
 */
function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The beginning of a formula; also after white space, which some programs skip. */
const FORMULA = /^\s*[=+\-@\t\r]/u;

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u;
