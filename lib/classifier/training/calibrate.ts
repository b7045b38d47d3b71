import { PROMOTION_FROM } from "../weights";

/** A message that was measured by a model that had not seen its group. */
export interface Scored {
  score: number;
  promotion: boolean;
}

export interface Calibration {
  slope: number;
  shift: number;
}

/** Service messages of a kind, and the share of them that may be called promotion. */
export interface Ceiling {
  scores: readonly number[];
  share: number;
}

const STEPS = 200;

/** Platt's calibration: the slope and shift under which the scores' probabilities fit best (Newton's method). */
export function calibrated(rows: readonly Scored[]): Calibration {
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let slopeGradient = 0;
    let shiftGradient = 0;
    let curve = 1e-9;
    let cross = 0;
    let level = 1e-9;
    for (const { score, promotion } of rows) {
      const probability = 1 / (1 + Math.exp(-(slope * score + shift)));
      const error = probability - (promotion ? 1 : 0);
      const steepness = probability * (1 - probability);
      slopeGradient += error * score;
      shiftGradient += error;
      curve += steepness * score * score;
      cross += steepness * score;
      level += steepness;
    }
    const determinant = curve * level - cross * cross;
    const slopeStep = (level * slopeGradient - cross * shiftGradient) / determinant;
    const shiftStep = (curve * shiftGradient - cross * slopeGradient) / determinant;
    slope -= slopeStep;
    shift -= shiftStep;
    if (Math.abs(slopeStep) + Math.abs(shiftStep) < 1e-9) break;
  }
  return { slope, shift };
}

/**
 * Lowers the probabilities until no ceiling is passed by what is called promotion. The corpus has as much promotion as
 * service and far more hard messages than a phone; there, service prevails.
 */
export function cautious({ slope, shift }: Calibration, ceilings: readonly Ceiling[]): Calibration {
  const threshold = logit(PROMOTION_FROM);
  const needed = ceilings.map(({ scores, share }) => {
    const sorted = Float64Array.from(scores).sort();
    const allowed = Math.floor(sorted.length * share);
    const border = sorted[sorted.length - 1 - allowed];
    return border === undefined ? shift : threshold - slope * border - 1e-6;
  });
  return { slope, shift: Math.min(shift, ...needed) };
}

export function probabilityOf({ slope, shift }: Calibration, score: number): number {
  return 1 / (1 + Math.exp(-(slope * score + shift)));
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
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
  rows: readonly Scored[],
  calibration: Calibration,
  serviceWeight = 1,
): { expectedError: number; bins: Reliability[] } {
  const bins = Array.from({ length: BINS }, (_, bin) => ({ from: bin / BINS, count: 0, weight: 0, sum: 0, hits: 0 }));
  for (const { score, promotion } of rows) {
    const probability = probabilityOf(calibration, score);
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))]!;
    const weight = promotion ? 1 : serviceWeight;
    bin.count += 1;
    bin.weight += weight;
    bin.sum += probability * weight;
    bin.hits += promotion ? 1 : 0;
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
