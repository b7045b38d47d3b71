import type { Owner } from "../domain/account";
import { askBackground } from "../messages/runtime";
import { insist } from "./insist";
import type { Correcting } from "./toasts";

/** What the user keeps as evidence, on its way to the background. */
export interface Pins {
  pin(owner: Owner, id: string): Promise<void>;
}

/**
 * Asks the background to keep messages as evidence. Keeping twice is keeping once, so asking again is safe.
 *
 * @param waits whether a message waits to be stored: it cannot be kept now, but its text is not gone
 * @param tell shows what became of it
 */
export function openPins(waits: (id: string) => boolean, tell: (owner: Owner, note: Correcting) => void, signal: AbortSignal): Pins {
  const send = async (owner: Owner, id: string, pinned: boolean): Promise<"kept" | "not-kept" | "failed"> => {
    const answer = await insist(() => askBackground("pin", { owner, id, pinned }), signal);
    if (answer?.kept === true) return "kept";
    return answer === undefined || (pinned && waits(id)) ? "failed" : "not-kept";
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
