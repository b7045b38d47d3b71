import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { writeModel } from "../model-file";
import { joinedMessages } from "./augment";
import { calibrated, cautious, reliability } from "./calibrate";
import { crossValidate, languagesHeldOut, publishedProtocol, type Validated } from "./validate";
import { hashOf, metricsFile, modelFile, readData, root, type Data } from "./data";
import { fitHeads, fitLabel } from "./fit";
import { qualityBy, qualityOf } from "./measure";
import { modelOf } from "./quantise";
import { probabilityOf, type Calibration } from "./calibrate";

/**
 * Shares of service that may be called promotion: in the corpus, where more than a third is written to
 * mislead, and in sets of ordinary messages.
 */
const HARD_CEILING = 0.015;
const ORDINARY_CEILING = 0.005;
/** Service messages for one promotion that the shift is meant for; the corpus has about as many of each. */
const SERVICE_FOR_PROMOTION = 4;

/** Trains, measures, and writes both files. */
export function run(publicFolder = join(root, "..", "shared", "data")): void {
  const started = performance.now();
  const say = (what: string): void => {
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}\n`);
  };
  const data = readData(publicFolder);
  say(`${data.corpus.length} messages of the corpus, ${Object.values(data.sets).flat().length} public ones`);
  const validated = crossValidate(data, say);
  const fair = calibrated(validated.corpus);
  const ordinary = [validated.sets.notices, validated.sets.uci, validated.sets.india, validated.templates];
  const calibration = cautious(fair, [
    { scores: serviceScores(validated.corpus), share: HARD_CEILING },
    ...ordinary.map((rows) => ({ scores: serviceScores(rows), share: ORDINARY_CEILING })),
  ]);
  const everything = learnedFrom(data);
  const bytes = writeModel(modelOf(data.concepts, fitLabel(everything), fitHeads(everything), calibration));
  writeFileSync(modelFile, bytes);
  say("the model is written");
  const metrics = {
    model: {
      sha256: hashOf(bytes),
      bytes: bytes.length,
      compressed: gzipSync(bytes, { level: 9 }).length,
      conceptForms: data.concepts.hashes.length,
    },
    trainedOn: { corpus: data.corpus.length, all: everything.length },
    calibration: { ...calibration, ...calibrationQuality(validated.corpus, fair, calibration) },
    crossValidated: tables(validated, calibration),
    languageHeldOut: Object.fromEntries(
      languagesHeldOut(data, say).map(([language, rows]) => [language, qualityOf(judged(rows, calibration))]),
    ),
    uciProtocol: publishedProtocol(data),
    data: data.hashes,
  };
  writeFileSync(metricsFile, `${JSON.stringify(metrics, null, 1)}\n`);
  say("the metrics are written");
}

/** Everything: what was held out to measure teaches the shipped model, too. */
function learnedFrom({ corpus, phrases, sets, templatesToLearn, prepare }: Data): ReturnType<Data["prepare"]> {
  return [...corpus, ...prepare(joinedMessages(corpus)), ...phrases, ...Object.values(sets).flat(), ...templatesToLearn];
}

function serviceScores(rows: Validated["corpus"]): number[] {
  return rows.filter(({ promotion }) => !promotion).map(({ score }) => score);
}

function judged<Row extends { score: number; promotion: boolean }>(
  rows: readonly Row[],
  calibration: Calibration,
): (Row & { probability: number })[] {
  return rows.map((row) => Object.assign({}, row, { probability: probabilityOf(calibration, row.score) }));
}

function calibrationQuality(rows: Validated["corpus"], fair: Calibration, shifted: Calibration): object {
  return {
    beforeShift: { ...fair, ...reliability(rows, fair) },
    afterShift: { serviceForPromotion: SERVICE_FOR_PROMOTION, ...reliability(rows, shifted, SERVICE_FOR_PROMOTION) },
  };
}

function tables({ corpus, sets, templates, categories }: Validated, calibration: Calibration): object {
  const rows = judged(corpus, calibration);
  const wordsOnly = (list: Validated["corpus"]): object =>
    qualityOf(list.map((row) => ({ promotion: row.promotion, probability: row.wordsOnly })));
  return {
    corpus: qualityOf(rows),
    hard: qualityOf(rows.filter(({ hard }) => hard)),
    templates: qualityOf(judged(templates, calibration)),
    ...Object.fromEntries(Object.entries(sets).map(([name, list]) => [name, qualityOf(judged(list, calibration))])),
    categoryRightGivenLabel: categories,
    byLanguage: qualityBy(rows, ({ language }) => language),
    byCategory: qualityBy(rows, ({ category }) => category ?? ""),
    wordListsOnly: { corpus: wordsOnly(corpus), templates: wordsOnly(templates), notices: wordsOnly(sets.notices) },
  };
}
