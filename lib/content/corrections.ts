import type { Owner } from "../domain/account";
import type { Said } from "../domain/correction";
import { ownWordOn, type JudgedMessage, type Judgement } from "../domain/judgement";
import { askBackground } from "../messages/runtime";
import { insist } from "./insist";
import type { Correcting } from "./toasts";

/** What the user says of messages, on its way to the background. */
export interface Corrections {
  /**
   * @param said `null` takes back what was said of the message
   * @param before the judgement that the user corrects; its own earlier word on the message is what Undo brings back
   */
  correct(owner: Owner, id: string, said: Said | null, before: Judgement | undefined): Promise<void>;
}

/**
 * Sends corrections to the background. The same word twice is one word, so asking again is safe. A word on a message that is not
 * stored, since it waits until it can be or the user deleted everything, is not remembered, and the user is told so.
 *
 * @param judged hears the message as it is judged now
 * @param tell shows what became of it
 */
export function openCorrections(
  judged: (owner: Owner, message: JudgedMessage) => void,
  tell: (owner: Owner, correcting: Correcting) => void,
  signal: AbortSignal,
): Corrections {
  const send = async (owner: Owner, id: string, said: Said | null): Promise<boolean> => {
    const message = await insist(() => askBackground("correct", { owner, id, said }), signal);
    if (message === undefined || message === null) return false;
    judged(owner, message);
    return true;
  };

  return {
    async correct(owner, id, said, before) {
      const earlier = before === undefined ? null : ownWordOn(before);
      const takeBack = async () => {
        const done = await send(owner, id, earlier);
        tell(owner, { note: done ? (earlier ?? "forgotten") : "failed" });
      };
      const done = await send(owner, id, said);
      tell(owner, done ? { note: said ?? "forgotten", onUndo: () => void takeBack() } : { note: "failed" });
    },
  };
}
