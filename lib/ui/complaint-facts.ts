import type { ActionState } from "../domain/action";
import type { EvidenceEntry, EvidenceSender } from "../domain/evidence";

/** What a complaint about one sender rests on. */
export interface ComplaintFacts {
  /** As the newest entry shows it. */
  sender: EvidenceSender;
  /** When the user first said no, as far as the evidence tells; milliseconds. */
  optOut: { stoppedAt?: number | undefined; objectedAt?: number | undefined };
}

/** A stop counts once WhatsApp has it. */
const stands: ReadonlySet<ActionState> = new Set(["done", "already"]);

/** @returns undefined when no entry has a content left */
export function complaintFacts(entries: readonly EvidenceEntry[]): ComplaintFacts | undefined {
  let sender: EvidenceSender | undefined;
  let newest = 0;
  const stopped: number[] = [];
  const objected: number[] = [];
  for (const { head, content } of entries) {
    if (content === undefined) continue;
    if (head.sequence > newest) {
      newest = head.sequence;
      sender = content.sender;
    }
    if (content.kind === "message") {
      if (content.conversation.optedOutAt !== undefined) stopped.push(content.conversation.optedOutAt);
      if (content.conversation.objectedAt !== undefined) objected.push(content.conversation.objectedAt);
    } else if (content.kind === "objection") {
      objected.push(content.objection.at);
    } else if (content.action.kind === "stop-offers" && stands.has(content.action.state)) {
      stopped.push(content.action.finishedAt ?? content.action.askedAt);
    }
  }
  if (sender === undefined) return undefined;
  return {
    sender,
    optOut: {
      ...(stopped.length > 0 && { stoppedAt: Math.min(...stopped) }),
      ...(objected.length > 0 && { objectedAt: Math.min(...objected) }),
    },
  };
}
