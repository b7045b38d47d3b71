import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Block, JudgedBlock } from "./lines";

/** What judges blocks of lines, several at a time. */
export interface Judges {
  /** So many blocks may wait for their results; more only take memory. */
  atOnce: number;
  judge(block: Block): Promise<JudgedBlock>;
  stop(): Promise<void>;
}

/** Blocks for each thread: one that it judges, one that waits for it. */
const BLOCKS_EACH = 2;

/** Starts a thread for each processor of the machine. */
export function startJudges(): Judges {
  const threads = Array.from({ length: availableParallelism() }, startThread);
  return {
    atOnce: threads.length * BLOCKS_EACH,
    judge: async (block) => {
      const [idlest] = threads.toSorted((one, other) => one.waiting() - other.waiting());
      return await idlest!.judge(block);
    },
    stop: async () => {
      await Promise.all(threads.map(async ({ stop }) => await stop()));
    },
  };
}

interface Thread {
  waiting(): number;
  judge(block: Block): Promise<JudgedBlock>;
  stop(): Promise<unknown>;
}

function startThread(): Thread {
  const worker = new Worker(new URL("./line-thread.ts", import.meta.url));
  const ask = worker.postMessage.bind(worker);
  const asked: { resolve: (judged: JudgedBlock) => void; reject: (reason: unknown) => void }[] = [];
  let failure: unknown;
  const fail = (reason: unknown): void => {
    failure ??= reason;
    for (const { reject } of asked.splice(0)) reject(failure);
  };
  // A thread answers in the order in which it was asked.
  worker.on("message", (judged: JudgedBlock) => asked.shift()?.resolve(judged));
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`a thread ended with ${code}`)));
  return {
    waiting: () => asked.length,
    judge: async (block) =>
      await new Promise((resolve, reject) => {
        if (failure !== undefined) {
          reject(failure);
          return;
        }
        asked.push({ resolve, reject });
        ask(block);
      }),
    stop: async () => await worker.terminate(),
  };
}
