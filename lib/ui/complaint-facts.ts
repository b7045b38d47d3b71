import type { EvidenceEntry, EvidenceSender } from "../domain/evidence";
import { standingRefusal, type Refusal } from "../domain/refusal";

/** What a complaint about one sender rests on. */
export interface ComplaintFacts {
  /** As the newest entry shows it. */
  sender: EvidenceSender;
  /** When the user first said no and did not take it back, as far as the evidence tells. */
  optOut: Refusal;
}

/** @returns undefined when no entry has a content left */
export function complaintFacts(entries: readonly EvidenceEntry[]): ComplaintFacts | undefined {
  let sender: EvidenceSender | undefined;
  let newest = 0;
  for (const { head, content } of entries) {
    if (content === undefined || head.sequence <= newest) continue;
    newest = head.sequence;
    sender = content.sender;
  }
  return sender === undefined ? undefined : { sender, optOut: standingRefusal(entries) };
}
