import { rowChart, type Series } from "../../../lib/reports/charts";
import { useText } from "../../../lib/ui/text";
import { Bars } from "./bars";
import { ChartFrame, type ChartTable } from "./chart-frame";

export interface ChartRow extends Partial<Record<Series, number>> {
  name: string;
}

export interface RowChartProps {
  title: string;
  summary: string;
  hook: string;
  rows: readonly ChartRow[];
  table: ChartTable;
}

/** CSS pixels of a row. */
const ROW = 30;
/** Share of the width that names have, and the most. */
const NAMES = 0.36;
const MOST_FOR_NAMES = 190;
/** Width of a letter, on the average. */
const LETTER = 7.2;

/** One row for each thing, counts along it. */
export function RowChart({ title, summary, hook, rows, table }: RowChartProps) {
  const { format } = useText();
  const height = rows.length * ROW + 30;
  return (
    <ChartFrame title={title} summary={summary} hook={hook} height={height} table={table}>
      {(width, x, pattern) => {
        const left = Math.min(MOST_FOR_NAMES, width * NAMES);
        const rtl = x(0) !== 0;
        const chart = rowChart(rows, { width, height, left, right: 34, top: 4, bottom: 24 });
        return (
          <>
            {chart.ticks.map(({ at, value }) => (
              <g key={value}>
                <line class="chart-grid" x1={x(at)} x2={x(at)} y1={4} y2={height - 24} />
                <text class="chart-label" x={x(at)} y={height - 8} text-anchor="middle">
                  {format.number(value)}
                </text>
              </g>
            ))}
            <Bars bars={chart.bars} x={x} pattern={pattern} />
            {chart.rows.map(({ at, value }, index) => {
              const end = Math.max(left, ...chart.bars.filter((bar) => bar.index === index).map((bar) => bar.x + bar.width));
              const name = rows[index]?.name ?? "";
              return (
                <g key={index}>
                  <text class="chart-name" x={x(left - 8)} y={at + 4} text-anchor={rtl ? "start" : "end"}>
                    {shortened(name, Math.floor((left - 8) / LETTER))}
                    <title>{name}</title>
                  </text>
                  <text class="chart-label" x={x(end + 5)} y={at + 4} text-anchor={rtl ? "end" : "start"}>
                    {format.number(value)}
                  </text>
                </g>
              );
            })}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** Cuts between characters as people see them. */
function shortened(name: string, most: number): string {
  const characters = [...new Intl.Segmenter().segment(name)];
  return characters.length <= most ? name : `${characters.slice(0, most - 1).map(({ segment }) => segment).join("")}…`;
}
