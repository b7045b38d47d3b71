import { promotionCategories, serviceCategories, type Category } from "../domain/category";
import { FIGURES } from "./figures";
import type { Score } from "./linear";
import type { Reading, Unit } from "./reading";

/** Categories in the order of the network's outputs, those of promotion first. */
export const outputs: readonly Category[] = [...promotionCategories, ...serviceCategories];
/** So many of them, the first, are of promotion. */
export const PROMOTIONS = promotionCategories.length;

/** Numbers in the vector of a meaning. */
export const DIMENSIONS = 40;
/** Patterns of three neighbours that are looked for. */
export const FILTERS = 64;
/** A pattern sees a unit and its neighbours. */
export const WIDTH = 3;
const MIDDLE = 1;
/** Where the strongest sight of a pattern is kept: in the whole message, in its opening, in its closing. */
export const POOLS = 3;
export const HIDDEN = 48;
const PATTERNS = FILTERS * POOLS;
/** Opening, what lies between (in a short message: what is of both), closing. */
const STRETCHES = 3;
/** What the hidden layer sees: patterns, the mean vector, the figures. */
export const SEEN = PATTERNS + DIMENSIONS + FIGURES;

/** Units that are read, from the beginning and from the end: what a message is for shows there. */
const HEAD = 160;
const TAIL = 80;
export const MOST_UNITS = HEAD + TAIL;

/**
 * The model of what a message says: meanings in their order, the same in every language. Patterns of neighbouring meanings,
 * the strongest sight of each in the whole, the opening and the closing; a hidden layer; one output for each category.
 */
export interface Network {
  /** A row of {@link DIMENSIONS} for each sign and meaning, from -127 to 127 times the scale. */
  vectors: Int8Array;
  vectorScale: number;
  /** A row of {@link WIDTH} times {@link DIMENSIONS} for each of {@link FILTERS}. */
  filters: Float32Array;
  filterBiases: Float32Array;
  /** A row of {@link HIDDEN} for each of {@link SEEN}. */
  hidden: Float32Array;
  hiddenBiases: Float32Array;
  /** A row of {@link HIDDEN} for each of {@link outputs}. */
  output: Float32Array;
  outputBiases: Float32Array;
}

export interface NetworkScore extends Score {
  /** Probability of each of {@link outputs} by the network alone. */
  probabilities: Float32Array;
}

/** Working memory, one for all messages; all of it is written before it is read. */
const pooled = new Float32Array(SEEN);
const places = new Int32Array(PATTERNS);
/** The strongest sights in each stretch of a message, and where they were. */
const strongest = new Float32Array(STRETCHES * FILTERS);
const strongestAt = new Int32Array(STRETCHES * FILTERS);
/** What there is of a message: places in {@link pooled} that are not 0, the patterns first; how many, and of them patterns and means. */
const present = new Int32Array(SEEN);
let presentCount = 0;
let tracedCount = 0;
const hiddenValues = new Float64Array(HIDDEN);
const hiddenSlopes = new Float64Array(HIDDEN);
const slopes = new Float64Array(SEEN);
const nothing = new Float32Array(DIMENSIONS + WIDTH * FILTERS);

/** Behind this place a unit is no longer of the opening; from the second on it is of the closing. */
export function sections(count: number): { opening: number; closing: number } {
  return { opening: Math.max(6, Math.ceil(count * 0.4)), closing: Math.min(count - 6, Math.floor(count * 0.6)) };
}

/** The mean of many vectors says less the more there are. */
export function meanShare(count: number): number {
  return 1 / Math.sqrt(count + 2);
}

