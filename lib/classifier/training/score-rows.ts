import { FIGURES } from "../figures";
import { FIGURE_SHARE } from "../linear";
import { MOST_MEANINGS } from "../meanings";
import { strongestCategory, type Network } from "../network";
import { createNetworkScorer } from "../network-score";
import { unitOfIds, type Reading, type Unit } from "../reading";
import { linearSumsOf, type FittedLinear } from "./fit-linear";
import type { Prepared } from "./rows";

/** A row with what a model that has not seen its group says of it. */
export interface ScoredRow extends Pick<Prepared, "promotion" | "hard" | "language" | "category" | "group" | "declaration" | "source" | "unknown"> {
  /** What the linear part adds up, by kind. */
  sums: readonly number[];
  /** Log-odds by the network. */
  network: number;
  /** Whether the network's strongest category of the right side is the right one; undefined where nobody knows. */
  categoryRight: boolean | undefined;
}

/** What the network sees of a row. */
type Seen = Pick<Prepared, "units" | "features">;

/** Scores rows with both parts of a model. */
export function scoredRows(linear: FittedLinear, network: Network, rows: readonly Prepared[]): ScoredRow[] {
  const score = networkScorer(network);
  return rows.map((row) => {
    const { logOdds, probabilities } = score(row);
    const { promotion, hard, language, category, group, declaration, source, unknown } = row;
    return {
      promotion, hard, language, category, group, declaration, source, unknown,
      sums: linearSumsOf(linear, row),
      network: logOdds,
      categoryRight: category === undefined ? undefined : strongestCategory(probabilities, promotion) === category,
    };
  });
}

/** The probability of each output, by the network alone. */
export function probabilitiesOf(network: Network, rows: readonly Seen[]): Float32Array[] {
  const score = networkScorer(network);
  return rows.map((row) => score(row).probabilities);
}

/** Scores prepared rows. Units remember what their scorer made of them: each scorer has its own. */
function networkScorer(network: Network): (row: Seen) => ReturnType<ReturnType<typeof createNetworkScorer>> {
  const units = new Map<string, Unit>();
  const score = createNetworkScorer(network);
  return (row) => score(readingOf(row, units));
}

/** What the network reads of a row that was prepared for training. */
function readingOf({ units: numbers, features }: Seen, known: Map<string, Unit>): Reading {
  const units: Unit[] = [];
  for (let at = 0; at < numbers.length; at += MOST_MEANINGS) {
    const ids = [...numbers.subarray(at, at + MOST_MEANINGS)].filter((id) => id !== 0);
    const key = ids.join(" ");
    let unit = known.get(key);
    if (unit === undefined) known.set(key, (unit = unitOfIds(ids)));
    units.push(unit);
  }
  const figures = features.values.slice(-FIGURES).map((value) => value / FIGURE_SHARE);
  return { tokens: [], words: [], wordTokens: [], units, unitTokens: units.map(() => 0), figures };
}
