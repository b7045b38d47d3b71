import * as z from "zod/mini";
import { Sender, WhatsAppId } from "../domain/account";
import { Outcome } from "../domain/action";
import { PageDiagnosis } from "../domain/diagnosis";
import { PageState } from "../domain/health";
import { MAX_ARRIVALS_AT_ONCE, MAX_IDS_AT_ONCE } from "../domain/limits";
import { Arrival, Conversation, MessageId, Timestamp } from "../domain/message";
import type { Questions } from "./bridge-questions";
import { DIALOG_TIMEOUT, VERIFY_TIMEOUT } from "./timeouts";

/** A list from the page: entries that are malformed are left out, and cost no others. */
function wellFormed<Entry extends z.core.$ZodType>(entry: Entry, most: number) {
  return z.pipe(
    z.array(z.unknown()).check(z.maxLength(most)),
    z.transform((entries) =>
      entries.flatMap((value) => {
        const parsed = z.safeParse(entry, value);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );
}

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
  added: wellFormed(ListedAccount, MAX_IDS_AT_ONCE),
  removed: z.array(WhatsAppId).check(z.maxLength(MAX_IDS_AT_ONCE)),
});
export type ListChange = z.infer<typeof ListChange>;

/** The conversation that is open: a business, or anything else. */
export const OpenChat = z.object({
  business: z.optional(z.object({ sender: Sender, conversation: Conversation })),
});
export type OpenChat = z.infer<typeof OpenChat>;

/** What one step through a chat's history brought. */
export const HistoryStep = z.object({
  /** Messages that the other side wrote, among those that were read. */
  messages: z.int().check(z.gte(0)),
  /** Time of the earliest message that is in memory now. */
  oldest: z.optional(Timestamp),
  /** `all`: nothing earlier on this computer. `unavailable`: this build does not let earlier messages be loaded. */
  end: z.enum(["more", "all", "unavailable"]),
});
export type HistoryStep = z.infer<typeof HistoryStep>;

/** What the page tells the content script, unasked. All of it is a hint from an untrusted place. */
export const tidings = {
  state: PageState,
  arrivals: wellFormed(Arrival, MAX_ARRIVALS_AT_ONCE),
  removed: z.object({ ids: z.array(MessageId).check(z.maxLength(MAX_IDS_AT_ONCE)) }),
  list: ListChange,
  chat: OpenChat,
} as const;

/** What the page answers. */
export const answers = {
  /** `null`: not a business message to the user. */
  describe: z.array(z.catch(z.nullable(Arrival), null)),
  /** `null`: no business chat, or more than one. */
  titles: z.array(z.nullable(WhatsAppId)),
  perform: Outcome,
  /** `done` yes, `unknown` no or cannot be told. */
  check: Outcome,
  businesses: z.array(WhatsAppId).check(z.maxLength(MAX_IDS_AT_ONCE)),
  senders: wellFormed(Sender, MAX_ARRIVALS_AT_ONCE),
  history: HistoryStep,
  diagnose: PageDiagnosis,
  resend: z.object({}),
} as const;

/** Milliseconds after which the content script gives up on an answer. */
export const answerTimeouts: Record<keyof Questions, number> = {
  describe: 5_000,
  titles: 5_000,
  perform: DIALOG_TIMEOUT + 2 * VERIFY_TIMEOUT,
  check: 10_000,
  businesses: 30_000,
  senders: 10_000,
  // WhatsApp tries five times to load a page, with growing waits in between (`WAWebChatLoadMessages`).
  history: 60_000,
  diagnose: 4_000,
  resend: 5_000,
};

export type Tidings = typeof tidings;
export type Answers = typeof answers;
