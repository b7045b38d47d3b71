import type { EvidenceEntry } from "../domain/evidence";
import { DAY } from "../domain/limits";

/** What a message did to the user's word: it came so long after offers were stopped, or after an objection. */
export interface AfterStop {
  by: "opt-out" | "objection";
  /** When the user said so, milliseconds since the epoch. */
  at: number;
  /** Whole days between that and the message. */
  days: number;
}

/**
 * Whether an entry is promotion that was sent after the user had stopped the sender's offers or objected. The earlier of
 * both counts when both were before it: since then the sender knew.
 *
 * @returns undefined for everything else
 */
export function afterStop({ content }: EvidenceEntry): AfterStop | undefined {
  if (content?.kind !== "message" || content.judgement.label !== "promotion") return undefined;
  const { sentAt } = content.message;
  const { optedOutAt, objectedAt } = content.conversation;
  const words: { by: AfterStop["by"]; at: number }[] = [];
  if (optedOutAt !== undefined && optedOutAt < sentAt) words.push({ by: "opt-out", at: optedOutAt });
  if (objectedAt !== undefined && objectedAt < sentAt) words.push({ by: "objection", at: objectedAt });
  const first = words.sort((one, other) => one.at - other.at)[0];
  return first === undefined ? undefined : { ...first, days: Math.floor((sentAt - first.at) / DAY) };
}
