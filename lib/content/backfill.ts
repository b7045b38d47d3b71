import type { Owner } from "../domain/account";
import { MAX_ARRIVALS_AT_ONCE } from "../domain/limits";
import type { BackfillProgress, BackfillTask } from "../messages/backfill-contracts";
import type { ContentBridge } from "../messages/content-bridge";
import { askBackground, onContentMessage } from "../messages/runtime";
import type { Relay } from "./relay";

/** The background hears of progress no more often than this (milliseconds): each time wakes those who look. */
const TELL_EVERY = 500;
/** A worker that was just ended needs a moment to wake; what must arrive is told again, this far apart (milliseconds). */
const TELL_AGAIN = [0, 500, 2_000, 5_000];

/**
 * So many chats in a row that cannot be read mean that it is not the chats. Each costs up to a minute
 * (`answerTimeouts.history`).
 */
const FAILURES_IN_A_ROW = 3;

interface Run {
  task: BackfillTask;
  stopped: boolean;
}

/**
 * Reads the history of business chats in the background's name: asks the page for one step after the other, and for the
 * next only when the background has taken the messages of the last. Timers play no part, since they are slowed in tabs
 * that nobody looks at.
 *
 * @param owner the account that is signed in now; history of any other is not read
 */
export function serveBackfill(bridge: ContentBridge, owner: () => Owner | undefined, relay: Pick<Relay, "idle">, signal: AbortSignal): void {
  let current: Run | undefined;
  const stops = [
    onContentMessage("backfillBegin", async (task) => {
      if (task.owner !== owner()) return { accepted: false };
      if (current?.task.token === task.token) return { accepted: true };
      if (current !== undefined) current.stopped = true;
      const run: Run = { task, stopped: false };
      current = run;
      const goesOn = () => !run.stopped && !signal.aborted && owner() === task.owner;
      void readAll(bridge, relay, task, goesOn).finally(() => {
        if (current === run) current = undefined;
      });
      return { accepted: true };
    }),
    onContentMessage("backfillRuns", async ({ token }) => ({ running: current?.task.token === token })),
  ];
  signal.addEventListener("abort", () => stops.forEach((stop) => stop()));
}

async function readAll(bridge: ContentBridge, relay: Pick<Relay, "idle">, task: BackfillTask, goesOn: () => boolean): Promise<void> {
  const progress = openProgress(task, goesOn);
  const businesses = await bridge.ask("businesses", {});
  if (!businesses.ok) return await progress.end("broken");
  progress.chats(businesses.value.length);
  for (let from = 0; from < businesses.value.length; from += MAX_ARRIVALS_AT_ONCE) {
    if (!(await progress.tell())) return;
    await tellSenders(bridge, task.owner, businesses.value.slice(from, from + MAX_ARRIVALS_AT_ONCE));
  }
  const done = new Set(task.done);
  let failures = 0;
  for (const chat of businesses.value) {
    if (done.has(chat)) continue;
    const read = await readChat(bridge, relay, chat, task.since, progress);
    if (read === "stop") return;
    failures = read === "failed" ? failures + 1 : 0;
    if (failures >= FAILURES_IN_A_ROW) return await progress.end("broken");
  }
  await progress.end("finished");
}

async function tellSenders(bridge: ContentBridge, owner: Owner, chats: string[]): Promise<void> {
  const answer = await bridge.ask("senders", { chats });
  if (!answer.ok || answer.value.length === 0) return;
  const senders = answer.value;
  await until(async () => (await askBackground("knownSenders", { owner, senders })).ok);
}

/** @returns `stop` when the reading is not to go on */
async function readChat(
  bridge: ContentBridge,
  relay: Pick<Relay, "idle">,
  chat: string,
  since: number | null,
  progress: Progress,
): Promise<"done" | "failed" | "stop"> {
  for (let load = false; ; load = true) {
    const step = await bridge.ask("history", { chat, load });
    const taken = await relay.idle();
    if (!step.ok || !taken) {
      progress.failed(chat);
      return (await progress.tell()) ? "failed" : "stop";
    }
    const { messages, oldest, end } = step.value;
    progress.read(messages);
    // Before any message is in memory nobody knows how far back the chat goes.
    const farEnough = since !== null && oldest !== undefined && oldest <= since;
    if (end === "unavailable" && !farEnough) progress.limit();
    if (end !== "more" || farEnough) {
      progress.done(chat);
      return (await progress.tell()) ? "done" : "stop";
    }
    if (!(await progress.tell())) return "stop";
  }
}

interface Progress {
  chats(count: number): void;
  read(messages: number): void;
  done(chat: string): void;
  failed(chat: string): void;
  limit(): void;
  /** @returns whether to go on */
  tell(): Promise<boolean>;
  end(state: "finished" | "broken"): Promise<void>;
}

function openProgress({ owner, token }: BackfillTask, goesOn: () => boolean): Progress {
  let told = -Infinity;
  let state: BackfillProgress = {
    owner,
    token,
    chats: 0,
    done: [],
    failed: [],
    messages: 0,
    current: 0,
    limited: false,
    state: "running",
  };

  const send = async () => {
    told = performance.now();
    const { done } = state;
    const answer = await askBackground("backfillProgress", state);
    if (answer.ok) state = { ...state, done: state.done.slice(done.length) };
    return answer;
  };

  return {
    chats: (chats) => void (state = { ...state, chats }),
    read: (messages) => void (state = { ...state, current: state.current + messages }),
    done: (chat) =>
      void (state = { ...state, done: [...state.done, chat], messages: state.messages + state.current, current: 0 }),
    failed: (chat) =>
      void (state = { ...state, failed: [...state.failed, chat], messages: state.messages + state.current, current: 0 }),
    limit: () => void (state = { ...state, limited: true }),
    async tell() {
      if (!goesOn()) return false;
      if (performance.now() - told < TELL_EVERY) return true;
      const answer = await send();
      // No answer is no reason to stop: the worker may be waking.
      return (!answer.ok || answer.value.goOn) && goesOn();
    },
    async end(last) {
      state = { ...state, state: last };
      await until(async () => (await send()).ok);
    },
  };
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (const wait of TELL_AGAIN) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (await done()) return;
  }
}
