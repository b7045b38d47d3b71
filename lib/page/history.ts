import type { HistoryStep } from "../messages/bridge-contracts";
import { asTime, asWhatsAppId } from "../domain/recognise";
import { MAX_IDS_AT_ONCE } from "../domain/limits";
import { isIncoming, timeOf } from "./read-message";
import { accountOfChat, isBusiness, type Account } from "./senders";
import { inMemory, modelId, type Store } from "./store";
import { read, readFlag, readPath, tryCall } from "./untrusted";
import type { MessageReader } from "./watch-messages";
import { inSlices } from "./work-queue";

/** Messages of a page, as many as WhatsApp loads itself (`WAWebCollectionConstants`). */
const PAGE = 50;

/** The businesses that have a chat. In slices: the list of chats can be long. */
export async function businesses(store: Store, signal: AbortSignal): Promise<Account[]> {
  const found: Account[] = [];
  const look = (chat: unknown) => {
    const account = accountOfChat(chat);
    if (asWhatsAppId(modelId(chat)) !== undefined && isBusiness(store, account)) found.push(account);
  };
  await inSlices(store.all("chats").slice(), look, signal);
  return found;
}

/** Answers nothing but ids, so that ten thousand chats are one small message. */
export async function businessChats(store: Store, signal: AbortSignal): Promise<string[]> {
  const ids = (await businesses(store, signal)).flatMap(({ chat }) => asWhatsAppId(modelId(chat)) ?? []);
  return ids.slice(0, MAX_IDS_AT_ONCE);
}

/**
 * Reads one step of a chat's history; what it finds is told as arrivals before this answers.
 *
 * WhatsApp Web holds the newest messages of a chat in memory and loads a page of earlier ones from its own database when
 * the user scrolls up (`WAWebChatLoadMessages`). Loading opens no chat, marks nothing as read and asks no server.
 *
 * @param load false: the messages in memory; true: one page of earlier ones
 * @throws what WhatsApp throws when it cannot load
 */
export async function readHistory(
  store: Store,
  reader: MessageReader,
  { chat: id, load }: { chat: string; load: boolean },
  signal: AbortSignal,
): Promise<HistoryStep> {
  const chat = store.get("chats", id);
  if (!isBusiness(store, accountOfChat(chat))) return { messages: 0, end: "all" };
  const found = load ? await loadEarlier(store, chat) : inMemory(chat);
  let messages = 0;
  // WhatsApp may have thousands in memory. What it loads just now is in line already.
  const count = (message: unknown) => {
    if (isIncoming(message)) messages += 1;
    if (!load) reader.look(message);
  };
  await inSlices(found, count, signal);
  await reader.told();
  // WhatsApp's own notices can stand at the beginning without a time.
  const oldest = asTime(timeOf(inMemory(chat).find((message) => asTime(timeOf(message)) !== undefined)));
  // A page without any message is the last one, whatever WhatsApp's flag says: more is only on the phone then. A full one is not.
  const isLast = load && (found.length === 0 || (saysLast(chat) && found.length < PAGE));
  return {
    messages,
    end: isLast ? "all" : loaderOf(store) === undefined ? "unavailable" : "more",
    ...(oldest === undefined ? {} : { oldest }),
  };
}

/** Whether WhatsApp says that it has nothing earlier. It says so too once its database has failed. */
function saysLast(chat: unknown): boolean {
  return readFlag(readPath(chat, "msgs", "msgLoadState"), "noEarlierMsgs");
}

type Loader = (request: unknown) => unknown;

function loaderOf(store: Store): Loader | undefined {
  const found = store.modules.find("WAWebChatLoadMessages", "loadEarlierMsgs");
  return typeof found === "function" ? (request) => Reflect.apply(found, undefined, [request]) : undefined;
}

/**
 * Has WhatsApp Web load one page of earlier messages of a chat into its memory.
 *
 * Where its database fails five times, `loadEarlierMsgs` gives an empty page, calls the chat complete, and loads nothing more
 * before the tab is reloaded. So nothing is believed to be the end before the query beneath it, which tells a failure, says so.
 *
 * @returns the messages of the page, none when there is nothing earlier
 * @throws what WhatsApp throws when it cannot load
 */
export async function loadEarlier(store: Store, chat: unknown): Promise<unknown[]> {
  const load = loaderOf(store);
  if (load === undefined) return [];
  const loaded = await new Promise((resolve) => resolve(load({ chat }))).catch((error: unknown) => {
    // Older builds take the chat itself and find none in the object.
    if (error instanceof Error && error.name === "TypeError") return load(chat);
    throw error;
  });
  return Array.isArray(loaded) && loaded.length > 0 ? loaded : await queryEarlier(store, chat);
}

/** Asks WhatsApp's database itself (`WAWebMsgCollection`, `loadMessagesQuery`); versions that have no such query have nothing more. */
async function queryEarlier(store: Store, chat: unknown): Promise<unknown[]> {
  const messages = store.collection("messages");
  const query = read(messages, "loadMessagesQuery");
  if (typeof query !== "function") return [];
  const anchor = read(tryCall(read(chat, "msgs"), "head"), "id") ?? { remote: read(chat, "id") };
  const found: unknown = await Reflect.apply(query, messages, [{ anchor, count: PAGE, direction: "before", threadId: null }]);
  return Array.isArray(found) ? found : [];
}
