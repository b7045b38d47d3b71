import type { BusinessProfile, Owner } from "../domain/account";
import type { ActionView, BlockReason } from "../domain/action";
import type { DeclaredCategory } from "../domain/category";
import type { Judgement } from "../domain/judgement";
import { messageText, type MessageId } from "../domain/message";
import type { SenderSummary } from "../domain/sender-summary";
import { newestMessages } from "./messages";
import { queuePlace, type ListCause, type MessageRow } from "./rows";
import { under, type DoormanDatabase } from "./schema";
import { summaryOf } from "./senders";
import { actionView, queueOf, wholeJudgement } from "./views";

/** Messages and actions of one sender that are read: more than anyone scrolls through, few enough to read at once. */
export const TIMELINE_LENGTH = 2_000;

/** A message of a sender with its judgement. */
export interface TimelineMessage {
  key: string;
  id: MessageId;
  time: number;
  declared?: DeclaredCategory | undefined;
  /** As long as text is kept. */
  text?: string | undefined;
  hasText: boolean;
  removed: boolean;
  judgement: Judgement;
}

/** Everything that is known of one sender, newest first. */
export interface SenderTimeline {
  sender: SenderSummary;
  profile?: BusinessProfile | undefined;
  verifiedLevel?: number | undefined;
  blocked?: { cause: ListCause; at: number; reason?: BlockReason | undefined } | undefined;
  messages: TimelineMessage[];
  actions: ActionView[];
  /** Of those the one that waits or runs; one that stands aside with a paused batch holds up nobody. */
  pending?: ActionView | undefined;
}

/**
 * The timeline of one sender; undefined when it is not known.
 *
 * @param opened its key, perhaps of before it turned out to be the same as another one, whose ids then have it
 * @param now milliseconds
 */
export async function senderTimeline(
  database: DoormanDatabase,
  owner: Owner,
  opened: string,
  now: number,
): Promise<SenderTimeline | undefined> {
  const { accounts } = database;
  const byId = async () => await accounts.where("ids").equals(opened).filter((row) => row.owner === owner).first();
  const account = (await accounts.get([owner, opened])) ?? (await byId());
  if (account === undefined) return undefined;
  const { key } = account;
  const [messages, actions, queue] = await Promise.all([
    newestMessages(database, owner, key, { limit: TIMELINE_LENGTH }),
    database.actions.where("[owner+account+order]").between(...under(owner, key)).reverse().limit(TIMELINE_LENGTH).toArray(),
    queueOf(database, owner),
  ]);
  const pending = actions.find((row) => row.queue !== undefined && row.queue !== queuePlace.held);
  return {
    sender: summaryOf(account, now),
    profile: account.profile,
    verifiedLevel: account.verifiedLevel,
    blocked: account.blocked,
    messages: messages.map(timelineMessage),
    actions: actions.map((row) => actionView(row, queue)),
    pending: pending && actionView(pending, queue),
  };
}

function timelineMessage(row: MessageRow): TimelineMessage {
  return {
    key: row.key,
    id: row.id,
    time: row.time,
    declared: row.declared,
    text: row.parts && messageText(row.parts),
    hasText: row.hasText,
    removed: row.removed !== undefined,
    judgement: wholeJudgement(row),
  };
}
