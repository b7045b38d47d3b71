import Papa from "papaparse";
import { columns } from "./csv-columns";
import { inPieces, readChain, type Entries, type ExportOptions } from "./stream";

/** Tells spreadsheets that UTF-8 follows. */
const BYTE_ORDER_MARK = "\uFEFF";
/** RFC 4180. */
const LINE_END = "\r\n";
/** Rows that are written at once. */
const ROWS = 200;

/**
 * What a spreadsheet would take for a formula, also behind white space and quotes (OWASP, CSV injection), and in full-width
 * signs.
 */
const formula = /^[\s'"]*[=+\-@\t\r＝＋－＠]/u;

/**
 * Evidence of messages as CSV (RFC 4180), one row a message; the columns are told in docs/evidence-csv.md. Actions,
 * objections and deleted records have no row.
 *
 * @param entries the chain in its order
 * @returns pieces of the file; its text in UTF-8 is the file, which begins with a byte order mark
 */
export function exportCsv(entries: Entries, options: ExportOptions): AsyncGenerator<string> {
  return inPieces(lines(entries, options));
}

async function* lines(entries: Entries, options: ExportOptions): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + written([columns.map((column) => column.name)]);
  let rows: string[][] = [];
  for await (const { entry, chosen } of readChain(entries, options)) {
    if (!chosen || entry.content?.kind !== "message") continue;
    const shown = options.redaction.redacts ? options.redaction.entry(entry).entry : entry;
    const { content } = shown;
    if (content?.kind !== "message") continue;
    rows.push(columns.map((column) => cell(column.value(content, shown))));
    if (rows.length < ROWS) continue;
    yield written(rows);
    rows = [];
  }
  if (rows.length > 0) yield written(rows);
}

/** A cell that no spreadsheet runs: an apostrophe stands before what could be a formula. {@link uncell} takes it away. */
export function cell(value: string | number | boolean | undefined): string {
  if (value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const text = value.toWellFormed();
  return formula.test(text) ? `'${text}` : text;
}

/** The text that {@link cell} was made of. */
export function uncell(value: string): string {
  return value.startsWith("'") && formula.test(value.slice(1)) ? value.slice(1) : value;
}

function written(rows: string[][]): string {
  return Papa.unparse(rows, { newline: LINE_END }) + LINE_END;
}
