import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createClassifier } from "../../lib/classifier/classify";
import { readModel } from "../../lib/classifier/model-file";
import { corpusRows } from "../../lib/classifier/training/corpus";
import { metricsFile, modelFile, root } from "../../lib/classifier/training/data";
import { qualityOf, type Quality } from "../../lib/classifier/training/measure";
import { readPublicData } from "../../lib/classifier/training/public-data";
import type { Classify } from "../../lib/domain/verdict";
import { figure, median, percentile, type Figure } from "./statistics.ts";

/** Goals of the classifier (milliseconds, bytes). */
const LOAD = 30;
const SLOWEST = 1;
const SIZE = 2_000_000;
const COMPRESSED = 700_000;

/** Rounds over the corpus; the first warms up and is not counted. */
const ROUNDS = 4;
const LOADS = 9;

interface ClassifierFigures {
  quality: unknown;
  /** Labels of the shipped model, which learned from the MIT-licensed part of them; absent without the public data. */
  templates?: Quality;
  speed: Record<string, Figure>;
}

export async function classifierFigures(): Promise<ClassifierFigures> {
  const bytes = readFileSync(modelFile);
  const loads = Array.from({ length: LOADS }, () => {
    const buffer = new Uint8Array(bytes).buffer;
    const start = performance.now();
    createdFrom(buffer);
    return performance.now() - start;
  });
  const classify = createdFrom(new Uint8Array(bytes).buffer);
  const texts = corpusRows(join(root, "tests", "corpus")).map(({ text }) => text);
  const firstStart = performance.now();
  classify(texts[0] ?? "", {});
  const first = performance.now() - firstStart;
  const { times, seconds } = timed(classify, texts);
  const templates = readPublicData(join(root, "..", "shared", "data")).templates;
  return {
    quality: existsSync(metricsFile) ? JSON.parse(readFileSync(metricsFile, "utf8")) : undefined,
    ...(templates.length === 0 ? {} : { templates: qualityOf(templates.map((row) => judged(classify, row))) }),
    speed: {
      messagesASecond: figure(times.length / seconds, "1/s"),
      half: figure(percentile(times, 50), "ms"),
      slowestOfHundred: figure(percentile(times, 99), "ms", SLOWEST),
      load: figure(median(loads), "ms", LOAD),
      loadCold: figure(loads[0] ?? Number.NaN, "ms", LOAD),
      firstMessage: figure(first, "ms"),
      size: figure(bytes.length, "bytes", SIZE),
      compressed: figure(gzipSync(bytes, { level: 9 }).length, "bytes", COMPRESSED),
    },
  };
}

function createdFrom(buffer: ArrayBuffer): Classify {
  const read = readModel(buffer);
  if (!read.ok) throw new Error(read.problem);
  return createClassifier(read.model);
}

function judged(
  classify: Classify,
  { text, declared, promotion }: ReturnType<typeof readPublicData>["templates"][number],
): { probability: number; promotion: boolean } {
  return { probability: classify(text, { declared, template: declared !== undefined }).probability, promotion };
}

/** Milliseconds of each message, and seconds of all; normalisation and reasons included. */
function timed(classify: Classify, texts: readonly string[]): { times: number[]; seconds: number } {
  const times: number[] = [];
  let start = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round === 1) start = performance.now();
    for (const text of texts) {
      const before = performance.now();
      classify(text, {});
      if (round > 0) times.push(performance.now() - before);
    }
  }
  return { times, seconds: (performance.now() - start) / 1000 };
}
