import * as z from "zod/mini";
import { Sender, WhatsAppId } from "../domain/account";
import { ActionMode, BlockReason, Operation, Outcome } from "../domain/action";
import { PageState } from "../domain/health";
import { MAX_ARRIVALS_AT_ONCE, MAX_ID_LENGTH, MAX_IDS_AT_ONCE, MAX_NAME_LENGTH } from "../domain/limits";
import { Arrival, Conversation, MessageId } from "../domain/message";
import { nothing } from "./contract";

/** An account on WhatsApp's block list or opt-out list. */
export const ListedAccount = z.object({
  ids: z.array(WhatsAppId).check(z.minLength(1), z.maxLength(4)),
  /** Present for business accounts; absent for people, and while WhatsApp Web knows nothing of it but its id. */
  sender: z.optional(Sender),
});
export type ListedAccount = z.infer<typeof ListedAccount>;

export const ListName = z.enum(["blocked", "opted-out"]);
export type ListName = z.infer<typeof ListName>;

/** A change of one of WhatsApp's lists; with `reset`, `added` is the whole list. */
export const ListChange = z.object({
  list: ListName,
  reset: z.boolean(),
  added: z.array(ListedAccount).check(z.maxLength(MAX_IDS_AT_ONCE)),
  removed: z.array(WhatsAppId).check(z.maxLength(MAX_IDS_AT_ONCE)),
});
export type ListChange = z.infer<typeof ListChange>;

/** The conversation that is open: a business, or anything else. */
export const OpenChat = z.object({
  business: z.optional(z.object({ sender: Sender, conversation: Conversation })),
});
export type OpenChat = z.infer<typeof OpenChat>;

/** One request to WhatsApp. */
export const PerformRequest = z.object({
  operation: Operation,
  ids: z.array(WhatsAppId).check(z.minLength(1), z.maxLength(4)),
  message: z.optional(MessageId),
  reason: z.optional(BlockReason),
  mode: ActionMode,
});
export type PerformRequest = z.infer<typeof PerformRequest>;

/** Time that WhatsApp's state may take to agree after a request, in milliseconds. */
export const VERIFY_TIMEOUT = 15_000;
/** Time that the user may take with WhatsApp's own dialog. */
export const DIALOG_TIMEOUT = 120_000;

const DataId = z.string().check(z.maxLength(MAX_ID_LENGTH));

/** What the page tells the content script, unasked. All of it is a hint from an untrusted place. */
export const tidings = {
  state: PageState,
  arrivals: z.array(Arrival).check(z.maxLength(MAX_ARRIVALS_AT_ONCE)),
  removed: z.object({ ids: z.array(MessageId).check(z.maxLength(MAX_IDS_AT_ONCE)) }),
  list: ListChange,
  chat: OpenChat,
} as const;

/** What the content script asks of the page. */
export const questions = {
  /** Whose are the messages that the page shows under these `data-id`s? `null`: not a business message to the user. */
  describe: {
    data: z.object({ dataIds: z.array(DataId).check(z.maxLength(MAX_ARRIVALS_AT_ONCE)) }),
    reply: z.array(z.nullable(Arrival)),
    timeout: 5_000,
  },
  /** Which business chat has this title in the chat list? `null`: none, or more than one. */
  titles: {
    data: z.object({ titles: z.array(z.string().check(z.maxLength(MAX_NAME_LENGTH * 2))).check(z.maxLength(200)) }),
    reply: z.array(z.nullable(WhatsAppId)),
    timeout: 5_000,
  },
  /** Do it and see that it is done. */
  perform: { data: PerformRequest, reply: Outcome, timeout: DIALOG_TIMEOUT + 2 * VERIFY_TIMEOUT },
  /** Is WhatsApp's state as after this operation? `done` yes, `unknown` no or cannot be told. */
  check: { data: PerformRequest, reply: Outcome, timeout: 10_000 },
  /** Tell state, both lists and the open chat again. */
  resend: { data: nothing, reply: nothing, timeout: 5_000 },
} as const;

export type Tidings = typeof tidings;
export type Questions = typeof questions;
