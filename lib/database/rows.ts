import type { BusinessKind, BusinessProfile, Owner, SenderRecord, WhatsAppId } from "../domain/account";
import type {
  ActionKind,
  ActionMode,
  ActionState,
  ActionStep,
  BlockReason,
  Cause,
} from "../domain/action";
import type { BatchCounts, BatchKind, BatchState, LeftOutReason, LineKinds } from "../domain/batch";
import type { Category, DeclaredCategory } from "../domain/category";
import type { Alike, Correction } from "../domain/correction";
import type { EvidenceEntry } from "../domain/evidence";
import type { Judgement, Mark } from "../domain/judgement";
import type { Conversation, MessageId, MessagePart } from "../domain/message";
import type { SenderRule } from "../domain/rule";
import type { Script } from "../domain/script";
import type { Verdict, VerdictLabel } from "../domain/verdict";

/** Who brought about a state of WhatsApp's lists: an action of Doorman, or anything else. */
export type ListCause = "doorman" | "outside";

/**
 * The time of a block or opt-out that was there before Doorman first looked: nobody can tell when it was
 * made.
 */
export const BEFORE_DOORMAN = 0;

/** A sender on WhatsApp's block list. */
export interface BlockState {
  /** Milliseconds; {@link BEFORE_DOORMAN} when not known. */
  at: number;
  cause: ListCause;
  reason?: BlockReason | undefined;
  actionId?: string | undefined;
}

/** A sender on WhatsApp's opt-out list. */
export type OptOutState = Omit<BlockState, "reason">;

/** What is needed of a sender's latest message to mark its chat row and to suggest a rung of the ladder. */
export interface LatestMessage {
  key: string;
  time: number;
  label: VerdictLabel;
  category: Category;
  mark: Mark;
  /** The mark that it would have without the rule of the user that decided it; absent where none did. */
  unruled?: Mark | undefined;
  /** Whether the user had ever written to the sender by then. */
  answered: boolean;
  /** It came while Doorman watched. Absent for history, and in rows from before it was noted. */
  fresh?: true | undefined;
  /** Of the message's text, as far as it is known. */
  script?: Script | undefined;
  /** Equal to `time` while the message is marked, absent otherwise: the index holds marked senders only. */
  markedTime?: number | undefined;
}

/** One sender. It can have several ids (phone id, LID); a look-up goes by any of them. */
export interface AccountRow {
  owner: Owner;
  /** The id under which the sender was first seen; never changes while the row lives. */
  key: string;
  /** The one its chat uses first. */
  ids: WhatsAppId[];
  createdAt: number;
  /** False for people, and as long as nothing but the id of a blocked account is known. */
  business: boolean;
  name: string;
  verifiedName?: string | undefined;
  savedName?: string | undefined;
  phone?: string | undefined;
  kind?: BusinessKind | undefined;
  verifiedLevel?: number | undefined;
  profile?: BusinessProfile | undefined;
  saved: boolean;
  /** Counts the labels of the judgements as they stand in the messages of this sender. */
  record: SenderRecord;
  latest?: LatestMessage | undefined;
  rule?: SenderRule | undefined;
  blocked?: BlockState | undefined;
  optedOut?: OptOutState | undefined;
  /** When the user last wrote to the sender, as far as WhatsApp Web told this browser; milliseconds. */
  lastOwnMessage?: number | undefined;
  /** When the user first objected to its advertising in another way than WhatsApp's opt-out, milliseconds. */
  objectedAt?: number | undefined;
}

/** How many messages of which kind a sender had sent before a certain one. */
export type RecordCounts = Pick<SenderRecord, "promotion" | "service" | "unsure" | "mislabelled">;

/** One message of a business with everything that is needed to judge it again without its text. */
export interface MessageRow {
  owner: Owner;
  /** Its id with the chat named by the account's key: the same after the chat has moved to another id. */
  key: string;
  /** As WhatsApp Web named it last. */
  id: MessageId;
  /** Key of the account row. */
  account: string;
  time: number;
  /** The time that WhatsApp Web told, where `time` is another: it lay too far in the future. Never changes. */
  told?: number | undefined;
  receivedAt: number;
  /** Short fingerprint of the text: tells an edit from a repetition, too short to get the text back from. */
  digest: number;
  type: string;
  fresh: boolean;
  media: boolean;
  template: boolean;
  forwarded: boolean;
  paidBroadcast: boolean;
  fromAdvert: boolean;
  edited: boolean;
  declared?: DeclaredCategory | undefined;
  nativeFlow?: string | undefined;
  /** Whether there was text, also after it is no longer kept. */
  hasText: boolean;
  /** Script of the text; absent where there was none, and in rows from before it was noted. */
  script?: Script | undefined;
  conversation: Conversation;
  before: RecordCounts;
  /** Its `words` are text of the message: empty once the text is no longer kept. */
  verdict: Verdict;
  /** Without the words of the content evidence: they stand in `verdict` (see `judgementOf`). */
  judgement: Judgement;
  /** Text and links, as long as retention allows. */
  parts?: MessagePart[] | undefined;
  links?: string[] | undefined;
  /** Equal to `time` while text is kept. */
  textTime?: number | undefined;
  /** Equal to `time` while the message is marked. */
  markedTime?: number | undefined;
  /** When it was deleted in WhatsApp. */
  removed?: number | undefined;
  /** Which corrections weighed on the judgement by likeness: without its text it could not be compared any more. */
  alike?: Alike | undefined;
  /** Ids of the user's rules with a phrase that stood in the text, for the same reason. */
  phrasedBy?: readonly string[] | undefined;
  /** The `digest` of the text of which evidence was kept last. */
  captured?: number | undefined;
}

