import type { Category } from "../domain/category";
import type { EvidenceEntry, EvidenceSender } from "../domain/evidence";
import { messageText } from "../domain/message";

/** A sender of whom there is evidence. */
export interface SenderChoice {
  /** Key of its account. */
  key: string;
  /** Its keys as the records name them: several when two senders turned out to be one. */
  keys: readonly string[];
  name: string;
  /** Records of its messages. */
  count: number;
}

/** What a list shows of one record: a hundred thousand of them must fit into memory, so it is short. */
export interface RecordSummary {
  sequence: number;
  account: string;
  name: string;
  /** When it happened: the message was sent, the action asked for, the objection made; milliseconds. */
  time: number;
  kind: "message" | "action" | "objection";
  /** Of a message. */
  category?: Category | undefined;
  /** Beginning of a message's text, or the kind of action. */
  excerpt: string;
  /** Id of the message, to pin it. */
  message?: string | undefined;
  pinned: boolean;
  /** Promotion after a stop: whole days since. */
  after?: number | undefined;
}

const EXCERPT_LENGTH = 160;

/** @returns when what an entry tells of happened, in milliseconds; of a tombstone only when it was kept is known */
export function timeOfEntry({ head, content }: EvidenceEntry): number {
  switch (content?.kind) {
    case "message":
      return content.message.sentAt;
    case "action":
      return content.action.askedAt;
    case "objection":
      return content.objection.at;
    case undefined:
      return head.capturedAt;
  }
}

/** Name of a sender as the user knows it. */
export function nameOfSender(sender: EvidenceSender): string {
  return sender.savedName ?? sender.verifiedName ?? sender.name;
}

/**
 * @param account key of the account to which the entry belongs now
 * @param after whole days since the user's stop, when it is a violation
 * @returns undefined for a tombstone, which has nothing left to show
 */
export function summaryOf(entry: EvidenceEntry, account: string | undefined, pinned: boolean, after: number | undefined): RecordSummary | undefined {
  const { content, head } = entry;
  if (content === undefined) return undefined;
  const common = {
    sequence: head.sequence,
    account: account ?? content.sender.key,
    name: nameOfSender(content.sender),
    time: timeOfEntry(entry),
    kind: content.kind,
    pinned,
    after,
  };
  if (content.kind === "message") {
    const { message, judgement } = content;
    const excerpt = messageText(message.parts).replace(/\s+/gu, " ").slice(0, EXCERPT_LENGTH).toWellFormed();
    return { ...common, category: judgement.category, excerpt, message: message.id };
  }
  return { ...common, excerpt: content.kind === "action" ? content.action.kind : content.objection.by };
}
