import type { Arrival } from "../domain/message";
import { asWhatsAppId } from "../domain/recognise";
import type { Conversations } from "./conversations";
import { ALBUM, bareIdOf, frameOf, hasCaption } from "./read-message";
import { accountOfChat, shownName, isBusiness } from "./senders";
import { liveMessages, modelId, type Store } from "./store";
import { readText, tryCall } from "./untrusted";
import { activeChat } from "./watch-chat";
import { inSlices } from "./work-queue";

/** How long a table of chat titles is used before it is made anew, in milliseconds: one table a burst of drawing. */
const TITLES_KEPT = 1_000;

/** The same for a title that is not in the table: its chat has just come, and its mark should not wait. */
const MISS_KEPT = 50;

/**
 * Says what the messages are that the page shows under these `data-id`s. Generation A puts the whole id there,
 * generation B only its last part (whatsapp-web.md §4). Pictures in a row are one album, named after the last parts of its
 * first and last (`WAWebMessageListGenerateMsgListRows`): it stands for its first. Pictures that were sent as an album are
 * drawn in a message of that type: it stands for the one whose caption is shown, their first that has any. Either way they are
 * messages of the open chat; those around a search hit or a quoted message are kept apart from its newest.
 */
export function describe(store: Store, conversations: Conversations, dataIds: readonly string[]): (Arrival | null)[] {
  const names = dataIds.map((id) => albumFirst(id) ?? id);
  const asked = new Set(names);
  const found = new Map<string, unknown>();
  const speaking = new Map<string, unknown>();
  const chat = activeChat(store);
  const messages = tryCall(chat, "getAllMsgs") ?? liveMessages(chat);
  for (const message of Array.isArray(messages) ? messages : []) {
    for (const id of [bareIdOf(message), modelId(message)]) {
      if (id !== undefined && asked.has(id)) found.set(id, message);
    }
    const frame = frameOf(message);
    if (frame !== undefined && hasCaption(message) && !speaking.has(frame)) speaking.set(frame, message);
  }
  const meant = (message: unknown) => (readText(message, "type") === ALBUM ? speaking.get(modelId(message) ?? "") : message);
  return names.map((id) => conversations.arrivalOf(meant(found.get(id))) ?? null);
}

function albumFirst(dataId: string): string | undefined {
  return /^album-([^-]+)-/u.exec(dataId)?.[1];
}

/**
 * Answers which business chats have these titles in the chat list. Rows of the list carry no id, only the title. A title that
 * two chats share belongs to neither.
 */
export function titleTable(store: Store, now: () => number, signal: AbortSignal): (titles: readonly string[]) => Promise<(string | null)[]> {
  let table = new Map<string, string | null>();
  let madeAt = -Infinity;
  let making: Promise<void> | undefined;
  const make = async () => {
    const at = now();
    table = await makeTable(store, signal);
    madeAt = at;
  };
  return async (titles) => {
    const keys = titles.map(comparable);
    const isStale = keys.some((key) => now() - madeAt > (table.has(key) ? TITLES_KEPT : MISS_KEPT));
    if (isStale) await (making ??= make().finally(() => (making = undefined)));
    return keys.map((key) => table.get(key) ?? null);
  };
}

/** In slices: the list of chats can be long, and this is asked while the user scrolls through it. */
async function makeTable(store: Store, signal: AbortSignal): Promise<Map<string, string | null>> {
  const table = new Map<string, string | null>();
  const note = (chat: unknown) => {
    const account = accountOfChat(chat);
    const id = (isBusiness(store, account) ? asWhatsAppId(modelId(chat)) : undefined) ?? null;
    const titles = new Set([readText(chat, "formattedTitle"), shownName(store, account)]);
    for (const title of titles) {
      if (title === undefined) continue;
      const key = comparable(title);
      table.set(key, table.has(key) && table.get(key) !== id ? null : id);
    }
  };
  await inSlices(store.all("chats").slice(), note, signal);
  return table;
}

/** Titles are compared without what drawing changes: spaces, direction marks, emoji presentation. */
function comparable(title: string): string {
  return title.normalize("NFKC").replace(/\p{Cf}|\p{Variation_Selector}/gu, "").replace(/\s+/gu, " ").trim();
}
