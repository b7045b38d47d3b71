import type { Owner, Sender } from "../domain/account";
import { againAs, undoOf, type ActionKind, type ActionMode, type ActionRequest, type ActionStep, type ActionView, type BlockReason } from "../domain/action";
import { askBackground } from "../messages/runtime";
import { insist } from "./insist";

/** How often an action that is under way is asked for; asking also wakes a worker that was ended. */
const LOOK_EVERY = 1_200;

/** What a click asks for. */
export interface Wish {
  kind: ActionKind;
  sender: Pick<Sender, "ids" | "name">;
  message?: string;
  reason?: BlockReason;
  until?: number;
  /** The setting decides when absent. */
  mode?: ActionMode;
  surface: "conversation" | "message";
}

/** Clicks on their way to WhatsApp. */
export interface Actions {
  act(owner: Owner, wish: Wish): Promise<void>;
  undo(owner: Owner, view: ActionView): Promise<void>;
  /** Asks again for what failed; of a report that may have left, only the block. */
  retry(owner: Owner, view: ActionView): Promise<void>;
  /** What the background tells of an account's actions, unasked. */
  heard(owner: Owner, views: readonly ActionView[]): void;
}

/**
 * Sends wishes to the background and follows them until they have ended. The id is made here, so that a wish that is
 * sent twice is one wish.
 *
 * @param mode how a wish is carried out that does not say so itself
 * @param show hears every state of the actions of this tab, the first one at once, and whose they are
 */
export function openActions(
  mode: () => ActionMode,
  show: (owner: Owner, view: ActionView) => void,
  signal: AbortSignal,
): Actions {
  const followed = new Map<string, ActionView>();
  const asked = new Map<string, ActionRequest>();

  const see = (owner: Owner, view: ActionView) => {
    followed.set(view.id, view);
    if (isOver(view)) followed.delete(view.id);
    show(owner, view);
  };

  const follow = async (owner: Owner, id: string) => {
    while (!signal.aborted && followed.has(id)) {
      await pause(LOOK_EVERY);
      const answer = followed.has(id) ? await askBackground("action", { owner, id }) : undefined;
      const known = followed.get(id);
      if (known !== undefined && answer?.ok === true) see(owner, answer.value ?? deleted(known));
    }
  };

  const send = async (owner: Owner, request: ActionRequest) => {
    asked.set(request.id, request);
    see(owner, asQueued(request));
    const view = await insist(() => askBackground("act", { owner, request }), signal);
    if (view === undefined) return see(owner, { ...asQueued(request), state: "failed", finishedAt: Date.now() });
    // A quicker answer may have come by `heard` in between.
    if (followed.has(request.id)) see(owner, view);
    void follow(owner, request.id);
  };

  return {
    act: (owner, wish) =>
      send(owner, {
        id: crypto.randomUUID(),
        kind: wish.kind,
        ids: wish.sender.ids,
        name: wish.sender.name,
        ...(wish.message === undefined ? {} : { message: wish.message }),
        ...(wish.reason === undefined ? {} : { reason: wish.reason }),
        ...(wish.until === undefined ? {} : { until: wish.until }),
        mode: wish.mode ?? mode(),
        cause: { by: "click", surface: wish.surface },
      }),
    async retry(owner, view) {
      const kind = againAs(view);
      const request = asked.get(view.id);
      if (kind !== undefined && request !== undefined) await send(owner, { ...request, id: crypto.randomUUID(), kind });
    },
    async undo(owner, view) {
      const kind = undoOf(view.kind);
      if (kind === undefined) return;
      // Taking back is asked for by the click on Undo; WhatsApp's dialog would ask a second time.
      await send(owner, {
        id: crypto.randomUUID(),
        kind,
        ids: view.ids,
        name: view.name,
        ...(kind === "block" && view.reason !== undefined ? { reason: view.reason } : {}),
        mode: "direct",
        cause: { by: "undo", of: view.id },
      });
    },
    heard(owner, views) {
      for (const view of views) if (followed.has(view.id)) see(owner, view);
    },
  };
}

function isOver(view: ActionView): boolean {
  return view.state !== "queued" && view.state !== "running";
}

function asQueued(request: ActionRequest): ActionView {
  const { id, kind, ids, name, cause } = request;
  return { id, kind, ids, name, cause, state: "queued", steps: [], createdAt: Date.now() };
}

/** An action that is no longer stored, since the user deleted everything: what was under way may have happened all the same. */
function deleted(view: ActionView): ActionView {
  if (view.state === "queued") return { ...view, state: "skipped" };
  const steps = view.steps.map((step): ActionStep => ({ ...step, outcome: step.outcome ?? { status: "unknown" } }));
  return { ...view, state: "failed", steps };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
