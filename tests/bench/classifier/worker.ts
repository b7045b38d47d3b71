import { createClassifier } from "../../../lib/classifier/classify";
import { readModel } from "../../../lib/classifier/model-file";

/** What the worker is asked for: a model's file and the texts to judge. */
interface Task {
  buffer: ArrayBuffer;
  texts: string[];
}

const ROUNDS = 3;

/** A worker speaks to its page alone: no origin to name. */
const answer: (figures: Record<string, number>) => void = globalThis.postMessage.bind(globalThis);

/** Judges the texts a few times and answers with figures; a browser's clock is too coarse for one message of a batch. */
globalThis.onmessage = ({ data: { buffer, texts } }: MessageEvent<Task>) => {
  const start = performance.now();
  const read = readModel(buffer);
  if (!read.ok) throw new Error(read.problem);
  const classify = createClassifier(read.model);
  const load = performance.now() - start;
  const times: number[] = [];
  let whole = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    for (const text of texts) {
      const before = performance.now();
      classify(text, {});
      if (round > 0) times.push(performance.now() - before);
    }
    whole = performance.now() - begin;
  }
  times.sort((one, other) => one - other);
  const rank = (share: number): number => Number((times[Math.floor(times.length * share)] ?? 0).toPrecision(3));
  answer({
    "messages/s": Math.round((1000 * texts.length) / whole),
    "p50 ms": rank(0.5),
    "p99 ms": rank(0.99),
    "load ms": Number(load.toPrecision(3)),
  });
};
