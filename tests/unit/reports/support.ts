import type { RedactionOptions } from "../../../lib/domain/evidence-file";
import { makeRedaction, type RedactionContext } from "../../../lib/reports/redact";
import type { ExportOptions } from "../../../lib/reports/stream";

export const OWNER = "12025550147@c.us";
export const NOW = Date.UTC(2026, 10, 28, 12);

export const context: RedactionContext = {
  key: new Uint8Array(32).fill(7),
  ownNumbers: ["12025550147"],
  ownNames: ["Anna Müller"],
};

export const nothing: RedactionOptions = { numbers: false, names: false, links: false, codes: false, amounts: false, ownNumber: false, ownName: false };

/** Options of an export that masks as given. */
export function exportOptions(redaction: RedactionOptions = nothing, more: Partial<ExportOptions> = {}): ExportOptions {
  return { owner: OWNER, exportedAt: NOW, filter: {}, redaction: makeRedaction(redaction, context), ...more };
}

/** The whole text of an export. */
export async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