/** Scores a message. What the network makes of a unit is kept with it. */
export function scoreNetwork(network: Network, reading: Reading): NetworkScore {
  const { units, unitTokens, tokens, figures } = reading;
  const count = Math.min(units.length, MOST_UNITS);
  look(network, units, count, figures);
  const probabilities = decide(network);
  let promotion = 1e-9;
  let service = 1e-9;
  for (let output = 0; output < outputs.length; output += 1) {
    if (output < PROMOTIONS) promotion += probabilities[output]!;
    else service += probabilities[output]!;
  }
  trace(network, probabilities, promotion, service);
  const byToken = new Float32Array(tokens.length);
  for (let index = 0; index < tracedCount; index += 1) {
    const pattern = present[index]!;
    if (pattern >= PATTERNS) break;
    const token = unitTokens[unitAt(places[pattern]!, units.length)]!;
    byToken[token] = byToken[token]! + pooled[pattern]! * slopes[pattern]!;
  }
  const share = meanShare(count);
  for (let place = 0; place < count; place += 1) {
    const index = unitAt(place, units.length);
    const token = unitTokens[index]!;
    byToken[token] = byToken[token]! + product(units[index]!.vectors!, 0, slopes, PATTERNS, DIMENSIONS) * share;
  }
  return { logOdds: Math.log(promotion) - Math.log(service), byToken, probabilities };
}

/** The unit at a place of those that are read: of a very long message the middle is passed over. */
export function unitAt(place: number, count: number): number {
  return count > MOST_UNITS && place >= HEAD ? place + count - MOST_UNITS : place;
}

/** The most likely category of one side. */
export function strongestCategory(probabilities: Float32Array, promotion: boolean): Category {
  const end = promotion ? PROMOTIONS : outputs.length;
  let best = promotion ? 0 : PROMOTIONS;
  for (let output = best + 1; output < end; output += 1) if (probabilities[output]! > probabilities[best]!) best = output;
  return outputs[best]!;
}

/** Finds the patterns. */
function look(network: Network, units: readonly Unit[], count: number, figures: Float32Array): void {
  const { opening, closing } = sections(count);
  const isShort = closing < opening;
  const ends = [Math.max(0, Math.min(opening, closing)), Math.min(count, Math.max(opening, closing)), count];
  strongest.fill(0);
  pooled.fill(0, PATTERNS, PATTERNS + DIMENSIONS);
  let before: Float32Array = nothing;
  let own: Float32Array = count > 0 ? vectorsOf(network, units[0]!) : nothing;
  let place = 0;
  for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
    const at = stretch * FILTERS;
    for (const end = ends[stretch]!; place < end; place += 1) {
      const next: Float32Array = place + 1 < count ? vectorsOf(network, units[unitAt(place + 1, units.length)]!) : nothing;
      for (let filter = 0; filter < FILTERS; filter += 1) {
        const sight = before[DIMENSIONS + filter]! + own[DIMENSIONS + FILTERS + filter]! + next[DIMENSIONS + 2 * FILTERS + filter]!;
        if (sight <= strongest[at + filter]!) continue;
        strongest[at + filter] = sight;
        strongestAt[at + filter] = place;
      }
      for (let number = 0; number < DIMENSIONS; number += 1) pooled[PATTERNS + number]! += own[number]!;
      before = own;
      own = next;
    }
  }
  for (let filter = 0; filter < FILTERS; filter += 1) {
    keep(filter, strongerOf(strongerOf(filter, FILTERS + filter), 2 * FILTERS + filter));
    keep(FILTERS + filter, isShort ? strongerOf(filter, FILTERS + filter) : filter);
    keep(2 * FILTERS + filter, isShort ? strongerOf(FILTERS + filter, 2 * FILTERS + filter) : 2 * FILTERS + filter);
  }
  const share = meanShare(count);
  for (let number = 0; number < DIMENSIONS; number += 1) pooled[PATTERNS + number]! *= share;
  for (let figure = 0; figure < FIGURES; figure += 1) pooled[PATTERNS + DIMENSIONS + figure] = figures[figure]!;
  presentCount = 0;
  for (let number = 0; number < SEEN; number += 1) {
    if (number === PATTERNS + DIMENSIONS) tracedCount = presentCount;
    if (pooled[number] !== 0) present[presentCount++] = number;
  }
}

function strongerOf(one: number, other: number): number {
  return strongest[other]! > strongest[one]! ? other : one;
}

function keep(pattern: number, from: number): void {
  pooled[pattern] = strongest[from]!;
  places[pattern] = strongestAt[from]!;
}

/** Sum of the products of two stretches of numbers; their length is a multiple of 4. */
function product(left: Float32Array, leftAt: number, right: Float64Array, rightAt: number, length: number): number {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let number = 0; number < length; number += 4) {
    one += left[leftAt + number]! * right[rightAt + number]!;
    two += left[leftAt + number + 1]! * right[rightAt + number + 1]!;
    three += left[leftAt + number + 2]! * right[rightAt + number + 2]!;
    four += left[leftAt + number + 3]! * right[rightAt + number + 3]!;
  }
  return one + two + (three + four);
}

