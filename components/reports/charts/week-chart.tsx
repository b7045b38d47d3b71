import { DAY } from "../../../lib/domain/limits";
import { weekChart } from "../../../lib/reports/charts";
import type { Figures, Week } from "../../../lib/reports/figures";
import { useText } from "../../../lib/ui/text";
import { useNow } from "../../shared/surroundings";
import { Bars } from "./bars";
import { ChartFrame } from "./chart-frame";

const HEIGHT = 220;
const room = { left: 38, right: 10, top: 12, bottom: 26 };

/** Promotion and service per week. */
export function WeekChart({ figures }: { figures: Figures }) {
  const { t, format } = useText();
  const now = useNow();
  const { weeks, promotion, service, unsure } = figures;
  const monday = (start: number) => format.date(sameDayHere(start), now);
  return (
    <ChartFrame
      title={t("chartWeeks")}
      summary={t("chartWeeksSummary", promotion, service, unsure)}
      hook="chart-weeks"
      height={HEIGHT}
      table={{
        heads: [t("chartWeek"), t("chartPromotion"), t("chartService"), t("chartUnsure")],
        rows: weeks.map((week) => [monday(week.start), ...[week.promotion, week.service, week.unsure].map((count) => format.number(count))]),
      }}
    >
      {(width, x, pattern) => {
        const chart = weekChart(withEmptyWeeks(weeks), { width, height: HEIGHT, ...room });
        return (
          <>
            {chart.ticks.map(({ at, value }) => (
              <g key={value}>
                <line class="chart-grid" x1={x(room.left)} x2={x(width - room.right)} y1={at} y2={at} />
                <text class="chart-label" x={x(room.left - 6)} y={at + 4} text-anchor={x(0) === 0 ? "end" : "start"}>
                  {format.number(value)}
                </text>
              </g>
            ))}
            <Bars bars={chart.bars} x={x} pattern={pattern} />
            {chart.labels.map(({ at, value }) => (
              <text key={value} class="chart-label" x={x(at)} y={HEIGHT - 8} text-anchor="middle">
                {monday(value)}
              </text>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** A week begins at midnight UTC, which west of Greenwich is still Sunday: the day of that name where the user is. */
function sameDayHere(start: number): number {
  const day = new Date(start);
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()).getTime();
}

/** Weeks that are drawn at least: a single one would be as wide as the whole chart. */
const FEWEST = 8;

/** Puts weeks without messages before the first, so that bars keep their width. */
function withEmptyWeeks(weeks: readonly Week[]): Week[] {
  const first = weeks[0]?.start ?? 0;
  const empty = Array.from({ length: Math.max(0, FEWEST - weeks.length) }, (_, index) => ({
    start: first - (FEWEST - weeks.length - index) * 7 * DAY,
    promotion: 0,
    service: 0,
    unsure: 0,
  }));
  return [...empty, ...weeks];
}
