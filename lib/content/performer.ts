import type { Owner } from "../domain/account";
import type { Outcome } from "../domain/action";
import { askBackground, onContentMessage } from "../messages/runtime";
import type { PerformRequest } from "../messages/bridge-questions";
import type { ContentBridge } from "../messages/content-bridge";

/** The background may be asleep when an outcome comes; it is told again, this far apart (milliseconds). */
const TELL_AGAIN = [0, 500, 1_000, 2_000, 5_000, 15_000];

/**
 * Does in the page what the background asks for. A step that is asked for twice is done once; its outcome goes to the
 * background as a message of its own, so that no worker has to stay awake for it.
 *
 * @param owner the account that is signed in and connected now; requests for any other are not accepted
 */
export function servePerform(bridge: ContentBridge, owner: () => Owner | undefined, signal: AbortSignal): void {
  const begun = new Map<string, Promise<Outcome>>();

  const tell = async (of: Owner, id: string, step: number, outcome: Outcome) => {
    for (const wait of TELL_AGAIN) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (signal.aborted) return;
      const answer = await askBackground("performed", { owner: of, id, step, outcome });
      if (answer.ok) return void begun.delete(keyOf(id, step));
    }
  };

  const stop = onContentMessage("perform", async ({ owner: of, id, step, request }) => {
    if (of !== owner()) return { accepted: false };
    const key = keyOf(id, step);
    const work = begun.get(key) ?? performOnce(bridge, request);
    begun.set(key, work);
    void work.then((outcome) => tell(of, id, step, outcome));
    return { accepted: true };
  });
  const stopCheck = onContentMessage("check", async ({ owner: of, request }) => {
    if (of !== owner()) return { status: "unknown" };
    const answer = await bridge.ask("check", request);
    return answer.ok ? answer.value : { status: "unknown" };
  });
  signal.addEventListener("abort", () => {
    stop();
    stopCheck();
  });
}

function keyOf(id: string, step: number): string {
  return `${id} ${step}`;
}

async function performOnce(bridge: ContentBridge, request: PerformRequest): Promise<Outcome> {
  const answer = await bridge.ask("perform", request);
  if (answer.ok) return answer.value;
  return answer.failure.code === "no-answer" ? { status: "timed-out" } : { status: "unknown" };
}
