import type { Data } from "./data";
import { fitLinear, linearScoreOf } from "./fit-linear";
import { correlation } from "./measure";
import { eachSet, type Measured, type Result, type Task } from "./tasks";
import { randomFrom, shuffle } from "./rows";

/** Parts into which groups fall: each is measured by a model that learned from the others. */
const PARTS = 3;
/** Languages are held out in so many sets; none of a set teaches when another of it is measured. */
const LANGUAGE_SETS = 4;

/** Tasks whose results together measure every row by a model that has not seen its group. */
export function partTasks(): Task[] {
  return Array.from({ length: PARTS }, (_, part) => ({ kind: "part", part, parts: PARTS }));
}

/** Tasks whose results together measure every language by a model that knows nothing of it. */
export function languageTasks(languages: readonly string[]): Task[] {
  const sorted = languages.toSorted();
  return Array.from({ length: LANGUAGE_SETS }, (_, set) => ({
    kind: "languages",
    languages: sorted.filter((_language, index) => index % LANGUAGE_SETS === set),
  }));
}

/** Puts measured rows together. */
export function together(results: readonly Result[]): Measured {
  const all = results.flatMap((result) => (result.kind === "measured" ? [result.measured] : []));
  const empty = { notices: null, thai: null, india: null, uci: null, telegram: null };
  return {
    corpus: all.flatMap(({ corpus }) => corpus),
    sets: eachSet(empty, (_, name) => all.flatMap(({ sets }) => sets[name])),
    templates: all.flatMap(({ templates }) => templates),
    indonesian: all.flatMap(({ indonesian }) => indonesian),
  };
}

/** What a run of the published protocol came to: correlation (−1 to 1), spam caught and ham blocked (per cent). */
export interface Protocol {
  matthews: number;
  caught: number;
  blocked: number;
}

const PROTOCOL_SEEDS = [1, 2, 3] as const;
const PROTOCOL_SHARE = 0.3;

/**
 * The published protocol on the UCI collection: learn from 30 %, measure on 70 %, mean of three seeds (Almeida et al.,
 * DocEng 2011). The models learn from nothing else.
 *
 * @param fit learns from rows by their places, and says how likely a row is spam
 */
export function publishedProtocol<Row extends { promotion: boolean }>(
  rows: readonly Row[],
  fit: (learned: readonly Row[]) => (row: Row) => number,
): Protocol | undefined {
  if (rows.length === 0) return undefined;
  const runs = PROTOCOL_SEEDS.map((seed) => {
    const order = rows.map((_, index) => index);
    shuffle(order, randomFrom(seed));
    const border = Math.floor(order.length * PROTOCOL_SHARE);
    const judge = fit(order.slice(0, border).map((index) => rows[index]!));
    const judged = order.slice(border).map((index) => ({ promotion: rows[index]!.promotion, probability: judge(rows[index]!) }));
    const share = (promotion: boolean): number => {
      const all = judged.filter((row) => row.promotion === promotion);
      return (100 * all.filter(({ probability }) => probability >= 0.5).length) / all.length;
    };
    return { matthews: correlation(judged, 0.5), caught: share(true), blocked: share(false) };
  });
  const mean = (key: keyof Protocol): number => Math.round((runs.reduce((sum, run) => sum + run[key], 0) / runs.length) * 1000) / 1000;
  return { matthews: mean("matthews"), caught: mean("caught"), blocked: mean("blocked") };
}

/** The same by Doorman's linear part; the network needs more messages than 30 % of that collection are. */
export function ownProtocol({ sets }: Data): Protocol | undefined {
  return publishedProtocol(sets.uci, (rows) => {
    const fitted = fitLinear(rows.map((row) => ({ ...row, weight: 1 })));
    return (row) => 1 / (1 + Math.exp(-linearScoreOf(fitted, row)));
  });
}
