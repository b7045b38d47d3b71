import { belief } from "../caution";
import { SUMS } from "../linear";
import type { Calibration } from "../model";
import { PROMOTION_FROM } from "../thresholds";
import type { ScoredRow } from "./score-rows";

/** Service messages of a kind, and the share of them that may be called promotion. */
export interface Ceiling {
  rows: readonly ScoredRow[];
  share: number;
}

const STEPS = 60;

/** Log-odds of promotion of a row, by a calibration. */
export function logOddsOf(calibration: Calibration, row: ScoredRow): number {
  const evidence = evidenceOf(calibration, row);
  return evidence * belief(evidence, row.unknown) + calibration.shift + row.declaration;
}

function evidenceOf({ trust, network }: Calibration, row: ScoredRow): number {
  let evidence = network * row.network;
  for (let sum = 0; sum < trust.length; sum += 1) evidence += trust[sum]! * row.sums[sum]!;
  return evidence;
}

export function probabilityOf(calibration: Calibration, row: ScoredRow): number {
  return 1 / (1 + Math.exp(-logOddsOf(calibration, row)));
}

/**
 * How much the network and each sum of the linear part count, and the shift under which the probabilities fit best: logistic
 * regression on what models said of messages that they had not seen (stacking), by Newton's method.
 */
export function calibrated(rows: readonly ScoredRow[]): Calibration {
  const size = SUMS + 2;
  let weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map(() => 0);
    const curve = weights.map((_, one) => weights.map((__, other) => (one === other ? 1e-6 : 0)));
    const calibration = calibrationOf(weights);
    for (const row of rows) {
      const believed = belief(evidenceOf(calibration, row), row.unknown);
      const inputs = [row.network * believed, 1, ...row.sums.map((sum) => sum * believed)];
      const probability = probabilityOf(calibration, row);
      const error = probability - (row.promotion ? 1 : 0);
      const steepness = probability * (1 - probability);
      for (let one = 0; one < size; one += 1) {
        gradient[one]! += error * inputs[one]!;
        for (let other = 0; other < size; other += 1) curve[one]![other]! += steepness * inputs[one]! * inputs[other]!;
      }
    }
    const change = solved(curve, gradient);
    weights = weights.map((weight, index) => weight - change[index]!);
    if (Math.max(...change.map(Math.abs)) < 1e-9) break;
  }
  return calibrationOf(weights);
}

function calibrationOf([network = 0, shift = 0, ...trust]: readonly number[]): Calibration {
  return { trust, network, shift };
}

/** Solves a small system of linear equations (Gauss's elimination). */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let column = 0; column < rows.length; column += 1) {
    for (let row = 0; row < rows.length; row += 1) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      rows[row] = rows[row]!.map((value, index) => value - factor * rows[column]![index]!);
    }
  }
  return rows.map((row, index) => row.at(-1)! / row[index]!);
}

/**
 * Lowers the probabilities until no ceiling is passed by what is called promotion. The corpus has about as much promotion
 * as service and far more hard messages than a phone; there, service prevails.
 */
export function cautious(calibration: Calibration, ceilings: readonly Ceiling[]): Calibration {
  const threshold = Math.log(PROMOTION_FROM / (1 - PROMOTION_FROM));
  const shifts = ceilings.map(({ rows, share }) => {
    const sorted = Float64Array.from(
      rows.filter(({ promotion }) => !promotion),
      (row) => logOddsOf(calibration, row) - calibration.shift,
    ).sort();
    const border = sorted[sorted.length - 1 - Math.floor(sorted.length * share)];
    return border === undefined ? calibration.shift : threshold - border - 1e-6;
  });
  return { ...calibration, shift: Math.min(calibration.shift, ...shifts) };
}

/** One step of a reliability plot: messages whose probability lies within it. */
export interface Reliability {
  from: number;
  messages: number;
  meanProbability: number;
  promotion: number;
}

const BINS = 10;

/**
 * How well probabilities keep their word: in ten bins, and the expected calibration error.
 *
 * @param serviceWeight how many service messages one of these stands for
 */
export function reliability(
  rows: readonly ScoredRow[],
  calibration: Calibration,
  serviceWeight = 1,
): { expectedError: number; bins: Reliability[] } {
  const bins = Array.from({ length: BINS }, (_, bin) => ({ from: bin / BINS, count: 0, weight: 0, sum: 0, hits: 0 }));
  for (const row of rows) {
    const probability = probabilityOf(calibration, row);
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))]!;
    const weight = row.promotion ? 1 : serviceWeight;
    bin.count += 1;
    bin.weight += weight;
    bin.sum += probability * weight;
    bin.hits += row.promotion ? 1 : 0;
  }
  const total = bins.reduce((sum, { weight }) => sum + weight, 0);
  const expectedError = bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.hits), 0) / total;
  return {
    expectedError: round(expectedError),
    bins: bins.map(({ from, count, weight, sum, hits }) => ({
      from,
      messages: count,
      meanProbability: round(sum / Math.max(1, weight)),
      promotion: round(hits / Math.max(1, weight)),
    })),
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
