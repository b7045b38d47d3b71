import * as z from "zod/mini";
import { BusinessKind, BusinessProfile, WhatsAppId } from "./account";
import { ActionKind, ActionState } from "./action";
import { DeclaredCategory } from "./category";
import { Judgement } from "./judgement";
import {
  MAX_FLOW_LENGTH,
  MAX_IDS_OF_ACCOUNT,
  MAX_LINK_LENGTH,
  MAX_LINKS,
  MAX_NAME_LENGTH,
  MAX_PARTS,
  MAX_TYPE_LENGTH,
} from "./limits";
import { MessageId, MessagePart, Timestamp } from "./message";

/*
 * Evidence is a chain of entries for each signed-in account. An entry is a head and a content:
 *
 *   head    { version, sequence, previous, capturedAt, kind, contentHash }      stays for good
 *   content { salt, … }                                                         can be deleted
 *   contentHash = SHA-256 of the content as canonical JSON (RFC 8785)
 *   hash        = SHA-256 of the head as canonical JSON;  previous = hash of the entry before, NO_HASH for the first
 *
 * Deleting an entry deletes its content and leaves the head: a tombstone that says nothing, and the chain can still be
 * checked. The random salt in each content keeps a short deleted text from being guessed by its hash.
 */

/** SHA-256 as 64 hexadecimal digits. */
export const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/u));
/** Stands before the first entry. */
export const NO_HASH = "0".repeat(64);

const Name = z.string().check(z.maxLength(MAX_NAME_LENGTH));
const Salt = z.string().check(z.regex(/^[0-9a-f]{32}$/u));

/** The sender as WhatsApp Web showed it when the entry was made. */
export const EvidenceSender = z.object({
  /** Key of its account row, the same in all entries of a sender. */
  key: WhatsAppId,
  ids: z.array(WhatsAppId).check(z.maxLength(MAX_IDS_OF_ACCOUNT)),
  name: Name,
  verifiedName: z.optional(Name),
  savedName: z.optional(Name),
  phone: z.optional(z.string().check(z.maxLength(20))),
  kind: z.optional(BusinessKind),
  verifiedLevel: z.optional(z.int()),
  profile: z.optional(BusinessProfile),
});
export type EvidenceSender = z.infer<typeof EvidenceSender>;

/** A message with everything that was known of it when it was judged. */
export const MessageEvidence = z.object({
  kind: z.literal("message"),
  salt: Salt,
  /** Judged promotion, or kept by the user's own click. */
  why: z.enum(["promotion", "pinned"]),
  sender: EvidenceSender,
  message: z.object({
    id: MessageId,
    /** When WhatsApp says that it was sent, milliseconds since the epoch (UTC). */
    sentAt: Timestamp,
    /** When Doorman first saw it. */
    seenAt: Timestamp,
    /** Minutes that the user's clock was ahead of UTC at `sentAt`. */
    utcOffset: z.int().check(z.gte(-24 * 60), z.lte(24 * 60)),
    type: z.string().check(z.maxLength(MAX_TYPE_LENGTH)),
    declared: z.optional(DeclaredCategory),
    template: z.boolean(),
    nativeFlow: z.optional(z.string().check(z.maxLength(MAX_FLOW_LENGTH))),
    forwarded: z.boolean(),
    paidBroadcast: z.boolean(),
    fromAdvert: z.boolean(),
    edited: z.boolean(),
    media: z.boolean(),
    /** Body, title, footer, buttons …, in reading order. */
    parts: z.array(MessagePart).check(z.maxLength(MAX_PARTS)),
    /** Never opened. */
    links: z.array(z.string().check(z.maxLength(MAX_LINK_LENGTH))).check(z.maxLength(MAX_LINKS)),
  }),
  judgement: Judgement,
  /** Probability of promotion by the content alone, 0 to 1. */
  probability: z.number(),
  versions: z.object({
    extension: z.string().check(z.maxLength(40)),
    model: z.string().check(z.maxLength(40)),
    whatsApp: z.optional(z.string().check(z.maxLength(40))),
  }),
  conversation: z.object({
    /** When the user last wrote there; absent when never, or not known to this browser. */
    lastOwnMessage: z.optional(Timestamp),
    /** Whether the user ever wrote there, as far as known. */
    replied: z.boolean(),
    saved: z.boolean(),
    kept: z.boolean(),
    /** Until when the business was answering the user's own message, if it was. */
    serviceWindowUntil: z.optional(Timestamp),
    /** When the user stopped this sender's offers, if before the message. */
    optedOutAt: z.optional(Timestamp),
    /** When the user objected in another way (a letter), if before the message. */
    objectedAt: z.optional(Timestamp),
  }),
});
export type MessageEvidence = z.infer<typeof MessageEvidence>;

/** What the user did about a sender of whom there is evidence, once its outcome is known. */
export const ActionEvidence = z.object({
  kind: z.literal("action"),
  salt: Salt,
  sender: EvidenceSender,
  action: z.object({
    id: z.uuid(),
    kind: ActionKind,
    state: ActionState,
    /** Who brought it about: the user's click, an undo, a rule, or something outside of Doorman. */
    cause: z.enum(["click", "undo", "rule", "outside"]),
    askedAt: Timestamp,
    finishedAt: z.optional(Timestamp),
    reportId: z.optional(z.string().check(z.maxLength(128))),
    /** Of a report and block that failed as a whole: the report left all the same, or may have left. */
    report: z.optional(z.enum(["sent", "uncertain"])),
  }),
});
export type ActionEvidence = z.infer<typeof ActionEvidence>;

/** The user told the business in another way that its advertising is not wanted. */
export const ObjectionEvidence = z.object({
  kind: z.literal("objection"),
  salt: Salt,
  sender: EvidenceSender,
  objection: z.object({
    at: Timestamp,
    /** How: a letter to the business, or a complaint to an authority (its id, see lib/reports). */
    by: z.enum(["letter", "complaint"]),
    template: z.optional(z.string().check(z.maxLength(60))),
  }),
});
export type ObjectionEvidence = z.infer<typeof ObjectionEvidence>;

export const EvidenceContent = z.discriminatedUnion("kind", [MessageEvidence, ActionEvidence, ObjectionEvidence]);
export type EvidenceContent = z.infer<typeof EvidenceContent>;

export const EvidenceHead = z.object({
  version: z.literal(1),
  /** Place in the chain of its owner, from 1, without gaps. */
  sequence: z.int().check(z.gte(1)),
  previous: Hash,
  capturedAt: Timestamp,
  kind: z.enum(["message", "action", "objection"]),
  contentHash: Hash,
});
export type EvidenceHead = z.infer<typeof EvidenceHead>;

/** One entry of the chain; without `content` it is a tombstone. */
export const EvidenceEntry = z.object({ head: EvidenceHead, hash: Hash, content: z.optional(EvidenceContent) });
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;
