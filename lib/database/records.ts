import type { Judgement } from "../domain/judgement";
import type { Conversation } from "../domain/message";
import type { LatestMessage, MessageRow, RecordCounts } from "./rows";

/** The counters of a record alone. */
export function countsOf(record: RecordCounts): RecordCounts {
  const { promotion, service, unsure, mislabelled } = record;
  return { promotion, service, unsure, mislabelled };
}

/** Adds a message to a record (`by` 1) or takes it back (`by` -1). A counter never goes below nothing. */
export function count(
  record: RecordCounts,
  judgement: Pick<Judgement, "label" | "mislabelled">,
  by: 1 | -1,
): void {
  record[judgement.label] = Math.max(0, record[judgement.label] + by);
  if (judgement.mislabelled) record.mislabelled = Math.max(0, record.mislabelled + by);
}

/** What an account row keeps of its latest message. */
export function latestOf(row: MessageRow): LatestMessage {
  const { key, time, conversation } = row;
  const { label, category, mark } = row.judgement;
  const markedTime = mark === "none" ? undefined : time;
  return { key, time, label, category, mark, answered: isAnswered(conversation), markedTime };
}

/**
 * Whether the user ever wrote there. WhatsApp trusts a chat in which he did, also when this browser knows not
 * when.
 */
export function isAnswered({ lastOwnMessage, trusted }: Conversation): boolean {
  return lastOwnMessage !== undefined || trusted;
}
