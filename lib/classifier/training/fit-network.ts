import { FIGURES } from "../figures";
import { DIMENSIONS, FILTERS, HIDDEN, SEEN, WIDTH, type Network } from "../network";
import { descend, paceAt, type Layer } from "./adam";
import { learn, type Answer } from "./learner-backward";
import { decide, look } from "./learner-forward";
import { learnerMemory } from "./learner-memory";
import { batchUnits } from "./learner-units";
import { randomFrom, shuffle, type Prepared } from "./rows";
import { catalogueOf } from "./unit-catalogue";

/** A network before its vectors are rounded. */
export interface FittedNetwork extends Omit<Network, "vectors" | "vectorScale"> {
  vectors: Float32Array;
}

/** What the network learns from of a message. */
export interface Lesson extends Pick<Prepared, "units" | "features">, Answer {}

/** How long and how fast to learn; found by trial on the messages that are held out and the Indonesian ones. */
const EPOCHS = 5;
const RATE = 0.004;
const BATCH = 32;
const FIRST_SEED = 7;

/**
 * Fits the network by Adam: the label, the category where a row has one, and what others say of a row where they do.
 *
 * @param ids number of vectors
 * @param seed of what it begins with, and of the order; networks of different seeds err in different places
 */
export function fitNetwork(rows: readonly Lesson[], ids: number, { epochs = EPOCHS, seed = 0 } = {}): FittedNetwork {
  const catalogue = catalogueOf(rows);
  const memory = learnerMemory(ids, catalogue);
  const units = batchUnits(memory, catalogue);
  const { vectors, filters, filterBiases, hidden, hiddenBiases, output, outputBiases } = memory.layers;
  const random = randomFrom(FIRST_SEED + seed);
  const spread = ({ weights }: Layer, most: number): void => {
    for (let place = 0; place < weights.length; place += 1) weights[place] = (random() * 2 - 1) * most;
  };
  spread(vectors, 0.15);
  spread(filters, 1 / Math.sqrt(WIDTH * DIMENSIONS));
  spread(hidden, 1 / Math.sqrt(SEEN));
  spread(output, 1 / Math.sqrt(HIDDEN));

  const layers = [vectors, filters, filterBiases, hidden, hiddenBiases, output, outputBiases];
  const order = rows.map((_, index) => index);
  const steps = Math.ceil(rows.length / BATCH) * epochs;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      for (const index of order.slice(from, from + BATCH)) {
        const row = rows[index]!;
        const ofRow = catalogue.ofRow[index]!;
        look(memory, ofRow, catalogue.unknown, row.features.values.subarray(-FIGURES), units.workOut, random);
        learn(memory, ofRow.length, row, decide(memory), BATCH);
      }
      units.end();
      descend(memory.kernel, layers, step, RATE * paceAt(step, steps));
      step += 1;
    }
  }
  // Copies: the memory is far larger than they are.
  return {
    vectors: vectors.weights.slice(),
    filters: byFilter(filters.weights),
    filterBiases: filterBiases.weights.slice(),
    hidden: hidden.weights.slice(),
    hiddenBiases: hiddenBiases.weights.slice(),
    output: output.weights.slice(),
    outputBiases: outputBiases.weights.slice(),
  };
}

/** The taps of each filter together, as a network holds them; learning has the filters of each tap together. */
function byFilter(byTap: Float32Array): Float32Array {
  return Float32Array.from(byTap, (_, index) => {
    const row = Math.floor(index / DIMENSIONS);
    return byTap[((row % WIDTH) * FILTERS + Math.floor(row / WIDTH)) * DIMENSIONS + (index % DIMENSIONS)]!;
  });
}
