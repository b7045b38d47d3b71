import type { JudgedMessage, Judgement } from "../domain/judgement";

/** Judgements kept for drawing; a conversation shows a few hundred messages at most. */
const KEPT = 5_000;

/** Judgements by message id, the latest ones. */
export interface Judgements {
  get(id: string): Judgement | undefined;
  put(messages: readonly JudgedMessage[]): void;
  /** They were taken back: what was on its way of them is no news any more. */
  remove(ids: readonly string[]): void;
  /** The page tells them, perhaps anew: what is said of them counts. */
  told(ids: readonly string[]): void;
  clear(): void;
}

/**
 * An empty store; the oldest judgement gives way when it is full.
 *
 * @param dropped hears of the message whose judgement gave way: on show, it has to be asked for again
 */
export function emptyJudgements(dropped: (id: string) => void): Judgements {
  const byId = new Map<string, Judgement>();
  const gone = new Set<string>();
  return {
    get: (id) => byId.get(id),
    put(messages) {
      for (const { id, judgement } of messages) {
        byId.delete(id);
        if (gone.has(id)) continue;
        byId.set(id, judgement);
      }
      for (const id of byId.keys()) {
        if (byId.size <= KEPT) break;
        byId.delete(id);
        dropped(id);
      }
    },
    remove(ids) {
      for (const id of ids) {
        byId.delete(id);
        gone.add(id);
      }
      for (const id of gone) {
        if (gone.size <= KEPT) break;
        gone.delete(id);
      }
    },
    told: (ids) => ids.forEach((id) => gone.delete(id)),
    clear: () => byId.clear(),
  };
}
