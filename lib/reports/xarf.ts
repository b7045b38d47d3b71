import { bytesToHex } from "@noble/hashes/utils.js";
import * as z from "zod/mini";
import type { EvidenceEntry, MessageEvidence } from "../domain/evidence";
import { messageText } from "../domain/message";
import { wellFormedJson } from "../evidence/seal";
import { digest, utf8 } from "./digest";
import { inBatches, inPieces, isMessage, readChain, type Entries, type ExportOptions } from "./stream";
import { violationOf } from "../domain/violation";
import { utc } from "./times";
import { textOfUnits } from "./units";

/** Version of XARF whose rules these reports follow (xarf-spec, schemas/v4: core and messaging-spam). */
const XARF_VERSION = "4.2.0";
/** Limits of the core schema, in characters, and of the type. */
const MAX_DESCRIPTION = 1_000;
const MAX_SENDER_NAME = 200;
const MAX_MESSAGE_ID = 200;

/** Who reports. Required by XARF, asked of the user, never invented; the user's address goes into every report. */
export const XarfReporter = z.object({
  org: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  contact: z.email().check(z.maxLength(254)),
  domain: z.string().check(z.trim(), z.maxLength(253), z.regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/iu)),
});
export type XarfReporter = z.infer<typeof XarfReporter>;

/** What a XARF export takes besides. */
export interface XarfOptions extends ExportOptions {
  reporter: XarfReporter;
  /** One report a line (JSON Lines), or one array. */
  shape: "lines" | "array";
  /** Makes a random UUID (version 4): `crypto.randomUUID`. */
  uuid: () => string;
}

/** Which fields of the reporter are missing or not as XARF wants them; none when it can be used. */
export function missingOfReporter(given: unknown): (keyof XarfReporter)[] {
  const parsed = XarfReporter.safeParse(given);
  if (parsed.success) return [];
  const paths = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  return (["org", "contact", "domain"] as const).filter((field) => paths.has(field) || paths.has(undefined));
}

/**
 * Evidence as abuse reports in XARF v4 (`messaging`, `spam`, `whatsapp`), one a message.
 *
 * @returns pieces of the file; its text in UTF-8 is the file
 */
export function exportXarf(entries: Entries, options: XarfOptions): AsyncGenerator<string> {
  return inPieces(reports(entries, options));
}

async function* reports(entries: Entries, options: XarfOptions): AsyncGenerator<string> {
  const lines = options.shape === "lines";
  let written = 0;
  if (!lines) yield "[";
  for await (const batch of inBatches(messages(entries, options))) {
    // Side by side, since each has two hashes to wait for.
    for (const report of await Promise.all(batch.map((message) => xarfReport(message, options, options.redaction.options.links)))) {
      const text = JSON.stringify(report);
      yield lines ? `${text}\n` : `${written === 0 ? "" : ","}\n${text}`;
      written += 1;
    }
  }
  if (!lines) yield "\n]\n";
}

/** The chosen messages, redacted where they shall be. */
async function* messages(entries: Entries, options: XarfOptions): AsyncGenerator<Message> {
  const { redaction } = options;
  for await (const { entry, chosen } of readChain(entries, options, isMessage)) {
    if (!chosen) continue;
    const { content, hash, head } = redaction.redacts ? redaction.entry(entry).entry : entry;
    if (content?.kind === "message") yield { content, hash, head };
  }
}

type Message = EvidenceEntry & { content: MessageEvidence };

/**
 * One report.
 *
 * @param entry redacted already, where it shall be
 * @param linksMasked masked links are no addresses, and are left out of the indicators
 */
async function xarfReport(entry: Message, { reporter, uuid }: Pick<XarfOptions, "reporter" | "uuid">, linksMasked: boolean): Promise<Record<string, unknown>> {
  const { content } = entry;
  const { message, sender, judgement } = content;
  const links = linksMasked ? [] : message.links.filter((link) => isAddress(link)).map((link) => new URL(link).href);
  return {
    xarf_version: XARF_VERSION,
    report_id: uuid(),
    timestamp: utc(message.sentAt),
    reporter,
    sender: reporter,
    source_identifier: sourceOf(content),
    category: "messaging",
    type: "spam",
    protocol: "whatsapp",
    evidence_source: "user_complaint",
    confidence: judgement.confidence,
    description: describe(entry, content),
    sender_name: cut(sender.name, MAX_SENDER_NAME),
    ...(message.id.length <= MAX_MESSAGE_ID ? { message_id: message.id } : {}),
    spam_indicators: {
      ...(links.length > 0 ? { suspicious_links: links } : {}),
      commercial_content: judgement.label === "promotion" && judgement.category !== "scam",
      bulk_characteristics: message.template || message.paidBroadcast,
    },
    tags: tagsOf(entry, content),
    evidence: await Promise.all([
      item("text/plain", "Text of the message", messageText(message.parts)),
      item("application/json", "Doorman's record of the message with its hashes (canonical JSON, RFC 8785)", wellFormedJson(entry)),
    ]),
  };
}

function sourceOf({ sender }: MessageEvidence): string {
  if (sender.phone === undefined) return sender.key;
  return /^\d/u.test(sender.phone) ? `+${sender.phone}` : sender.phone;
}

function describe(entry: EvidenceEntry, { message, judgement }: MessageEvidence): string {
  const stop = violationOf(entry.content);
  const sentences = [
    `Unsolicited commercial message of a business account on WhatsApp, category "${judgement.category}".`,
    ...(message.declared === undefined ? [] : [`Declared to WhatsApp as ${message.declared}${judgement.mislabelled ? ", which its content contradicts" : ""}.`]),
    ...(stop?.inGrace !== false ? [] : [`Sent ${stop.days} whole ${stop.days === 1 ? "day" : "days"} after the recipient ${stop.by === "opt-out" ? "had stopped the sender's offers" : "had objected"}.`]),
  ];
  return cut(judgement.label === "promotion" ? sentences.join(" ") : "Message of a business account on WhatsApp that the recipient reports as unsolicited.", MAX_DESCRIPTION);
}

function tagsOf(entry: EvidenceEntry, { message, judgement }: MessageEvidence): string[] {
  return [
    `content:${judgement.category}`,
    ...(message.declared === undefined ? [] : [`declared:${message.declared.toLowerCase()}`]),
    ...(judgement.mislabelled ? ["doorman:mislabelled"] : []),
    ...(violationOf(entry.content)?.inGrace === false ? ["doorman:after-opt-out"] : []),
  ];
}

async function item(type: string, description: string, text: string): Promise<Record<string, unknown>> {
  const bytes = utf8.encode(text.toWellFormed());
  const hash = bytesToHex(await digest(bytes));
  return { content_type: type, description, payload: base64(bytes), hash: `sha256:${hash}`, size: bytes.length };
}

/** Not every browser has `Uint8Array.toBase64` yet, which takes an eighth of the time. */
function base64(bytes: Uint8Array & { toBase64?: () => string }): string {
  return bytes.toBase64?.() ?? btoa(textOfUnits(bytes));
}

function isAddress(link: string): boolean {
  return /^https?:\/\//iu.test(link) && URL.canParse(link);
}

/** Cuts without splitting a pair. */
function cut(text: string, limit: number): string {
  const whole = text.toWellFormed();
  return (whole.length > limit ? whole.slice(0, limit).replace(/[\uD800-\uDBFF]$/u, "") : whole).toWellFormed();
}
