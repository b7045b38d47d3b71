import type { EvidenceEntry } from "../domain/evidence";
import type { Redaction, Span, SpanKind } from "../reports/redact";
import { nameOfSender } from "./evidence-records";

/** A stretch of a text: masked, a finding that stays readable, or nothing of note. */
export interface PreviewSegment {
  /** What stands in the export: the mask, or the original. */
  text: string;
  state: "plain" | "masked" | "stays";
  kind?: SpanKind | undefined;
}

/** One field of a record as the export will have it. */
export interface PreviewField {
  label: "name" | "number" | "text" | "link";
  segments: PreviewSegment[];
}

/**
 * One record as a redaction leaves it, with what it masks and what it could mask but leaves.
 *
 * @param chosen what the user chose
 * @param all the redaction that masks everything it can find
 */
export function previewOf(entry: EvidenceEntry, chosen: Redaction, all: Redaction): PreviewField[] {
  const { content } = entry;
  if (content?.kind !== "message") return [];
  const redacted = chosen.entry(entry);
  const found = all.entry(entry).spans;
  const kept = redacted.entry.content;
  if (kept?.kind !== "message") return [];
  const field = (label: PreviewField["label"], path: string, original: string, result: string): PreviewField => ({
    label,
    segments: segmentsOf(original, result, redacted.spans[path] ?? [], found[path] ?? []),
  });
  const namePath = content.sender.savedName !== undefined ? "savedName" : content.sender.verifiedName !== undefined ? "verifiedName" : "name";
  const fields = [field("name", `sender.${namePath}`, nameOfSender(content.sender), nameOfSender(kept.sender))];
  if (content.sender.phone !== undefined) {
    fields.push(field("number", "sender.phone", content.sender.phone, kept.sender.phone ?? ""));
  }
  content.message.parts.forEach((part, at) => {
    fields.push(field("text", `message.parts.${at}.text`, part.text, kept.message.parts[at]?.text ?? ""));
  });
  content.message.links.forEach((link, at) => {
    fields.push(field("link", `message.links.${at}`, link, kept.message.links[at] ?? ""));
  });
  return fields;
}

/**
 * @param masked places that the chosen redaction masks: `from`, `to` in the original, `start`, `end` in the result
 * @param found places that could be masked, in the original
 */
export function segmentsOf(original: string, result: string, masked: readonly Span[], found: readonly Span[]): PreviewSegment[] {
  const segments: PreviewSegment[] = [];
  let at = 0;
  for (const { start, end, from, to, kind } of masked) {
    segments.push(...stretch(original, at, from, found));
    segments.push({ text: result.slice(start, end), state: "masked", kind });
    at = to;
  }
  segments.push(...stretch(original, at, original.length, found));
  return segments.filter(({ text }) => text !== "");
}

/** An unmasked stretch of the original, with what in it could be masked. */
function stretch(original: string, from: number, to: number, found: readonly Span[]): PreviewSegment[] {
  const segments: PreviewSegment[] = [];
  let at = from;
  for (const span of found) {
    const start = Math.max(at, span.from);
    const end = Math.min(to, span.to);
    if (end <= start) continue;
    segments.push({ text: original.slice(at, start), state: "plain" }, { text: original.slice(start, end), state: "stays", kind: span.kind });
    at = end;
  }
  segments.push({ text: original.slice(at, to), state: "plain" });
  return segments;
}
