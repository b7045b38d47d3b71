import type { ActionEvidence, EvidenceContent, EvidenceEntry, EvidenceSender, MessageEvidence, ObjectionEvidence } from "../../lib/domain/evidence";
import { NO_HASH } from "../../lib/domain/evidence";
import { DAY } from "../../lib/domain/limits";
import { sealEntry } from "../../lib/evidence/seal";

/** A Monday morning. */
export const FIRST_SENT = Date.UTC(2026, 8, 7, 9, 30);

/** An invented travel agency with everything that a profile can hold; number and host are reserved for fiction. */
export const lumen: EvidenceSender = {
  key: "447700900123@c.us",
  ids: ["447700900123@c.us", "81204455667788@lid"],
  name: "Lumen Travel",
  verifiedName: "Lumen Travel Ltd",
  phone: "447700900123",
  kind: "enterprise",
  verifiedLevel: 2,
  profile: {
    description: "Trips for you. Call +44 7700 900123.",
    categories: ["Travel"],
    websites: ["https://lumen-travel.example"],
    email: "hello@lumen-travel.example",
    address: "12 Harbour Row, Exampleton",
    legalName: "Lumen Travel Limited",
  },
};

type MessageDetails = Partial<MessageEvidence["message"]>;
type Details = Partial<Omit<MessageEvidence, "message" | "kind">> & { message?: MessageDetails; text?: string };

/** Evidence of one promotional message. */
export function messageEvidence({ message, text, ...details }: Details = {}): MessageEvidence {
  const sentAt = message?.sentAt ?? FIRST_SENT;
  const sender = details.sender ?? lumen;
  return {
    kind: "message",
    salt: "00112233445566778899aabbccddeeff",
    why: "promotion",
    sender,
    message: {
      id: `false_${sender.key}_3EB0C0FFEE`,
      sentAt,
      seenAt: sentAt + 1_000,
      utcOffset: 180,
      type: "chat",
      declared: "UTILITY",
      template: true,
      forwarded: false,
      paidBroadcast: false,
      fromAdvert: false,
      edited: false,
      media: false,
      parts: [{ kind: "body", text: text ?? "Only today: half price on all trips!" }],
      links: [],
      ...message,
    },
    judgement: {
      label: "promotion",
      category: "offer",
      confidence: 0.97,
      mark: "promotion",
      mislabelled: true,
      evidence: [
        { kind: "declared", declared: "UTILITY", contradicted: true },
        { kind: "content", label: "promotion", category: "offer", confidence: 0.97, words: [{ text: "half price", weight: 2.5 }], promotionalTail: false },
      ],
      suggested: "stop-offers",
    },
    probability: 0.97,
    versions: { extension: "0.1.0", model: "2026-11-01", whatsApp: "2.3000.1" },
    conversation: { replied: false, saved: false, kept: false },
    ...details,
  };
}

/** Evidence of an action on a sender. */
export function actionEvidence(action: Partial<ActionEvidence["action"]> = {}, sender = lumen): ActionEvidence {
  return {
    kind: "action",
    salt: "00112233445566778899aabbccddeeff",
    sender,
    action: { id: "2b1f8f0e-7a3c-4c1d-9e2f-0123456789ab", kind: "stop-offers", state: "done", cause: "click", askedAt: FIRST_SENT + 2 * DAY, finishedAt: FIRST_SENT + 2 * DAY, ...action },
  };
}

/** Evidence of an objection to a sender. */
export function objectionEvidence(at = FIRST_SENT + 3 * DAY, sender = lumen): ObjectionEvidence {
  return { kind: "objection", salt: "00112233445566778899aabbccddeeff", sender, objection: { at, by: "letter", template: "opt-out" } };
}

/** Contents sealed as one chain, from its beginning. */
export function chain(contents: readonly EvidenceContent[]): (EvidenceEntry & { content: EvidenceContent })[] {
  const entries: (EvidenceEntry & { content: EvidenceContent })[] = [];
  for (const [index, content] of contents.entries()) {
    entries.push(sealEntry(content, { sequence: index + 1, previous: entries.at(-1)?.hash ?? NO_HASH, capturedAt: FIRST_SENT + index * 60_000 }));
  }
  return entries;
}

/** What an entry becomes when its content is deleted. */
export function tombstone({ head, hash }: EvidenceEntry): EvidenceEntry {
  return { head, hash };
}
