import type { PageDiagnosis, TypeCount } from "../domain/diagnosis";
import { isOwn, readMessage } from "./read-message";
import { accountOfChat, isBusiness, isMarked } from "./senders";
import { inMemory, type Store } from "./store";
import { readText } from "./untrusted";

/** Types that are told apart; WhatsApp Web has about 80. */
const MOST_TYPES = 100;

/** Says what Doorman finds of WhatsApp Web, for a report that something does not work: names in WhatsApp's code and counts, nothing else. */
export function diagnose(store: Store): PageDiagnosis {
  const chats = store.all("chats").map(accountOfChat);
  const businesses = chats.filter((account) => isBusiness(store, account));
  const byOwnContact = businesses.filter(({ contact }) => isMarked(contact)).length;
  return {
    modules: store.modules.told(),
    counts: {
      chats: chats.length,
      contacts: store.all("contacts").length,
      businesses: byOwnContact,
      businessesByOtherContact: businesses.length - byOwnContact,
      blocked: store.all("blocked").length,
      optedOut: store.all("opted-out").length,
    },
    types: countTypes(businesses.flatMap(({ chat }) => inMemory(chat))),
  };
}

function countTypes(messages: readonly unknown[]): Record<string, TypeCount> {
  const types = new Map<string, TypeCount>();
  for (const message of messages) {
    if (isOwn(message)) continue;
    const type = nameOf(readText(message, "type"));
    const counted = types.get(type) ?? { all: 0, read: 0, text: 0 };
    if (types.size >= MOST_TYPES && !types.has(type)) continue;
    types.set(type, counted);
    const incoming = readMessage(message);
    counted.all += 1;
    if (incoming !== undefined) counted.read += 1;
    if (incoming !== undefined && incoming.parts.length > 0) counted.text += 1;
  }
  return Object.fromEntries(types);
}

/** The name of a type; whatever else may stand there is none. */
function nameOf(type: string | undefined): string {
  return type !== undefined && /^[\w-]{1,40}$/u.test(type) ? type : "nameless";
}
