import { FIGURES } from "../figures";
import { BUCKETS, SUMS } from "../linear";
import { randomFrom, shuffle, type Prepared } from "./rows";

/** Weights before they are rounded. */
export interface FittedLinear {
  weights: Float32Array;
  bias: number;
}

/** How a fit goes about it. */
export interface Schedule {
  /** Passes over the rows. */
  epochs: number;
  /** Keeps the first steps of a weight small: where messages are few, rare words must not leap. */
  smoothing: number;
  /** Pull of every weight towards nothing. */
  decay: number;
  /** Share of a message's features that are hidden from a pass: no weight must lean on the others. */
  hidden: number;
}

/** Found by trial on the corpus's held-out groups, for tens of thousands of messages. */
const manyMessages: Schedule = { epochs: 10, smoothing: 0.02, decay: 2e-5, hidden: 0.15 };
const RATE = 0.3;
/** A bias is touched by every message and must not follow each. */
const BIAS_PACE = 0.05;
const SEED = 3;

/** Fits the label: logistic regression by AdaGrad. */
export function fitLinear(rows: readonly Prepared[], { epochs, smoothing, decay, hidden } = manyMessages): FittedLinear {
  const weights = new Float32Array(BUCKETS + FIGURES);
  const squares = new Float32Array(BUCKETS + FIGURES);
  let bias = 0;
  const random = randomFrom(SEED);
  const order = rows.map((_, index) => index);
  const shown = new Uint8Array(rows.reduce((most, { features }) => Math.max(most, features.ids.length), 0));
  const stronger = 1 / (1 - hidden);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index]!;
      const { ids, values } = row.features;
      let sum = bias;
      for (let place = 0; place < ids.length; place += 1) {
        shown[place] = hidden === 0 || random() >= hidden ? 1 : 0;
        if (shown[place] === 1) sum += weights[ids[place]!]! * values[place]! * stronger;
      }
      const error = (1 / (1 + Math.exp(-sum)) - (row.promotion ? 1 : 0)) * row.weight;
      for (let place = 0; place < ids.length; place += 1) {
        if (shown[place] === 0) continue;
        const id = ids[place]!;
        const gradient = error * values[place]! + decay * weights[id]!;
        squares[id] = squares[id]! + gradient * gradient;
        weights[id] = weights[id]! - (RATE * gradient) / Math.sqrt(squares[id] + smoothing);
      }
      bias -= RATE * BIAS_PACE * error;
    }
  }
  return { weights, bias };
}

/** What a row comes to, apart by kind: the shipped model trusts each in its measure. */
export function linearSumsOf({ weights }: FittedLinear, { features: { ids, values, kinds } }: Prepared): number[] {
  const sums = Array.from({ length: SUMS }, () => 0);
  for (let place = 0; place < ids.length; place += 1) sums[kinds[place]!]! += weights[ids[place]!]! * values[place]!;
  return sums;
}

/** Log-odds of promotion by what was learned, as it was learned. */
export function linearScoreOf({ weights, bias }: FittedLinear, { features: { ids, values } }: Prepared): number {
  let sum = bias;
  for (let place = 0; place < ids.length; place += 1) sum += weights[ids[place]!]! * values[place]!;
  return sum;
}
