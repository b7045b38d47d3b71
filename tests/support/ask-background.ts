import type { DataOf, ReplyOf } from "../../lib/messages/contract.ts";
import type { ToBackground } from "../../lib/messages/runtime-contracts.ts";
import type { DoormanBrowser } from "./browser/index.ts";

/**
 * Asks the background as a page of the extension does.
 *
 * @returns the answer, and the milliseconds until it was there
 */
export async function askBackground<Name extends keyof ToBackground>(
  browser: DoormanBrowser,
  name: Name,
  data: DataOf<ToBackground[Name]>,
): Promise<{ reply: ReplyOf<ToBackground[Name]>; milliseconds: number }> {
  const { reply, milliseconds } = await browser.evaluateInExtension(
    async (message) => {
      const begun = performance.now();
      const answer: { res?: unknown; err?: unknown } = await chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), ...message });
      if (answer.err !== undefined) throw new Error(JSON.stringify(answer.err));
      return { reply: answer.res, milliseconds: performance.now() - begun };
    },
    { type: name, data: data as object },
  );
  return { reply: reply as ReplyOf<ToBackground[Name]>, milliseconds };
}
