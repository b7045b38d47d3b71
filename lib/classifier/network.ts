import { promotionCategories, serviceCategories, type Category } from "../domain/category";
import { FIGURES } from "./figures";

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
/** Where the strongest sight of a pattern is kept: in the whole message, in its opening, in its closing. */
export const POOLS = 3;
export const HIDDEN = 48;
export const PATTERNS = FILTERS * POOLS;
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

/** Behind this place a unit is no longer of the opening; from the second on it is of the closing. */
export function sections(count: number): { opening: number; closing: number } {
  return { opening: Math.max(6, Math.ceil(count * 0.4)), closing: Math.min(count - 6, Math.floor(count * 0.6)) };
}

/** The mean of many vectors says less the more there are. */
export function meanShare(count: number): number {
  return 1 / Math.sqrt(count + 2);
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
