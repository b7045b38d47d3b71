import type { Owner } from "../domain/account";
import type { JudgedMessage } from "../domain/judgement";
import { MAX_INTAKE_AT_ONCE } from "../domain/limits";
import type { Arrival } from "../domain/message";
import { askBackground } from "../messages/runtime";
import type { UnstoredMark } from "./chat-marks";

/** Judgements on messages that cannot be stored now: they are marked all the same. */
export interface Glances {
  /**
   * Has messages judged that were not judged so yet.
   *
   * @returns false when the background says that it cannot keep anything now
   */
  look(owner: Owner, arrivals: readonly Arrival[]): Promise<boolean>;
}

/**
 * Looks at each message once.
 *
 * @param judged hears the judgements, and what the new messages among them say of their chats
 */
export function openGlances(judged: (owner: Owner, messages: JudgedMessage[], marks: UnstoredMark[]) => void): Glances {
  const seen = new WeakSet<Arrival>();
  return {
    async look(owner, arrivals) {
      let keeps = true;
      const unseen = arrivals.filter((arrival) => !seen.has(arrival));
      for (const arrival of unseen) seen.add(arrival);
      // Without any it is still asked whether something can be kept.
      for (let from = 0; from === 0 || from < unseen.length; from += MAX_INTAKE_AT_ONCE) {
        const looked = unseen.slice(from, from + MAX_INTAKE_AT_ONCE);
        const answer = await askBackground("glance", { owner, arrivals: looked });
        if (!answer.ok) for (const arrival of looked) seen.delete(arrival);
        if (!answer.ok) continue;
        keeps = answer.value.keeps;
        if (looked.length > 0) judged(owner, answer.value.judged, marksOf(looked, answer.value.judged));
      }
      return keeps;
    },
  };
}

/** Of history nobody knows here whether something newer is stored. */
function marksOf(arrivals: readonly Arrival[], judged: readonly JudgedMessage[]): UnstoredMark[] {
  return arrivals.flatMap(({ message, sender }, place) => {
    const one = judged[place];
    return one === undefined || !message.fresh ? [] : [{ ids: sender.ids, mark: one.judgement.mark, time: one.time }];
  });
}
