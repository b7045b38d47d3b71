import type { Linear } from "./linear";
import type { MeaningTable } from "./meanings";
import type { Network } from "./network";

/** Everything that training found out. */
export interface Model {
  /** Words of many languages by meaning, as they were when the weights were learned. */
  meanings: MeaningTable;
  linear: Linear;
  network: Network;
  calibration: Calibration;
}

/**
 * Evidence = the linear part's sums, each times its trust + network · its log-odds. Probability of promotion =
 * sigmoid(evidence, as far as it is believed (`caution.ts`) + shift + the declaration's log-odds).
 *
 * Learned on messages that the parts had not seen: what they know by heart is worth less there, and how much less differs
 * between words, their neighbours, letters and meanings.
 */
export interface Calibration {
  /** How much each sum of the linear part counts. */
  trust: readonly number[];
  network: number;
  shift: number;
}
