import type { SenderRecord } from "../domain/account";
import { Category } from "../domain/category";
import { unruledMark, type Judgement } from "../domain/judgement";
import type { Conversation } from "../domain/message";
import type { LatestMessage, MessageRow, RecordCounts } from "./rows";

/** The counters of a record alone. */
export function countsOf(record: RecordCounts): RecordCounts {
  const { promotion, service, unsure, mislabelled } = record;
  return { promotion, service, unsure, mislabelled };
}

/** Whether no message is counted in a record; its times say nothing then. */
export function isEmpty({ promotion, service, unsure }: RecordCounts): boolean {
  return promotion + service + unsure === 0;
}

/** Adds a message to a record (`by` 1) or takes it back (`by` -1). A counter never goes below nothing. */
export function count(
  record: RecordCounts & Pick<SenderRecord, "categories">,
  judgement: Pick<Judgement, "label" | "category" | "mislabelled">,
  by: 1 | -1,
): void {
  record[judgement.label] = Math.max(0, record[judgement.label] + by);
  if (judgement.mislabelled) record.mislabelled = Math.max(0, record.mislabelled + by);
  if (record.categories !== undefined) countCategory(record.categories, judgement.category, by);
}

/** The sums of two counts by category; unknown as soon as one of them is. */
export function addCategories(one: SenderRecord["categories"], other: SenderRecord["categories"]): SenderRecord["categories"] {
  if (one === undefined || other === undefined) return undefined;
  const sum = { ...one };
  for (const [category, messages = 0] of entriesOf(other)) countCategory(sum, category, messages);
  return sum;
}

function countCategory(counts: NonNullable<SenderRecord["categories"]>, category: Category, by: number): void {
  const messages = Math.max(0, (counts[category] ?? 0) + by);
  if (messages === 0) delete counts[category];
  else counts[category] = messages;
}

function entriesOf(counts: NonNullable<SenderRecord["categories"]>): [Category, number | undefined][] {
  return Category.options.map((category) => [category, counts[category]]);
}

/** What an account row keeps of its latest message. */
export function latestOf(row: MessageRow): LatestMessage {
  const { key, time, conversation, fresh, script } = row;
  const { label, category, mark } = row.judgement;
  const unruled = unruledMark(row.judgement.evidence);
  const markedTime = mark === "none" ? undefined : time;
  const latest = { key, time, label, category, mark, answered: isAnswered(conversation), markedTime };
  return { ...latest, ...(fresh && { fresh }), ...(unruled !== undefined && { unruled }), ...(script !== undefined && { script }) };
}

/**
 * Whether the user ever wrote there. WhatsApp trusts a chat in which he did, also when this browser knows not
 * when.
 */
export function isAnswered({ lastOwnMessage, trusted }: Conversation): boolean {
  return lastOwnMessage !== undefined || trusted;
}
