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

/** Probability of promotion = sigmoid(linear · its log-odds + network · its log-odds + shift + the declaration's log-odds). */
export interface Calibration {
  linear: number;
  network: number;
  shift: number;
}
