import { messageText } from "../../../lib/domain/message";
import { calibrated, cautious, probabilityOf } from "../../../lib/classifier/training/calibrate";
import { publicFolder, readData, type Data } from "../../../lib/classifier/training/data";
import { fitModel } from "../../../lib/classifier/training/fit-model";
import { networkOf } from "../../../lib/classifier/training/quantise";
import { partOf, type Prepared } from "../../../lib/classifier/training/rows";
import { scoredRows } from "../../../lib/classifier/training/score-rows";
import { ownProtocol, publishedProtocol, type Protocol } from "../../../lib/classifier/training/validate";
import { PROMOTION_FROM } from "../../../lib/classifier/thresholds";
import { evenly, rivals, type Example, type Rival } from "./rivals";

/** One of so many parts of the corpus is measured, by groups; everything else teaches. */
const PARTS = 5;
/** Of the service messages of a second part, this share may be called promotion: it sets Doorman's threshold. */
const FLAGGED = 0.015;

type Row = Record<string, number>;
type Called = { promotion: boolean; called: boolean };

/** Quality of Doorman and its rivals: all learn from the same messages and are measured on the same others. */
export async function quality(): Promise<Record<string, Row>> {
  const data = readData(publicFolder);
  const learned = [...data.corpus, ...Object.values(data.sets).flat()].filter((row) => partOf(row.group, PARTS) !== 0);
  const sets: Record<string, Prepared[]> = {
    corpus: data.corpus.filter((row) => partOf(row.group, PARTS) === 0),
    templates: data.templates,
    indonesian: data.indonesian,
  };
  console.error("Doorman …");
  const results: Record<string, Row> = { Doorman: { ...own(data, learned, sets), ...protocolColumns(await ownProtocol(data)) } };
  for (const rival of rivals) {
    console.error(`${rival.name} …`);
    try {
      results[rival.name] = { ...(await others(rival, learned, sets)), ...protocolColumns(await protocolOf(rival, data)) };
    } catch (error) {
      // One that breaks on these data leaves the others their figures.
      console.error(`${rival.name} failed: ${String(error)}`);
    }
  }
  return results;
}

/** Doorman as trained on the same messages, at the threshold of its own calibration on a part that taught nothing. */
function own(data: Data, learned: readonly Prepared[], sets: Record<string, readonly Prepared[]>): Row {
  const isTuning = (row: Prepared): boolean => row.source === "corpus" && partOf(row.group, PARTS) === 1;
  const { linear, network } = fitModel(data, learned.filter((row) => !isTuning(row)));
  const rounded = networkOf(network);
  const tuning = scoredRows(linear, rounded, learned.filter(isTuning));
  const calibration = cautious(calibrated(tuning), [{ rows: tuning, share: FLAGGED }]);
  const row: Row = {};
  for (const [set, list] of Object.entries(sets)) {
    const called = (one: ReturnType<typeof scoredRows>[number]): boolean => probabilityOf(calibration, one) >= PROMOTION_FROM;
    Object.assign(row, columns(set, scoredRows(linear, rounded, list).map((one) => ({ promotion: one.promotion, called: called(one) }))));
  }
  return row;
}

async function others({ train, most }: Rival, learned: readonly Prepared[], sets: Record<string, readonly Prepared[]>): Promise<Row> {
  const judge = await train(evenly(learned.map(asExample), most));
  const row: Row = {};
  for (const [set, list] of Object.entries(sets)) {
    const judged: Called[] = [];
    for (const one of list) judged.push({ promotion: one.promotion, called: await judge(asExample(one).text) });
    Object.assign(row, columns(set, judged));
  }
  return row;
}

async function protocolOf({ train }: Rival, { sets }: Data): Promise<Protocol | undefined> {
  return await publishedProtocol(sets.uci, async (rows) => {
    const judge = await train(rows.map(asExample));
    return async (row) => await judge(asExample(row).text);
  });
}

function columns(set: string, rows: readonly Called[]): Row {
  if (rows.length === 0) return {};
  const share = (list: readonly Called[], holds: (row: Called) => boolean): number =>
    Math.round((1000 * list.filter(holds).length) / Math.max(1, list.length)) / 10;
  return {
    [`${set} accuracy`]: share(rows, ({ called, promotion }) => called === promotion),
    [`${set} found`]: share(rows.filter(({ promotion }) => promotion), ({ called }) => called),
    [`${set} flagged`]: share(rows.filter(({ promotion }) => !promotion), ({ called }) => called),
  };
}

function protocolColumns(protocol: Protocol | undefined): Row {
  return protocol === undefined ? {} : { "UCI MCC": protocol.matthews, "UCI caught": protocol.caught, "UCI blocked": protocol.blocked };
}

function asExample({ parts, promotion }: Prepared): Example {
  return { text: messageText(parts), promotion };
}
