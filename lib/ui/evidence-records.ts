import type { Category } from "../domain/category";
import type { ActionEvidence, EvidenceEntry, EvidenceSender, ObjectionEvidence } from "../domain/evidence";
import { messageText } from "../domain/message";
import { violationOf } from "../domain/violation";

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
export type RecordSummary = RecordPlace & (MessageSummary | ActionSummary | ObjectionSummary);

/** What all kinds of records have. */
interface RecordPlace {
  sequence: number;
  account: string;
  name: string;
  /** When it happened: the message was sent, the action asked for, the objection made; milliseconds. */
  time: number;
  pinned: boolean;
  /** Promotion after a stop: whole days since. */
  after?: number | undefined;
}

interface MessageSummary {
  kind: "message";
  category: Category;
  /** The user says by now that it is no promotion. */
  withdrawn: boolean;
  /** Beginning of its text. */
  excerpt: string;
}

interface ActionSummary {
  kind: "action";
  /** What was asked for, by whom, and how it ended. */
  action: Pick<ActionEvidence["action"], "kind" | "cause" | "state">;
}

interface ObjectionSummary {
  kind: "objection";
  by: ObjectionEvidence["objection"]["by"];
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

/** What is known of an entry besides what is sealed in it. */
interface Beside {
  /** Key of the account to which it belongs now. */
  account?: string | undefined;
  pinned?: boolean | undefined;
  /** The user says by now that the message is no promotion: then it is none against a stop either. */
  withdrawn?: boolean | undefined;
}

/** @returns undefined for a tombstone, which has nothing left to show */
export function summaryOf(entry: EvidenceEntry, { account, pinned = false, withdrawn = false }: Beside): RecordSummary | undefined {
  const { content, head } = entry;
  if (content === undefined) return undefined;
  const place = {
    sequence: head.sequence,
    account: account ?? content.sender.key,
    name: nameOfSender(content.sender),
    time: timeOfEntry(entry),
    pinned,
    after: withdrawn ? undefined : violationOf(content)?.days,
  };
  switch (content.kind) {
    case "message": {
      const excerpt = messageText(content.message.parts).replace(/\s+/gu, " ").slice(0, EXCERPT_LENGTH).toWellFormed();
      return { ...place, kind: "message", category: content.judgement.category, withdrawn, excerpt };
    }
    case "action": {
      const { kind, cause, state } = content.action;
      return { ...place, kind: "action", action: { kind, cause, state } };
    }
    case "objection":
      return { ...place, kind: "objection", by: content.objection.by };
  }
}
