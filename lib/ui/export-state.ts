import type { XarfReporter } from "../reports/xarf";

export type ExportFormat = "json" | "csv" | "xarf" | "dossier";

/** Who reports in a XARF file: typed by the user, kept only as long as the page is open. */
export type Reporter = XarfReporter;

/** How far an export is. */
export type ExportState =
  | { phase: "idle" | "cancelled" | "failed" }
  | { phase: "running"; done: number; total: number }
  | { phase: "done"; how: "save" | "print"; name: string; records: number };
