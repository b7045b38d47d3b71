import { MAX_ID_LENGTH, MAX_NAME_LENGTH } from "../domain/limits";
import { selectors } from "./selectors";

/** A message as it stands in the page. */
export interface ShownMessage {
  element: HTMLElement;
  dataId: string;
}

/** A row of the chat list. */
export interface ShownChat {
  title: string;
  /** The element that holds the title; the mark goes behind it. */
  titleElement: HTMLElement;
}

/** Messages of the open conversation that are drawn; empty shells of generation B are left out. */
export function shownMessages(page: ParentNode): ShownMessage[] {
  const drawn = openConversation(page)?.querySelectorAll<HTMLElement>(selectors.message) ?? [];
  return [...drawn].flatMap((element) => {
    const dataId = element.dataset["id"] ?? "";
    const isNamed = dataId !== "" && dataId.length <= MAX_ID_LENGTH && element.querySelector("[data-id]") === null;
    return isNamed && element.querySelector(contentOf(element)) !== null ? [{ element, dataId }] : [];
  });
}

/** What is drawn in a message that is no empty shell. */
function contentOf(message: HTMLElement): string {
  return message.matches(selectors.album) ? selectors.albumBox : selectors.bubble;
}

/** The bubble of a message: B names it, in A it is the first box inside the message's side; the pictures of an album are one. */
export function bubbleOf(message: HTMLElement): Element {
  const bubble = message.querySelector(contentOf(message)) ?? message;
  if (!bubble.matches(selectors.side)) return bubble;
  return [...bubble.children].find((child) => child instanceof HTMLElement && child.offsetHeight > 0) ?? bubble;
}

/** Below what a mark of this bubble goes: the bubble, or its reactions, which would cover the mark. */
export function lowerEdgeOf(bubble: Element): Element {
  for (let next = bubble.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (next.matches(selectors.reactions)) return next;
  }
  return bubble;
}

/** Rows of the chat list that are drawn. */
export function shownChats(page: ParentNode): ShownChat[] {
  const seen = new Set<HTMLElement>();
  return chatLists(page).flatMap((list) => [...list.querySelectorAll<HTMLElement>(selectors.chatListRow)]).flatMap((row) => {
    const titleElement = row.querySelector<HTMLElement>(selectors.chatListTitle);
    if (titleElement === null || seen.has(titleElement)) return [];
    seen.add(titleElement);
    const title = titleOf(titleElement);
    return title === "" ? [] : [{ title, titleElement }];
  });
}

function chatLists(page: ParentNode): Element[] {
  const named = [...page.querySelectorAll(selectors.chatList)];
  return named.length > 0 ? named : [...page.querySelectorAll(selectors.anyList)];
}

/** The header of the open conversation. */
export function conversationHeader(page: ParentNode): HTMLElement | null {
  return openConversation(page)?.querySelector<HTMLElement>(selectors.conversationHeader) ?? null;
}

/** The open conversation, header and composer included. */
export function openConversation(page: ParentNode): HTMLElement | null {
  // A chat that WhatsApp draws beforehand is there as well, hidden.
  const drawn = [...page.querySelectorAll<HTMLElement>(selectors.conversation)];
  return drawn.find((conversation) => conversation.getClientRects().length > 0) ?? null;
}

/** The part of the open conversation that scrolls. */
export function conversationScroller(page: ParentNode): HTMLElement | null {
  return openConversation(page)?.querySelector<HTMLElement>(selectors.conversationScroller) ?? null;
}

/** WhatsApp marks its dark theme with a class on the body. */
export function themeOf(page: Document): "light" | "dark" {
  const { body, documentElement } = page;
  return body?.classList.contains("dark") || documentElement.classList.contains("dark") ? "dark" : "light";
}

/** The whole name of a row: from the `title`, else its text with emoji, which WhatsApp draws as pictures. */
function titleOf(element: HTMLElement): string {
  const whole = element.getAttribute("title") ?? element.querySelector("[title]")?.getAttribute("title");
  const text = whole ?? textWithEmoji(element);
  return text.trim().slice(0, MAX_NAME_LENGTH * 2);
}

function textWithEmoji(node: Node): string {
  if (node instanceof HTMLImageElement) return node.alt;
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  return [...node.childNodes].map(textWithEmoji).join("");
}
