import { fnv1a } from "../domain/fnv";
import { MAX_ARRIVALS_AT_ONCE } from "../domain/limits";
import type { Arrival } from "../domain/message";
import type { Conversations } from "./conversations";
import { isOwn, isTakenBack } from "./read-message";
import { findAccount, idsOf, isMarked } from "./senders";
import { inMemory, modelId, type Store } from "./store";
import { idText, read, readFlag, readText } from "./untrusted";
import { workQueue } from "./work-queue";

/** Changes of a message model after which its text must be read anew (`WAWebMsgModel`; edits set `latestEditMsgKey`). */
const REWRITTEN = "change:latestEditMsgKey change:hsmTag change:bizSource";

/** The same, where the text itself changes. No edit takes all of it away; the lock of the screen does, and gives it back. */
const WORDED = "change:body change:caption change:quarantineExtractedText";

/** Changes of a contact after which its messages may be those of a business: WhatsApp can learn that behind the first one. */
const REVEALED = "change:isBusiness change:isEnterprise change:isSmb";

/** What the watcher tells. */
export interface MessageTidings {
  arrivals(arrivals: Arrival[]): void;
  removed(ids: string[]): void;
}

/** Reads messages that need not be new. */
export interface MessageReader {
  /** Puts a message in line to be told. */
  look(message: unknown): void;
  /** @returns when all that is in line now has been told */
  told(): Promise<void>;
}

/** Stands in the line of messages for whoever waits until those before it have been told. */
class Marker {
  readonly passed: () => void;
  constructor(passed: () => void) {
    this.passed = passed;
  }
}

/**
 * Watches WhatsApp's message collection: new messages, `ciphertext` that becomes readable, edits, messages taken back
 * by their sender, now or while nobody watched. A message that is seen several times before it is read is told once.
 * Messages that leave the collection are not told: WhatsApp also unloads them to save memory.
 *
 * @returns nothing while the collection is missing; call again later
 */
export function watchMessages(
  store: Store,
  conversations: Conversations,
  tell: MessageTidings,
  signal: AbortSignal,
): MessageReader | undefined {
  const waiting = new Set<unknown>();
  const told = new WeakMap<object, number>();
  let arrivals: Arrival[] = [];
  const queue = workQueue<unknown>(
    (message) => {
      if (message instanceof Marker) {
        flush();
        return message.passed();
      }
      waiting.delete(message);
      if (isOwn(message)) return conversations.noteOwn(message);
      if (isTakenBack(message)) return tellTakenBack(message);
      const arrival = conversations.arrivalOf(message);
      if (arrival !== undefined) {
        arrivals.push(arrival);
        told.set(message as object, wordingOf(message));
      }
      if (arrivals.length >= MAX_ARRIVALS_AT_ONCE) flush();
    },
    () => flush(),
    signal,
  );
  const flush = () => {
    if (arrivals.length > 0) tell.arrivals(arrivals);
    arrivals = [];
  };
  // Called by WhatsApp's own code for each of thousands: only put in line here, everything else in slices.
  const look = (message: unknown) => {
    if (waiting.has(message)) return;
    waiting.add(message);
    if (readFlag(message, "isNewMsg")) queue.addUrgent(message);
    else queue.add(message);
  };
  const tellTakenBack = (message: unknown) => {
    // A message that its sender took back gets the id of the revocation; its own moves here (`WAWebRevokeMsgAction`).
    const ids = [idText(read(message, "protocolMessageKey")), modelId(message)];
    tell.removed(ids.filter((id) => id !== undefined));
  };
  const changedType = (message: unknown) => (isTakenBack(message) ? tellTakenBack(message) : look(message));

  if (!store.on("messages", "add", look, signal)) return undefined;
  store.on("messages", "change:type", changedType, signal);
  // When the screen is unlocked, the texts of all messages are set anew, as they were.
  const lookAgain = (message: unknown) => {
    if (told.get(message as object) !== wordingOf(message)) look(message);
  };
  store.on("messages", REWRITTEN, lookAgain, signal);
  // The lock empties one field after the other: what is left of a message is seen when it is through.
  store.on("messages", WORDED, (message) => queueMicrotask(() => hasWords(message) && lookAgain(message)), signal);
  for (const message of store.all("messages")) look(message);
  return {
    look,
    told: () => new Promise((resolve) => queue.add(new Marker(resolve))),
  };
}

function hasWords(message: unknown): boolean {
  return ["body", "caption", "quarantineExtractedText"].some((key) => readText(message, key) !== undefined);
}

/** What a message is known again by, as it was told; of a text that is kept encrypted nothing must stay behind here. */
function wordingOf(message: unknown): number {
  const edit = idText(read(message, "latestEditMsgKey"));
  const texts = ["body", "caption", "quarantineExtractedText", "hsmTag", "bizSource"].map((key) => readText(message, key));
  return fnv1a([edit, ...texts].map((text) => text ?? ""));
}

/**
 * Watches for contacts that turn out to be a business.
 *
 * @param look hears of each message that such a contact has sent so far
 * @returns false while the collection is missing; call again later
 */
export function watchRevealed(store: Store, look: (message: unknown) => void, signal: AbortSignal): boolean {
  const revealed = (contact: unknown) => {
    // At the start WhatsApp tells it of every contact, one by one (`applyContactBusinessProps`).
    if (!isMarked(contact)) return;
    const account = findAccount(store, idsOf(store, { chat: undefined, contact }));
    for (const message of inMemory(account?.chat)) look(message);
  };
  return store.on("contacts", REVEALED, revealed, signal);
}
