import { packShorts, unpackShorts } from "./packing";

/** Whole numbers on either side of nothing that a weight of a layer is rounded to. */
const STEPS = 511;

/**
 * The finest step, as a power of two, in whole numbers of which all of some weights can be told: by powers of two a number
 * that was rounded once is rounded to itself, so what is measured, written and read are the same.
 *
 * @returns the power: a step is 2 to minus it
 */
export function finenessOf(weights: Float32Array): number {
  const most = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
  return most === 0 ? 0 : Math.floor(Math.log2(STEPS / most));
}

/** Weights as near as steps of {@link finenessOf} them come. */
export function inSteps(weights: Float32Array): Float32Array {
  const fineness = finenessOf(weights);
  return weights.map((weight) => Math.round(weight * 2 ** fineness) / 2 ** fineness);
}

/** Weights in their steps, as bytes. */
export function packWeights(weights: Float32Array, fineness: number): Uint8Array {
  return packShorts(Uint16Array.from(weights, (weight) => Math.round(weight * 2 ** fineness) & 0xffff));
}

/** The other way round. */
export function unpackWeights(bytes: Uint8Array, fineness: number): Float32Array {
  return Float32Array.from(unpackShorts(bytes), (number) => ((number << 16) >> 16) / 2 ** fineness);
}
