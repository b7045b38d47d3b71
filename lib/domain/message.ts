import * as z from "zod/mini";
import { Sender } from "./account";
import { DeclaredCategory } from "./category";
import {
  FIRST_TIME,
  LAST_TIME,
  MAX_CLOCK_SKEW,
  MAX_FLOW_LENGTH,
  MAX_ID_LENGTH,
  MAX_LINK_LENGTH,
  MAX_LINKS,
  MAX_PART_LENGTH,
  MAX_PARTS,
  MAX_TYPE_LENGTH,
  messageIdPattern,
} from "./limits";
import { safeText, wellFormed } from "./text";

/** `String(msg.id)` of WhatsApp Web: `false_<wid>_<id>`; the bare id alone does not say whose message it is. */
export const MessageId = z.string().check(z.maxLength(MAX_ID_LENGTH), z.regex(messageIdPattern));
export type MessageId = z.infer<typeof MessageId>;

/** Milliseconds since the epoch, between 2009 (WhatsApp's beginning) and 2100. */
export const Timestamp = z.int().check(z.gte(FIRST_TIME), z.lte(LAST_TIME));

/** Where in a message a text stands. */
export const PartKind = z.enum(["body", "title", "footer", "button", "list", "card", "payload", "preview"]);
export type PartKind = z.infer<typeof PartKind>;

export const MessagePart = z.object({
  kind: PartKind,
  text: z.pipe(
    z.string(),
    z.transform((value) => safeText(value, MAX_PART_LENGTH)),
  ),
});
export type MessagePart = z.infer<typeof MessagePart>;

/** A message of a business to this user, as read from WhatsApp Web. */
export const IncomingMessage = z.object({
  id: MessageId,
  /** When WhatsApp says it was sent, in milliseconds. */
  time: Timestamp,
  /** WhatsApp's message type (`chat`, `image`, `interactive`, …); `ciphertext` never gets here. */
  type: z.string().check(z.maxLength(MAX_TYPE_LENGTH), z.overwrite(wellFormed)),
  /** True when it arrived now, false when it came from history. */
  fresh: z.boolean(),
  parts: z.array(MessagePart).check(z.maxLength(MAX_PARTS)),
  links: z.array(z.string().check(z.maxLength(MAX_LINK_LENGTH), z.overwrite(wellFormed))).check(z.maxLength(MAX_LINKS)),
  media: z.boolean(),
  declared: z.optional(DeclaredCategory),
  template: z.boolean(),
  /** Name of a native flow (`otp`, `order_status`, `order_details`, …). */
  nativeFlow: z.optional(z.string().check(z.maxLength(MAX_FLOW_LENGTH), z.overwrite(wellFormed))),
  forwarded: z.boolean(),
  /** The sender paid for it as a broadcast (`bizSource: smb_promo`). */
  paidBroadcast: z.boolean(),
  /** The conversation began with a click on an advertisement. */
  fromAdvert: z.boolean(),
  edited: z.boolean(),
});
export type IncomingMessage = z.infer<typeof IncomingMessage>;

/** What WhatsApp Web knows about the user's side of the chat. */
export const Conversation = z.object({
  /** When the user last wrote in this chat, in milliseconds; absent when never, or not known to this browser. */
  lastOwnMessage: z.optional(Timestamp),
  /** Of history, to which the user wrote again later: when he last wrote before this message. */
  lastOwnBefore: z.optional(Timestamp),
  /** WhatsApp's own `chat.trusted`: saved contact, the user wrote there, or marked as not spam. */
  trusted: z.boolean(),
  notSpam: z.boolean(),
});
export type Conversation = z.infer<typeof Conversation>;

/** When the user had last written as the message came, as far as it is known. */
export function lastOwnThen({ lastOwnBefore, lastOwnMessage }: Conversation): number | undefined {
  return lastOwnBefore ?? lastOwnMessage;
}

/** Everything the page tells about one message. */
export const Arrival = z.object({ message: IncomingMessage, sender: Sender, conversation: Conversation });
export type Arrival = z.infer<typeof Arrival>;

/** The whole text of a message, a line a part, in reading order. */
export function messageText(parts: readonly MessagePart[]): string {
  return parts
    .map((part) => part.text)
    .filter((text) => text.trim() !== "")
    .join("\n");
}

/** A sender's clock can be ahead: a time from the future becomes now, so that windows and "today" stay right. */
export function plausibleTime(time: number, now: number): number {
  return time > now + MAX_CLOCK_SKEW ? now : time;
}