/** Probability of each output. */
function decide({ hidden, hiddenBiases, output, outputBiases }: Network): Float32Array {
  hiddenValues.set(hiddenBiases);
  // Most patterns are not in a message; their columns are passed over. Four columns at a time spare three stores of four.
  let index = 0;
  for (; index + 4 <= presentCount; index += 4) {
    const one = present[index]!;
    const two = present[index + 1]!;
    const three = present[index + 2]!;
    const four = present[index + 3]!;
    const [first, second, third, last] = [pooled[one]!, pooled[two]!, pooled[three]!, pooled[four]!];
    for (let row = 0; row < HIDDEN; row += 1) {
      hiddenValues[row]! +=
        hidden[one * HIDDEN + row]! * first + hidden[two * HIDDEN + row]! * second + (hidden[three * HIDDEN + row]! * third + hidden[four * HIDDEN + row]! * last);
    }
  }
  for (; index < presentCount; index += 1) {
    const column = present[index]! * HIDDEN;
    const value = pooled[present[index]!]!;
    for (let row = 0; row < HIDDEN; row += 1) hiddenValues[row]! += hidden[column + row]! * value;
  }
  for (let row = 0; row < HIDDEN; row += 1) if (hiddenValues[row]! < 0) hiddenValues[row] = 0;
  const probabilities = new Float32Array(outputs.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < outputs.length; row += 1) {
    const sum = outputBiases[row]! + product(output, row * HIDDEN, hiddenValues, 0, HIDDEN);
    probabilities[row] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let row = 0; row < outputs.length; row += 1) {
    probabilities[row] = Math.exp(probabilities[row]! - most);
    total += probabilities[row]!;
  }
  for (let row = 0; row < outputs.length; row += 1) probabilities[row]! /= total;
  return probabilities;
}

/** How the log-odds of promotion change with everything that was seen, for the explanation. */
function trace({ hidden, output }: Network, probabilities: Float32Array, promotion: number, service: number): void {
  for (let row = 0; row < HIDDEN; row += 1) {
    let slope = 0;
    if (hiddenValues[row] !== 0) {
      for (let out = 0; out < outputs.length; out += 1) {
        const share = out < PROMOTIONS ? probabilities[out]! / promotion : -probabilities[out]! / service;
        slope += share * output[out * HIDDEN + row]!;
      }
    }
    hiddenSlopes[row] = slope;
  }
  slopes.fill(0, PATTERNS, PATTERNS + DIMENSIONS);
  for (let index = 0; index < tracedCount; index += 1) {
    const number = present[index]!;
    slopes[number] = product(hidden, number * HIDDEN, hiddenSlopes, 0, HIDDEN);
  }
}

/** A unit's vector, and what each filter makes of it as the neighbour before, as the middle and as the neighbour behind. */
function vectorsOf(network: Network, unit: Unit): Float32Array {
  if (unit.vectors !== undefined) return unit.vectors;
  const { vectors, vectorScale, filters, filterBiases } = network;
  const result = new Float32Array(DIMENSIONS + WIDTH * FILTERS);
  const share = vectorScale / unit.ids.length;
  for (const id of unit.ids) {
    const row = id * DIMENSIONS;
    if (row + DIMENSIONS > vectors.length) continue;
    for (let number = 0; number < DIMENSIONS; number += 1) result[number]! += vectors[row + number]! * share;
  }
  for (let offset = 0; offset < WIDTH; offset += 1) {
    for (let filter = 0; filter < FILTERS; filter += 1) {
      // A pattern has one middle: its bias is there.
      let sum = offset === MIDDLE ? filterBiases[filter]! : 0;
      const at = (filter * WIDTH + offset) * DIMENSIONS;
      for (let number = 0; number < DIMENSIONS; number += 1) sum += filters[at + number]! * result[number]!;
      result[DIMENSIONS + offset * FILTERS + filter] = sum;
    }
  }
  unit.vectors = result;
  return result;
}