/** Messages of one account that lie together in time, in one record (lib/database/buckets.ts). */
export interface BucketRow {
  /** Given by the browser; absent until it is stored. */
  id?: number | undefined;
  owner: Owner;
  account: string;
  /** The place of its oldest message (see `Place`): no two buckets begin at one. */
  time: number;
  first: string;
  /** Of its messages, the oldest first. */
  keys: string[];
  /** The messages in the same order, as JSON, without what stands here. */
  messages: string;
  /** The `markedTime` of each message that is marked. */
  marks: number[];
  /** The newest of `marks`: the index holds only buckets with marked messages. */
  marked?: number | undefined;
  /** The oldest `textTime`, while the text of any of them is kept: the index of what retention has to look through. */
  textTime?: number | undefined;
}

/**
 * Place in the queue: a running action is gone on with first, then the user's clicks, then batches. Those of a paused
 * batch stand aside, where the runner does not look, and hold nothing up.
 */
export const queuePlace = { running: 0, click: 1, batch: 2, held: 3 } as const;

/** One action: its wish, its place in the queue and its history. */
export interface ActionRow {
  owner: Owner;
  id: string;
  account: string;
  kind: ActionKind;
  ids: WhatsAppId[];
  name: string;
  message?: MessageId | undefined;
  reason?: BlockReason | undefined;
  until?: number | undefined;
  mode: ActionMode;
  cause: Cause;
  batch?: string | undefined;
  state: ActionState;
  steps: ActionStep[];
  /** Tries at the step that is due. */
  attempts: number;
  /** One of those tries left for WhatsApp, and nobody saw its end. */
  unseen?: true | undefined;
  createdAt: number;
  finishedAt?: number | undefined;
  undoneBy?: string | undefined;
  /** For `keep` and `unkeep`: how the sender was kept before; absent in rows from before it was noted. */
  ruleBefore?: Pick<SenderRule, "keep"> | undefined;
  /** Of an action of a batch: what the user decided, which a new try keeps. Absent in rows of earlier versions. */
  decision?: Decision | undefined;
  /** Why a batch passed over the sender, or over what was left to do. */
  leftOut?: LeftOutReason | undefined;
  /** The action that tries again what this one failed to do. */
  retriedBy?: string | undefined;
  /** How it stands in the chain of evidence, if it does: its state, or, of one that failed, that its report has left. */
  witnessed?: ActionState | "reported" | undefined;
  /** Present while the action is queued or running. */
  queue?: 0 | 1 | 2 | 3 | undefined;
  /** Order within a place of the queue: the time of the wish, with a fraction for its place in a batch. */
  order: number;
}

/** When an action of a batch was decided on, and what was known then: whatever the user did since goes before it. */
export interface Decision {
  /** Milliseconds. */
  at: number;
  /** The sender was a saved contact, and was put in all the same. */
  saved: boolean;
  /** It was kept, and was put in all the same. Absent in rows of earlier versions. */
  kept?: boolean | undefined;
  /** It had sent no promotion, and was put in all the same. Absent in rows of earlier versions. */
  withoutPromotion?: boolean | undefined;
  /** It was blocked, and is to be reported all the same: only by another try of a report that was refused. */
  blocked?: boolean | undefined;
}

/** The user's word on one message. Outlives the message's text, which it keeps no longer than the message does. */
export interface CorrectionRow extends Correction {
  owner: Owner;
  /** Equal to the message's `time` while the excerpt is kept: the index of what retention has to look through. */
  textTime?: number | undefined;
}

/** Several wishes that were started together; what became of each stands in the actions that name it. */
export interface BatchRow {
  owner: Owner;
  id: string;
  kind: BatchKind;
  state: BatchState;
  /** Of its actions, kept in the transactions that change them. One that was tried again counts as the later one. */
  counts: BatchCounts;
  /** The same actions by kind. Absent in rows of earlier versions, and stays so. */
  kinds?: LineKinds | undefined;
  /** How many of its lines were to report: tells whether it has to be asked how many reports were sent. */
  reports: number;
  createdAt: number;
  finishedAt?: number | undefined;
  /** Its end is not dismissed yet. Absent in rows that ended in earlier versions. */
  news?: boolean | undefined;
  undoes?: string | undefined;
  undoneBy?: string | undefined;
}

/** Entries of an owner's chain that follow one another, in one record (lib/database/evidence-buckets.ts). */
export interface EvidenceBucketRow {
  owner: Owner;
  /** Where the bucket begins; its first entry stands there. */
  sequence: number;
  /** How many entries have their content. */
  kept: number;
  /** The `account` of each of these, once. */
  accounts: string[];
  /** The earliest `expires`, if any of them has one. */
  expires?: number | undefined;
  /** The entries in their order, as JSON, without owner and sequence. */
  entries: string;
}

/** One entry of the chain of evidence, with what is needed to find it. A tombstone has no content. */
export interface EvidenceRow extends EvidenceEntry {
  owner: Owner;
  /** Equal to `head.sequence`. */
  sequence: number;
  /** Key of the account; absent in a tombstone. */
  account?: string | undefined;
  /** Key of the message row, for evidence of a message; absent in a tombstone. */
  message?: string | undefined;
  /** When the user's retention takes the content away; absent while it is pinned, or kept for good. */
  expires?: number | undefined;
  pinned?: boolean | undefined;
}
