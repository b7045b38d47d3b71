import { MAX_LINK_LENGTH, MAX_LINKS, MAX_PART_LENGTH, MAX_PARTS } from "../domain/limits";
import type { MessagePart, PartKind } from "../domain/message";
import { read, readList, readPath, readText } from "./untrusted";

/** What there is to read in a message, in reading order, and where its links lead. */
export interface MessageContent {
  parts: MessagePart[];
  links: string[];
}

/**
 * Types whose `body` is words. In all others it is a thumbnail, a file or a card in text form: also in interactive
 * messages, which inherit the fields of the picture in their header (`WAWebParseInteractiveMessageProto`).
 */
const bodyIsText = new Set(["chat", "hsm", "automated_greeting_message", "rich_response", "buttons_response"]);

/**
 * Reads every text of a message: title, body or caption, list, buttons, carousel cards, interactive payload, link
 * preview, footer (fields: whatsapp-web.md §3; `WAWebMsgModel`).
 */
export function readContent(message: unknown): MessageContent {
  const content = new Collector();
  const type = readText(message, "type") ?? "";
  content.add("title", read(message, "title"));
  content.add("title", readPath(message, "interactiveHeader", "title"));
  content.add("title", readPath(message, "interactiveHeader", "subtitle"));
  const caption = readText(message, "caption");
  content.add("body", caption);
  if (bodyIsText.has(type)) {
    const body = readText(message, "body");
    if (body !== caption) content.add("body", body);
  }
  content.add("body", read(message, "description"));
  content.add("body", read(message, "pollName"));
  for (const option of readList(message, "pollOptions", 12)) content.add("list", read(option, "name"));
  content.add("body", read(message, "eventName"));
  content.add("body", read(message, "eventDescription"));
  content.link(read(message, "eventJoinLink"));
  content.add("body", read(message, "orderTitle"));
  if (type === "order") content.add("body", read(message, "message"));
  content.add("body", read(message, "quarantineExtractedText"));
  addInvitation(content, message);
  addList(content, read(message, "list"));
  addButtons(content, message);
  addPayload(content, read(message, "interactivePayload"), "button");
  for (const card of readList(message, "carouselCardsParsed", 10)) addCard(content, card);
  addAdvert(content, read(message, "ctwaContext"));
  content.link(read(message, "matchedText"));
  content.link(read(message, "url"));
  content.add("footer", read(message, "footer"));
  return content.result();
}

class Collector {
  readonly #parts: MessagePart[] = [];
  readonly #links = new Set<string>();

  add(kind: PartKind, text: unknown): void {
    if (typeof text !== "string" || text.trim() === "" || this.#parts.length >= MAX_PARTS) return;
    this.#parts.push({ kind, text: text.slice(0, MAX_PART_LENGTH) });
    if (kind === "body" || kind === "card") for (const [link] of text.slice(0, MAX_PART_LENGTH).matchAll(/https?:\/\/\S+/gu)) this.link(link);
  }

  link(address: unknown): void {
    if (typeof address !== "string" || address.length > MAX_LINK_LENGTH || this.#links.size >= MAX_LINKS) return;
    if (/^[a-z][a-z0-9+.-]*:|\./iu.test(address)) this.#links.add(address);
  }

  result(): MessageContent {
    return { parts: this.#parts, links: [...this.#links] };
  }
}

function addList(content: Collector, list: unknown): void {
  content.add("title", read(list, "title"));
  content.add("body", read(list, "description"));
  content.add("button", read(list, "buttonText"));
  for (const section of readList(list, "sections", 10)) {
    content.add("list", read(section, "title"));
    for (const row of readList(section, "rows", 10)) {
      content.add("list", read(row, "title"));
      content.add("list", read(row, "description"));
    }
  }
}

/** To a group, or to a channel. */
function addInvitation(content: Collector, message: unknown): void {
  content.add("title", read(message, "inviteGrpName"));
  content.add("body", read(message, "comment"));
  content.add("title", readPath(message, "newsletterFollowerInviteInfo", "newsletterName"));
  content.add("body", readPath(message, "newsletterFollowerInviteInfo", "inviteMessage"));
}

/** The card of an advertisement or of a page that hangs above a message (`WAWebE2EProtoParserForCtwaContext`). */
function addAdvert(content: Collector, context: unknown): void {
  content.add("preview", read(context, "title"));
  content.add("preview", read(context, "description"));
  content.link(read(context, "sourceUrl"));
}

function addButtons(content: Collector, message: unknown): void {
  for (const button of readList(message, "hydratedButtons", 10)) {
    for (const kind of ["urlButton", "callButton", "quickReplyButton"]) {
      content.add("button", readPath(button, kind, "displayText"));
    }
    content.link(readPath(button, "urlButton", "url"));
  }
  for (const key of ["dynamicReplyButtons", "nativeFlowButtons"]) {
    for (const button of readList(message, key, 10)) {
      content.add("button", readPath(button, "buttonText", "displayText"));
      content.link(read(parse(readText(readPath(button, "nativeFlowInfo"), "paramsJson")), "url"));
    }
  }
}

/** Buttons of an interactive message; their labels and links stand in a JSON text each. */
function addPayload(content: Collector, payload: unknown, kind: PartKind): void {
  for (const button of readList(payload, "buttons", 10)) {
    const parameters = parse(readText(button, "buttonParamsJson"));
    content.add(kind, read(parameters, "display_text"));
    content.add(kind, read(parameters, "title"));
    content.link(read(parameters, "url"));
    for (const section of readList(parameters, "sections", 10)) {
      content.add("list", read(section, "title"));
      for (const row of readList(section, "rows", 10)) {
        content.add("list", read(row, "title"));
        content.add("list", read(row, "description"));
      }
    }
  }
  content.add("payload", readPath(parse(readText(payload, "messageParamsJson")), "limited_time_offer", "text"));
}

function addCard(content: Collector, card: unknown): void {
  // Its `body` is the thumbnail of the picture in its header.
  for (const key of ["title", "subtitle", "caption", "footer"]) content.add("card", read(card, key));
  content.add("card", readPath(card, "interactiveHeader", "title"));
  addPayload(content, read(card, "interactivePayload"), "button");
  addButtons(content, card);
}

/** JSON from the page: an object, or nothing. */
function parse(json: string | undefined): unknown {
  if (json === undefined || json.length > MAX_PART_LENGTH * 4) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
