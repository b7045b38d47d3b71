import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useText } from "../../../lib/ui/text";
import { useWidth } from "../../../lib/ui/use-width";
import { useUniqueId } from "../../shared/unique-id";
import { Patterns } from "./patterns";

/** Width before the page is measured, in CSS pixels. */
const ASSUMED_WIDTH = 640;

export interface ChartTable {
  heads: readonly string[];
  /** The first cell of each row names it. */
  rows: readonly (readonly string[])[];
}

export interface ChartFrameProps {
  title: string;
  /** What the chart shows, in a sentence: for screen readers, and for everybody below the title. */
  summary: string;
  hook: string;
  /** CSS pixels. */
  height: number;
  table: ChartTable;
  /** The marks, for a drawing of this width. `x` mirrors a place where the language runs from right to left. */
  children(width: number, x: Mirror, pattern: (series: string) => string): ComponentChildren;
}

/** Place of something `wide` pixels wide, from the left of the drawing. */
export type Mirror = (left: number, wide?: number) => number;

/** A chart with its title, its numbers in a sentence, and all of them in a table. */
export function ChartFrame({ title, summary, hook, height, table, children }: ChartFrameProps) {
  const { t, direction } = useText();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, ASSUMED_WIDTH);
  const id = useUniqueId();
  const mirror: Mirror = (left, wide = 0) => (direction === "rtl" ? width - left - wide : left);
  return (
    <figure class="chart" data-doorman={hook} aria-labelledby={`${id}-title`}>
      <figcaption>
        <h2 id={`${id}-title`}>{title}</h2>
        <p class="fine" id={`${id}-summary`}>
          {summary}
        </p>
      </figcaption>
      <div class="chart-drawing" ref={box}>
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-summary`}
          direction="ltr"
        >
          <Patterns id={id} />
          {children(width, mirror, (series) => `url(#${id}-${series})`)}
        </svg>
      </div>
      <details class="chart-table">
        <summary data-doorman="chart-table">{t("chartAsTable")}</summary>
        <div class="chart-scroll" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                {table.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((cell, at) =>
                    at === 0 ? (
                      <th key={at} scope="row">
                        <bdi>{cell}</bdi>
                      </th>
                    ) : (
                      <td key={at}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
