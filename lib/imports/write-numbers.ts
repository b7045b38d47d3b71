import { writeTable } from "./table";

/** A table in CSV with a mark of UTF-8 for spreadsheets; no cell of it is a formula. */
export function csvOf(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${writeTable([heading, ...rows])}`;
}

/** Numbers in international form, one a line. */
export function linesOf(phones: readonly string[]): string {
  return phones.map((phone) => `+${phone}\n`).join("");
}
