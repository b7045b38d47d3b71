import type { OpenChat } from "../messages/bridge-contracts";
import type { Conversations } from "./conversations";
import { accountOfChat, idsOf, readSender } from "./senders";
import { modelId, type Store } from "./store";
import { idText, read, tryCall } from "./untrusted";

/** What about a contact or chat changes what the conversation bar shows. */
const CONTACT_CHANGES =
  "change:isContactBlocked change:isContactOptedOut change:name change:verifiedName change:isBusiness change:isEnterprise " +
  "change:isSmb change:businessProfile";
const CHAT_CHANGES = "change:active change:trusted change:notSpam";

/**
 * Tells which conversation is open, and again when something about it changes.
 *
 * @returns false while the collections are missing; call again later
 */
export function watchOpenChat(
  store: Store,
  conversations: Conversations,
  tell: (chat: OpenChat) => void,
  signal: AbortSignal,
): boolean {
  let scheduled = false;
  const report = () => {
    scheduled = false;
    if (!signal.aborted) tell(openChat(store, conversations));
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(report);
  };
  // At its start WhatsApp tells a change of every contact, one by one: what is open is looked up once for all of them.
  let changed = new Set<unknown>();
  const compare = () => {
    const contacts = changed;
    changed = new Set();
    const active = activeChat(store);
    if (active === undefined || signal.aborted) return;
    const ids = new Set(idsOf(store, accountOfChat(active)));
    const isOfIt = (contact: unknown) => [modelId(contact), idText(read(contact, "phoneNumber"))].some((id) => id !== undefined && ids.has(id));
    if ([...contacts].some(isOfIt)) schedule();
  };
  const ofContact = (contact: unknown) => {
    if (changed.size === 0) queueMicrotask(compare);
    changed.add(contact);
  };
  if (!store.on("chats", CHAT_CHANGES, schedule, signal)) return false;
  if (!store.on("contacts", CONTACT_CHANGES, ofContact, signal)) return false;
  schedule();
  return true;
}

/** The conversation that is open now. */
export function openChat(store: Store, conversations: Conversations): OpenChat {
  const chat = activeChat(store);
  const sender = chat === undefined ? undefined : readSender(store, accountOfChat(chat));
  return sender === undefined ? {} : { business: { sender, conversation: conversations.conversationOf(chat) } };
}

/** The chat model that is open now. */
export function activeChat(store: Store): unknown {
  const collection = store.collection("chats");
  return tryCall(collection, "getActive") ?? store.all("chats").find((chat) => read(chat, "active") === true);
}
