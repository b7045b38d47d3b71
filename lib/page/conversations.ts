import type { Arrival, Conversation } from "../domain/message";
import { asTime } from "../domain/recognise";
import { chatIdOf, isOwn, readMessage, timeOf } from "./read-message";
import { accountOfChat, findAccount, isBusiness, readSender } from "./senders";
import { liveMessages, type Store } from "./store";
import { readFlag } from "./untrusted";

/** What the page tells about one message, and when the user last wrote in its chat. */
export interface Conversations {
  /** Everything about one message; nothing when it is no message of a business to the user. */
  arrivalOf(message: unknown): Arrival | undefined;
  /** @param until milliseconds: the time of the message that it is told of */
  conversationOf(chat: unknown, until?: number): Conversation;
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
  const allOwn = new WeakMap<object, { among: number; times: number[] }>();

  const chatOf = (message: unknown): unknown => {
    const id = chatIdOf(message);
    return id === undefined ? undefined : store.get("chats", id);
  };

  const lastOwnMessage = (chat: unknown): number | undefined => {
    if (typeof chat !== "object" || chat === null) return undefined;
    const known = lastOwn.get(chat);
    if (known !== undefined) return known;
    const messages = liveMessages(chat);
    if (messages === undefined) return undefined;
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

  /** For history: the times of a chat are gathered once for each page of it. */
  const lastOwnUntil = (chat: unknown, until: number): number | undefined => {
    const messages = liveMessages(chat);
    if (typeof chat !== "object" || chat === null || messages === undefined) return undefined;
    let own = allOwn.get(chat);
    if (own?.among !== messages.length) {
      own = { among: messages.length, times: messages.filter(isOwn).flatMap((message) => asTime(timeOf(message)) ?? []) };
      allOwn.set(chat, own);
    }
    return own.times.findLast((time) => time <= until);
  };

  const conversationOf = (chat: unknown, until = Infinity): Conversation => {
    const last = lastOwnMessage(chat);
    const before = last !== undefined && last > until ? lastOwnUntil(chat, until) : undefined;
    return {
      ...(last === undefined ? {} : { lastOwnMessage: last }),
      ...(before === undefined ? {} : { lastOwnBefore: before }),
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
      if (account === undefined || !isBusiness(store, account)) return undefined;
      const incoming = readMessage(message);
      const sender = incoming && readSender(store, account);
      return incoming && sender && { message: incoming, sender, conversation: conversationOf(chat, incoming.time) };
    },
    noteOwn(message) {
      const chat = chatOf(message);
      if (typeof chat === "object" && chat !== null) note(lastOwn, chat, timeOf(message));
    },
  };
}

/** A time that no message can have would make all that is told of the chat invalid. */
function note(times: WeakMap<object, number>, chat: object, told: number | undefined): void {
  const time = asTime(told);
  if (time !== undefined && time > (times.get(chat) ?? 0)) times.set(chat, time);
}
