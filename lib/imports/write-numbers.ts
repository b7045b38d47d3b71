import { BYTE_ORDER_MARK, writeTable } from "../tables/csv";

/** A table in CSV with a mark of UTF-8 for spreadsheets; no cell of it is a formula. */
export function csvOf(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + writeTable([heading, ...rows]);
}

/** Numbers in international form, one a line. */
export function linesOf(phones: readonly string[]): string {
  return phones.map((phone) => `+${phone}\n`).join("");
}
