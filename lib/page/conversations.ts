import type { Arrival, Conversation } from "../domain/message";
import { chatIdOf, isOwn, readMessage, timeOf } from "./read-message";
import { accountOfChat, findAccount, isBusiness, readSender } from "./senders";
import type { Store } from "./store";
import { read, readFlag, tryCall } from "./untrusted";

/** What the page tells about one message, and when the user last wrote in its chat. */
export interface Conversations {
  /** Everything about one message; nothing when it is no message of a business to the user. */
  arrivalOf(message: unknown): Arrival | undefined;
  conversationOf(chat: unknown): Conversation;
  /** Takes note of a message that the user wrote. */
  noteOwn(message: unknown): void;
}

/**
 * Keeps the time of the user's last message by chat, so that a burst of thousands of messages does not search the
 * chat again for each.
 */
export function conversationsOf(store: Store): Conversations {
  const lastOwn = new WeakMap<object, number>();
  const searched = new WeakMap<object, number>();

  const chatOf = (message: unknown): unknown => {
    const id = chatIdOf(message);
    return id === undefined ? undefined : store.get("chats", id);
  };

  const lastOwnMessage = (chat: unknown): number | undefined => {
    if (typeof chat !== "object" || chat === null) return undefined;
    const known = lastOwn.get(chat);
    if (known !== undefined) return known;
    const messages: unknown = tryCall(read(chat, "msgs"), "getModelsArray");
    if (!Array.isArray(messages)) return undefined;
    // Older messages are loaded when the user scrolls up: look at those by which the chat has grown at its beginning.
    const first = timeOf(messages[0]) ?? 0;
    const before = searched.get(chat);
    if (before !== first) {
      searched.set(chat, first);
      const isGrown = before !== undefined && first > 0 && first < before;
      const grownBy = isGrown ? messages.findIndex((message) => (timeOf(message) ?? 0) > before) : -1;
      note(lastOwn, chat, timeOf((grownBy < 0 ? messages : messages.slice(0, grownBy)).findLast(isOwn)));
    }
    return lastOwn.get(chat);
  };

  const conversationOf = (chat: unknown): Conversation => {
    const last = lastOwnMessage(chat);
    return {
      ...(last === undefined ? {} : { lastOwnMessage: last }),
      // WhatsApp works `trusted` out late; that the user wrote there is one of its reasons.
      trusted: readFlag(chat, "trusted") || last !== undefined,
      notSpam: readFlag(chat, "notSpam"),
    };
  };

  return {
    conversationOf,
    arrivalOf(message) {
      const id = chatIdOf(message);
      if (id === undefined) return undefined;
      const chat = chatOf(message);
      const account = chat === undefined ? findAccount(store, [id]) : accountOfChat(chat);
      if (account === undefined || !isBusiness(account.contact)) return undefined;
      const incoming = readMessage(message);
      const sender = incoming && readSender(store, account);
      return incoming && sender && { message: incoming, sender, conversation: conversationOf(chat) };
    },
    noteOwn(message) {
      const chat = chatOf(message);
      if (typeof chat === "object" && chat !== null) note(lastOwn, chat, timeOf(message));
    },
  };
}

function note(times: WeakMap<object, number>, chat: object, time: number | undefined): void {
  if (time !== undefined && time > (times.get(chat) ?? 0)) times.set(chat, time);
}
