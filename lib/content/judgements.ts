import type { JudgedMessage, Judgement } from "../domain/judgement";

/** Judgements kept for drawing; a conversation shows a few hundred messages at most. */
const KEPT = 5_000;

/** Judgements by message id, the latest ones. */
export interface Judgements {
  get(id: string): Judgement | undefined;
  put(messages: readonly JudgedMessage[]): void;
  remove(ids: readonly string[]): void;
  clear(): void;
}

/**
 * An empty store; the oldest judgement gives way when it is full.
 *
 * @param dropped hears of the message whose judgement gave way: on show, it has to be asked for again
 */
export function emptyJudgements(dropped: (id: string) => void): Judgements {
  const byId = new Map<string, Judgement>();
  return {
    get: (id) => byId.get(id),
    put(messages) {
      for (const { id, judgement } of messages) {
        byId.delete(id);
        byId.set(id, judgement);
      }
      for (const id of byId.keys()) {
        if (byId.size <= KEPT) break;
        byId.delete(id);
        dropped(id);
      }
    },
    remove: (ids) => ids.forEach((id) => byId.delete(id)),
    clear: () => byId.clear(),
  };
}
