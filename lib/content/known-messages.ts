import type { Arrival, IncomingMessage } from "../domain/message";
import { MAX_ARRIVALS_AT_ONCE } from "../domain/limits";
import { ASK_AGAIN_AFTER, type ContentBridge } from "../messages/content-bridge";

/** Which messages stand under the `data-id`s of the open conversation; only the page can say (whatsapp-web.md §4). */
export interface KnownMessages {
  /** The message's id; `null` when it is none of a business; `undefined` while the page is being asked. */
  idOf(dataId: string): string | null | undefined;
  /** A message was read, or read anew: what was said of it before, that it is none of a business, holds no longer. */
  arrived(message: Pick<IncomingMessage, "id" | "media">): void;
  /** What a message is called holds no longer. */
  forget(messageId: string): void;
  /** Another conversation is open. */
  clear(): void;
}

/**
 * Asks the page for ids that are not known, together.
 *
 * @param described hears of every business message that the page described, of none where it is to be asked again
 */
export function knownMessages(bridge: ContentBridge, described: (arrivals: Arrival[]) => void): KnownMessages {
  const known = new Map<string, string | null>();
  /** Those that were asked for by the name of an album, which holds the id of its first picture. */
  const albums = new Set<string>();
  const asking = new Set<string>();
  let generation = 0;

  const ask = async (of: number) => {
    // One turn later, when a whole screen of messages has asked.
    await Promise.resolve();
    const dataIds = [...asking].filter((id) => !known.has(id)).slice(0, MAX_ARRIVALS_AT_ONCE);
    if (dataIds.length === 0) return;
    for (const id of dataIds) known.set(id, null);
    const answer = await bridge.ask("describe", { dataIds });
    for (const id of dataIds) asking.delete(id);
    if (of !== generation) return;
    if (!answer.ok) {
      for (const id of dataIds) known.delete(id);
      setTimeout(() => described([]), ASK_AGAIN_AFTER);
      return asking.clear();
    }
    const arrivals: Arrival[] = [];
    answer.value.forEach((arrival, index) => {
      const dataId = dataIds[index];
      if (dataId === undefined || arrival === null) return;
      known.set(dataId, arrival.message.id);
      arrivals.push(arrival);
    });
    if (arrivals.length > 0) described(arrivals);
    if (asking.size > 0) void ask(of);
  };

  const forget = (messageId: string, said: string | null) => {
    const bare = messageId.split("_")[2] ?? "";
    const ofIt = [...albums].filter((key) => key.startsWith(`album-${bare}-`));
    for (const key of [messageId, bare, ...ofIt]) if (known.get(key) === said) known.delete(key);
  };

  return {
    idOf(dataId) {
      const id = known.get(dataId);
      if (id === undefined && !asking.has(dataId)) {
        if (dataId.startsWith("album-")) albums.add(dataId);
        asking.add(dataId);
        if (asking.size === 1) void ask(generation);
      }
      return asking.has(dataId) ? undefined : id;
    },
    arrived({ id, media }) {
      forget(id, null);
      // A picture can be of an album whose frame was drawn, and asked for, before it came.
      if (media) for (const [key, said] of known) if (said === null) known.delete(key);
    },
    forget: (messageId) => forget(messageId, messageId),
    clear() {
      generation++;
      known.clear();
      albums.clear();
      asking.clear();
    },
  };
}
