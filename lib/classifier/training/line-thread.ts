import "./resolve.ts";
import { parentPort } from "node:worker_threads";
import type { Block } from "./lines";

/** One thread of the command line: judges the blocks it is sent, in their order. */
const { judgeBlock, trainedClassifier } = await import("./lines.ts");

const classify = trainedClassifier();
const answer = parentPort?.postMessage.bind(parentPort);
parentPort?.on("message", (block: Block) => answer?.(judgeBlock(block, classify)));
