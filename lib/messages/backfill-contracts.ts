import * as z from "zod/mini";
import { Owner, Sender, WhatsAppId } from "../domain/account";
import { BackfillOrder, BackfillView } from "../domain/backfill";
import { MAX_ARRIVALS_AT_ONCE, MAX_IDS_AT_ONCE } from "../domain/limits";
import { Timestamp } from "../domain/message";
import { nothing } from "./contract";

const Count = z.int().check(z.gte(0));
const ChatIds = z.array(WhatsAppId).check(z.maxLength(MAX_IDS_AT_ONCE));

/** Names one run of the reading from its start, or from where it goes on, to where it stops. */
const Token = z.uuid();

/** What a tab is to read. */
export const BackfillTask = z.object({
  owner: Owner,
  token: Token,
  /** Milliseconds; `null`: everything. */
  since: z.nullable(Timestamp),
  /** Chats that need not be read again. */
  done: ChatIds,
});
export type BackfillTask = z.infer<typeof BackfillTask>;

/** How far a tab is. Hearing the same twice is hearing it once. */
export const BackfillProgress = z.object({
  owner: Owner,
  token: Token,
  chats: Count,
  /** Chats that were read since the last progress that was heard. */
  done: ChatIds,
  /** Chats of this run that could not be read to the end. */
  failed: ChatIds,
  /** Messages in all chats that this run is done with, and in the one that is being read. */
  messages: Count,
  current: Count,
  limited: z.boolean(),
  /** `broken`: WhatsApp Web does not even tell its chats. */
  state: z.enum(["running", "finished", "broken"]),
});
export type BackfillProgress = z.infer<typeof BackfillProgress>;

/** Messages about the reading of history to the background. */
export const backfillToBackground = {
  /** Answered with the state after it; `no-tab`: no WhatsApp Web of this owner is ready to do it. */
  backfill: {
    from: "pages",
    data: z.object({ owner: Owner, order: BackfillOrder }),
    reply: z.object({ view: BackfillView, problem: z.optional(z.literal("no-tab")) }),
    timeout: 20_000,
  },
  /** `goOn` is false once it was paused or cancelled, or another run has taken over. */
  backfillProgress: { from: "content", data: BackfillProgress, reply: z.object({ goOn: z.boolean() }), timeout: 10_000 },
  /** Businesses with a chat, also when there is no message of theirs. */
  knownSenders: {
    from: "content",
    data: z.object({ owner: Owner, senders: z.array(Sender).check(z.maxLength(MAX_ARRIVALS_AT_ONCE)) }),
    reply: nothing,
    timeout: 20_000,
  },
} as const;

/** Messages about the reading of history to the tab that does it. */
export const backfillToContent = {
  backfillBegin: { from: "background", data: BackfillTask, reply: z.object({ accepted: z.boolean() }), timeout: 4_000 },
  backfillRuns: {
    from: "background",
    data: z.object({ owner: Owner, token: Token }),
    reply: z.object({ running: z.boolean() }),
    timeout: 4_000,
  },
} as const;
