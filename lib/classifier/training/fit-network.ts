import { FIGURES } from "../figures";
import { FIGURE_SHARE } from "../linear";
import { DIMENSIONS, FILTERS, HIDDEN, meanShare, outputs, POOLS, PROMOTIONS, SEEN, sections, WIDTH, type Network } from "../network";
import { MOST_MEANINGS } from "../meanings";
import { descend, layerOf, paceAt } from "./adam";
import { randomFrom, shuffle, type Prepared } from "./rows";
import { catalogueOf } from "./unit-catalogue";

/** A network before its vectors are rounded; its hidden layer has a row of {@link SEEN} for each of {@link HIDDEN}. */
export interface FittedNetwork extends Omit<Network, "vectors" | "vectorScale"> {
  vectors: Float32Array;
}

/** How long and how fast to learn; found by trial on the messages that are held out and the Indonesian ones. */
const EPOCHS = 5;
const RATE = 0.004;
const BATCH = 32;
/** Share of units that are hidden from a pass: the network must not lean on single words. */
const UNITS_HIDDEN = 0.05;
/** Share of patterns hidden, likewise. */
const PATTERNS_HIDDEN = 0.15;
/** Doubt about every label: the network is not to claim certainty. */
const DOUBT = 0.03;
/** How much the category counts beside the label. */
const CATEGORY_SHARE = 0.5;
const SEED = 7;

const MEAN = FILTERS * POOLS;
const TAPS = WIDTH * FILTERS;

/**
 * Fits the network by Adam: the label, and the category where a row has one.
 *
 * @param ids number of vectors
 */
