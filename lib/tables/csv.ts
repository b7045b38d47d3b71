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

/** What a cell can hold; nothing at all is an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** Tells spreadsheets that UTF-8 follows; without it some take the file for another encoding. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** Writes rows with commas and line ends as RFC 4180 has them. */
export function writeTable(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

/**
 * The text of a cell that no spreadsheet runs: an apostrophe stands before what could be a formula (OWASP, CSV injection).
 * A business chooses its own name, and it must stay a name. Where lists are written with semicolons, spreadsheets read a table
 * with commas by these: quotes mean nothing to them then, and every semicolon and line of a text begins a cell.
 * {@link uncell} takes the apostrophes away.
 */
export function cellText(value: Cell): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = value.toWellFormed();
  const inside = text.replace(FORMULA_INSIDE, "$1'");
  return FORMULA.test(text) ? `'${inside}` : inside;
}

/** The text that {@link cellText} was made of. */
export function uncell(value: string): string {
  const text = value.startsWith("'") && FORMULA.test(value.slice(1)) ? value.slice(1) : value;
  return text.replace(GUARDED_INSIDE, "$1");
}

function written(value: Cell): string {
  const text = cellText(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The beginning of a formula; also behind white space and quotes, which some programs skip, and in full-width signs. */
const FORMULA = /^[\s'"]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** The same where another cell could begin, and how it looks with its apostrophe. */
const FORMULA_INSIDE = /([;\t\r\n])(?=[\s'"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;
const GUARDED_INSIDE = /([;\t\r\n])'(?=[\s'"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u;
