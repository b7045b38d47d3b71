import type { Bar, Series } from "../../../lib/reports/charts";

export interface BarsProps {
  bars: readonly Bar[];
  /** Where a place stands in the direction of the text; of a bar with its width. */
  x(at: number, width?: number): number;
  pattern(series: Series): string;
}

/** The bars of a chart, each in the pattern of its series. */
export function Bars({ bars, x, pattern }: BarsProps) {
  return (
    <>
      {bars.map((bar) => (
        <rect
          key={`${bar.index} ${bar.series}`}
          class={`chart-bar chart-line-${bar.series}`}
          x={x(bar.x, bar.width)}
          y={bar.y}
          width={bar.width}
          height={bar.height}
          fill={pattern(bar.series)}
        />
      ))}
    </>
  );
}
