import * as z from "zod/mini";
import { Owner, Sender, WhatsAppId } from "../domain/account";
import { ActionKind, ActionRequest, ActionView, Outcome } from "../domain/action";
import { DeclaredCategory } from "../domain/category";
import { Said } from "../domain/correction";
import { TabDiagnoses, TabDiagnosis } from "../domain/diagnosis";
import { PageState } from "../domain/health";
import { Language } from "../domain/language";
import { JudgedMessage, Judgement } from "../domain/judgement";
import { MAX_IDS_AT_ONCE, MAX_INTAKE_AT_ONCE, MAX_PART_LENGTH } from "../domain/limits";
import { Arrival, Conversation, MessageId, Timestamp } from "../domain/message";
import { backfillToBackground, backfillToContent } from "./backfill-contracts";
import { batchContracts } from "./batch-contracts";
import { ListChange } from "./bridge-contracts";
import { PerformRequest } from "./bridge-questions";
import { nothing } from "./contract";
import { evidenceContracts } from "./evidence-contracts";
import { restoreContracts } from "./restore-contracts";
import { storageContracts } from "./storage-contracts";

const Count = z.int().check(z.gte(0));

/** What the conversation bar shows of a sender. */
export const SenderView = z.object({
  record: z.object({
    promotion: Count,
    service: Count,
    unsure: Count,
    mislabelled: Count,
    firstSeen: Timestamp,
    lastSeen: Timestamp,
  }),
  mixed: z.boolean(),
  kept: z.boolean(),
  keptUntil: z.optional(Timestamp),
  blocked: z.boolean(),
  optedOut: z.boolean(),
  /** The latest action on this sender, for the bar's pending and failed states. */
  lastAction: z.optional(ActionView),
  /** The rung of the ladder that fits best; absent when nothing needs doing. */
  suggested: z.optional(ActionKind),
});
export type SenderView = z.infer<typeof SenderView>;

/** Chats with a mark in the chat list: ids of the sender, and the strongest mark of its unseen or last messages. */
export const ChatMark = z.object({
  ids: z.array(WhatsAppId).check(z.minLength(1), z.maxLength(4)),
  mark: z.enum(["promotion", "unsure"]),
});
export type ChatMark = z.infer<typeof ChatMark>;

/**
 * Messages to the background. `from` says who may send them: `content` is the content script in WhatsApp Web, `pages`
 * are the extension's own pages, which alone may read across senders, change rules or delete.
 */
