import * as z from "zod/mini";
import { WhatsAppId } from "../domain/account";
import { MAX_ARRIVALS_AT_ONCE, MAX_ID_LENGTH, MAX_NAME_LENGTH } from "../domain/limits";
import { MessageId } from "../domain/message";
import { ActionMode, BlockReason, Operation } from "../domain/operation";

/** One request to WhatsApp. */
export const PerformRequest = z.object({
  operation: Operation,
  ids: z.array(WhatsAppId).check(z.minLength(1), z.maxLength(4)),
  message: z.optional(MessageId),
  reason: z.optional(BlockReason),
  mode: ActionMode,
});
export type PerformRequest = z.infer<typeof PerformRequest>;

const DataId = z.string().check(z.maxLength(MAX_ID_LENGTH));

/** What the content script asks of the page, and with which data. */
export const questions = {
  /** Whose are the messages that the page shows under these `data-id`s? */
  describe: z.object({ dataIds: z.array(DataId).check(z.maxLength(MAX_ARRIVALS_AT_ONCE)) }),
  /** Which business chats have these titles in the chat list? */
  titles: z.object({ titles: z.array(z.string().check(z.maxLength(MAX_NAME_LENGTH * 2))).check(z.maxLength(200)) }),
  /** Do it and see that it is done. */
  perform: PerformRequest,
  /** Is WhatsApp's state as after this operation? */
  check: PerformRequest,
  /** Which chats with businesses are there? */
  businesses: z.object({}),
  /** Who are the businesses of these chats? */
  senders: z.object({ chats: z.array(WhatsAppId).check(z.maxLength(MAX_ARRIVALS_AT_ONCE)) }),
  /** Tell the messages of a chat: those that WhatsApp Web has in memory, or with `load` one page of earlier ones. */
  history: z.object({ chat: WhatsAppId, load: z.boolean() }),
  /** What do you find of WhatsApp Web? */
  diagnose: z.object({}),
  /** Tell state, both lists and the open chat again. */
  resend: z.object({}),
} as const;

export type Questions = typeof questions;
