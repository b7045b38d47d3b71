import { useState } from "preact/hooks";
import { hasPromotion, type StopFigures } from "../../../lib/reports/figures";
import { useText } from "../../../lib/ui/text";
import { StopChart } from "./stop-chart";

/** Charts of stopped senders that stand there at once: those with most promotion afterwards. */
const STOPS_AT_ONCE = 12;

/** A chart for each stop with promotion around it; how many there are without any is one sentence. */
export function StopCharts({ stops }: { stops: readonly StopFigures[] }) {
  const { plural } = useText();
  const drawn = stops.filter(hasPromotion).toSorted((one, other) => other.after - one.after);
  const more = drawn.slice(STOPS_AT_ONCE);
  const silent = stops.length - drawn.length;
  return (
    <>
      {drawn.slice(0, STOPS_AT_ONCE).map((stop) => (
        <StopChart key={stop.sender} stop={stop} />
      ))}
      {more.length > 0 && <MoreStops stops={more} />}
      {silent > 0 && (
        <p class="fine" data-doorman="chart-stops-silent">
          {plural("chartStopsSilent", silent)}
        </p>
      )}
    </>
  );
}

/** Says how many more there are; they are drawn when that is unfolded. */
function MoreStops({ stops }: { stops: readonly StopFigures[] }) {
  const { plural } = useText();
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)} data-doorman="chart-stops-more">
      <summary>{plural("chartStopsMore", stops.length)}</summary>
      {open && (
        <div class="charts">
          {stops.map((stop) => (
            <StopChart key={stop.sender} stop={stop} />
          ))}
        </div>
      )}
    </details>
  );
}
