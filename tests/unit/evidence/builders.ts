import { sealEntry } from "../../../lib/evidence/seal";
import { NO_HASH, type EvidenceContent, type EvidenceEntry, type MessageEvidence } from "../../../lib/domain/evidence";

/** A Wednesday at noon, Greenwich time. */
export const NOW = Date.UTC(2026, 10, 18, 12);

/** A sale of an invented shoe shop. */
export function messageEvidence(change: { text?: string; number?: number; sentAt?: number } = {}): MessageEvidence {
  const { text = "Big sale today", number = 1, sentAt = NOW } = change;
  return {
    kind: "message",
    salt: String(number).padStart(32, "0"),
    why: "promotion",
    sender: { key: "12025550111@c.us", ids: ["12025550111@c.us"], name: "Pedal & Sole", kind: "enterprise" },
    message: {
      id: `false_12025550111@c.us_${number}`,
      sentAt,
      seenAt: sentAt + 2_000,
      utcOffset: 330,
      type: "chat",
      declared: "UTILITY",
      template: true,
      forwarded: false,
      paidBroadcast: false,
      fromAdvert: false,
      edited: false,
      media: false,
      parts: [{ kind: "body", text }],
      links: ["https://shop.example/sale"],
    },
    judgement: {
      label: "promotion",
      category: "offer",
      confidence: 0.97,
      mark: "promotion",
      mislabelled: true,
      evidence: [{ kind: "declared", declared: "UTILITY", contradicted: true }],
      suggested: "stop-offers",
    },
    probability: 0.97,
    versions: { extension: "0.1.0", model: "2026-11", whatsApp: "2.3000.1" },
    conversation: { replied: false, saved: false, kept: false },
  };
}

/** A chain of contents. */
export function chainOf(contents: readonly EvidenceContent[]): EvidenceEntry[] {
  let previous = NO_HASH;
  return contents.map((content, place) => {
    const entry = sealEntry(content, { sequence: place + 1, previous, capturedAt: NOW + place });
    previous = entry.hash;
    return entry;
  });
}

/** A chain of so many messages. */
export function chain(length: number): EvidenceEntry[] {
  return chainOf(Array.from({ length }, (_, place) => messageEvidence({ number: place + 1, text: `Sale number ${place + 1}` })));
}
