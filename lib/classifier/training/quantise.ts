import { inSteps } from "../fixed-point";
import { FIRST_MEANING } from "../reading";
import type { Linear } from "../linear";
import type { Network } from "../network";
import type { FittedLinear } from "./fit-linear";
import type { FittedNetwork } from "./fit-network";

/**
 * Steps on either side of nothing: by trial, neither part judges worse with so few, and fewer steps make a smaller package.
 */
const LINEAR_STEPS = 23;
const VECTOR_STEPS = 31;
/**
 * Weights of the linear part that are kept, the heaviest: six times as many places as that keep features from sharing one,
 * and what is left out weighs next to nothing but would fill the package.
 */
const LINEAR_KEPT = 156_200;
/** Share of the vectors' numbers that must fit into the scale; the few beyond it are cut to its end, for the sake of the others. */
const VECTORS_WITHIN = 0.9998;

/** Number of vectors of a network for so many meanings. */
export function vectorsFor(meanings: number): number {
  return FIRST_MEANING + meanings;
}

/** Rounds the linear part to the whole numbers of a model file. */
export function linearOf({ weights }: FittedLinear): Linear {
  const least = weights.map((weight) => Math.abs(weight)).sort().at(-LINEAR_KEPT) ?? 0;
  // The heaviest are the most telling: none is cut.
  const { whole, scale } = rounded(weights.map((weight) => (Math.abs(weight) < least ? 0 : weight)), LINEAR_STEPS, 1);
  return { weights: whole, scale };
}

/** The linear part with its weights as a model file holds them: what is measured is what is shipped. */
export function asShipped(fitted: FittedLinear): FittedLinear {
  const { weights, scale } = linearOf(fitted);
  return { ...fitted, weights: Float32Array.from(weights, (weight) => weight * scale) };
}

/** Rounds the network's vectors likewise, and its layers as a model file holds them. */
export function networkOf({ vectors, filters, hidden, output, ...biases }: FittedNetwork): Network {
  const { whole, scale } = rounded(vectors, VECTOR_STEPS, VECTORS_WITHIN);
  return { ...biases, vectors: whole, vectorScale: scale, filters: inSteps(filters), hidden: inSteps(hidden), output: inSteps(output) };
}

/** @param within share of the weights that must fit into the scale */
function rounded(weights: Float32Array, steps: number, within: number): { whole: Int8Array; scale: number } {
  const sizes = weights.map((weight) => Math.abs(weight)).filter((size) => size > 0).sort();
  const most = sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * within))] ?? 1;
  const scale = Math.fround(most / steps);
  return { whole: Int8Array.from(weights, (weight) => Math.max(-steps, Math.min(steps, Math.round(weight / scale)))), scale };
}
