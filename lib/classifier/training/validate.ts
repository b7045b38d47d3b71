import type { Data } from "./data";
import { fitLinear, linearScoreOf, type Schedule } from "./fit-linear";
import { correlation } from "./measure";
import { eachSet, type Measured, type Result, type Task } from "./tasks";
import { randomFrom, shuffle } from "./rows";

/** Parts into which groups fall: each is measured by a model that learned from the others. */
const PARTS = 4;
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
 * @param fit learns from rows, and says which are spam
 * @returns undefined where the collection is not there
 */
export async function publishedProtocol<Row extends { promotion: boolean }>(
  rows: readonly Row[],
  fit: (learned: readonly Row[]) => Promise<(row: Row) => boolean | Promise<boolean>>,
): Promise<Protocol | undefined> {
  if (rows.length === 0) return undefined;
  const runs: Protocol[] = [];
  for (const seed of PROTOCOL_SEEDS) {
    const order = rows.map((_, index) => index);
    shuffle(order, randomFrom(seed));
    const border = Math.floor(order.length * PROTOCOL_SHARE);
    const isSpam = await fit(order.slice(0, border).map((index) => rows[index]!));
    const judged: { promotion: boolean; probability: number }[] = [];
    for (const index of order.slice(border)) {
      const row = rows[index]!;
      judged.push({ promotion: row.promotion, probability: (await isSpam(row)) ? 1 : 0 });
    }
    const share = (promotion: boolean): number => {
      const all = judged.filter((row) => row.promotion === promotion);
      return (100 * all.filter(({ probability }) => probability === 1).length) / all.length;
    };
    runs.push({ matthews: correlation(judged, 0.5), caught: share(true), blocked: share(false) });
  }
  const mean = (key: keyof Protocol): number => Math.round((runs.reduce((sum, run) => sum + run[key], 0) / runs.length) * 1000) / 1000;
  return { matthews: mean("matthews"), caught: mean("caught"), blocked: mean("blocked") };
}

/** Spam is an eighth of that collection; to count for as much as the rest it weighs more. */
const PROTOCOL_SPAM_WEIGHT = 3;
/** For the few messages that the protocol lets learn from. */
const fewMessages: Schedule = { epochs: 20, smoothing: 0.3, decay: 1e-5, hidden: 0 };

/** The same by Doorman's linear part; the network needs more messages than 30 % of that collection are. */
export async function ownProtocol({ sets }: Data): Promise<Protocol | undefined> {
  return await publishedProtocol(sets.uci, async (rows) => {
    const weighted = rows.map((row) => ({ ...row, weight: row.promotion ? PROTOCOL_SPAM_WEIGHT : 1 }));
    const fitted = fitLinear(weighted, fewMessages);
    return (row) => linearScoreOf(fitted, row) > 0;
  });
}
