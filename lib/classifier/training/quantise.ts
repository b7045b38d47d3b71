import type { ConceptTable } from "../concepts";
import type { Model } from "../linear";
import type { Calibration } from "./calibrate";
import type { Fitted, FittedHeads } from "./fit";

/** Share of the weights that must fit into the scale; the few beyond it are cut to its end, for the sake of the others. */
const WITHIN = 0.9998;

/** Rounds what was learned to the whole numbers of a model file. */
export function modelOf(concepts: ConceptTable, label: Fitted, categories: FittedHeads, calibration: Calibration): Model {
  const weights = rounded(label.weights);
  const headWeights = rounded(categories.weights);
  return {
    concepts,
    weights: weights.whole,
    scale: weights.scale,
    bias: label.bias,
    headWeights: headWeights.whole,
    headScale: headWeights.scale,
    headBiases: categories.biases,
    slope: calibration.slope,
    shift: calibration.shift,
  };
}

function rounded(weights: Float32Array): { whole: Int8Array; scale: number } {
  const sizes = weights.map((weight) => Math.abs(weight)).filter((size) => size > 0).sort();
  const most = sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * WITHIN))] ?? 1;
  const scale = Math.fround(most / 127);
  return { whole: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))), scale };
}
