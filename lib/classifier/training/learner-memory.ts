import { DIMENSIONS, FILTERS, HIDDEN, outputs, POOLS, SEEN, WIDTH } from "../network";
import { layerOf, type Layer } from "./adam";
import type { UnitCatalogue } from "./unit-catalogue";
import { vectorMemory, type Kernel } from "./vectors";

/** Where, in what the hidden layer sees, the mean vector begins. */
export const MEAN = FILTERS * POOLS;
/** What the filters make of a unit: each of them, at each of its taps. */
export const TAPS = WIDTH * FILTERS;

/** What a network that learns is made of, in the order in which it is begun. */
export interface Layers {
  vectors: Layer;
  /** The filters of each tap together. */
  filters: Layer;
  filterBiases: Layer;
  hidden: Layer;
  hiddenBiases: Layer;
  output: Layer;
  outputBiases: Layer;
}

/** Of each unit. */
export interface UnitVectors {
  vectors: Float32Array;
  /** What each filter makes of it at each of its taps. */
  taps: Float32Array;
  slopes: Float32Array;
}

/** Of the message that is looked at: what is seen at each stage, and the slope of the loss there. */
export interface Glance {
  /** Its units, as far as they are not hidden. */
  shown: Uint32Array;
  /** What the hidden layer sees: patterns, mean vector, figures. */
  seen: Float32Array;
  seenSlope: Float32Array;
  /** 0 where that is hidden, else what makes up for the others that are. */
  mask: Float32Array;
  /** Places in `seen` that are not 0. */
  present: number[];
  /** Where each pattern was seen most strongly. */
  places: Int32Array;
  sums: Float32Array;
  meanSlope: Float32Array;
  inner: Float32Array;
  innerSlope: Float32Array;
  /** Of each output, odds and then probability. */
  odds: Float32Array;
}

/** Everything that learning works on. */
export interface LearnerMemory {
  kernel: Kernel;
  layers: Layers;
  units: UnitVectors;
  glance: Glance;
}

/**
 * Lays out the memory of a network that learns, all of it zeros.
 *
 * @param ids number of vectors
 */
export function learnerMemory(ids: number, { count, ofRow }: UnitCatalogue): LearnerMemory {
  const { kernel, held } = vectorMemory({
    layers: {
      vectors: layerOf(ids * DIMENSIONS),
      filters: layerOf(TAPS * DIMENSIONS),
      filterBiases: layerOf(FILTERS),
      hidden: layerOf(HIDDEN * SEEN),
      hiddenBiases: layerOf(HIDDEN),
      output: layerOf(outputs.length * HIDDEN),
      outputBiases: layerOf(outputs.length),
    },
    units: { vectors: count * DIMENSIONS, taps: count * TAPS, slopes: count * DIMENSIONS },
    glance: {
      seen: SEEN,
      seenSlope: SEEN,
      placesHeld: MEAN,
      sums: FILTERS,
      meanSlope: DIMENSIONS,
      inner: HIDDEN,
      innerSlope: HIDDEN,
      odds: outputs.length,
    },
  });
  const { placesHeld, ...glance } = held.glance;
  return {
    kernel,
    layers: held.layers,
    units: held.units,
    glance: {
      ...glance,
      shown: new Uint32Array(ofRow.reduce((most, { length }) => Math.max(most, length), 1)),
      mask: new Float32Array(SEEN),
      present: [],
      places: new Int32Array(placesHeld.buffer, placesHeld.byteOffset, MEAN),
    },
  };
}
