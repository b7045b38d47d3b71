import { FIGURES } from "../../../lib/classifier/figures";
import { BUCKETS } from "../../../lib/classifier/linear";
import { MOST_MEANINGS } from "../../../lib/classifier/meanings";
import { FIRST_MEANING } from "../../../lib/classifier/reading";
import type { Prepared } from "../../../lib/classifier/training/rows";

const [first, second, filler] = [FIRST_MEANING, FIRST_MEANING + 1, FIRST_MEANING + 2];
/** Vectors of a network that knows these meanings. */
export const VECTORS = FIRST_MEANING + 3;

/** A linear part that knows nothing. */
export const noLinear = { weights: new Float32Array(BUCKETS + FIGURES), bias: 0 };

/** A message of these meanings, one at each place. */
function row(meanings: readonly number[], promotion: boolean): Prepared {
  const units = new Uint16Array(meanings.length * MOST_MEANINGS);
  for (const [place, meaning] of meanings.entries()) units[place * MOST_MEANINGS] = meaning;
  const ids = Uint32Array.from({ length: FIGURES }, (_, figure) => BUCKETS + figure);
  return {
    parts: [], language: "en", promotion, category: promotion ? "offer" : "order", hard: false, group: "", source: "", weight: 1,
    units, features: { ids, values: new Float32Array(FIGURES), kinds: new Uint8Array(FIGURES) }, unknown: 0, declaration: 0,
  };
}

/** The same meanings in either order, which alone tells what they are, with so many others before and behind them. */
export function pair(before: number, behind: number): Prepared[] {
  const among = (meanings: number[]): number[] => [...Array(before).fill(filler), ...meanings, ...Array(behind).fill(filler)];
  return [row(among([first, second]), true), row(among([second, first]), false)];
}
