import type { Data } from "./data";
import { fitModel, type Fitted } from "./fit-model";
import { asShipped, networkOf } from "./quantise";
import { partOf, type Prepared } from "./rows";
import { scoredRows, type ScoredRow } from "./score-rows";

/** Pieces of the work that need nothing of each other; two run at a time (`pool.ts`). */
export type Task =
  | { kind: "everything" }
  /** Learn from the groups of all other parts, measure those of this one. */
  | { kind: "part"; part: number; parts: number }
  /** Learn from all other languages, knowing no word of these, and measure these. */
  | { kind: "languages"; languages: readonly string[] };

export interface Measured {
  corpus: ScoredRow[];
  sets: Record<keyof Data["sets"], ScoredRow[]>;
  templates: ScoredRow[];
  indonesian: ScoredRow[];
}

export type Result = { kind: "fitted"; fitted: Fitted } | { kind: "measured"; measured: Measured };

/** Passes over the data when languages are held out: there are several runs, and the differences are large. */
const SHORT_RUN = 3;
/** Public sets that are of one language. */
const languageOfSet = { thai: "th", telegram: "ru", uci: "en", india: "hi-Latn" } as const;

export function perform(task: Task, data: Data): Result {
  switch (task.kind) {
    case "everything":
      return { kind: "fitted", fitted: fitModel(data, [...data.corpus, ...allOf(data.sets), ...data.templatesToLearn]) };
    case "part":
      return { kind: "measured", measured: measurePart(data, task.part, task.parts) };
    case "languages":
      return { kind: "measured", measured: measureLanguages(data, new Set(task.languages)) };
  }
}

function measurePart(data: Data, part: number, parts: number): Measured {
  const inside = (row: Prepared): boolean => partOf(row.group, parts) === part;
  const outside = (row: Prepared): boolean => !inside(row);
  // Templates are learned from by none of these models; each part of them is measured by one.
  const score = scorer(fitModel(data, [...data.corpus, ...allOf(data.sets)].filter(outside)));
  return {
    corpus: score(data.corpus.filter(inside)),
    sets: eachSet(data.sets, (rows) => score(rows.filter(inside))),
    templates: score(data.templates.filter(inside)),
    indonesian: score(data.indonesian.filter(inside)),
  };
}

function measureLanguages(data: Data, languages: ReadonlySet<string>): Measured {
  const held = (row: Prepared): boolean => languages.has(row.language);
  const sets = Object.entries(data.sets).flatMap(([name, rows]) =>
    languages.has(languageOfSet[name as keyof typeof languageOfSet] ?? "") ? [] : rows,
  );
  const score = scorer(fitModel(data, [...data.corpus, ...sets].filter((row) => !held(row)), SHORT_RUN));
  return { corpus: score(data.corpus.filter(held)), sets: eachSet(data.sets, () => []), templates: [], indonesian: [] };
}

function scorer({ linear, network }: Fitted): (rows: readonly Prepared[]) => ScoredRow[] {
  const weights = asShipped(linear);
  const rounded = networkOf(network);
  return (rows) => scoredRows(weights, rounded, rows);
}

function allOf(sets: Data["sets"]): Prepared[] {
  return Object.values(sets).flat();
}

export function eachSet<In, Out>(sets: Record<keyof Data["sets"], In>, change: (rows: In, name: keyof Data["sets"]) => Out): Record<keyof Data["sets"], Out> {
  const { notices, thai, india, uci, telegram } = sets;
  return {
    notices: change(notices, "notices"),
    thai: change(thai, "thai"),
    india: change(india, "india"),
    uci: change(uci, "uci"),
    telegram: change(telegram, "telegram"),
  };
}