export function fitNetwork(rows: readonly Prepared[], ids: number, epochs = EPOCHS): FittedNetwork {
  const random = randomFrom(SEED);
  const evenly = (length: number, most: number): Float32Array => Float32Array.from({ length }, () => (random() * 2 - 1) * most);
  const fitted: FittedNetwork = {
    vectors: evenly(ids * DIMENSIONS, 0.15),
    filters: evenly(FILTERS * WIDTH * DIMENSIONS, 1 / Math.sqrt(WIDTH * DIMENSIONS)),
    filterBiases: new Float32Array(FILTERS),
    hidden: evenly(HIDDEN * SEEN, 1 / Math.sqrt(SEEN)),
    hiddenBiases: new Float32Array(HIDDEN),
    output: evenly(outputs.length * HIDDEN, 1 / Math.sqrt(HIDDEN)),
    outputBiases: new Float32Array(outputs.length),
  };
  const { vectors, filters, filterBiases, hidden, hiddenBiases, output, outputBiases } = fitted;
  const vectorLayer = layerOf(vectors);
  const filterLayer = layerOf(filters);
  const filterBiasLayer = layerOf(filterBiases);
  const hiddenLayer = layerOf(hidden);
  const hiddenBiasLayer = layerOf(hiddenBiases);
  const outputLayer = layerOf(output);
  const outputBiasLayer = layerOf(outputBiases);
  const layers = [vectorLayer, filterLayer, filterBiasLayer, hiddenLayer, hiddenBiasLayer, outputLayer, outputBiasLayer];

  const catalogue = catalogueOf(rows);
  /** Of each unit its vector, what each filter makes of it at each of its taps, the vector's slope, and the batch they are of. */
  const unitVectors = new Float32Array(catalogue.count * DIMENSIONS);
  const unitTaps = new Float32Array(catalogue.count * TAPS);
  const unitSlopes = new Float32Array(catalogue.count * DIMENSIONS);
  const unitBatch = new Int32Array(catalogue.count).fill(-1);
  const unitsOfBatch: number[] = [];
  const longest = catalogue.ofRow.reduce((most, { length }) => Math.max(most, length), 1);
  const shown = new Uint32Array(longest);
  const seen = new Float32Array(SEEN);
  const seenSlope = new Float32Array(SEEN);
  const mask = new Float32Array(SEEN);
  const places = new Int32Array(MEAN);
  const present: number[] = [];
  const inner = new Float32Array(HIDDEN);
  const innerSlope = new Float32Array(HIDDEN);
  const odds = new Float32Array(outputs.length);

  /** Works out what the filters make of a unit, once a batch. */
  function workOut(unit: number, batch: number): void {
    if (unitBatch[unit] === batch) return;
    unitBatch[unit] = batch;
    unitsOfBatch.push(unit);
    const own = unit * DIMENSIONS;
    const size = catalogue.sizes[unit]!;
    unitVectors.fill(0, own, own + DIMENSIONS);
    for (let one = 0; one < size; one += 1) {
      const row = catalogue.ids[unit * MOST_MEANINGS + one]! * DIMENSIONS;
      for (let number = 0; number < DIMENSIONS; number += 1) unitVectors[own + number]! += vectors[row + number]! / size;
    }
    for (let tap = 0; tap < WIDTH; tap += 1) {
      for (let filter = 0; filter < FILTERS; filter += 1) {
        const row = (filter * WIDTH + tap) * DIMENSIONS;
        let one = 0;
        let two = 0;
        for (let number = 0; number < DIMENSIONS; number += 2) {
          one += filters[row + number]! * unitVectors[own + number]!;
          two += filters[row + number + 1]! * unitVectors[own + number + 1]!;
        }
        unitTaps[unit * TAPS + tap * FILTERS + filter] = one + two;
      }
    }
  }

  /** Finds the patterns of a message, some of its units and of its patterns hidden. */
  function look(units: Uint32Array, { features }: Prepared, batch: number): void {
    const count = units.length;
    seen.fill(0);
    places.fill(-1);
    for (let place = 0; place < count; place += 1) {
      const unit = random() < UNITS_HIDDEN ? catalogue.unknown : units[place]!;
      shown[place] = unit;
      workOut(unit, batch);
      for (let number = 0; number < DIMENSIONS; number += 1) seen[MEAN + number]! += unitVectors[unit * DIMENSIONS + number]!;
    }
    const share = meanShare(count);
    for (let number = 0; number < DIMENSIONS; number += 1) seen[MEAN + number]! *= share;
    const { opening, closing } = sections(count);
    for (let place = 0; place < count; place += 1) {
      const before = place > 0 ? shown[place - 1]! * TAPS : -1;
      const own = shown[place]! * TAPS + FILTERS;
      const behind = place + 1 < count ? shown[place + 1]! * TAPS + 2 * FILTERS : -1;
      for (let filter = 0; filter < FILTERS; filter += 1) {
        let sum = filterBiases[filter]! + unitTaps[own + filter]!;
        if (before >= 0) sum += unitTaps[before + filter]!;
        if (behind >= 0) sum += unitTaps[behind + filter]!;
        if (sum <= 0) continue;
        keep(filter, sum, place);
        if (place < opening) keep(FILTERS + filter, sum, place);
        if (place >= closing) keep(2 * FILTERS + filter, sum, place);
      }
    }
    const figures = features.values.length - FIGURES;
    for (let figure = 0; figure < FIGURES; figure += 1) seen[MEAN + DIMENSIONS + figure] = features.values[figures + figure]! / FIGURE_SHARE;
    present.length = 0;
    for (let number = 0; number < SEEN; number += 1) {
      mask[number] = random() < PATTERNS_HIDDEN ? 0 : 1 / (1 - PATTERNS_HIDDEN);
      seen[number]! *= mask[number]!;
      if (seen[number] !== 0) present.push(number);
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
      for (const number of present) sum += hidden[row * SEEN + number]! * seen[number]!;
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

  function learn(count: number, { promotion, category, weight }: Prepared, probability: number): void {
    const truth = category === undefined ? -1 : outputs.indexOf(category);
    const error = probability - (promotion ? 1 - DOUBT : DOUBT);
    const share = weight / BATCH;
    innerSlope.fill(0);
    for (let row = 0; row < outputs.length; row += 1) {
      const side = row < PROMOTIONS ? odds[row]! / (probability + 1e-7) : -odds[row]! / (1 - probability + 1e-7);
      const ofCategory = truth < 0 ? 0 : CATEGORY_SHARE * (odds[row]! - (row === truth ? 1 : 0));
      const slope = (error * side + ofCategory) * share;
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
      for (const number of present) {
        hiddenLayer.gradient[row * SEEN + number]! += slope * seen[number]!;
        seenSlope[number]! += slope * hidden[row * SEEN + number]!;
      }
    }
    for (const pattern of present) {
      if (pattern >= MEAN) break;
      learnPattern(pattern % FILTERS, places[pattern]!, count, seenSlope[pattern]! * mask[pattern]!);
    }
    const meanOf = meanShare(count);
    for (let place = 0; place < count; place += 1) {
      const own = shown[place]! * DIMENSIONS;
      for (let number = 0; number < DIMENSIONS; number += 1) {
        unitSlopes[own + number]! += seenSlope[MEAN + number]! * mask[MEAN + number]! * meanOf;
      }
    }
  }

  /** A pattern learns from the place where it was seen most strongly. */
  function learnPattern(filter: number, place: number, count: number, slope: number): void {
    filterBiasLayer.gradient[filter]! += slope;
    for (let tap = 0; tap < WIDTH; tap += 1) {
      const at = place + tap - (WIDTH >> 1);
      if (at < 0 || at >= count) continue;
      const row = (filter * WIDTH + tap) * DIMENSIONS;
      const own = shown[at]! * DIMENSIONS;
      for (let number = 0; number < DIMENSIONS; number += 1) {
        filterLayer.gradient[row + number]! += slope * unitVectors[own + number]!;
        unitSlopes[own + number]! += slope * filters[row + number]!;
      }
    }
  }

  /** Hands what the units of a batch would have changed on to their vectors. */
  function gatherVectors(): void {
    for (const unit of unitsOfBatch) {
      const size = catalogue.sizes[unit]!;
      for (let number = 0; number < DIMENSIONS; number += 1) {
        const slope = unitSlopes[unit * DIMENSIONS + number]! / size;
        unitSlopes[unit * DIMENSIONS + number] = 0;
        for (let one = 0; one < size; one += 1) {
          vectorLayer.gradient[catalogue.ids[unit * MOST_MEANINGS + one]! * DIMENSIONS + number]! += slope;
        }
      }
    }
    unitsOfBatch.length = 0;
  }

  const order = rows.map((_, index) => index);
  const steps = Math.ceil(rows.length / BATCH) * epochs;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      for (const index of order.slice(from, from + BATCH)) {
        const units = catalogue.ofRow[index]!;
        look(units, rows[index]!, step);
        learn(units.length, rows[index]!, decide());
      }
      gatherVectors();
      descend(layers, step, RATE * paceAt(step, steps));
      step += 1;
    }
  }
  return fitted;
}
