import { EvidenceEntry, NO_HASH } from "../../../lib/domain/evidence";
import type { ComplaintInput, FieldId } from "../../../lib/reports/complaints/complaint";

export const HOUR = 60 * 60_000;
export const DAY = 24 * HOUR;
/** 10 November 2026, 09:30 UTC. */
export const NOW = Date.UTC(2026, 10, 10, 9, 30);

/** An entry of an invented shop's advert, parsed as one from the database is. */
export function messageEntry(text: string, sentAt: number, sequence = 1, utcOffset = 180): EvidenceEntry {
  return EvidenceEntry.parse({
    head: { version: 1, sequence, previous: NO_HASH, capturedAt: sentAt, kind: "message", contentHash: NO_HASH },
    hash: NO_HASH,
    content: {
      kind: "message",
      salt: "0".repeat(32),
      why: "promotion",
      sender: { key: "12025550123@c.us", ids: ["12025550123@c.us"], name: "Stride Shoes" },
      message: {
        id: `false_12025550123@c.us_${sequence}`,
        sentAt,
        seenAt: sentAt,
        utcOffset,
        type: "chat",
        template: true,
        forwarded: false,
        paidBroadcast: false,
        fromAdvert: false,
        edited: false,
        media: false,
        parts: text === "" ? [] : [{ kind: "body", text }],
        links: [],
      },
      judgement: { label: "promotion", category: "offer", confidence: 0.98, mark: "promotion", mislabelled: false, evidence: [] },
      probability: 0.98,
      versions: { extension: "0.1.0", model: "1" },
      conversation: { replied: false, saved: false, kept: false },
    },
  });
}

/** A deleted entry: its head alone. */
export function tombstone(sequence: number): EvidenceEntry {
  return EvidenceEntry.parse({
    head: { version: 1, sequence, previous: NO_HASH, capturedAt: NOW, kind: "message", contentHash: NO_HASH },
    hash: NO_HASH,
  });
}

/** Answers to everything that is ever asked. */
export const fullFields: Partial<Record<FieldId, string>> = {
  fullName: "Alex Marlow",
  postalAddress: "12 Example Street, Anytown",
  email: "alex@mail.example",
  ownNumber: "+44 7700 900123",
  operator: "Example Mobile",
  passport: "0000 000000",
  consent: "withdrawn",
  requestDate: "2026-10-20",
  requestAnswer: "ignored",
  authority: "Example Authority",
  businessAddress: "1 Market Square, Anytown",
  fraudKind: "kyc",
  loss: "0",
  remarks: "It rings at night.",
};

export function input(change: Partial<ComplaintInput> = {}): ComplaintInput {
  return {
    entries: [
      messageEntry("Weekend sale! 30% off all shoes.", NOW - 30 * DAY, 1),
      messageEntry("Last chance: 30% off.", NOW - 2 * DAY, 2),
    ],
    sender: { name: "Stride Shoes", phone: "12025550123" },
    optOut: { stoppedAt: NOW - 21 * DAY },
    fields: fullFields,
    now: NOW,
    utcOffset: 180,
    ...change,
  };
}
