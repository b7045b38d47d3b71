import { lastOwnThen } from "../domain/message";
import { isKept } from "../domain/rule";
import type { ActionEvidence, EvidenceSender, MessageEvidence, ObjectionEvidence } from "../domain/evidence";
import type { Judgement } from "../domain/judgement";
import type { AccountRow, ActionRow, MessageRow } from "../database/rows";
import { accountIds } from "../database/views";
import type { ToSeal, Witness } from "./evidence";

/**
 * A message as evidence, with everything that was known of it and of its sender.
 *
 * @param row with its text
 * @param judgement with the words that weighed
 * @param now milliseconds
 */
export function messageContent(
  witness: Witness,
  account: AccountRow,
  row: MessageRow,
  judgement: Judgement,
  why: MessageEvidence["why"],
  now: number,
): ToSeal {
  const lastOwnMessage = lastOwnThen(row.conversation);
  const window = judgement.evidence.find((piece) => piece.kind === "service-window");
  const optedOutAt = before(account.optedOut?.at, row.time);
  const objectedAt = before(account.objectedAt, row.time);
  const content: MessageEvidence = {
    kind: "message",
    salt: witness.salt(),
    why,
    sender: senderContent(account),
    message: {
      id: row.id,
      sentAt: row.time,
      seenAt: row.receivedAt,
      utcOffset: witness.utcOffset(row.time),
      type: row.type,
      template: row.template,
      forwarded: row.forwarded,
      paidBroadcast: row.paidBroadcast,
      fromAdvert: row.fromAdvert,
      edited: row.edited,
      media: row.media,
      parts: row.parts ?? [],
      links: row.links ?? [],
      ...given({ declared: row.declared, nativeFlow: row.nativeFlow }),
    },
    judgement,
    probability: row.verdict.probability,
    versions: { extension: witness.extension, model: row.verdict.model, ...given({ whatsApp: witness.whatsApp }) },
    conversation: {
      replied: lastOwnMessage !== undefined,
      saved: account.saved,
      kept: isKept(account.rule, now),
      ...given({ lastOwnMessage, serviceWindowUntil: window?.until, optedOutAt, objectedAt }),
    },
  };
  return { content, account: account.key, message: row.key, ...(why === "pinned" ? { pinned: true } : {}) };
}

/** An action at its end as evidence. */
export function actionContent(witness: Witness, account: AccountRow, row: ActionRow): ToSeal {
  const reportId = row.steps.flatMap(({ outcome }) => (outcome?.status === "done" ? (outcome.reportId ?? []) : []))[0];
  const content: ActionEvidence = {
    kind: "action",
    salt: witness.salt(),
    sender: senderContent(account),
    action: {
      id: row.id,
      kind: row.kind,
      state: row.state,
      cause: row.cause.by,
      askedAt: row.createdAt,
      ...given({ finishedAt: row.finishedAt, reportId, report: reportOf(row) }),
    },
  };
  return { content, account: account.key };
}

/**
 * How an action at its end stands in its evidence: its state, but of one that failed also whether its report has left, which
 * can turn out later. What was found once stays so.
 */
export function standingOf(row: ActionRow): NonNullable<ActionRow["witnessed"]> {
  return reportOf(row) === "sent" ? "reported" : row.state;
}

/** What is known of the report of an action that failed as a whole. */
function reportOf({ state, steps }: ActionRow): ActionEvidence["action"]["report"] {
  const status = steps.find(({ operation }) => operation === "report")?.outcome?.status;
  if (state !== "failed" || status === undefined) return undefined;
  if (status === "done" || status === "already") return "sent";
  return status === "timed-out" || status === "unknown" ? "uncertain" : undefined;
}

/** An objection as evidence. */
export function objectionContent(
  witness: Witness,
  account: AccountRow,
  { at, by, template }: { at: number; by: ObjectionEvidence["objection"]["by"]; template?: string | undefined },
): ToSeal {
  const objection = { at, by, ...given({ template }) };
  const content: ObjectionEvidence = { kind: "objection", salt: witness.salt(), sender: senderContent(account), objection };
  return { content, account: account.key };
}

function senderContent(account: AccountRow): EvidenceSender {
  const { key, name, verifiedName, savedName, phone, kind, verifiedLevel, profile } = account;
  return { key, ids: accountIds(account), name, ...given({ verifiedName, savedName, phone, kind, verifiedLevel, profile }) };
}

/** The user's word, if it is known when it was given and that was before the message. */
function before(at: number | undefined, time: number): number | undefined {
  return at !== undefined && at > 0 && at < time ? at : undefined;
}

/** Without what is not known: an entry says nothing of it. */
function given<T extends object>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> };
function given(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
