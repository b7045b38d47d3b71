import type { DeclaredCategory } from "../domain/category";
import { declaredCategories } from "../domain/names";
import type { IncomingMessage } from "../domain/message";
import { MAX_FLOW_LENGTH, MAX_TYPE_LENGTH } from "../domain/limits";
import { asMessageId, asOneOf, asTime } from "../domain/recognise";
import { readContent } from "./message-text";
import { modelId } from "./store";
import { idText, read, readFlag, readNumber, readText } from "./untrusted";

/** The frame of an album; its pictures are messages of their own, which WhatsApp draws in it (`WAWebAlbumMessageComponent.react`). */
export const ALBUM = "album";

/** Types that carry nothing a sender wrote to the user: system notices, answers, updates (`WAWebMsgType`). */
const notWritten = new Set([
  "ciphertext", "revoked", "broadcast_notification", "call_log", "e2e_notification", "gp2", "history_bundle",
  "newsletter_notification", "notification", "notification_template", "protocol", ALBUM,
  "biz-cover-photo", "debug", "debug_placeholder", "event_edit_encrypted", "event_response", "keep_in_chat",
  "message_edit_encrypted", "group-history", "message_history_notice", "pin_message", "pinned_message",
  "poll_add_option_decrypted", "poll_add_option_encrypted", "poll_edit_encrypted", "poll_update",
  "reaction", "reaction_enc", "request_phone_number", "status", "status_notification", "guest_upsell_system_msg",
  "unknown", "oversized",
]);

/** Also what WhatsApp keeps back under "strict account settings": pictures, videos and files of strangers. */
const mediaTypes = new Set(["image", "video", "audio", "ptt", "ptv", "document", "sticker", "product", "quarantined"]);

/** In place of a one-time code, which WhatsApp shows on the main phone only (`WAWebParseBizContentPlaceholderProto`). */
const CODE_ON_PHONE = "biz_content_placeholder";

/** The two chat servers of one person or business (whatsapp-web.md §2, ids). */
const oneToOne = /@(c\.us|lid)$/u;

/**
 * Whether a message model is one that a person or business wrote to the user alone. Cards of a carousel stand in
 * WhatsApp's collection as messages of their own (`isCarouselCard`); their texts belong to their parent.
 */
export function isIncoming(message: unknown): boolean {
  if (readFlag(read(message, "id"), "fromMe") || readFlag(message, "isCarouselCard") || isLocked(message)) return false;
  if (!oneToOne.test(chatIdOf(message) ?? "")) return false;
  // The second model of one picture in another quality, and the dots of an assistant that is about to answer.
  if (readText(message, "viewMode") === "HIDDEN" || readText(message, "subtype") === "bot_typing_placeholder") return false;
  const type = readText(message, "type");
  // What an album says stands at one of its pictures; the others would count as messages that say nothing.
  if (frameOf(message) !== undefined && !hasCaption(message)) return declaredOf(message) !== undefined || isPaidBroadcast(message);
  if (type === "unknown") return declaredOf(message) !== undefined || isPaidBroadcast(message);
  return type !== undefined && !notWritten.has(type);
}

/**
 * While WhatsApp Web's screen is locked, the texts of every message are emptied and kept encrypted (`WAWebMsgOpaqueData`). It
 * says so only a moment later; a text message without any text is one that has just been emptied.
 */
function isLocked(message: unknown): boolean {
  if (isObject(read(message, "encryptedData"))) return true;
  const texts = ["body", "caption", "title"].map((key) => read(message, key));
  return readText(message, "type") === "chat" && texts.every((text) => text === undefined);
}

/**
 * What the sender told WhatsApp of it. It is told of a message that WhatsApp Web cannot draw, too: a template with too many
 * buttons has the type `unknown` and no text (`WAWebParseTemplateMessageProto`). Only a code is hidden by a placeholder.
 */
function declaredOf(message: unknown): DeclaredCategory | undefined {
  const declared = asOneOf(read(message, "hsmTag"), declaredCategories);
  return declared ?? (readText(message, "type") === CODE_ON_PHONE ? "AUTHENTICATION" : undefined);
}

function isPaidBroadcast(message: unknown): boolean {
  return readText(message, "bizSource") === "smb_promo";
}

/** The id of the album in which WhatsApp draws a picture (`WAWebMediaAlbumViewModeProcessor`). */
export function frameOf(message: unknown): string | undefined {
  return readText(message, "viewMode") === "MEDIA_ALBUM" ? idText(read(message, "parentMsgKey")) : undefined;
}

/** Whether something is written under a picture. */
export function hasCaption(message: unknown): boolean {
  return readText(message, "caption") !== undefined;
}

/**
 * Whether the user wrote it, in any chat, also if he took it back. WhatsApp's own notices and calls are none: in history
 * they can count as from the user.
 */
export function isOwn(message: unknown): boolean {
  const type = readText(message, "type") ?? "";
  return readFlag(read(message, "id"), "fromMe") && (type === "revoked" || !notWritten.has(type));
}

/** Whether it stands where its sender took a message back. */
export function isTakenBack(message: unknown): boolean {
  return readText(message, "type") === "revoked" && !isOwn(message) && oneToOne.test(chatIdOf(message) ?? "");
}

/** The id of the chat that a message stands in. */
export function chatIdOf(message: unknown): string | undefined {
  return idText(read(read(message, "id"), "remote")) ?? idText(read(message, "from"));
}

/** The part of a message id that the page shows in generation B. */
export function bareIdOf(message: unknown): string | undefined {
  return readText(read(message, "id"), "id");
}

/** When a message was sent, in milliseconds; WhatsApp counts seconds. */
export function timeOf(message: unknown): number | undefined {
  const seconds = readNumber(message, "t");
  return seconds === undefined ? undefined : Math.round(seconds * 1000);
}

/**
 * Reads one message.
 *
 * @returns nothing when it is not {@link isIncoming} or does not fit the limits of an `IncomingMessage`
 */
export function readMessage(message: unknown): IncomingMessage | undefined {
  if (!isIncoming(message)) return undefined;
  const type = readText(message, "type") ?? "";
  const id = asMessageId(modelId(message));
  const time = asTime(timeOf(message));
  if (id === undefined || time === undefined || type.length > MAX_TYPE_LENGTH) return undefined;
  const { parts, links } = readContent(message);
  const declared = declaredOf(message);
  const nativeFlow = readText(message, "nativeFlowName");
  return {
    id,
    time,
    type,
    fresh: readFlag(message, "isNewMsg"),
    parts,
    links,
    media: mediaTypes.has(type) || readFlag(read(message, "interactiveHeader"), "hasMediaAttachment"),
    ...(declared === undefined ? {} : { declared }),
    ...(nativeFlow === undefined || nativeFlow.length > MAX_FLOW_LENGTH ? {} : { nativeFlow }),
    template: readFlag(message, "isFromTemplate") || readText(message, "templateId") !== undefined || declared !== undefined,
    forwarded: readFlag(message, "isForwarded") || (readNumber(message, "forwardingScore") ?? 0) > 0,
    paidBroadcast: isPaidBroadcast(message),
    // Senders can attach the rest of it to any message; its source is set where the user came from an advertisement.
    fromAdvert: readText(read(message, "ctwaContext"), "conversionSource") !== undefined,
    edited: isObject(read(message, "latestEditMsgKey")),
  };
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
