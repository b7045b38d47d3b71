import type { CountryCode } from "libphonenumber-js/min";
import { readTable, type TableRow } from "../tables/csv";
import { readPhone } from "./phone";
import type { Entry } from "./reading";

/** Rows that are looked at to find the columns with numbers. */
const SAMPLE = 200;

/** Share of the filled cells of a column that must be numbers. */
const MOSTLY = 0.5;

/**
 * Headings of columns with numbers: of address books, shops and WhatsApp's tools, in the languages most used with it. What
 * kind of number it is (`Phone 1 - Type`) is not a number.
 */
const TELEPHONE = /phone|mobile|\bcell|\btel|whats\s?app|\bwa[ _-]?id\b|msisdn|телефон|мобил|teléfono|telefone|móvil|celular|telefon|handy|rufnummer|portable|ponsel|komórk|\bcep\b|هاتف|جوال|फ़ोन|मोबाइल/iu;
/**
 * Numbers of anything: of a customer or an order, where another column is called a telephone's. Of languages that write what is
 * numbered into the same word, or that Doorman's own tables are in, the bare word alone.
 */
const NUMBER = /\bnumber|номер|numéro|رقم|^\s*(?:nummer|n[uú]mero|nomor|numer|numara|नंबर)\s*$/iu;
const NOT_A_NUMBER = /type|label|name|order|invoice|\bcount\b|тип/iu;

/** Spreadsheets are told the separator by a line of its own, which is no row. */
const TELLS_SEPARATOR = /^"?sep=([,;\t|])"?[^\S\r\n]*(?:\r|\n|$)/iu;

/** Between several numbers in one cell, as address books export them. */
const BETWEEN_NUMBERS = /:::|[\r\n|]/u;

/**
 * The entries of a table in CSV (RFC 4180), with any of the usual separators. Numbers are taken from the columns whose
 * heading says so, else from those that are mostly numbers, else from wherever one stands in the row.
 */
export function csvEntries(text: string, country: CountryCode | undefined): Entry[] {
  const told = TELLS_SEPARATOR.exec(text)?.[1];
  // Rows with nothing in them are no rows.
  const rows = readTable(text, told ?? separatorOf(text))
    .slice(told === undefined ? 0 : 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const headed = headedColumns(first.cells, others, country);
  const hasHeading = headed.length > 0 || (others.length > 0 && first.cells.every((cell) => !isNumber(cell, country)) && hasNumbers(others, country));
  const body = hasHeading ? others : rows;
  const columns = headed.length > 0 ? headed : mostlyNumbers(body, country);
  const width = hasHeading ? first.cells.length : Infinity;
  return body.flatMap((row) => entriesOf(row, columns, width, country));
}

/** @param width cells of the heading: in a row with more of them a separator stands within a cell, and what follows has moved */
function entriesOf({ line, cells }: TableRow, columns: readonly number[], width: number, country: CountryCode | undefined): Entry[] {
  const whole = cells.filter((cell) => cell.trim() !== "").join(", ");
  const isThere = (column: number) => isNumber(cells[column] ?? "", country);
  const hasMoved = cells.slice(width).some((cell) => cell.trim() !== "") || (cells.length > width && !columns.some(isThere));
  const from = columns.length === 0 ? 0 : hasMoved ? Math.min(...columns) : Infinity;
  const wanted = cells.filter((_, at) => columns.includes(at) || (at >= from && isThere(at)));
  const filled = wanted.flatMap(partsOf);
  return filled.length === 0 ? [{ line, text: whole, none: true }] : filled.map((text) => ({ line, text }));
}

/** Characters that are looked at to find the separator. */
const BEGINNING = 20_000;

/** The separator that stands in a table most often, quoted cells left out: they are where the others occur. */
function separatorOf(text: string): string {
  const bare = text.slice(0, BEGINNING).replace(/"(?:[^"]|"")*"/gu, "");
  const counted = [",", ";", "\t", "|"].map((separator) => ({ separator, count: bare.split(separator).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).separator;
}

/** The columns whose heading speaks of a telephone, if there are numbers in them; else also those of any numbers. */
function headedColumns(heading: readonly string[], rows: readonly TableRow[], country: CountryCode | undefined): number[] {
  const called = (name: RegExp) =>
    heading.flatMap((cell, column) => (isHeading(cell) && name.test(cell) && !NOT_A_NUMBER.test(cell) ? [column] : []));
  const telephones = called(TELEPHONE);
  const sample = rows.slice(0, SAMPLE);
  const isFilled = telephones.some((column) => sample.some(({ cells }) => isNumber(cells[column] ?? "", country)));
  return isFilled ? telephones : [...new Set([...telephones, ...called(NUMBER)])].sort((one, other) => one - other);
}

function mostlyNumbers(rows: readonly TableRow[], country: CountryCode | undefined): number[] {
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const filled = sample.map(({ cells }) => cells[column] ?? "").filter((cell) => cell.trim() !== "");
    return filled.length > 0 && filled.filter((cell) => isNumber(cell, country)).length >= filled.length * MOSTLY;
  });
}

function hasNumbers(rows: readonly TableRow[], country: CountryCode | undefined): boolean {
  return rows.slice(0, SAMPLE).some(({ cells }) => cells.some((cell) => isNumber(cell, country)));
}

/** A number, however its digits are grouped; those of `Phone 1, Phone 2` belong to words. */
const FIVE_DIGITS = /\d(?:[^\p{L}\d,;\t]*\d){4}/u;

/** Whether a line is the heading of a column with numbers: also of a table with that column alone. */
export function isHeading(line: string): boolean {
  return (TELEPHONE.test(line) || NUMBER.test(line)) && !FIVE_DIGITS.test(line);
}

/** Whether a text says itself that it is a table. */
export function isCalledTable(text: string): boolean {
  return TELLS_SEPARATOR.test(text);
}

/** A number and nothing else, or several; words around it make it something else. */
function isNumber(cell: string, country: CountryCode | undefined): boolean {
  const parts = partsOf(cell);
  return parts.length > 0 && !/\p{L}{2}/u.test(cell) && parts.every((part) => "numbers" in readPhone(part, country));
}

function partsOf(cell: string): string[] {
  return cell.split(BETWEEN_NUMBERS).filter((part) => part.trim() !== "");
}