export const toBackground = {
  ...backfillToBackground,
  /** The page's state changed, or the content script has just started. */
  state: { from: "content", data: PageState, reply: nothing, timeout: 10_000 },
  /** Judge and keep. Idempotent by message id; an edited message is judged anew. */
  arrivals: {
    from: "content",
    data: z.object({ owner: Owner, arrivals: z.array(Arrival).check(z.maxLength(MAX_INTAKE_AT_ONCE)) }),
    reply: z.array(JudgedMessage),
    timeout: 20_000,
  },
  removed: {
    from: "content",
    data: z.object({ owner: Owner, ids: z.array(MessageId).check(z.maxLength(MAX_IDS_AT_ONCE)) }),
    reply: nothing,
    timeout: 10_000,
  },
  list: {
    from: "content",
    data: z.object({ owner: Owner, change: ListChange }),
    reply: nothing,
    timeout: 20_000,
  },
  sender: {
    from: "content",
    /** With the conversation, the suggestion knows whether the user ever wrote there. */
    data: z.object({ owner: Owner, sender: Sender, conversation: z.optional(Conversation) }),
    reply: SenderView,
    timeout: 10_000,
  },
  chatMarks: {
    from: "content",
    data: z.object({ owner: Owner }),
    reply: z.array(ChatMark).check(z.maxLength(MAX_IDS_AT_ONCE)),
    timeout: 10_000,
  },
  /** A click in the conversation. Asking twice with the same id is asking once. */
  act: {
    from: "content",
    data: z.object({ owner: Owner, request: ActionRequest }),
    reply: ActionView,
    timeout: 10_000,
  },
  /**
   * What the user says that a message is, or `null` to take the word back. A second word takes the place of the first;
   * the same again changes nothing. Answered with the message as it is judged now; `null` when it is not stored.
   */
  correct: {
    from: "content",
    data: z.object({ owner: Owner, id: MessageId, said: z.nullable(Said) }),
    reply: z.nullable(JudgedMessage),
    timeout: 10_000,
  },
  /** The same from the extension's own pages. */
  correctStored: {
    from: "pages",
    data: z.object({ owner: Owner, id: MessageId, said: z.nullable(Said) }),
    reply: z.nullable(JudgedMessage),
    timeout: 10_000,
  },
  /** How far an action is; wakes a sleeping worker, which then goes on with its queue. */
  action: {
    from: "content",
    data: z.object({ owner: Owner, id: z.uuid() }),
    reply: z.nullable(ActionView),
    timeout: 10_000,
  },
  /** The page is done with a step that the background had sent. */
  performed: {
    from: "content",
    data: z.object({ owner: Owner, id: z.uuid(), step: Count, outcome: Outcome }),
    reply: nothing,
    timeout: 10_000,
  },
  /** Wishes from popup and options page, for one owner. */
  actMany: {
    from: "pages",
    data: z.object({ owner: Owner, requests: z.array(ActionRequest).check(z.maxLength(2_000)) }),
    reply: z.array(ActionView),
    timeout: 20_000,
  },
  /** Takes back waiting actions that have not begun. */
  cancel: {
    from: "pages",
    data: z.object({ owner: Owner, ids: z.array(z.uuid()).check(z.maxLength(2_000)) }),
    reply: nothing,
    timeout: 10_000,
  },
  ...batchContracts,
  /** Takes corrections back; their senders' messages are judged again after the answer. */
  uncorrect: {
    from: "pages",
    data: z.object({ owner: Owner, ids: z.array(z.uuid()).check(z.maxLength(2_000)) }),
    reply: nothing,
    timeout: 20_000,
  },
  /** Judge a text as if an unknown business sent it now; nothing is stored. */
  tryMessage: {
    from: "pages",
    data: z.object({ text: z.string().check(z.minLength(1), z.maxLength(MAX_PART_LENGTH)), declared: z.optional(DeclaredCategory) }),
    reply: Judgement,
    timeout: 10_000,
  },
  /** The file with all texts in the language that the user chose: a content script cannot read it itself. */
  catalogue: { from: "content", data: z.object({ language: Language }), reply: z.string(), timeout: 5_000 },
  ...evidenceContracts,
  ...restoreContracts,
  ...storageContracts,
  /** What the open WhatsApp Web tabs say of themselves now; empty when there is none. */
  connection: { from: "pages", data: nothing, reply: z.array(PageState), timeout: 5_000 },
  /** What the open tabs find of WhatsApp Web, for a report that something does not work. */
  diagnose: { from: "pages", data: nothing, reply: TabDiagnoses, timeout: 8_000 },
  /** Forgets everything that was stored of one owner; of all, and then what belongs to none too, but the settings. */
  forget: {
    from: "pages",
    data: z.object({ owner: z.optional(Owner) }),
    reply: nothing,
    timeout: 60_000,
  },
} as const;

/** Messages to the content script of one tab. Only the background sends them. */
export const toContent = {
  ...backfillToContent,
  pageState: { from: "background", data: nothing, reply: PageState, timeout: 3_000 },
  /** Begin a step; the outcome comes later as `performed`, so that no worker has to stay awake for it. */
  perform: {
    from: "background",
    data: z.object({ owner: Owner, id: z.uuid(), step: Count, request: PerformRequest }),
    reply: z.object({ accepted: z.boolean() }),
    timeout: 5_000,
  },
  check: {
    from: "background",
    data: z.object({ owner: Owner, request: PerformRequest }),
    reply: Outcome,
    timeout: 12_000,
  },
  diagnose: { from: "background", data: nothing, reply: TabDiagnosis, timeout: 6_000 },
  /** Something that the tab shows has changed. */
  changed: {
    from: "background",
    data: z.object({
      owner: Owner,
      actions: z.array(ActionView).check(z.maxLength(200)),
      judged: z.array(JudgedMessage).check(z.maxLength(200)),
      /** Records, rules or marks changed: ask again for what is on show. */
      senders: z.boolean(),
      /** Everything of the owner was deleted: what is known of WhatsApp's lists has to be told anew. */
      forgotten: z.optional(z.boolean()),
    }),
    reply: nothing,
    timeout: 3_000,
  },
} as const;

export type ToBackground = typeof toBackground;
export type ToContent = typeof toContent;
