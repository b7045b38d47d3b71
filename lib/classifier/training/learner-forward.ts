import { FIGURES } from "../figures";
import { FIGURE_SHARE } from "../linear";
import { DIMENSIONS, FILTERS, HIDDEN, meanShare, outputs, PROMOTIONS, SEEN, sections, WIDTH } from "../network";
import { MEAN, TAPS, type LearnerMemory } from "./learner-memory";
import { addressOf } from "./vectors";

/** Share of units that are hidden from a pass: the network must not lean on single words. */
const UNITS_HIDDEN = 0.05;
/** Share of patterns hidden, likewise. */
const PATTERNS_HIDDEN = 0.15;

/**
 * Finds the patterns of a message, some of its units and of its patterns hidden.
 *
 * @param units of the message, by their numbers in the catalogue
 * @param unknown the unit that stands for a hidden one
 * @param workOut makes a unit's vectors ready
 */
export function look(
  memory: LearnerMemory, units: Uint32Array, unknown: number, figures: Float32Array, workOut: (unit: number) => void, random: () => number,
): void {
  const { kernel: { addScaled, keepMost }, layers: { filterBiases }, units: { vectors, taps }, glance } = memory;
  const { shown, seen, places, sums, mask, present } = glance;
  const count = units.length;
  const share = meanShare(count);
  seen.fill(0);
  places.fill(-1);
  for (let place = 0; place < count; place += 1) {
    const unit = random() < UNITS_HIDDEN ? unknown : units[place]!;
    shown[place] = unit;
    workOut(unit);
    addScaled(addressOf(seen, MEAN), addressOf(vectors, unit * DIMENSIONS), share, DIMENSIONS);
  }
  /** Keeps the sums of a place among the patterns from a number on where they are the strongest yet. */
  const keep = (pattern: number, place: number): void =>
    keepMost(addressOf(seen, pattern), addressOf(places, pattern), addressOf(sums), place, FILTERS);
  const { opening, closing } = sections(count);
  for (let place = 0; place < count; place += 1) {
    sums.set(filterBiases.weights);
    for (let tap = 0; tap < WIDTH; tap += 1) {
      const at = place + tap - (WIDTH >> 1);
      if (at < 0 || at >= count) continue;
      addScaled(addressOf(sums), addressOf(taps, shown[at]! * TAPS + tap * FILTERS), 1, FILTERS);
    }
    keep(0, place);
    if (place < opening) keep(FILTERS, place);
    if (place >= closing) keep(2 * FILTERS, place);
  }
  for (let figure = 0; figure < FIGURES; figure += 1) seen[MEAN + DIMENSIONS + figure] = figures[figure]! / FIGURE_SHARE;
  present.length = 0;
  for (let number = 0; number < SEEN; number += 1) {
    mask[number] = random() < PATTERNS_HIDDEN ? 0 : 1 / (1 - PATTERNS_HIDDEN);
    seen[number]! *= mask[number]!;
    if (seen[number] !== 0) present.push(number);
  }
}

/**
 * Judges what was looked at, and leaves the probability of each output in the memory.
 *
 * @returns probability of promotion
 */
export function decide(memory: LearnerMemory): number {
  const { kernel: { addScaled, products }, layers: { hidden, hiddenBiases, output, outputBiases } } = memory;
  const { seen, present, inner, odds } = memory.glance;
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
