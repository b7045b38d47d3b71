import { isPromotion, type Category } from "../../domain/category";
import { BUCKETS } from "../features";
import { HEAD_BUCKETS, heads } from "../linear";
import { joinedMessages } from "./augment";
import type { Data } from "./data";
import { fitHeads, fitLabel, scoreOf, type Fitted, type FittedHeads } from "./fit";
import { correlation } from "./measure";
import { partOf, randomFrom, shuffle, type Prepared } from "./rows";

/** A row with the score of a model that has not seen its group. */
export interface ScoredRow {
  score: number;
  promotion: boolean;
  wordsOnly: number;
  hard: boolean;
  language: string;
  category: Category | undefined;
}

export interface Validated {
  corpus: ScoredRow[];
  sets: Record<keyof Data["sets"], ScoredRow[]>;
  templates: ScoredRow[];
  /** Share of messages whose category is right where the label is, in per cent; measured on the first part. */
  categories: number;
}

const PARTS = 5;

/** Measures every row by a model that learned from the other groups. */
export function crossValidate(data: Data, say: (what: string) => void): Validated {
  const result: Validated = {
    corpus: [],
    sets: { notices: [], thai: [], india: [], uci: [], telegram: [] },
    templates: [],
    categories: 0,
  };
  for (let part = 0; part < PARTS; part += 1) {
    const inside = (row: Prepared): boolean => partOf(row.group, PARTS) === part;
    const outside = (row: Prepared): boolean => !inside(row);
    const corpus = data.corpus.filter(outside);
    const rows = [
      ...corpus,
      ...data.prepare(joinedMessages(corpus)),
      ...data.phrases,
      ...Object.values(data.sets).flat().filter(outside),
    ];
    const model = fitLabel(rows);
    result.corpus.push(...scored(model, data.corpus.filter(inside)));
    for (const name of names(data.sets)) result.sets[name].push(...scored(model, data.sets[name].filter(inside)));
    // Templates are learned from by none of these models; each part of them is measured by one.
    result.templates.push(...scored(model, data.templates.filter(inside)));
    if (part === 0) result.categories = categoriesRight(fitHeads(rows), data.corpus.filter(inside));
    say(`part ${part + 1} of ${PARTS} measured`);
  }
  return result;
}

/** Passes over the data when a language is held out: there are many runs, and the differences are large. */
const SHORT_RUN = 4;

/**
 * Each language by a model that has seen no message in it. Its word lists and concepts, where there are any, stay: they
 * are knowledge of the language that was not learned from messages.
 */
export function languagesHeldOut(data: Data, say: (what: string) => void): [language: string, rows: ScoredRow[]][] {
  const languages = [...new Set(data.corpus.map(({ language }) => language))].toSorted();
  const { notices, thai, telegram } = data.sets;
  return languages.map((language) => {
    const others = [...data.corpus, ...notices, ...data.phrases].filter((row) => row.language !== language);
    const model = fitLabel([...others, ...(language === "th" ? [] : thai), ...(language === "ru" ? [] : telegram)], SHORT_RUN);
    say(`${language} held out`);
    return [language, scored(model, data.corpus.filter((row) => row.language === language))];
  });
}

/**
 * The published protocol on the UCI collection: learn from 30 %, measure on 70 %, mean of three seeds (Almeida et al.,
 * DocEng 2011). The models learn from nothing else.
 */
export function publishedProtocol({ sets }: Data): { matthews: number; caught: number; blocked: number } | undefined {
  if (sets.uci.length === 0) return undefined;
  const runs = [1, 2, 3].map((seed) => {
    const order = sets.uci.map((_, index) => index);
    shuffle(order, randomFrom(seed));
    const border = Math.floor(order.length * 0.3);
    const model = fitLabel(order.slice(0, border).map((index) => sets.uci[index]!));
    const rows = scored(model, order.slice(border).map((index) => sets.uci[index]!)).map((row) => ({
      promotion: row.promotion,
      probability: 1 / (1 + Math.exp(-row.score)),
    }));
    const share = (promotion: boolean): number => {
      const all = rows.filter((row) => row.promotion === promotion);
      return (100 * all.filter(({ probability }) => probability >= 0.5).length) / all.length;
    };
    return { matthews: correlation(rows, 0.5), caught: share(true), blocked: share(false) };
  });
  const mean = (key: "matthews" | "caught" | "blocked"): number =>
    Math.round((runs.reduce((sum, run) => sum + run[key], 0) / runs.length) * 1000) / 1000;
  return { matthews: mean("matthews"), caught: mean("caught"), blocked: mean("blocked") };
}

function scored(model: Fitted, rows: readonly Prepared[]): ScoredRow[] {
  return rows.map((row) => ({
    score: scoreOf(model, row),
    promotion: row.promotion,
    wordsOnly: row.wordsOnly,
    hard: row.hard,
    language: row.language,
    category: row.category,
  }));
}

function categoriesRight({ weights, biases }: FittedHeads, rows: readonly Prepared[]): number {
  const right = rows.filter(({ features: { ids, values }, category, promotion }) => {
    const odds = Float32Array.from(biases);
    for (let place = 0; place < ids.length && ids[place]! < BUCKETS; place += 1) {
      const start = (ids[place]! & (HEAD_BUCKETS - 1)) * heads.length;
      for (let head = 0; head < heads.length; head += 1) odds[head] = odds[head]! + weights[start + head]! * values[place]!;
    }
    const possible = heads.map((_, head) => head).filter((head) => isPromotion(heads[head]!) === promotion);
    const best = possible.reduce((one, other) => (odds[other]! > odds[one]! ? other : one));
    return heads[best] === category;
  });
  return Math.round((1000 * right.length) / rows.length) / 10;
}

function names<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record) as Key[];
}
