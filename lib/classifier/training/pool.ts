import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Result, Task } from "./tasks";

/**
 * Performs tasks, as many at a time as the machine has processors; results come in the order of the tasks.
 *
 * @param folder of the public sets
 * @param done hears of each task that is done
 */
export async function performAll(tasks: readonly Task[], folder: string, done: (task: Task) => void): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    while (next < tasks.length) {
      const index = next;
      next += 1;
      results[index] = await perform(tasks[index]!, folder);
      done(tasks[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(tasks.length, availableParallelism()) }, takeTurns));
  return results;
}

function perform(task: Task, folder: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: { task, folder } });
    worker.once("message", (result: Result) => resolve(result));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`a worker ended with ${code} before its result`)));
  });
}
