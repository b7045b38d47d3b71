import { phoneOfId } from "../domain/phone-id";
import { senderState, type SenderSummary } from "../domain/sender-summary";
import type { ImportFormat, Matches, Reading } from "../imports/reading";
import { saveFile } from "./save-file";
import type { Text } from "./text";

/** Bytes of a file that numbers are read from: a hundred thousand contacts, or some thousands with pictures. */
export const LARGEST_IMPORT = 32 * 1024 * 1024;

/** What a text holds, and how it stands to the senders that are known. */
export interface ImportResult {
  reading: Reading;
  matches: Matches;
}

export type { ImportFormat };

/**
 * Reads numbers and finds their senders. Changes nothing.
 *
 * @param country ISO 3166 code of national numbers; empty for none
 */
export async function readImport(text: string, country: string, senders: readonly SenderSummary[]): Promise<ImportResult> {
  const [{ readNumbers }, { matchNumbers }] = await Promise.all([import("../imports/read-numbers"), import("../imports/reading")]);
  const reading = readNumbers(text, country);
  return { reading, matches: matchNumbers(reading, byNumber(senders)) };
}

/** A country that national numbers can be of. */
export interface CountryChoice {
  country: string;
  code: string;
}

/** Countries with their calling codes, and the one of the user's own number. */
export async function importCountries(ownDigits: string | undefined): Promise<{ own: string; choices: CountryChoice[] }> {
  const { callingCodes, countryOf } = await import("../imports/country");
  return { own: (ownDigits === undefined ? undefined : countryOf(ownDigits)) ?? "", choices: callingCodes() };
}

/** Writes senders into a file: a table, or their numbers alone. */
export async function exportSenders(text: Text, senders: readonly SenderSummary[], as: "csv" | "lines"): Promise<void> {
  const { csvOf, linesOf } = await import("../imports/write-numbers");
  const { t } = text;
  if (as === "lines") {
    saveFile("doorman-numbers.txt", new Blob([linesOf(senders.flatMap(({ phone }) => phone ?? []))], { type: "text/plain" }));
    return;
  }
  const heading = [
    t("columnNumber"),
    t("columnName"),
    t("columnVerifiedName"),
    t("columnState"),
    t("columnPromotion"),
    t("columnService"),
    t("columnUnsure"),
    t("columnMislabelled"),
    t("columnLast"),
  ];
  const rows = senders.map((sender) => [
    sender.phone === undefined ? "" : `+${sender.phone}`,
    sender.name,
    sender.verifiedName ?? "",
    senderState(sender),
    sender.record.promotion,
    sender.record.service,
    sender.record.unsure,
    sender.record.mislabelled,
    sender.lastMessage === undefined ? "" : new Date(sender.lastMessage).toISOString(),
  ]);
  saveFile("doorman-senders.csv", new Blob([csvOf(heading, rows)], { type: "text/csv" }));
}

/** A sender is found by its number and by each of its phone ids. */
function byNumber(senders: readonly SenderSummary[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { key, phone, ids } of senders) {
    for (const id of ids) {
      const digits = phoneOfId(id);
      if (digits !== undefined) known.set(digits, key);
    }
    if (phone !== undefined) known.set(phone, key);
  }
  return known;
}
