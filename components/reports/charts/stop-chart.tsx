import { stopChart } from "../../../lib/reports/charts";
import type { StopFigures } from "../../../lib/reports/figures";
import { useText } from "../../../lib/ui/text";
import { useNow } from "../../shared/surroundings";
import { ChartFrame } from "./chart-frame";

const HEIGHT = 170;
const room = { left: 38, right: 10, top: 20, bottom: 26 };

/** Promotion of one sender before and after the user stopped its offers. */
export function StopChart({ stop }: { stop: StopFigures }) {
  const { t, plural, format } = useText();
  const now = useNow();
  const { name, at, days, before, after, weeks } = stop;
  return (
    <ChartFrame
      title={t("chartStop", name)}
      summary={days > 0 ? plural("chartStopSummary", days, format.date(at, now), before, after) : t("chartStopFirstDay", format.date(at, now))}
      hook="chart-stop"
      height={HEIGHT}
      table={{
        heads: [t("chartWeekFromStop"), t("chartPromotion")],
        rows: weeks.map(({ week, promotion }) => [format.number(week), format.number(promotion)]),
      }}
    >
      {(width, x, pattern) => {
        const chart = stopChart(weeks, { width, height: HEIGHT, ...room });
        const mirrored = x(0) === 0 ? undefined : `translate(${width} 0) scale(-1 1)`;
        return (
          <>
            {chart.ticks.map(({ at: y, value }) => (
              <g key={value}>
                <line class="chart-grid" x1={x(room.left)} x2={x(width - room.right)} y1={y} y2={y} />
                <text class="chart-label" x={x(room.left - 6)} y={y + 4} text-anchor={x(0) === 0 ? "end" : "start"}>
                  {format.number(value)}
                </text>
              </g>
            ))}
            <g transform={mirrored}>
              <path class="chart-area" d={chart.area} fill={pattern("promotion")} />
              <path class="chart-steps" d={chart.line} />
            </g>
            <line class="chart-stop" x1={x(chart.stop)} x2={x(chart.stop)} y1={room.top - 6} y2={HEIGHT - room.bottom} />
            <text class="chart-name" x={x(chart.stop)} y={room.top - 9} text-anchor="middle">
              {t("chartStopHere")}
            </text>
            {chart.labels.map(({ at: place, value }) => (
              <text key={value} class="chart-label" x={x(place)} y={HEIGHT - 8} text-anchor="middle">
                {format.number(value)}
              </text>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
