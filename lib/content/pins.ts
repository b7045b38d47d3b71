import type { Owner } from "../domain/account";
import { askBackground } from "../messages/runtime";
import type { Correcting } from "./toasts";

/** The click may fall on a worker that is being ended: asked again this often, this long apart (milliseconds). */
const TRIES = 6;
const TRY_AGAIN = 700;

/** What the user keeps as evidence, on its way to the background. */
export interface Pins {
  pin(owner: Owner, id: string): Promise<void>;
}

/**
 * Asks the background to keep messages as evidence. Keeping twice is keeping once, so asking again is safe.
 *
 * @param tell shows what became of it
 */
export function openPins(tell: (owner: Owner, note: Correcting) => void, signal: AbortSignal): Pins {
  const send = async (owner: Owner, id: string, pinned: boolean): Promise<"kept" | "not-kept" | "failed"> => {
    for (let tries = 0; tries < TRIES && !signal.aborted; tries++) {
      const answer = await askBackground("pin", { owner, id, pinned });
      if (answer.ok) return answer.value.kept ? "kept" : "not-kept";
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
    }
    return "failed";
  };

  return {
    async pin(owner, id) {
      const takeBack = async () => {
        const done = await send(owner, id, false);
        tell(owner, { note: done === "failed" ? "failed" : "evidence-let-go" });
      };
      const done = await send(owner, id, true);
      if (done === "kept") tell(owner, { note: "evidence-kept", onUndo: () => void takeBack() });
      else tell(owner, { note: done === "failed" ? "failed" : "evidence-not-kept" });
    },
  };
}
