import type { Series } from "../../../lib/reports/charts";
import { useText, type TextKey } from "../../../lib/ui/text";
import { useUniqueId } from "../../shared/unique-id";

/** Series look different without any colour: full, hatched, dotted. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-promotion`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="chart-promotion" width="8" height="8" />
      </pattern>
      <pattern id={`${id}-service`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="chart-service-ground" width="6" height="6" />
        <rect class="chart-service" width="2.5" height="6" />
      </pattern>
      <pattern id={`${id}-unsure`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="chart-unsure-ground" width="6" height="6" />
        <circle class="chart-unsure" cx="3" cy="3" r="1.4" />
      </pattern>
    </defs>
  );
}

export const seriesKeys: Record<Series, TextKey> = {
  promotion: "chartPromotion",
  service: "chartService",
  unsure: "chartUnsure",
};

/** What the patterns stand for. */
export function Legend() {
  const { t } = useText();
  const id = useUniqueId();
  return (
    <ul class="chart-legend" aria-label={t("chartLegend")}>
      {(["promotion", "service", "unsure"] as const).map((series) => (
        <li key={series}>
          <svg width="18" height="12" aria-hidden="true" focusable="false">
            <Patterns id={`${id}-${series}`} />
            <rect class={`chart-bar chart-line-${series}`} x="0.5" y="0.5" width="17" height="11" fill={`url(#${id}-${series}-${series})`} />
          </svg>
          <span>{t(seriesKeys[series])}</span>
        </li>
      ))}
    </ul>
  );
}
