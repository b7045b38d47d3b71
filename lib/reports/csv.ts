import { BYTE_ORDER_MARK, writeTable, type Cell } from "../tables/csv";
import { columns } from "./csv-columns";
import { inPieces, isMessage, readChain, type Entries, type ExportOptions } from "./stream";

/** Rows that are written at once. */
const ROWS = 200;

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
  yield BYTE_ORDER_MARK + writeTable([columns.map((column) => column.name)]);
  let rows: Cell[][] = [];
  for await (const { entry, chosen } of readChain(entries, options, isMessage)) {
    if (!chosen) continue;
    const shown = options.redaction.redacts ? options.redaction.entry(entry).entry : entry;
    const { content } = shown;
    if (content?.kind !== "message") continue;
    rows.push(columns.map((column) => column.value(content, shown)));
    if (rows.length < ROWS) continue;
    yield writeTable(rows);
    rows = [];
  }
  if (rows.length > 0) yield writeTable(rows);
}
