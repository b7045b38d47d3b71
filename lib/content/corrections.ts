import type { Owner } from "../domain/account";
import type { Said } from "../domain/correction";
import type { JudgedMessage, Judgement } from "../domain/judgement";
import { askBackground } from "../messages/runtime";
import type { Correcting } from "./toasts";

/** The click may fall on a worker that is being ended: asked again this often, this long apart (milliseconds). */
const TRIES = 6;
const TRY_AGAIN = 700;

/** What the user says of messages, on its way to the background. */
export interface Corrections {
  /**
   * @param before the judgement that the user corrects; its own earlier word on the message is what Undo brings back
   */
  correct(owner: Owner, id: string, said: Said, before: Judgement | undefined): Promise<void>;
}

/**
 * Sends corrections to the background. The same word twice is one word, so asking again is safe.
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
    for (let tries = 0; tries < TRIES && !signal.aborted; tries++) {
      const answer = await askBackground("correct", { owner, id, said });
      if (answer.ok) {
        if (answer.value !== null) judged(owner, answer.value);
        return answer.value !== null;
      }
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
    }
    return false;
  };

  return {
    async correct(owner, id, said, before) {
      const takeBack = async () => {
        const done = await send(owner, id, ownWord(before));
        tell(owner, { note: done ? "forgotten" : "failed" });
      };
      const done = await send(owner, id, said);
      tell(owner, done ? { note: said, onUndo: () => void takeBack() } : { note: "failed" });
    },
  };
}

/** What the user had said of the message before; `null` for nothing. */
function ownWord(judgement: Judgement | undefined): Said | null {
  const said = judgement?.evidence.find((piece) => piece.kind === "corrected");
  return said?.own === true ? said.said : null;
}
