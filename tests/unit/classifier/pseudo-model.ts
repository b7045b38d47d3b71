import { DIMENSIONS, FILTERS, HIDDEN, outputs, SEEN, WIDTH, type Network } from "../../../lib/classifier/network";

/** Whole numbers from -127 to 127 that look random and are always the same. */
export function pseudoWeights(length: number): Int8Array {
  return Int8Array.from({ length }, (_, index) => (Math.imul(index + 1, 0x9e3779b1) >>> 24) - 128 || 1);
}

/** How much each sum of the linear part counts: numbers that a float of 32 bits holds exactly. */
export const pseudoTrust = [0.5, 1.25, 0.75, 0.25, 1, 0.375, 0.625];

/** A network that has learned nothing. */
export function pseudoNetwork(vectors: number): Network {
  const layer = (length: number): Float32Array => Float32Array.from(pseudoWeights(length), (weight) => weight / 512);
  return {
    vectors: pseudoWeights(vectors * DIMENSIONS),
    vectorScale: 0.01,
    filters: layer(FILTERS * WIDTH * DIMENSIONS),
    filterBiases: layer(FILTERS),
    hidden: layer(HIDDEN * SEEN),
    hiddenBiases: layer(HIDDEN),
    output: layer(outputs.length * HIDDEN),
    outputBiases: layer(outputs.length),
  };
}
