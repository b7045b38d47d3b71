import { useRef, useState } from "preact/hooks";
import { hasPromotion, type StopFigures } from "../../../lib/reports/figures";
import { useText } from "../../../lib/ui/text";
import { usePrinting } from "../../../lib/ui/use-printing";
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

/** Says how many more there are; they are drawn when that is unfolded, and on paper, where nobody can unfold it. */
function MoreStops({ stops }: { stops: readonly StopFigures[] }) {
  const { plural } = useText();
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  const unfolded = open || printing;
  const drawn = useRef(unfolded);
  drawn.current = unfolded;
  // The browser also tells of what was unfolded for the printer, and not by the user.
  const toggled = (now: boolean) => {
    if (now !== drawn.current) setOpen(now);
  };
  return (
    <details class="chart-more" open={unfolded} onToggle={(event) => toggled(event.currentTarget.open)} data-doorman="chart-stops-more">
      <summary>{plural("chartStopsMore", stops.length)}</summary>
      {unfolded && (
        <div class="charts">
          {stops.map((stop) => (
            <StopChart key={stop.sender} stop={stop} />
          ))}
        </div>
      )}
    </details>
  );
}
