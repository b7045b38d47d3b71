import { FIGURES } from "../figures";
import { BUCKETS } from "../linear";
import { randomFrom, shuffle, type Prepared } from "./rows";

/** Weights before they are rounded. */
export interface FittedLinear {
  weights: Float32Array;
  bias: number;
}

/** How long and how fast to learn; found by trial on the corpus's held-out groups. */
const EPOCHS = 10;
const RATE = 0.3;
/** A bias is touched by every message and must not follow each. */
const BIAS_PACE = 0.05;
const DECAY = 1e-5;
const SEED = 3;
/** Keeps the first steps of a weight small: rare words must not leap. */
const SMOOTHING = 0.1;

/** Fits the label: logistic regression by AdaGrad. */
export function fitLinear(rows: readonly Prepared[], epochs = EPOCHS): FittedLinear {
  const weights = new Float32Array(BUCKETS + FIGURES);
  const squares = new Float32Array(BUCKETS + FIGURES);
  let bias = 0;
  const random = randomFrom(SEED);
  const order = rows.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index]!;
      const { ids, values } = row.features;
      let sum = bias;
      for (let place = 0; place < ids.length; place += 1) sum += weights[ids[place]!]! * values[place]!;
      const error = (1 / (1 + Math.exp(-sum)) - (row.promotion ? 1 : 0)) * row.weight;
      for (let place = 0; place < ids.length; place += 1) {
        const id = ids[place]!;
        const gradient = error * values[place]! + DECAY * weights[id]!;
        squares[id] = squares[id]! + gradient * gradient;
        weights[id] = weights[id]! - (RATE * gradient) / Math.sqrt(squares[id] + SMOOTHING);
      }
      bias -= RATE * BIAS_PACE * error;
    }
  }
  return { weights, bias };
}

/** Log-odds of promotion. */
export function linearScoreOf({ weights, bias }: FittedLinear, { features: { ids, values } }: Prepared): number {
  let sum = bias;
  for (let place = 0; place < ids.length; place += 1) sum += weights[ids[place]!]! * values[place]!;
  return sum;
}
