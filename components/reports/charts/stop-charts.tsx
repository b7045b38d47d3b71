import { hasPromotion, type StopFigures } from "../../../lib/reports/figures";
import { useText } from "../../../lib/ui/text";
import { StopChart } from "./stop-chart";

/** Charts of stopped senders: those with most promotion afterwards. */
const STOPS_DRAWN = 12;

/** A chart for each stop with promotion around it; how many there are without any is one sentence. */
export function StopCharts({ stops }: { stops: readonly StopFigures[] }) {
  const { plural } = useText();
  const drawn = stops.filter(hasPromotion);
  const silent = stops.length - drawn.length;
  return (
    <>
      {drawn
        .toSorted((one, other) => other.after - one.after)
        .slice(0, STOPS_DRAWN)
        .map((stop) => (
          <StopChart key={stop.sender} stop={stop} />
        ))}
      {silent > 0 && (
        <p class="fine" data-doorman="chart-stops-silent">
          {plural("chartStopsSilent", silent)}
        </p>
      )}
    </>
  );
}
