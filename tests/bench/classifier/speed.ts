import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createClassifier } from "../../../lib/classifier/classify";
import { readModel } from "../../../lib/classifier/model-file";
import { corpusRows } from "../../../lib/classifier/training/corpus";
import { corpusFolder, modelFile, publicFolder } from "../../../lib/classifier/training/data";
import { readPublicData } from "../../../lib/classifier/training/public-data";
import { messageText } from "../../../lib/domain/message";
import type { Classify } from "../../../lib/domain/verdict";
import { median, percentile, rounded } from "../statistics.ts";
import { speedInChromium } from "./chromium";
import { evenly, rivals, type Example } from "./rivals";

/** Rounds over the texts; the first warms up and is not counted. */
const ROUNDS = 4;
const LOADS = 9;
/** Texts of the corpus and texts learned by the rivals: enough for steady figures. */
const TEXTS = 6_000;

/** Messages a second of the whole of Doorman (normalisation and reasons included) and of its rivals, and what loading costs. */
export async function speed(): Promise<Record<string, Record<string, number | undefined>>> {
  const bytes = readFileSync(modelFile);
  const loads = Array.from({ length: LOADS }, () => {
    const buffer = new Uint8Array(bytes).buffer;
    const start = performance.now();
    classifierFrom(buffer);
    return performance.now() - start;
  });
  const classify = classifierFrom(new Uint8Array(bytes).buffer);
  const examples = examplesToJudge();
  const texts = examples.map(({ text }) => text);
  const times = timesOf(classify, texts);
  const inChromium = await speedInChromium(bytes, texts);
  const results: Record<string, Record<string, number | undefined>> = {
    Doorman: {
      "messages/s": rounded(perSecond(times)),
      "p50 ms": percentile(times, 50),
      "p99 ms": percentile(times, 99),
      "load ms": median(loads),
      "first load ms": rounded(loads[0]!),
      "model kB": rounded(bytes.length / 1000),
      "compressed kB": rounded(gzipSync(bytes, { level: 9 }).length / 1000),
    },
    "Doorman, worker in Chromium": inChromium,
  };
  for (const { name, train, most } of rivals) {
    console.error(`${name} …`);
    const judge = await train(evenly(examples, most));
    const start = performance.now();
    for (const text of texts) {
      const called = judge(text);
      if (typeof called !== "boolean") await called;
    }
    results[name] = { "messages/s": rounded((1000 * texts.length) / (performance.now() - start)) };
  }
  return results;
}

function classifierFrom(buffer: ArrayBuffer): Classify {
  const read = readModel(buffer);
  if (!read.ok) throw new Error(read.problem);
  return createClassifier(read.model);
}

/** The UCI collection, as in the published figures; where it is not there, English messages of the corpus. */
function examplesToJudge(): Example[] {
  const { uci } = readPublicData(publicFolder).sets;
  const rows = uci.length > 0 ? uci : corpusRows(corpusFolder).filter(({ language }) => language === "en");
  return rows.slice(0, TEXTS).map(({ parts, promotion }) => ({ text: messageText(parts), promotion }));
}

/** Milliseconds of each message. */
function timesOf(classify: Classify, texts: readonly string[]): number[] {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of texts) {
      const before = performance.now();
      classify(text, {});
      if (round > 0) times.push(performance.now() - before);
    }
  }
  return times;
}

function perSecond(times: readonly number[]): number {
  return (1000 * times.length) / times.reduce((sum, time) => sum + time, 0);
}
