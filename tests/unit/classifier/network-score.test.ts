import fc from "fast-check";
import { expect, it } from "vitest";
import { FIGURES } from "../../../lib/classifier/figures";
import { DIMENSIONS, FILTERS, HIDDEN, meanShare, MOST_UNITS, outputs, PROMOTIONS, SEEN, sections, unitAt, WIDTH } from "../../../lib/classifier/network";
import { createNetworkScorer } from "../../../lib/classifier/network-score";
import { unitOfIds, type Reading } from "../../../lib/classifier/reading";
import { pseudoNetwork } from "./pseudo-model";

const VECTORS = 40;
const network = pseudoNetwork(VECTORS);
const score = createNetworkScorer(network);

const messages = fc.record({
  units: fc.array(fc.array(fc.integer({ min: 1, max: VECTORS + 2 }), { minLength: 1, maxLength: 4 }), { maxLength: MOST_UNITS + 30 }),
  figures: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: FIGURES, maxLength: FIGURES }),
});

function readingOf({ units, figures }: { units: number[][]; figures: number[] }): Reading {
  const token = { kind: "word", text: "", start: 0, end: 0, sentence: 0 } as const;
  return {
    tokens: units.map(() => token),
    words: [],
    wordTokens: [],
    units: units.map(unitOfIds),
    unitTokens: units.map((_, index) => index),
    figures: Float32Array.from(figures),
  };
}

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, number) => sum + number, 0);
const dot = (weights: Float32Array, from: number, values: readonly number[]): number => sumOf(values.map((value, index) => value * weights[from + index]!));

/** The network by its definition, number by number. */
function defined({ units, figures }: { units: number[][]; figures: number[] }): { seen: number[]; values: number[]; logOdds: number } {
  const count = Math.min(units.length, MOST_UNITS);
  const vectors = Array.from({ length: count }, (_, place) => vectorOf(units[unitAt(place, units.length)]!));
  const outside = Array.from({ length: DIMENSIONS }, () => 0);
  const sights = vectors.map((_, place) => {
    const neighbours = [vectors[place - 1] ?? outside, vectors[place]!, vectors[place + 1] ?? outside].flat();
    return Array.from({ length: FILTERS }, (_number, filter) => network.filterBiases[filter]! + dot(network.filters, filter * WIDTH * DIMENSIONS, neighbours));
  });
  const { opening, closing } = sections(count);
  const pools = [sights, sights.slice(0, Math.min(opening, count)), sights.slice(Math.max(0, closing))];
  const patterns = pools.flatMap((pool) => Array.from({ length: FILTERS }, (_, filter) => Math.max(0, ...pool.map((sight) => sight[filter]!))));
  const mean = outside.map((_, dimension) => sumOf(vectors.map((vector) => vector[dimension]!)) * meanShare(count));
  const seen = [...patterns, ...mean, ...figures];
  return { seen, ...decided(seen) };
}

function vectorOf(ids: readonly number[]): number[] {
  const number = (id: number, dimension: number): number => (network.vectors[id * DIMENSIONS + dimension] ?? 0) * network.vectorScale;
  return Array.from({ length: DIMENSIONS }, (_, dimension) => sumOf(ids.map((id) => number(id, dimension))) / ids.length);
}

function decided(seen: readonly number[]): { values: number[]; logOdds: number } {
  const hidden = Array.from({ length: HIDDEN }, (_, row) =>
    Math.max(0, network.hiddenBiases[row]! + sumOf(seen.map((value, column) => value * network.hidden[column * HIDDEN + row]!))),
  );
  const sums = outputs.map((_, output) => network.outputBiases[output]! + dot(network.output, output * HIDDEN, hidden));
  const odds = (from: number, to: number): number => Math.log(sumOf(sums.slice(from, to).map((sum) => Math.exp(sum))));
  return { values: hidden, logOdds: odds(0, PROMOTIONS) - odds(PROMOTIONS, outputs.length) };
}

it("scores a message as the network is defined", () => {
  fc.assert(
    fc.property(messages, (message) => {
      expect(score(readingOf(message)).logOdds).toBeCloseTo(defined(message).logOdds, 1);
    }),
  );
});

it("gives each token its part: together what patterns and meanings do to the log-odds", () => {
  fc.assert(
    fc.property(messages, (message) => {
      const { seen, values } = defined(message);
      const parts = sumOf(score(readingOf(message)).byToken);
      // A little less of everything that tokens show changes the log-odds by that part of them; where no hidden value passes zero.
      const step = 1e-3;
      const less = decided(seen.map((value, index) => (index < SEEN - FIGURES ? value * (1 - step) : value)));
      fc.pre(less.values.every((value, row) => value > 0 === values[row]! > 0));
      expect(parts).toBeCloseTo((decided(seen).logOdds - less.logOdds) / step, 0);
    }),
  );
});
