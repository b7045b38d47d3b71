import { addressOf, wholeLanes, type Kernel } from "./vectors";

/** Weights that are learned, their gradient, and what the method remembers of each. */
export interface Layer {
  weights: Float32Array;
  /** To be added up by whoever learns; empty again after a step. */
  gradient: Float32Array;
  mean: Float32Array;
  square: Float32Array;
}

/** How fast the means of gradients and of their squares forget, and what keeps the quotient finite: the method's own values. */
const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.999;
const FINITE = 1e-8;
/** Length of all gradients together that a step takes at most: one odd batch must not undo what was learned. */
const LONGEST = 1;
/** Share of the steps in which the pace rises, and the share of the highest with which it begins. */
const RISE = 0.1;
const FIRST = 1 / 25;

/** Lengths of the vectors of a layer with so many weights, for a memory to hold. */
export function layerOf(length: number): Record<keyof Layer, number> {
  return { weights: length, gradient: length, mean: length, square: length };
}

/** The share of the highest pace at one of so many steps: it rises, and falls to nothing (Smith's one cycle, by cosine). */
export function paceAt(step: number, steps: number): number {
  const top = RISE * steps;
  if (step < top) return FIRST + ((1 - FIRST) * (1 - Math.cos((Math.PI * step) / top))) / 2;
  return (1 + Math.cos((Math.PI * (step - top)) / Math.max(1, steps - top))) / 2;
}

/**
 * One step of Adam (Kingma and Ba, 2015) down the gradients, which are emptied.
 *
 * @param step 0, 1, 2 …
 */
export function descend({ dot, adam }: Kernel, layers: readonly Layer[], step: number, rate: number): void {
  let squares = 0;
  for (const { gradient } of layers) squares += dot(addressOf(gradient), addressOf(gradient), wholeLanes(gradient.length));
  const share = Math.min(1, LONGEST / Math.sqrt(squares + FINITE));
  const pace = rate / (1 - MEAN_KEPT ** (step + 1));
  const whole = 1 / (1 - SQUARE_KEPT ** (step + 1));
  for (const { weights, gradient, mean, square } of layers) {
    adam(
      addressOf(weights), addressOf(gradient), addressOf(mean), addressOf(square), wholeLanes(weights.length),
      share, pace, whole, MEAN_KEPT, SQUARE_KEPT, FINITE,
    );
  }
}
