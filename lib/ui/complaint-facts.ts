import type { EvidenceEntry, EvidenceSender } from "../domain/evidence";
import { standingRefusal, type Refusal } from "../domain/refusal";
import type { ComplaintTemplate } from "../reports/complaints/complaint";

/** What a complaint about one sender rests on. */
export interface ComplaintFacts {
  /** As the newest entry shows it. */
  sender: EvidenceSender;
  /** When the user first said no and did not take it back, as far as the evidence tells. */
  optOut: Refusal;
}

/**
 * @param entries what speaks against the sender
 * @param witnesses messages that do not, as the user called them service, and that tell of a refusal all the same
 * @returns undefined when no entry has a content left
 */
export function complaintFacts(entries: readonly EvidenceEntry[], witnesses: readonly EvidenceEntry[] = []): ComplaintFacts | undefined {
  const all = [...entries, ...witnesses];
  let sender: EvidenceSender | undefined;
  let newest = 0;
  for (const { head, content } of all) {
    if (content === undefined || head.sequence <= newest) continue;
    newest = head.sequence;
    sender = content.sender;
  }
  return sender === undefined ? undefined : { sender, optOut: standingRefusal(all) };
}

/** A complaint or an objection on record. */
export interface SentComplaint {
  /** Milliseconds. */
  at: number;
  /** Whether it was recorded now, and not before. */
  noted: boolean;
}

/** When a complaint was last sent by the evidence, milliseconds; undefined when it was not. */
export function lastSentAt(entries: readonly EvidenceEntry[], template: Pick<ComplaintTemplate, "id">): number | undefined {
  const times = entries.flatMap(({ content }) => (content?.kind === "objection" && content.objection.template === template.id ? content.objection.at : []));
  return times.length === 0 ? undefined : Math.max(...times);
}
