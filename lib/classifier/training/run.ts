import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Calibration } from "../model";
import { writeModel } from "../model-file";
import { calibrated, cautious, probabilityOf, reliability, type Ceiling } from "./calibrate";
import { hashOf, metricsFile, modelFile } from "./data";
import { lastLearned, learn, type Learned } from "./learned";
import { qualityBy, qualityOf, type Quality } from "./measure";
import type { ScoredRow } from "./score-rows";
import { eachSet, type Measured } from "./tasks";

/**
 * Shares of service that may be called promotion: in the corpus, of which half is written to mislead; in its other half; and
 * in sets of what programs and people really send. Of those, some are called otherwise here: among
 * private ones (the UCI collection) are adverts of sites for free SMS, of a recruiter, and chain letters, and among notices
 * bare subjects ("Welcome!") and hints of forms.
 */
const CORPUS_CEILING = 0.02;
const ORDINARY_CEILING = 0.012;
const RECEIVED_CEILING = 0.007;
/** Service messages for one promotion that the shift is meant for; the corpus has about as many of each. */
const SERVICE_FOR_PROMOTION = 4;

/**
 * Trains, measures, and writes both files.
 *
 * @param folder of the public sets
 * @param again sets the ceilings anew for what the last run learned, instead of learning
 * @throws where a message of the corpus comes too close to one of a public set, or to one that is held out; with `again`, where
 * nothing was learned from these data
 */
export async function run(folder: string, again = false): Promise<void> {
  const started = performance.now();
  const say = (what: string): void => {
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}\n`);
  };
  publish(again ? lastLearned(folder) : await learn(folder, say));
  say("the model and its metrics are written");
}

function publish(learned: Learned): void {
  const { measured, heldOut, languages } = learned;
  const fair = calibrated(measured.corpus);
  const calibration = cautious(fair, ceilingsOf(measured));
  const bytes = writeModel({ ...learned.parts, calibration });
  writeFileSync(modelFile, bytes);
  const metrics = {
    model: {
      sha256: hashOf(bytes),
      bytes: bytes.length,
      compressed: gzipSync(bytes, { level: 9 }).length,
      meanings: learned.meanings,
      words: learned.parts.meanings.keys.length,
    },
    trainedOn: learned.trainedOn,
    calibration: { ...calibration, ...calibrationQuality(measured.corpus, fair, calibration) },
    crossValidated: tables(measured, calibration),
    heldOut: judgedBy("source", heldOut, calibration),
    languageHeldOut: judgedBy("language", languages, calibration),
    uciProtocol: learned.protocol,
    data: learned.data,
  };
  writeFileSync(metricsFile, `${JSON.stringify(metrics, null, 1)}\n`);
}

function ceilingsOf({ corpus, sets: { notices, uci } }: Measured): Ceiling[] {
  // The Indian set is no measure of this: its chats are of groups, and among them are some that sell investments.
  return [
    { rows: corpus, share: CORPUS_CEILING },
    { rows: corpus.filter(({ hard }) => !hard), share: ORDINARY_CEILING },
    { rows: notices, share: RECEIVED_CEILING },
    // What was sent around stands in it up to four times, and counts once.
    { rows: onceEach(uci), share: RECEIVED_CEILING },
  ];
}

/** One row of each group. */
function onceEach(rows: readonly ScoredRow[]): ScoredRow[] {
  return [...new Map(rows.map((row) => [row.group, row])).values()];
}

function judged(rows: readonly ScoredRow[], calibration: Calibration): (ScoredRow & { probability: number })[] {
  return rows.map((row) => Object.assign({}, row, { probability: probabilityOf(calibration, row) }));
}

function judgedBy(key: "language" | "source", rows: readonly ScoredRow[], calibration: Calibration): Record<string, Quality> {
  return qualityBy(judged(rows, calibration), (row) => row[key]);
}

function calibrationQuality(rows: Measured["corpus"], fair: Calibration, shifted: Calibration): object {
  return {
    beforeShift: { ...fair, ...reliability(rows, fair) },
    afterShift: { serviceForPromotion: SERVICE_FOR_PROMOTION, ...reliability(rows, shifted, SERVICE_FOR_PROMOTION) },
  };
}

function tables({ corpus, sets, templates, indonesian }: Measured, calibration: Calibration): object {
  const rows = judged(corpus, calibration);
  const quality = (list: readonly ScoredRow[]): Quality => qualityOf(judged(list, calibration));
  return {
    corpus: qualityOf(rows),
    ordinary: qualityOf(rows.filter(({ hard }) => !hard)),
    hard: qualityOf(rows.filter(({ hard }) => hard)),
    templates: quality(templates),
    indonesian: quality(indonesian),
    ...eachSet(sets, quality),
    categoryRightGivenLabel: Math.round((1000 * rows.filter(({ categoryRight }) => categoryRight).length) / rows.length) / 10,
    byLanguage: qualityBy(rows, ({ language }) => language),
    byCategory: qualityBy(rows, ({ category }) => category ?? ""),
  };
}
