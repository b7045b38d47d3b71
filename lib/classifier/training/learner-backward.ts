import { DIMENSIONS, FILTERS, HIDDEN, meanShare, outputs, PROMOTIONS, WIDTH } from "../network";
import { MEAN, type LearnerMemory } from "./learner-memory";
import type { Prepared } from "./rows";
import { addressOf } from "./vectors";

/** What a network is to say of a message. */
export interface Answer extends Pick<Prepared, "promotion" | "category" | "weight"> {
  /** What other networks say of each output, and how much that counts beside the label, 0 to 1. */
  taught?: { probabilities: Float32Array; share: number };
}

/** Doubt about every label: the network is not to claim certainty. */
const DOUBT = 0.03;
/** How much the category counts beside the label. */
const CATEGORY_SHARE = 0.5;

/**
 * Adds to the gradients what a message that was just judged has to teach.
 *
 * @param count of its units
 * @param probability of promotion that it was judged to have
 * @param of how many messages a step is taken
 */
export function learn(memory: LearnerMemory, count: number, { promotion, category, weight, taught }: Answer, probability: number, of: number): void {
  const { kernel: { addScaled, dot }, layers: { hidden, hiddenBiases, output, outputBiases }, units, glance } = memory;
  const { shown, seen, seenSlope, mask, present, places, meanSlope, inner, innerSlope, odds } = glance;
  const truth = category === undefined ? -1 : outputs.indexOf(category);
  const error = probability - (promotion ? 1 - DOUBT : DOUBT);
  const share = weight / of;
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
    learnPattern(memory, pattern % FILTERS, places[pattern]!, count, seenSlope[pattern]!);
  }
  meanSlope.fill(0);
  addScaled(addressOf(meanSlope), addressOf(seenSlope, MEAN), meanShare(count), DIMENSIONS);
  for (let place = 0; place < count; place += 1) addScaled(addressOf(units.slopes, shown[place]! * DIMENSIONS), addressOf(meanSlope), 1, DIMENSIONS);
}

/** A pattern learns from the place where it was seen most strongly. */
function learnPattern(memory: LearnerMemory, filter: number, place: number, count: number, slope: number): void {
  const { kernel: { addScaled }, layers: { filters, filterBiases }, units, glance } = memory;
  filterBiases.gradient[filter]! += slope;
  for (let tap = 0; tap < WIDTH; tap += 1) {
    const at = place + tap - (WIDTH >> 1);
    if (at < 0 || at >= count) continue;
    const row = (tap * FILTERS + filter) * DIMENSIONS;
    const own = glance.shown[at]! * DIMENSIONS;
    addScaled(addressOf(filters.gradient, row), addressOf(units.vectors, own), slope, DIMENSIONS);
    addScaled(addressOf(units.slopes, own), addressOf(filters.weights, row), slope, DIMENSIONS);
  }
}
