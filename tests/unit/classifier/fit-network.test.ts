import { expect, test } from "vitest";
import { FIGURES } from "../../../lib/classifier/figures";
import { BUCKETS } from "../../../lib/classifier/linear";
import { MOST_MEANINGS } from "../../../lib/classifier/meanings";
import { FIRST_MEANING } from "../../../lib/classifier/reading";
import { fitNetwork } from "../../../lib/classifier/training/fit-network";
import { networkOf } from "../../../lib/classifier/training/quantise";
import type { Prepared } from "../../../lib/classifier/training/rows";
import { scoredRows } from "../../../lib/classifier/training/score-rows";

const [first, second, filler] = [FIRST_MEANING, FIRST_MEANING + 1, FIRST_MEANING + 2];
const VECTORS = FIRST_MEANING + 3;
const EPOCHS = 40;

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

/** The same meanings in either order, with so many others before and behind them. */
function pair(before: number, behind: number): Prepared[] {
  const among = (meanings: number[]): number[] => [...Array(before).fill(filler), ...meanings, ...Array(behind).fill(filler)];
  return [row(among([first, second]), true), row(among([second, first]), false)];
}

test("the network learns what only the order of meanings tells, wherever in a message, and its category, the same each time", () => {
  const learned = Array.from({ length: 40 }, (_, index) => pair(index % 5, (index * 3) % 7)).flat();
  const fitted = fitNetwork(learned, VECTORS, EPOCHS);
  const linear = { weights: new Float32Array(BUCKETS + FIGURES), bias: 0 };
  // Places that were not among those learned from.
  for (const { promotion, network, categoryRight } of scoredRows(linear, networkOf(fitted), [pair(6, 2), pair(9, 9)].flat())) {
    expect(promotion ? network : -network).toBeGreaterThan(1);
    expect(categoryRight).toBe(true);
  }
  expect(fitNetwork(learned, VECTORS, 2)).toEqual(fitNetwork(learned, VECTORS, 2));
});
