import * as z from "zod/mini";
import { Owner, WhatsAppId } from "../domain/account";
import { MessageId, Timestamp } from "../domain/message";
import { nothing } from "./contract";

/** Entries that are deleted by one message: as many as a user would pick from a list, and more. */
const MAX_SEQUENCES = 100_000;

const Sequence = z.int().check(z.gte(1));

const pinned = z.object({
  /** Whether it is kept as evidence now; false when the message is not stored, or its text is no longer there. */
  kept: z.boolean(),
});

/** Messages to the background about evidence. */
export const evidenceContracts = {
  /** Keep a message as evidence, or let what was kept expire again like all else. */
  pin: {
    from: "content",
    data: z.object({ owner: Owner, id: MessageId, pinned: z.boolean() }),
    reply: pinned,
    timeout: 10_000,
  },
  /** The same from the extension's own pages. */
  pinStored: {
    from: "pages",
    data: z.object({ owner: Owner, id: MessageId, pinned: z.boolean() }),
    reply: pinned,
    timeout: 10_000,
  },
  /** The same for entries of the chain: pinned ones do not expire. */
  pinEvidence: {
    from: "pages",
    data: z.object({ owner: Owner, sequences: z.array(Sequence).check(z.maxLength(MAX_SEQUENCES)), pinned: z.boolean() }),
    reply: nothing,
    timeout: 60_000,
  },
  /**
   * The user told the business, or an authority, that its advertising is not wanted. `key` is the account's. One letter is
   * one objection: of a second of the same kind on the same day only one that says something else (`another`) is noted.
   */
  objected: {
    from: "pages",
    data: z.object({
      owner: Owner,
      key: WhatsAppId,
      at: Timestamp,
      by: z.enum(["letter", "complaint"]),
      template: z.optional(z.string().check(z.maxLength(60))),
      another: z.optional(z.boolean()),
    }),
    reply: z.object({
      /** When it was sent, as it stands on record now; absent when there is no such sender. */
      at: z.optional(Timestamp),
      /** Whether it was noted by this message, and not before. */
      noted: z.boolean(),
    }),
    timeout: 10_000,
  },
  /** Deletes contents; the heads stay, so that the chain can still be checked. Answered with how many were deleted. */
  deleteEvidence: {
    from: "pages",
    data: z.object({
      owner: Owner,
      what: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("some"), sequences: z.array(Sequence).check(z.maxLength(MAX_SEQUENCES)) }),
        z.object({ kind: z.literal("sender"), account: WhatsAppId }),
        z.object({ kind: z.literal("all") }),
      ]),
    }),
    reply: z.object({ deleted: z.int() }),
    timeout: 60_000,
  },
} as const;
