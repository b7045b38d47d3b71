import { FIGURES } from "../figures";
import { FIGURE_SHARE } from "../linear";
import { DIMENSIONS, FILTERS, HIDDEN, meanShare, outputs, POOLS, PROMOTIONS, SEEN, sections, WIDTH, type Network } from "../network";
import { MOST_MEANINGS } from "../meanings";
import { descend, layerOf, paceAt } from "./adam";
import { randomFrom, shuffle, type Prepared } from "./rows";
import { catalogueOf } from "./unit-catalogue";
import { addressOf, vectorMemory } from "./vectors";

/** A network before its vectors are rounded. */
export interface FittedNetwork extends Omit<Network, "vectors" | "vectorScale"> {
  vectors: Float32Array;
}

/** What the network learns from of a message. */
export interface Lesson extends Pick<Prepared, "units" | "features" | "promotion" | "category" | "weight"> {
  /** What other networks say of each output, and how much that counts beside the label, 0 to 1. */
  taught?: { probabilities: Float32Array; share: number };
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
const FIRST_SEED = 7;

/** Where, in what the hidden layer sees, the mean vector begins. */
const MEAN = FILTERS * POOLS;
const TAPS = WIDTH * FILTERS;

/**
 * Fits the network by Adam: the label, the category where a row has one, and what others say of a row where they do.
 *
 * @param ids number of vectors
 * @param seed of what it begins with, and of the order; networks of different seeds err in different places
 */
export function fitNetwork(rows: readonly Lesson[], ids: number, { epochs = EPOCHS, seed = 0 } = {}): FittedNetwork {
  const catalogue = catalogueOf(rows);
  const { kernel, held } = vectorMemory({
    vectors: layerOf(ids * DIMENSIONS),
    filters: layerOf(TAPS * DIMENSIONS),
    filterBiases: layerOf(FILTERS),
    hidden: layerOf(HIDDEN * SEEN),
    hiddenBiases: layerOf(HIDDEN),
    output: layerOf(outputs.length * HIDDEN),
    outputBiases: layerOf(outputs.length),
    // Of each unit: its vector, what each filter makes of it at each of its taps, and the vector's slope.
    unitVectors: catalogue.count * DIMENSIONS,
    unitTaps: catalogue.count * TAPS,
    unitSlopes: catalogue.count * DIMENSIONS,
    // Of the message that is looked at.
    seen: SEEN,
    seenSlope: SEEN,
    placesHeld: MEAN,
    sums: FILTERS,
    meanSlope: DIMENSIONS,
    inner: HIDDEN,
    innerSlope: HIDDEN,
    odds: outputs.length,
  });
  const { addScaled, dot, keepMost, products } = kernel;
  const { vectors, filters, filterBiases, hidden, hiddenBiases, output, outputBiases } = held;
  const { unitVectors, unitTaps, unitSlopes, seen, seenSlope, placesHeld, sums, meanSlope, inner, innerSlope, odds } = held;
  const random = randomFrom(FIRST_SEED + seed);
  const spread = ({ weights }: { weights: Float32Array }, most: number): void => {
    for (let place = 0; place < weights.length; place += 1) weights[place] = (random() * 2 - 1) * most;
  };
  spread(vectors, 0.15);
  spread(filters, 1 / Math.sqrt(WIDTH * DIMENSIONS));
  spread(hidden, 1 / Math.sqrt(SEEN));
  spread(output, 1 / Math.sqrt(HIDDEN));

  /** The batch that what is held of each unit is of. */
  const unitBatch = new Int32Array(catalogue.count).fill(-1);
  const unitsOfBatch: number[] = [];
  const longest = catalogue.ofRow.reduce((most, { length }) => Math.max(most, length), 1);
  const shown = new Uint32Array(longest);
  const mask = new Float32Array(SEEN);
  const places = new Int32Array(placesHeld.buffer, placesHeld.byteOffset, MEAN);
  const present: number[] = [];

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
      addScaled(addressOf(unitVectors, own), addressOf(vectors.weights, row), 1 / size, DIMENSIONS);
    }
    products(addressOf(unitTaps, unit * TAPS), addressOf(filters.weights), TAPS, addressOf(unitVectors, own), DIMENSIONS);
  }

  /** Finds the patterns of a message, some of its units and of its patterns hidden. */
  function look(units: Uint32Array, { features }: Lesson, batch: number): void {
    const count = units.length;
    const share = meanShare(count);
    seen.fill(0);
    places.fill(-1);
    for (let place = 0; place < count; place += 1) {
      const unit = random() < UNITS_HIDDEN ? catalogue.unknown : units[place]!;
      shown[place] = unit;
      workOut(unit, batch);
      addScaled(addressOf(seen, MEAN), addressOf(unitVectors, unit * DIMENSIONS), share, DIMENSIONS);
    }
    const { opening, closing } = sections(count);
    for (let place = 0; place < count; place += 1) {
      sums.set(filterBiases.weights);
      for (let tap = 0; tap < WIDTH; tap += 1) {
        const at = place + tap - (WIDTH >> 1);
        if (at < 0 || at >= count) continue;
        addScaled(addressOf(sums), addressOf(unitTaps, shown[at]! * TAPS + tap * FILTERS), 1, FILTERS);
      }
      keep(0, place);
      if (place < opening) keep(FILTERS, place);
      if (place >= closing) keep(2 * FILTERS, place);
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

  /** Keeps the sums of a place among the patterns from a number on where they are the strongest yet. */
  function keep(pattern: number, place: number): void {
    keepMost(addressOf(seen, pattern), addressOf(places, pattern), addressOf(sums), place, FILTERS);
  }

  /** Probability of promotion; leaves the outputs' probabilities in `odds`. */
  function decide(): number {
    inner.set(hiddenBiases.weights);
    for (const number of present) addScaled(addressOf(inner), addressOf(hidden.weights, number * HIDDEN), seen[number]!, HIDDEN);
    for (let row = 0; row < HIDDEN; row += 1) if (inner[row]! < 0) inner[row] = 0;
    products(addressOf(odds), addressOf(output.weights), outputs.length, addressOf(inner), HIDDEN);
    let most = -Infinity;
    for (let row = 0; row < odds.length; row += 1) most = Math.max(most, (odds[row]! += outputBiases.weights[row]!));
    let total = 0;
    for (let row = 0; row < odds.length; row += 1) total += odds[row] = Math.exp(odds[row]! - most);
    let promotion = 0;
    for (let row = 0; row < odds.length; row += 1) {
      odds[row]! /= total;
      if (row < PROMOTIONS) promotion += odds[row]!;
    }
    return promotion;
  }

  function learn(count: number, { promotion, category, weight, taught }: Lesson, probability: number): void {
    const truth = category === undefined ? -1 : outputs.indexOf(category);
    const error = probability - (promotion ? 1 - DOUBT : DOUBT);
    const share = weight / BATCH;
    const ofTeachers = taught?.share ?? 0;
    innerSlope.fill(0);
    for (let row = 0; row < outputs.length; row += 1) {
      const side = row < PROMOTIONS ? odds[row]! / (probability + 1e-7) : -odds[row]! / (1 - probability + 1e-7);
      const ofCategory = truth < 0 ? 0 : CATEGORY_SHARE * (odds[row]! - (row === truth ? 1 : 0));
      const teachers = taught === undefined ? 0 : (1 + CATEGORY_SHARE) * (odds[row]! - taught.probabilities[row]!);
      const slope = ((1 - ofTeachers) * (error * side + ofCategory) + ofTeachers * teachers) * share;
      outputBiases.gradient[row]! += slope;
      addScaled(addressOf(output.gradient, row * HIDDEN), addressOf(inner), slope, HIDDEN);
      addScaled(addressOf(innerSlope), addressOf(output.weights, row * HIDDEN), slope, HIDDEN);
    }
    for (let row = 0; row < HIDDEN; row += 1) if (inner[row] === 0) innerSlope[row] = 0;
    addScaled(addressOf(hiddenBiases.gradient), addressOf(innerSlope), 1, HIDDEN);
    seenSlope.fill(0);
    for (const number of present) {
      addScaled(addressOf(hidden.gradient, number * HIDDEN), addressOf(innerSlope), seen[number]!, HIDDEN);
      seenSlope[number] = dot(addressOf(hidden.weights, number * HIDDEN), addressOf(innerSlope), HIDDEN) * mask[number]!;
    }
    for (const pattern of present) {
      if (pattern >= MEAN) break;
      learnPattern(pattern % FILTERS, places[pattern]!, count, seenSlope[pattern]!);
    }
    meanSlope.fill(0);
    addScaled(addressOf(meanSlope), addressOf(seenSlope, MEAN), meanShare(count), DIMENSIONS);
    for (let place = 0; place < count; place += 1) addScaled(addressOf(unitSlopes, shown[place]! * DIMENSIONS), addressOf(meanSlope), 1, DIMENSIONS);
  }

  /** A pattern learns from the place where it was seen most strongly. */
  function learnPattern(filter: number, place: number, count: number, slope: number): void {
    filterBiases.gradient[filter]! += slope;
    for (let tap = 0; tap < WIDTH; tap += 1) {
      const at = place + tap - (WIDTH >> 1);
      if (at < 0 || at >= count) continue;
      const row = (tap * FILTERS + filter) * DIMENSIONS;
      const own = shown[at]! * DIMENSIONS;
      addScaled(addressOf(filters.gradient, row), addressOf(unitVectors, own), slope, DIMENSIONS);
      addScaled(addressOf(unitSlopes, own), addressOf(filters.weights, row), slope, DIMENSIONS);
    }
  }

  /** Hands what the units of a batch would have changed on to their vectors. */
  function gatherVectors(): void {
    for (const unit of unitsOfBatch) {
      const own = unit * DIMENSIONS;
      const size = catalogue.sizes[unit]!;
      for (let one = 0; one < size; one += 1) {
        const row = catalogue.ids[unit * MOST_MEANINGS + one]! * DIMENSIONS;
        addScaled(addressOf(vectors.gradient, row), addressOf(unitSlopes, own), 1 / size, DIMENSIONS);
      }
      unitSlopes.fill(0, own, own + DIMENSIONS);
    }
    unitsOfBatch.length = 0;
  }

  const layers = [vectors, filters, filterBiases, hidden, hiddenBiases, output, outputBiases];
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
      descend(kernel, layers, step, RATE * paceAt(step, steps));
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
