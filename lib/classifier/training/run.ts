import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Calibration, Model } from "../model";
import { writeModel } from "../model-file";
import { calibrated, cautious, probabilityOf, reliability } from "./calibrate";
import { dataHashes, hashOf, metricsFile, modelFile, readData, tooCloseToMeasured } from "./data";
import { qualityBy, qualityOf, type Quality } from "./measure";
import { performAll } from "./pool";
import { asShipped, linearOf, networkOf } from "./quantise";
import { scoredRows, type ScoredRow } from "./score-rows";
import { eachSet, type Measured } from "./tasks";
import { languageTasks, ownProtocol, partTasks, together } from "./validate";

/**
 * Shares of service that may be called promotion: in the corpus, of which half is written to mislead; in its other half; and
 * in sets of what people really receive.
 */
const CORPUS_CEILING = 0.02;
const ORDINARY_CEILING = 0.0085;
const RECEIVED_CEILING = 0.0035;
/** Service messages for one promotion that the shift is meant for; the corpus has about as many of each. */
const SERVICE_FOR_PROMOTION = 4;

/**
 * Trains, measures, and writes both files.
 *
 * @throws where a message of the corpus comes too close to one of a public set, or to one that is held out
 */
export async function run(folder: string): Promise<void> {
  const started = performance.now();
  const say = (what: string): void => {
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}\n`);
  };
  const data = readData(folder);
  const close = tooCloseToMeasured(data);
  if (close.length > 0) throw new Error(`too close to messages that are only measured: ${close.join(", ")}`);
  const languages = [...new Set(data.corpus.map(({ language }) => language))];
  say(`${data.corpus.length} messages of the corpus in ${languages.length} languages, ${Object.values(data.sets).flat().length} public ones, ${data.meanings.names.length} meanings`);
  const parts = partTasks();
  const [everything, ...rest] = await performAll([{ kind: "everything" }, ...parts, ...languageTasks(languages)], folder, (task) =>
    say(task.kind === "everything" ? "learned from everything" : `${task.kind === "part" ? `part ${task.part}` : task.languages.join(" ")} measured`),
  );
  const measured = together(rest.slice(0, parts.length));
  const fair = calibrated(measured.corpus);
  // The Indian set is no measure of this: its chats are of groups, and among them are some that sell investments. Of the UCI
  // collection's, too, one of a thousand is an advert, of sites for free SMS or of a recruiter, which the ceiling leaves room for;
  // and what was sent around stands in it up to four times, and counts once.
  const { notices, uci } = measured.sets;
  const calibration = cautious(fair, [
    { rows: measured.corpus, share: CORPUS_CEILING },
    { rows: measured.corpus.filter(({ hard }) => !hard), share: ORDINARY_CEILING },
    ...[notices, onceEach(uci)].map((rows) => ({ rows, share: RECEIVED_CEILING })),
  ]);
  if (everything?.kind !== "fitted") throw new Error("nothing was learned");
  const { linear, network } = everything.fitted;
  const model: Model = { meanings: data.meanings.table, linear: linearOf(linear), network: networkOf(network), calibration };
  const bytes = writeModel(model);
  writeFileSync(modelFile, bytes);
  say("the model is written");
  const metrics = {
    model: {
      sha256: hashOf(bytes),
      bytes: bytes.length,
      compressed: gzipSync(bytes, { level: 9 }).length,
      meanings: data.meanings.names.length,
      words: data.meanings.table.keys.length,
    },
    trainedOn: { corpus: data.corpus.length, public: Object.values(data.sets).flat().length + data.templatesToLearn.length },
    calibration: { ...calibration, ...calibrationQuality(measured.corpus, fair, calibration) },
    crossValidated: tables(measured, calibration),
    heldOut: judgedBy("source", scoredRows(asShipped(linear), model.network, data.heldOut), calibration),
    languageHeldOut: judgedBy("language", together(rest.slice(parts.length)).corpus, calibration),
    uciProtocol: await ownProtocol(data),
    data: dataHashes(folder),
  };
  writeFileSync(metricsFile, `${JSON.stringify(metrics, null, 1)}\n`);
  say("the metrics are written");
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
