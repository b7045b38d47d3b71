import type { Owner } from "../domain/account";
import type { JudgedMessage } from "../domain/judgement";
import { MAX_INTAKE_AT_ONCE } from "../domain/limits";
import type { Arrival } from "../domain/message";
import { askBackground } from "../messages/runtime";
import type { UnstoredMark } from "./chat-marks";

/** Judgements on messages that cannot be stored now: they are marked all the same. */
export interface Glances {
  /** Has messages judged that were not judged so yet. */
  look(owner: Owner, arrivals: readonly Arrival[]): Promise<void>;
  /**
   * Does so, and asks in any case whether something can be kept.
   *
   * @returns false when the background says that it cannot keep anything now
   */
  keeps(owner: Owner, arrivals: readonly Arrival[]): Promise<boolean>;
  /** Has all judged anew from now on: the settings mark otherwise. */
  forget(): void;
}

/**
 * Looks at each message once.
 *
 * @param waits whether a message is still to be stored: a judgement that comes later than that is no news
 * @param judged hears the judgements, and what the new messages among them say of their chats
 */
export function openGlances(
  waits: (arrival: Arrival) => boolean,
  judged: (owner: Owner, messages: JudgedMessage[], marks: UnstoredMark[]) => void,
): Glances {
  let seen = new WeakSet<Arrival>();

  /** @returns whether something can be kept; undefined where nobody said */
  const ask = async (owner: Owner, arrivals: readonly Arrival[]): Promise<boolean | undefined> => {
    const by = seen;
    const answer = await askBackground("glance", { owner, arrivals: [...arrivals] });
    if (!answer.ok) for (const arrival of arrivals) by.delete(arrival);
    if (!answer.ok) return undefined;
    const looked = arrivals.flatMap((arrival, place) => {
      const one = answer.value.judged[place];
      return one !== undefined && by === seen && waits(arrival) ? [{ arrival, one }] : [];
    });
    if (looked.length > 0) judged(owner, looked.map(({ one }) => one), looked.flatMap(({ arrival, one }) => marksOf(arrival, one)));
    return answer.value.keeps;
  };
  /** @param least questions, also where all was seen */
  const askOfUnseen = async (owner: Owner, arrivals: readonly Arrival[], least: number): Promise<boolean> => {
    const unseen = arrivals.filter((arrival) => !seen.has(arrival));
    for (const arrival of unseen) seen.add(arrival);
    let keeps = true;
    for (let from = 0; from < Math.max(least, unseen.length); from += MAX_INTAKE_AT_ONCE) {
      keeps = (await ask(owner, unseen.slice(from, from + MAX_INTAKE_AT_ONCE))) ?? keeps;
    }
    return keeps;
  };
  return {
    look: async (owner, arrivals) => void (await askOfUnseen(owner, arrivals, 0)),
    keeps: (owner, arrivals) => askOfUnseen(owner, arrivals, 1),
    forget: () => void (seen = new WeakSet()),
  };
}

/** Of history nobody knows here whether something newer is stored. */
function marksOf({ message, sender }: Arrival, { judgement, time }: JudgedMessage): UnstoredMark[] {
  return message.fresh ? [{ message: message.id, ids: sender.ids, mark: judgement.mark, time }] : [];
}
