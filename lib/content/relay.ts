import type { Owner } from "../domain/account";
import type { JudgedMessage } from "../domain/judgement";
import { MAX_INTAKE_AT_ONCE } from "../domain/limits";
import type { Arrival } from "../domain/message";
import type { ListChange } from "../messages/bridge-contracts";
import { askBackground } from "../messages/runtime";
import type { UnstoredMark } from "./chat-marks";
import { openGlances } from "./glances";

/** A worker that was just ended needs a moment to wake; the wait doubles with each try in a row (milliseconds). */
const RETRY_AFTER = 500;
const RETRY_AT_MOST = 30_000;
/**
 * A job that the background cannot take, although it could keep something, is given up after so many tries in a row: it must not
 * stop those behind it.
 */
const TRIES = 10;
/** Arrivals that wait for the background at the most; the oldest history gives way, it can be read again. */
const WAITING_AT_MOST = 20_000;

/**
 * Passes what the page tells on to the background, in order, one at a time, until the background has taken it. New messages,
 * and changes of WhatsApp's lists, alone overtake: history that waits before them, however much it is. While the background
 * cannot keep anything, all waits as long as that lasts, and is judged beforehand.
 */
export interface Relay {
  arrivals(owner: Owner, arrivals: readonly Arrival[]): void;
  removed(owner: Owner, ids: string[]): void;
  list(owner: Owner, change: ListChange): void;
  /** Whether a message waits that was not stored yet. */
  waits(id: string): boolean;
  /** Has what waits judged again: the settings mark otherwise. */
  judgeAnew(): void;
  /** @returns when nothing waits any more: whether all has been taken that came since this was asked before */
  idle(): Promise<boolean>;
}

type Job =
  | { kind: "arrivals"; owner: Owner; fresh: boolean; arrivals: Arrival[] }
  | { kind: "removed"; owner: Owner; ids: string[] }
  | { kind: "list"; owner: Owner; change: ListChange };

/**
 * Opens the relay.
 *
 * @param judged hears the judgement on every message that was passed on, or that waits since it cannot be stored; and what new
 *   ones that wait say of their chats
 * @param passed hears the ids of messages that wait no longer
 */
export function openRelay(
  judged: (owner: Owner, messages: JudgedMessage[], unstored?: UnstoredMark[]) => void,
  signal: AbortSignal,
  passed: (messages: string[]) => void = () => {},
): Relay {
  const jobs: Job[] = [];
  const waiting = new Set<Arrival>();
  let running = false;
  const idlers: (() => void)[] = [];
  let gaveUp = false;

  const glances = openGlances((arrival) => waiting.has(arrival), judged);
  /** Whether the background said that it cannot keep anything. */
  let refused = false;

  const glanceAtAll = async () => {
    for (const job of [...jobs]) await glances.look(job.owner, arrivalsOf(job));
  };
  /** Has what waits judged, since it is not going to be stored at once. */
  const glance = async (failed: Job) => {
    refused = !(await glances.keeps(failed.owner, arrivalsOf(failed)));
    if (refused) await glanceAtAll();
  };
  const leave = (job: Job) => {
    for (const arrival of arrivalsOf(job)) waiting.delete(arrival);
    passed(arrivalsOf(job).map(({ message }) => message.id));
  };
  const run = async () => {
    if (running) return;
    running = true;
    for (let tries = 1, failures = 0; jobs[0] !== undefined && !signal.aborted; tries++) {
      const [job] = jobs;
      const taken = await pass(job, judged);
      if (taken) refused = false;
      else await glance(job);
      failures = taken || refused ? 0 : failures + 1;
      if (taken || failures >= TRIES) {
        gaveUp ||= !taken;
        jobs.shift();
        leave(job);
        tries = failures = 0;
      } else {
        await new Promise((resolve) => setTimeout(resolve, Math.min(RETRY_AFTER * 2 ** (tries - 1), RETRY_AT_MOST)));
      }
    }
    running = false;
    for (const resolve of idlers.splice(0)) resolve();
  };
  const put = (job: Job, place = jobs.length) => {
    jobs.splice(place, 0, job);
    void run();
  };
  /** Where what is new belongs: before the history that waits, but never before what is on its way. */
  const placeOfNew = () => {
    let place = jobs.length;
    while (place > 1 && isHistory(jobs[place - 1]!)) place -= 1;
    return place;
  };
  const putArrivals = (owner: Owner, fresh: boolean, arrivals: readonly Arrival[]) => {
    for (const arrival of arrivals) waiting.add(arrival);
    if (refused) void glances.look(owner, arrivals);
    let place = fresh ? placeOfNew() : jobs.length;
    // Together with what already waits: a burst comes in small pieces, and each journey has its price.
    const last = place > 1 ? jobs[place - 1] : undefined;
    const joins = last?.kind === "arrivals" && last.fresh === fresh && last.owner === owner;
    const room = joins ? MAX_INTAKE_AT_ONCE - last.arrivals.length : 0;
    if (joins) last.arrivals.push(...arrivals.slice(0, room));
    for (let from = room; from < arrivals.length; from += MAX_INTAKE_AT_ONCE) {
      put({ kind: "arrivals", owner, fresh, arrivals: arrivals.slice(from, from + MAX_INTAKE_AT_ONCE) }, place);
      place += 1;
    }
  };

  return {
    arrivals(owner, arrivals) {
      const [fresh, history] = [true, false].map((wanted) => arrivals.filter(({ message }) => message.fresh === wanted));
      putArrivals(owner, true, fresh!);
      if (waiting.size < WAITING_AT_MOST) putArrivals(owner, false, history!);
      else gaveUp ||= history!.length > 0;
    },
    removed: (owner, ids) => put({ kind: "removed", owner, ids }),
    // Told late, a change of Doorman's making could no longer be told from one that was made elsewhere.
    list: (owner, change) => put({ kind: "list", owner, change }, placeOfNew()),
    waits: (id) => [...waiting].some(({ message }) => message.id === id),
    judgeAnew() {
      glances.forget();
      if (refused) void glanceAtAll();
    },
    async idle() {
      if (running) await new Promise<void>((resolve) => idlers.push(resolve));
      const all = !gaveUp;
      gaveUp = false;
      return all;
    },
  };
}

function arrivalsOf(job: Job): readonly Arrival[] {
  return job.kind === "arrivals" ? job.arrivals : [];
}

function isHistory(job: Job): boolean {
  return job.kind === "arrivals" && !job.fresh;
}

/** @returns true when the background has taken it, or will never take it */
async function pass(job: Job, judged: (owner: Owner, messages: JudgedMessage[]) => void): Promise<boolean> {
  const { owner } = job;
  if (job.kind === "arrivals") {
    const answer = await askBackground("arrivals", { owner, arrivals: job.arrivals });
    if (answer.ok) judged(owner, answer.value);
    return answer.ok || answer.failure.code === "invalid";
  }
  const answer =
    job.kind === "removed"
      ? await askBackground("removed", { owner, ids: job.ids })
      : await askBackground("list", { owner, change: job.change });
  return answer.ok || answer.failure.code === "invalid";
}
