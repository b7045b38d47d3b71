import type { Owner } from "../domain/account";
import type { ContentBridge } from "../messages/content-bridge";
import { askBackground } from "../messages/runtime";
import { insist } from "./insist";
import { tellAgain } from "./tell-again";
import type { Correcting } from "./toasts";

/** What the user keeps as evidence, on its way to the background. */
export interface Pins {
  pin(owner: Owner, id: string): Promise<void>;
}

/**
 * Asks the background to keep messages as evidence. Keeping twice is keeping once, so asking again is safe. Of a
 * message that it has forgotten since it is told once more.
 *
 * @param tell shows what became of it
 */
export function openPins(bridge: ContentBridge, tell: (owner: Owner, note: Correcting) => void, signal: AbortSignal): Pins {
  const send = async (owner: Owner, id: string, pinned: boolean): Promise<"kept" | "not-kept" | "failed"> => {
    const ask = async () => await insist(() => askBackground("pin", { owner, id, pinned }), signal);
    let answer = await ask();
    if (pinned && answer?.kept === false && (await tellAgain(bridge, owner, id))) answer = await ask();
    if (answer === undefined) return "failed";
    return answer.kept ? "kept" : "not-kept";
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
