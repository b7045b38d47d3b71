import { promotionCategories, serviceCategories, type Category } from "../domain/category";
import { FIGURES } from "./figures";
import type { Score } from "./linear";
import type { Reading, Unit } from "./reading";

/** Categories in the order of the network's outputs, those of promotion first. */
export const outputs: readonly Category[] = [...promotionCategories, ...serviceCategories];
/** So many of them, the first, are of promotion. */
export const PROMOTIONS = promotionCategories.length;

/** Numbers in the vector of a meaning. */
export const DIMENSIONS = 24;
/** Patterns of three neighbours that are looked for. */
export const FILTERS = 48;
/** A pattern sees a unit and its neighbours. */
export const WIDTH = 3;
/** Where the strongest sight of a pattern is kept: in the whole message, in its opening, in its closing. */
export const POOLS = 3;
export const HIDDEN = 32;
const PATTERNS = FILTERS * POOLS;
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
const hiddenValues = new Float32Array(HIDDEN);
const hiddenSlopes = new Float32Array(HIDDEN);
const slopes = new Float32Array(SEEN);
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
  for (let pattern = 0; pattern < PATTERNS; pattern += 1) {
    if (pooled[pattern] === 0) continue;
    const token = unitTokens[unitAt(places[pattern]!, units.length)]!;
    byToken[token] = byToken[token]! + pooled[pattern]! * slopes[pattern]!;
  }
  const share = meanShare(count);
  for (let place = 0; place < count; place += 1) {
    const index = unitAt(place, units.length);
    const vectors = units[index]!.vectors!;
    let sum = 0;
    for (let number = 0; number < DIMENSIONS; number += 1) sum += vectors[number]! * slopes[PATTERNS + number]!;
    const token = unitTokens[index]!;
    byToken[token] = byToken[token]! + sum * share;
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
  pooled.fill(0);
  const { opening, closing } = sections(count);
  const { filterBiases } = network;
  let before: Float32Array = nothing;
  let own: Float32Array = count > 0 ? vectorsOf(network, units[0]!) : nothing;
  for (let place = 0; place < count; place += 1) {
    const next: Float32Array = place + 1 < count ? vectorsOf(network, units[unitAt(place + 1, units.length)]!) : nothing;
    for (let filter = 0; filter < FILTERS; filter += 1) {
      const sight =
        filterBiases[filter]! +
        before[DIMENSIONS + filter]! +
        own[DIMENSIONS + FILTERS + filter]! +
        next[DIMENSIONS + 2 * FILTERS + filter]!;
      if (sight <= 0) continue;
      if (sight > pooled[filter]!) keep(filter, sight, place);
      if (place < opening && sight > pooled[FILTERS + filter]!) keep(FILTERS + filter, sight, place);
      if (place >= closing && sight > pooled[2 * FILTERS + filter]!) keep(2 * FILTERS + filter, sight, place);
    }
    for (let number = 0; number < DIMENSIONS; number += 1) pooled[PATTERNS + number] = pooled[PATTERNS + number]! + own[number]!;
    before = own;
    own = next;
  }
  const share = meanShare(count);
  for (let number = 0; number < DIMENSIONS; number += 1) pooled[PATTERNS + number] = pooled[PATTERNS + number]! * share;
  for (let figure = 0; figure < FIGURES; figure += 1) pooled[PATTERNS + DIMENSIONS + figure] = figures[figure]!;
}

function keep(pattern: number, sight: number, place: number): void {
  pooled[pattern] = sight;
  places[pattern] = place;
}

/** Probability of each output. */
function decide({ hidden, hiddenBiases, output, outputBiases }: Network): Float32Array {
  hiddenValues.set(hiddenBiases);
  // Most patterns are not in a message; their columns are passed over.
  for (let number = 0; number < SEEN; number += 1) {
    const value = pooled[number]!;
    if (value === 0) continue;
    const column = number * HIDDEN;
    for (let row = 0; row < HIDDEN; row += 1) hiddenValues[row] = hiddenValues[row]! + hidden[column + row]! * value;
  }
  for (let row = 0; row < HIDDEN; row += 1) if (hiddenValues[row]! < 0) hiddenValues[row] = 0;
  const probabilities = new Float32Array(outputs.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < outputs.length; row += 1) {
    let sum = outputBiases[row]!;
    for (let at = row * HIDDEN, number = 0; number < HIDDEN; number += 1) sum += output[at + number]! * hiddenValues[number]!;
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
  for (let number = 0; number < PATTERNS + DIMENSIONS; number += 1) {
    if (pooled[number] === 0) continue;
    const column = number * HIDDEN;
    let slope = 0;
    for (let row = 0; row < HIDDEN; row += 1) slope += hidden[column + row]! * hiddenSlopes[row]!;
    slopes[number] = slope;
  }
}

/** A unit's vector, and what each filter makes of it as the neighbour before, as the middle and as the neighbour behind. */
function vectorsOf(network: Network, unit: Unit): Float32Array {
  if (unit.vectors !== undefined) return unit.vectors;
  const { vectors, vectorScale, filters } = network;
  const result = new Float32Array(DIMENSIONS + WIDTH * FILTERS);
  const share = vectorScale / unit.ids.length;
  for (const id of unit.ids) {
    const row = id * DIMENSIONS;
    if (row + DIMENSIONS > vectors.length) continue;
    for (let number = 0; number < DIMENSIONS; number += 1) result[number]! += vectors[row + number]! * share;
  }
  for (let offset = 0; offset < WIDTH; offset += 1) {
    for (let filter = 0; filter < FILTERS; filter += 1) {
      let sum = 0;
      const at = (filter * WIDTH + offset) * DIMENSIONS;
      for (let number = 0; number < DIMENSIONS; number += 1) sum += filters[at + number]! * result[number]!;
      result[DIMENSIONS + offset * FILTERS + filter] = sum;
    }
  }
  unit.vectors = result;
  return result;
}
