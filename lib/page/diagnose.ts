import type { PageDiagnosis, TypeCount } from "../domain/diagnosis";
import { MAX_TYPE_LENGTH } from "../domain/limits";
import { asCodeName } from "../domain/recognise";
import { businesses } from "./history";
import { readMessage } from "./read-message";
import { isMarked } from "./senders";
import { inMemory, type Store } from "./store";
import { read, readFlag } from "./untrusted";
import { inSlices } from "./work-queue";

/** Types of messages that are told apart; WhatsApp Web has about 80. */
const MOST_TYPES = 100;
/** What has no type, or one too many. */
const OTHER = "other";

/**
 * Says what Doorman finds of WhatsApp Web, for a report that something does not work: names in WhatsApp's code and counts, nothing
 * else. In slices: there may be ten thousand chats, and as many messages in memory.
 */
export async function diagnose(store: Store, signal: AbortSignal): Promise<PageDiagnosis> {
  const found = await businesses(store, signal);
  const byOwnContact = found.filter(({ contact }) => isMarked(contact)).length;
  return {
    modules: store.modules.told(),
    counts: {
      chats: store.all("chats").length,
      contacts: store.all("contacts").length,
      businesses: byOwnContact,
      businessesByOtherContact: found.length - byOwnContact,
      blocked: store.all("blocked").length,
      optedOut: store.all("opted-out").length,
    },
    types: await countTypes(found.flatMap(({ chat }) => inMemory(chat)), signal),
  };
}

async function countTypes(messages: readonly unknown[], signal: AbortSignal): Promise<Record<string, TypeCount>> {
  const types = new Map<string, TypeCount>();
  const count = (message: unknown) => {
    if (readFlag(read(message, "id"), "fromMe") || readFlag(message, "isCarouselCard")) return;
    const name = typeOf(message);
    const type = types.size >= MOST_TYPES && !types.has(name) ? OTHER : name;
    const counted = types.get(type) ?? { all: 0, read: 0, text: 0 };
    types.set(type, counted);
    const incoming = readMessage(message);
    counted.all += 1;
    if (incoming !== undefined) counted.read += 1;
    if (incoming !== undefined && incoming.parts.length > 0) counted.text += 1;
  };
  await inSlices(messages, count, signal);
  return Object.fromEntries(types);
}

function typeOf(message: unknown): string {
  const type = asCodeName(read(message, "type"));
  return type !== undefined && type.length <= MAX_TYPE_LENGTH ? type : OTHER;
}
