import type { WhatsAppId } from "../domain/account";
import { undoOf, type ActionKind, type ActionMode, type ActionRequest, type ActionView, type BlockReason } from "../domain/action";

/** What a click on an extension page asks for. */
export interface Wish {
  kind: ActionKind;
  ids: WhatsAppId[];
  name: string;
  message?: string;
  reason?: BlockReason;
  /** Milliseconds since the epoch, for `keep`. */
  until?: number;
  /** `direct` when absent. With `dialog` the background brings the tab to the front in which WhatsApp's dialog opens. */
  mode?: ActionMode;
}

/** Where the click was. */
export type PageSurface = "popup" | "options";

/**
 * Makes requests of wishes. Several wishes of one click become a batch.
 *
 * @param makeId gives a new UUID
 */
export function requestsOf(wishes: readonly Wish[], surface: PageSurface, makeId: () => string): ActionRequest[] {
  const batch = wishes.length > 1 ? makeId() : undefined;
  return wishes.map((wish) => ({
    ...wish,
    id: makeId(),
    mode: wish.mode ?? "direct",
    cause: { by: "click", surface },
    ...(batch !== undefined && { batch }),
  }));
}

/**
 * Requests that take actions back, those without a way back left out. What only the stored action knows, the background adds
 * (enqueue.ts).
 */
export function undoRequestsOf(actions: readonly ActionView[], makeId: () => string): ActionRequest[] {
  const batch = actions.length > 1 ? makeId() : undefined;
  return actions.flatMap((action) => {
    const kind = undoOf(action.kind);
    if (kind === undefined) return [];
    return {
      id: makeId(),
      kind,
      ids: action.ids,
      name: action.name,
      mode: "direct" as const,
      cause: { by: "undo" as const, of: action.id },
      ...(action.reason !== undefined && { reason: action.reason }),
      ...(batch !== undefined && { batch }),
    };
  });
}
