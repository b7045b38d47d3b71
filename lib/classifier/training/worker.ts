import "./resolve.ts";
import { parentPort, workerData } from "node:worker_threads";
import type { Task } from "./tasks";

/** One thread of the pool: reads the data, performs a task, and tells the result. */
const { readData } = await import("./data.ts");
const { perform } = await import("./tasks.ts");

const { task, folder } = workerData as { task: Task; folder: string };
const without = task.kind === "languages" ? new Set(task.languages) : undefined;
const answer = parentPort?.postMessage.bind(parentPort);
answer?.(perform(task, readData(folder, without)));
