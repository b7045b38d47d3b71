/** Median of some figures. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which so many per cent of the figures lie (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return rounded(sorted[rank - 1] ?? Number.NaN);
}

/** A figure with three digits that mean something. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** One measured figure beside its goal; goals are "below" unless said otherwise. */
export interface Figure {
  value: number;
  unit: string;
  goal?: number;
  met?: boolean;
}

/** A figure with its goal, which it meets when it is below. */
export function figure(value: number, unit: string, goal?: number): Figure {
  return { value: rounded(value), unit, ...(goal === undefined ? {} : { goal, met: value < goal }) };
}
