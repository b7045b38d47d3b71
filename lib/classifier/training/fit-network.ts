import { FIGURES } from "../figures";
import { FIGURE_SHARE } from "../linear";
import { DIMENSIONS, FILTERS, HIDDEN, meanShare, outputs, POOLS, PROMOTIONS, SEEN, sections, WIDTH, type Network } from "../network";
import { MOST_MEANINGS } from "../meanings";
import { UNKNOWN } from "../reading";
import { randomFrom, shuffle, type Prepared } from "./rows";

/** A network before its vectors are rounded; its hidden layer has a row of {@link SEEN} for each of {@link HIDDEN}. */
export interface FittedNetwork extends Omit<Network, "vectors" | "vectorScale"> {
  vectors: Float32Array;
}

/** How long and how fast to learn; found by trial on the corpus's held-out groups. */
const EPOCHS = 8;
const VECTOR_RATE = 0.15;
const RATE = 0.05;
/** The rate falls to this share of it in the last pass. */
const LAST_RATE = 0.15;
/** Share of units that are hidden from a pass: the network must not lean on single words. */
const UNITS_HIDDEN = 0.05;
/** Share of patterns hidden, likewise. */
const PATTERNS_HIDDEN = 0.12;
const BATCH = 16;
const DECAY = 1e-5;
const SEED = 7;
const CATEGORY_SHARE = 0.5;

/**
 * Fits the network by AdaGrad: the label, and the category where a row has one.
 *
 * @param ids number of vectors
 */
