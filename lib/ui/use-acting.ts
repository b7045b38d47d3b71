import { useState } from "preact/hooks";
import type { Owner } from "../domain/account";
import type { ActionRequest, ActionView } from "../domain/action";
import { askBackground } from "../messages/runtime";
import { requestsOf, undoRequestsOf, type PageSurface, type Wish } from "./wishes";

/** Requests that go in one message (runtime-contracts, actMany). */
const AT_ONCE = 2_000;

export interface Acting {
  /** Asks for it; what was asked last is `latest`. */
  act(wishes: readonly Wish[]): void;
  undo(actions: readonly ActionView[]): void;
  cancel(ids: readonly string[]): void;
  /** Ids of the actions of the last click, for the toast; empty when it was dismissed. */
  latest: readonly string[];
  dismiss(): void;
  /** The background did not answer the last wish: nothing was done. */
  failed: boolean;
}

/** The wishes of one click. */
interface Click {
  owner: Owner;
  ids: readonly string[];
  failed: boolean;
}

const noIds: readonly string[] = [];

/**
 * Sends the user's wishes to the background and remembers which the last ones were.
 *
 * @param onDialog the background has taken a wish that WhatsApp's own dialog asks about, in its tab
 */
export function useActing(owner: Owner | undefined, surface: PageSurface, onDialog?: () => void): Acting {
  const [last, setLast] = useState<Click | undefined>();
  const shown = last?.owner === owner ? last : undefined;

  const send = async (requests: readonly ActionRequest[]) => {
    if (owner === undefined || requests.length === 0) return;
    const click: Click = { owner, ids: requests.map((request) => request.id), failed: false };
    setLast(click);
    for (let start = 0; start < requests.length; start += AT_ONCE) {
      const answer = await askBackground("actMany", { owner, requests: requests.slice(start, start + AT_ONCE) });
      if (answer.ok) continue;
      reportError(new Error("no answer to a wish", { cause: answer.failure }));
      setLast((now) => (now === click ? { ...click, failed: true } : now));
      return;
    }
    if (requests.some(({ mode }) => mode === "dialog")) onDialog?.();
  };

  return {
    act: (wishes) => void send(requestsOf(wishes, surface, () => crypto.randomUUID())),
    undo: (actions) => void send(undoRequestsOf(actions, () => crypto.randomUUID())),
    cancel: (ids) => {
      if (owner !== undefined) void askBackground("cancel", { owner, ids: ids.slice(0, AT_ONCE) });
    },
    latest: shown?.ids ?? noIds,
    dismiss: () => setLast(undefined),
    failed: shown?.failed ?? false,
  };
}
