import { scaleBand, scaleLinear } from "d3-scale";
import { area, line, curveStepAfter } from "d3-shape";
import type { Week } from "./figures";

/*
 * Where the marks of a chart stand, as numbers and paths: the page draws them with its own components, the dossier as a
 * string. Coordinates are in pixels of a chart of the given size, origin at its upper left; right-to-left is the drawer's
 * matter (it mirrors x).
 */

export interface Size {
  width: number;
  height: number;
  /** Room for what stands at the axes. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Tick {
  at: number;
  value: number;
}

/** Series are told apart by pattern and order as well as by colour. */
export type Series = "promotion" | "service" | "unsure";

export interface Bar {
  series: Series;
  /** Which week or row it belongs to. */
  index: number;
  value: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface StackedChart {
  size: Size;
  bars: Bar[];
  /** Counts, whole numbers. */
  ticks: Tick[];
  /** Weeks that are labelled, by their place and start. */
  labels: Tick[];
}

const SERIES: readonly Series[] = ["promotion", "service", "unsure"];
/** Ticks of counts that a small chart has room for. */
const TICKS = 4;

/** Messages a week, stacked: promotion at the foot, so that it can be compared from week to week. */
export function weekChart(weeks: readonly Week[], size: Size): StackedChart {
  const highest = Math.max(1, ...weeks.map((week) => week.promotion + week.service + week.unsure));
  const x = scaleBand<number>().domain(weeks.map((_, index) => index)).range([size.left, size.width - size.right]).paddingInner(0.2);
  const y = scaleLinear().domain([0, highest]).nice(TICKS).range([size.height - size.bottom, size.top]);
  const bars: Bar[] = [];
  for (const [index, week] of weeks.entries()) {
    let below = 0;
    for (const series of SERIES) {
      const value = week[series];
      if (value === 0) continue;
      const top = y(below + value);
      bars.push({ series, index, value, x: x(index) ?? size.left, y: top, width: x.bandwidth(), height: y(below) - top });
      below += value;
    }
  }
  const middle = (index: number) => (x(index) ?? size.left) + x.bandwidth() / 2;
  return {
    size,
    bars,
    ticks: countTicks(y.ticks(TICKS), y),
    labels: everyFew(weeks.length, labelsIn(size)).map((index) => ({ at: middle(index), value: weeks[index]?.start ?? 0 })),
  };
}

/** Dates below a chart at most, and the pixels that one needs: `30 November` in the longest languages. */
const LABELS = 6;
const LABEL_WIDTH = 70;

function labelsIn(size: Size): number {
  return Math.min(LABELS, Math.max(1, Math.floor((size.width - size.left - size.right) / LABEL_WIDTH)));
}

/** Places of at most so many labels, evenly apart, the first always among them. */
export function everyFew(length: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(length / most));
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

export interface RowChart {
  size: Size;
  bars: Bar[];
  ticks: Tick[];
  /** The middle of each row, for its name. */
  rows: Tick[];
}

/** One row for each thing, counts from left to right: categories, senders. */
export function rowChart(rows: readonly Partial<Record<Series, number>>[], size: Size): RowChart {
  const totals = rows.map((row) => SERIES.reduce((sum, series) => sum + (row[series] ?? 0), 0));
  const x = scaleLinear().domain([0, Math.max(1, ...totals)]).nice(TICKS).range([size.left, size.width - size.right]);
  const y = scaleBand<number>().domain(rows.map((_, index) => index)).range([size.top, size.height - size.bottom]).padding(0.25);
  const bars: Bar[] = [];
  for (const [index, row] of rows.entries()) {
    let before = 0;
    for (const series of SERIES) {
      const value = row[series] ?? 0;
      if (value === 0) continue;
      const from = x(before);
      bars.push({ series, index, value, x: from, y: y(index) ?? size.top, width: x(before + value) - from, height: y.bandwidth() });
      before += value;
    }
  }
  return {
    size,
    bars,
    ticks: countTicks(x.ticks(TICKS), x),
    rows: rows.map((_, index) => ({ at: (y(index) ?? size.top) + y.bandwidth() / 2, value: totals[index] ?? 0 })),
  };
}

export interface StopChart {
  size: Size;
  /** Promotion by week as steps: the line, and the ground below it. */
  line: string;
  area: string;
  /** Where the stop stands. */
  stop: number;
  ticks: Tick[];
  /** Weeks before (negative) and after. */
  labels: Tick[];
}

/** Promotion by week before and after a stop. */
export function stopChart(weeks: readonly { week: number; promotion: number }[], size: Size): StopChart {
  const first = weeks[0]?.week ?? -1;
  const end = (weeks.at(-1)?.week ?? 0) + 1;
  const x = scaleLinear().domain([first, end]).range([size.left, size.width - size.right]);
  const y = scaleLinear().domain([0, Math.max(1, ...weeks.map((week) => week.promotion))]).nice(TICKS).range([size.height - size.bottom, size.top]);
  // The last week lasts until its end.
  const points = [...weeks, { week: end, promotion: weeks.at(-1)?.promotion ?? 0 }];
  const steps = line<{ week: number; promotion: number }>((point) => x(point.week), (point) => y(point.promotion)).curve(curveStepAfter);
  const ground = area<{ week: number; promotion: number }>((point) => x(point.week), y(0), (point) => y(point.promotion)).curve(curveStepAfter);
  return {
    size,
    line: steps(points) ?? "",
    area: ground(points) ?? "",
    stop: x(0),
    ticks: countTicks(y.ticks(TICKS), y),
    labels: everyFew(points.length, labelsIn(size)).map((index) => ({ at: x(points[index]?.week ?? 0), value: points[index]?.week ?? 0 })),
  };
}

function countTicks(values: readonly number[], scale: (value: number) => number): Tick[] {
  return values.filter((value) => Number.isInteger(value)).map((value) => ({ at: scale(value), value }));
}
