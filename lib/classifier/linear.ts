import type { ConceptTable } from "./concepts";
import { BUCKETS, NOWHERE, type Features } from "./features";
import { promotionCategories, serviceCategories, type Category } from "../domain/category";

/** Categories in the order of the model's heads. */
export const heads: readonly Category[] = [...promotionCategories, ...serviceCategories];

/** Weights of a category's head: features share fewer of them, for a category only names what a label already says. */
export const HEAD_BUCKETS = 1 << 13;

/** What training found out. Weights are whole numbers from -127 to 127, times their scale. */
export interface Model {
  /** Words of many languages by meaning, as they were when the weights were learned. */
  concepts: ConceptTable;
  /** One weight for each hashed feature and each figure. */
  weights: Int8Array;
  scale: number;
  bias: number;
  /** One row of {@link HEAD_BUCKETS} weights for each of {@link heads}. */
  headWeights: Int8Array;
  headScale: number;
  headBiases: Float32Array;
  /** Calibration: probability = sigmoid(slope · log-odds + shift). */
  slope: number;
  shift: number;
}

export interface LinearScore {
  /** Log-odds of promotion, not calibrated. */
  logOdds: number;
  /** The part of each token in it. */
  byToken: Float32Array;
}

/**
 * Scores a message.
 *
 * @param tokens number of tokens of the message
 */
export function scoreLinear(model: Model, features: Features, tokens: number): LinearScore {
  const { weights, scale } = model;
  const byToken = new Float32Array(tokens);
  let sum = 0;
  for (let place = 0; place < features.ids.length; place += 1) {
    const weight = weights[features.ids[place]!]!;
    if (weight === 0) continue;
    const part = weight * features.values[place]!;
    sum += part;
    const token = features.tokens[place]!;
    if (token !== NOWHERE) byToken[token] = byToken[token]! + part * scale;
  }
  return { logOdds: sum * scale + model.bias, byToken };
}

/** Log-odds of each category, in the order of {@link heads}. */
export function scoreHeads(model: Model, features: Features): Float32Array {
  const count = heads.length;
  const sums = new Float32Array(count);
  for (let place = 0; place < features.ids.length; place += 1) {
    const id = features.ids[place]!;
    if (id >= BUCKETS) break;
    const row = (id & (HEAD_BUCKETS - 1)) * count;
    const value = features.values[place]! * model.headScale;
    for (let head = 0; head < count; head += 1) sums[head] = sums[head]! + model.headWeights[row + head]! * value;
  }
  for (let head = 0; head < count; head += 1) sums[head] = sums[head]! + model.headBiases[head]!;
  return sums;
}