export function fitNetwork(rows: readonly Prepared[], ids: number, epochs = EPOCHS, seed = SEED): FittedNetwork {
  const random = randomFrom(seed);
  const spread = (length: number, width: number): Float32Array =>
    Float32Array.from({ length }, () => (random() * 2 - 1) * Math.sqrt(3 / width));
  const fitted: FittedNetwork = {
    vectors: Float32Array.from({ length: ids * DIMENSIONS }, () => (random() - 0.5) * 0.3),
    filters: spread(FILTERS * WIDTH * DIMENSIONS, WIDTH * DIMENSIONS * 0.3),
    filterBiases: new Float32Array(FILTERS),
    hidden: spread(HIDDEN * SEEN, SEEN),
    hiddenBiases: new Float32Array(HIDDEN).fill(0.05),
    output: spread(outputs.length * HIDDEN, HIDDEN * 2),
    outputBiases: new Float32Array(outputs.length),
  };
  const { vectors, filters, filterBiases, hidden, hiddenBiases, output, outputBiases } = fitted;
  const layers = [filters, filterBiases, hidden, hiddenBiases, output, outputBiases].map((weights) => ({
    weights,
    squares: new Float32Array(weights.length).fill(1e-3),
    gradient: new Float32Array(weights.length),
  }));
  const [filterLayer, filterBiasLayer, hiddenLayer, hiddenBiasLayer, outputLayer, outputBiasLayer] = layers as [
    Layer, Layer, Layer, Layer, Layer, Layer,
  ];
  const vectorSquares = new Float32Array(ids).fill(1e-4);
  const longest = Math.max(1, ...rows.map((row) => row.units.length / MOST_MEANINGS));
  const sight = new Float32Array((longest + 2) * DIMENSIONS);
  const sightSlope = new Float32Array((longest + 2) * DIMENSIONS);
  const shown = new Uint8Array(longest);
  const seen = new Float32Array(SEEN);
  const seenSlope = new Float32Array(SEEN);
  const mask = new Float32Array(SEEN);
  const places = new Int32Array(FILTERS * POOLS);
  const inner = new Float32Array(HIDDEN);
  const innerSlope = new Float32Array(HIDDEN);
  const odds = new Float32Array(outputs.length);
  const mean = FILTERS * POOLS;
  const span = WIDTH * DIMENSIONS;

  function look({ units, features }: Prepared, count: number): void {
    sight.fill(0, 0, (count + 2) * DIMENSIONS);
    seen.fill(0);
    for (let place = 0; place < count; place += 1) {
      const at = (place + 1) * DIMENSIONS;
      if (shown[place] === 0) {
        for (let number = 0; number < DIMENSIONS; number += 1) sight[at + number] = vectors[UNKNOWN * DIMENSIONS + number]!;
        continue;
      }
      const size = sizeOf(units, place);
      for (let one = 0; one < size; one += 1) {
        const row = units[place * MOST_MEANINGS + one]! * DIMENSIONS;
        for (let number = 0; number < DIMENSIONS; number += 1) sight[at + number]! += vectors[row + number]! / size;
      }
      for (let number = 0; number < DIMENSIONS; number += 1) seen[mean + number]! += sight[at + number]!;
    }
    const share = meanShare(count);
    for (let number = 0; number < DIMENSIONS; number += 1) seen[mean + number]! *= share;
    places.fill(-1);
    const { opening, closing } = sections(count);
    for (let place = 0; place < count; place += 1) {
      const at = place * DIMENSIONS;
      for (let filter = 0; filter < FILTERS; filter += 1) {
        let sum = filterBiases[filter]!;
        const row = filter * span;
        for (let number = 0; number < span; number += 1) sum += filters[row + number]! * sight[at + number]!;
        if (sum <= 0) continue;
        keep(filter, sum, place);
        if (place < opening) keep(FILTERS + filter, sum, place);
        if (place >= closing) keep(2 * FILTERS + filter, sum, place);
      }
    }
    const figures = features.values.length - FIGURES;
    for (let figure = 0; figure < FIGURES; figure += 1) seen[mean + DIMENSIONS + figure] = features.values[figures + figure]! / FIGURE_SHARE;
    for (let number = 0; number < SEEN; number += 1) {
      mask[number] = random() < PATTERNS_HIDDEN ? 0 : 1 / (1 - PATTERNS_HIDDEN);
      seen[number]! *= mask[number]!;
    }
  }

  function keep(pattern: number, sum: number, place: number): void {
    if (sum <= seen[pattern]!) return;
    seen[pattern] = sum;
    places[pattern] = place;
  }

  /** Probability of promotion; leaves the outputs' probabilities in `odds`. */
  function decide(): number {
    for (let row = 0; row < HIDDEN; row += 1) {
      let sum = hiddenBiases[row]!;
      for (let number = 0; number < SEEN; number += 1) sum += hidden[row * SEEN + number]! * seen[number]!;
      inner[row] = sum > 0 ? sum : 0;
    }
    for (let row = 0; row < outputs.length; row += 1) {
      let sum = outputBiases[row]!;
      for (let number = 0; number < HIDDEN; number += 1) sum += output[row * HIDDEN + number]! * inner[number]!;
      odds[row] = sum;
    }
    const most = Math.max(...odds);
    let total = 0;
    for (let row = 0; row < odds.length; row += 1) total += odds[row] = Math.exp(odds[row]! - most);
    let promotion = 0;
    for (let row = 0; row < odds.length; row += 1) {
      odds[row]! /= total;
      if (row < PROMOTIONS) promotion += odds[row]!;
    }
    return promotion;
  }

  function learn({ units, promotion, category, weight }: Prepared, count: number, probability: number, rate: number): void {
    const truth = category === undefined ? -1 : outputs.indexOf(category);
    const side = (promotion ? probability : 1 - probability) + 1e-7;
    innerSlope.fill(0);
    for (let row = 0; row < outputs.length; row += 1) {
      let slope = odds[row]! - (row < PROMOTIONS === promotion ? odds[row]! / side : 0);
      if (truth >= 0) slope = (1 - CATEGORY_SHARE) * slope + CATEGORY_SHARE * (odds[row]! - (row === truth ? 1 : 0));
      slope *= weight;
      outputBiasLayer.gradient[row]! += slope;
      for (let number = 0; number < HIDDEN; number += 1) {
        outputLayer.gradient[row * HIDDEN + number]! += slope * inner[number]!;
        innerSlope[number]! += slope * output[row * HIDDEN + number]!;
      }
    }
    seenSlope.fill(0);
    for (let row = 0; row < HIDDEN; row += 1) {
      if (inner[row] === 0) continue;
      const slope = innerSlope[row]!;
      hiddenBiasLayer.gradient[row]! += slope;
      for (let at = row * SEEN, number = 0; number < SEEN; number += 1) {
        hiddenLayer.gradient[at + number]! += slope * seen[number]!;
        seenSlope[number]! += slope * hidden[at + number]!;
      }
    }
    sightSlope.fill(0, 0, (count + 2) * DIMENSIONS);
    for (let pattern = 0; pattern < places.length; pattern += 1) {
      const place = places[pattern]!;
      const slope = seenSlope[pattern]! * mask[pattern]!;
      if (place < 0 || slope === 0) continue;
      const filter = pattern % FILTERS;
      const at = place * DIMENSIONS;
      const row = filter * span;
      filterBiasLayer.gradient[filter]! += slope;
      for (let number = 0; number < span; number += 1) {
        filterLayer.gradient[row + number]! += slope * sight[at + number]!;
        sightSlope[at + number]! += slope * filters[row + number]!;
      }
    }
    const share = meanShare(count);
    for (let place = 0; place < count; place += 1) {
      if (shown[place] === 0) continue;
      const at = (place + 1) * DIMENSIONS;
      const size = sizeOf(units, place);
      let square = 0;
      for (let number = 0; number < DIMENSIONS; number += 1) {
        sightSlope[at + number]! += seenSlope[mean + number]! * mask[mean + number]! * share;
        square += sightSlope[at + number]! ** 2;
      }
      if (square === 0) continue;
      for (let one = 0; one < size; one += 1) {
        const id = units[place * MOST_MEANINGS + one]!;
        vectorSquares[id]! += square / (DIMENSIONS * size * size);
        const pace = (VECTOR_RATE * rate) / (size * Math.sqrt(vectorSquares[id]!));
        for (let number = 0; number < DIMENSIONS; number += 1) vectors[id * DIMENSIONS + number]! -= pace * sightSlope[at + number]!;
      }
    }
  }

  function step(rate: number): void {
    for (const { weights, squares, gradient } of layers) {
      for (let number = 0; number < weights.length; number += 1) {
        const slope = gradient[number]! / BATCH;
        if (slope !== 0) {
          squares[number]! += slope * slope;
          weights[number]! -= (RATE * rate * slope) / Math.sqrt(squares[number]!);
          gradient[number] = 0;
        }
        weights[number]! -= DECAY * weights[number]!;
      }
    }
  }

  const order = rows.map((_, index) => index);
  let learned = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    const rate = 1 - ((1 - LAST_RATE) * epoch) / epochs;
    for (const index of order) {
      const row = rows[index]!;
      const count = row.units.length / MOST_MEANINGS;
      for (let place = 0; place < count; place += 1) shown[place] = random() < UNITS_HIDDEN ? 0 : 1;
      look(row, count);
      learn(row, count, decide(), rate);
      learned += 1;
      if (learned % BATCH === 0) step(rate);
    }
  }
  return fitted;
}

interface Layer {
  weights: Float32Array;
  squares: Float32Array;
  gradient: Float32Array;
}

/** How many vectors make up a unit; 0 fills the places behind them. */
function sizeOf(units: Uint16Array, place: number): number {
  let size = 1;
  while (size < MOST_MEANINGS && units[place * MOST_MEANINGS + size] !== 0) size += 1;
  return size;
}
