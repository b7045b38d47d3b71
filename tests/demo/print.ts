import { evidenceText } from "./words.ts";
import type { Played } from "./play.ts";

/** Longest text of a message that is printed, in characters. */
const TEXT_LENGTH = 100;

/** One message and what became of it, as prose. */
export function printed({ number, sender, declared, text, judgement, action, outcome, verified }: Played): string {
  const { label, category, confidence, mark, mislabelled, evidence } = judgement;
  const shown = text.replace(/\s+/gu, " ").slice(0, TEXT_LENGTH);
  const marked = mark === "none" ? "not marked" : `marked ${mark}`;
  return [
    `${number}. ${sender} · ${declared === undefined ? "nothing declared" : `declared ${declared}`}`,
    `   "${shown}${text.length > TEXT_LENGTH ? "…" : ""}"`,
    `   verdict: ${label} · ${category} · confidence ${Math.round(confidence * 100)} % · ${marked}${mislabelled ? " · mislabelled" : ""}`,
    `   because: ${evidence.map(evidenceText).join("; ")}`,
    `   action: ${action ?? "none"} · ${outcome} · ${verified ? "verified" : "NOT VERIFIED"}`,
  ].join("\n");
}

/** The closing line. */
export function summary(verified: number, all: number, broken: number): string {
  const skipped = broken === 0 ? "" : `, ${broken} broken line${broken === 1 ? "" : "s"} skipped`;
  return `${verified} of ${all} outcomes verified${skipped}`;
}
