import type { DeliveredButton, DeliveredCard, DeliveredMessage, JsonValue } from "./control.ts";

/** A message as the page gets it; `id` is what `String(msg.id)` will give. Field names are those of WhatsApp's model. */
export interface MessageRecord {
  id: string;
  from: string;
  to: string;
  author?: string;
  t: number;
  type: string;
  [field: string]: JsonValue | undefined;
}

export interface StoredMessage {
  bareId: string;
  chatId: string;
  fromMe: boolean;
  /** What the page has now. */
  record: MessageRecord;
  /** The true content while the page only has a ciphertext. */
  sealed: MessageRecord | null;
}

interface Addressing {
  chatId: string;
  me: string;
  author: string | undefined;
  bareId: string;
  t: number;
}

function hydrated(button: DeliveredButton, index: number): { [key: string]: JsonValue } {
  if (button.kind === "url") return { index, urlButton: { displayText: button.text, url: button.url ?? "" } };
  if (button.kind === "call")
    return { index, callButton: { displayText: button.text, phoneNumber: button.phone ?? "" } };
  if (button.kind === "copy")
    return { index, urlButton: { displayText: button.text, url: `otp${button.code ?? ""}` } };
  return { index, quickReplyButton: { displayText: button.text, id: `reply-${index}` } };
}

/** Buttons of an interactive message: a name and parameters as JSON text. */
function flowButton(button: DeliveredButton): { [key: string]: JsonValue } {
  const names = { url: "cta_url", call: "cta_call", copy: "cta_copy", reply: "quick_reply" };
  const parameters = {
    display_text: button.text,
    url: button.url,
    phone_number: button.phone,
    copy_code: button.code,
  };
  return { name: names[button.kind], buttonParamsJson: JSON.stringify(parameters) };
}

/** A card has the fields of the picture in its header, and so its thumbnail for a body. */
function card(value: DeliveredCard): { [key: string]: JsonValue } {
  return {
    type: "interactive",
    interactiveType: "native_flow",
    body: "/9j/4AAQSkZJRgABAQAAAQABAAD",
    caption: value.body,
    title: value.title ?? "",
    footer: value.footer ?? "",
    interactivePayload: { buttons: (value.buttons ?? []).map(flowButton) },
  };
}

interface Content {
  type: string;
  [field: string]: JsonValue | undefined;
}

function contentOf(message: DeliveredMessage, isTemplate: boolean): Content {
  const text = message.text ?? "";
  if (message.carousel) {
    return {
      type: "interactive",
      interactiveType: "carousel",
      caption: text,
      carouselCardsParsed: message.carousel.map(card),
    };
  }
  if (message.interactivePayload || message.nativeFlowName) {
    const buttons = (message.buttons ?? []).map(flowButton);
    const payload = message.interactivePayload ?? { buttons };
    const content: Content = {
      type: "interactive",
      interactiveType: "native_flow",
      caption: text,
      interactivePayload: payload,
    };
    if (message.nativeFlowName) content.nativeFlowName = message.nativeFlowName;
    return content;
  }
  if (message.list) {
    const { title, description, buttonText, sections } = message.list;
    return {
      type: "list",
      list: { title: title ?? "", description: description ?? text, buttonText, listType: 1, sections, footerText: message.footer ?? "" },
      body: description ?? text,
    };
  }
  if (message.media) {
    const caption = message.caption ?? text;
    const content: Content = {
      type: message.media.kind,
      caption,
      mimetype: message.media.kind === "document" ? "application/pdf" : "image/jpeg",
    };
    if (message.media.fileName) content.filename = message.media.fileName;
    return content;
  }
  if (message.type !== undefined && message.text === undefined) return { type: message.type };
  const content: Content = { type: message.type ?? "chat", body: text };
  /* A template's text stands in both fields (WAWebParseTemplateMessageProto). */
  if (isTemplate) content.caption = text;
  if (message.caption !== undefined) content.caption = message.caption;
  return content;
}

/** Builds the record of a delivered message. */
export function messageRecord(
  message: DeliveredMessage,
  isEnterprise: boolean,
  addressing: Addressing,
): MessageRecord {
  const { chatId, me, author, bareId, t } = addressing;
  const fromMe = message.fromMe ?? false;
  const isTemplate =
    isEnterprise &&
    !fromMe &&
    Boolean(
      message.declared ?? message.title ?? message.footer ?? (message.carousel || message.buttons?.length),
    );
  const record: MessageRecord = {
    id: [fromMe, chatId, bareId, ...(author ? [author] : [])].join("_"),
    from: fromMe ? me : chatId,
    to: fromMe ? chatId : me,
    t,
    ack: fromMe ? 2 : 1,
    ...contentOf(message, isTemplate),
  };
  if (author) record.author = author;
  if (isTemplate) {
    record.isFromTemplate = true;
    record.templateId = `${1_000_000 + (t % 1_000_000)}`;
  }
  if (message.buttons?.length && record.type !== "interactive")
    record.hydratedButtons = message.buttons.map(hydrated);
  if (message.declared) {
    record.hsmTag = message.declared;
    record.hsmCategory = message.declared.toLowerCase();
  }
  for (const name of ["title", "footer", "bizSource", "ctwaContext"] as const) {
    const value = message[name];
    if (value !== undefined) record[name] = value;
  }
  Object.assign(record, message.fields);
  if (message.forwardingScore) {
    record.isForwarded = true;
    record.forwardingScore = message.forwardingScore;
  }
  if (message.history) record.isMdHistoryMsg = true;
  return record;
}

/** The record while its content cannot be read yet. */
export function ciphertextOf(record: MessageRecord): MessageRecord {
  const { id, from, to, t } = record;
  const sealed: MessageRecord = { id, from, to, t, type: "ciphertext" };
  if (record.author) sealed.author = record.author;
  return sealed;
}

/** A text for people: what the message says, whatever its type. */
export function textOf(record: MessageRecord): string {
  const value = record.type === "chat" || record.type === "list" ? record.body : record.caption;
  return typeof value === "string" ? value : "";
}
