import { BUCKETS, FIGURES } from "../features";
import { HEAD_BUCKETS, heads } from "../linear";
import { randomFrom, shuffle, type Prepared } from "./rows";

/** Weights before they are rounded. */
export interface Fitted {
  weights: Float32Array;
  bias: number;
}

export interface FittedHeads {
  weights: Float32Array;
  biases: Float32Array;
}

/** How long and how fast to learn; found by trial on the corpus's held-out groups. */
const EPOCHS = 6;
const RATE = 0.2;
const HEAD_EPOCHS = 3;
const HEAD_RATE = 0.4;
/** A bias is touched by every message and must not follow each. */
const BIAS_PACE = 0.05;
const DECAY = 1e-5;
const SEED = 3;
/** Keeps the first steps of a weight small. */
const SMOOTHING = 1e-6;

/**
 * Fits the label: logistic regression by AdaGrad. The word lists' log-odds go in as they are, times a share, so that
 * the weights learn what the lists do not know.
 */
export function fitLabel(rows: readonly Prepared[], epochs = EPOCHS): Fitted {
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
      let sum = bias + row.offset;
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

/** Fits the categories: softmax regression by AdaGrad over rows that have one and are about one thing. */
export function fitHeads(all: readonly Prepared[], epochs = HEAD_EPOCHS): FittedHeads {
  const rows = all.filter((row) => row.category !== undefined && row.source !== "joined");
  const count = heads.length;
  const weights = new Float32Array(HEAD_BUCKETS * count);
  const squares = new Float32Array(HEAD_BUCKETS * count);
  const biases = new Float32Array(count);
  const odds = new Float32Array(count);
  const random = randomFrom(SEED);
  const order = rows.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index]!;
      const { ids, values } = row.features;
      odds.set(biases);
      for (let place = 0; place < ids.length && ids[place]! < BUCKETS; place += 1) {
        const start = (ids[place]! & (HEAD_BUCKETS - 1)) * count;
        for (let head = 0; head < count; head += 1) odds[head] = odds[head]! + weights[start + head]! * values[place]!;
      }
      softmax(odds);
      const truth = heads.indexOf(row.category!);
      for (let head = 0; head < count; head += 1) odds[head] = (odds[head]! - (head === truth ? 1 : 0)) * row.weight;
      for (let place = 0; place < ids.length && ids[place]! < BUCKETS; place += 1) {
        const start = (ids[place]! & (HEAD_BUCKETS - 1)) * count;
        for (let head = 0; head < count; head += 1) {
          const gradient = odds[head]! * values[place]!;
          const at = start + head;
          squares[at] = squares[at]! + gradient * gradient;
          weights[at] = weights[at]! - (HEAD_RATE * gradient) / Math.sqrt(squares[at] + SMOOTHING);
        }
      }
      for (let head = 0; head < count; head += 1) biases[head] = biases[head]! - HEAD_RATE * BIAS_PACE * odds[head]!;
    }
  }
  return { weights, biases };
}

/** Log-odds of promotion by text and declaration, before calibration. */
export function scoreOf({ weights, bias }: Fitted, { features: { ids, values }, offset, context }: Prepared): number {
  let sum = bias + offset + context;
  for (let place = 0; place < ids.length; place += 1) sum += weights[ids[place]!]! * values[place]!;
  return sum;
}

function softmax(odds: Float32Array): void {
  const most = Math.max(...odds);
  let total = 0;
  for (let head = 0; head < odds.length; head += 1) {
    odds[head] = Math.exp(odds[head]! - most);
    total += odds[head]!;
  }
  for (let head = 0; head < odds.length; head += 1) odds[head] = odds[head]! / total;
}
