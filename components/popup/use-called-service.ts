import { useState } from "preact/hooks";
import type { Said } from "../../lib/domain/correction";
import type { Evidence } from "../../lib/domain/judgement";
import type { MessageId } from "../../lib/domain/message";
import type { MarkedMessage } from "./entries";

/** Milliseconds within which a message that is judged anew is back among the marked ones, if it is marked again. */
const BACK_WITHIN = 500;

const ownWord: Evidence = { kind: "corrected", said: "service", own: true, like: 0, sender: 0 };

export interface CalledService {
  /** Newest first. What the user has called no promotion since the list is open has no mark, and is there until that is taken back. */
  rows: MarkedMessage[];
  /** As `onCorrect`. */
  correct(message: MarkedMessage, said: Said | null): Promise<boolean>;
}

/**
 * Keeps messages in the list that the user calls no promotion, which are no longer marked: to see it, and to take it back.
 *
 * @param messages the marked ones, newest first
 * @param onCorrect remembers the user's word on a message, or with `null` takes it back; says whether it was done
 */
export function useCalledService(messages: readonly MarkedMessage[], onCorrect: (id: MessageId, said: Said | null) => Promise<boolean>): CalledService {
  const [called, setCalled] = useState<ReadonlyMap<MessageId, MarkedMessage>>(new Map());
  const forget = (id: MessageId) => setCalled((before) => new Map([...before].filter(([other]) => other !== id)));
  const marked = new Set(messages.map(({ id }) => id));
  const unmarked = [...called.values()].filter(({ id }) => !marked.has(id));
  return {
    rows: [...messages, ...unmarked.map((message): MarkedMessage => ({ ...message, mark: "none", evidence: [ownWord] }))].sort(
      (one, other) => other.time - one.time,
    ),
    correct: async (message, said) => {
      // Noted before the answer: the list may be read anew before that comes.
      if (said === "service") setCalled((before) => new Map(before).set(message.id, message));
      const done = await onCorrect(message.id, said);
      if (!done && said === "service") forget(message.id);
      if (done && said !== "service") setTimeout(() => forget(message.id), BACK_WITHIN);
      return done;
    },
  };
}
