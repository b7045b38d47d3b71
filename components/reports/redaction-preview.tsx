import type { PreviewField, PreviewSegment } from "../../lib/ui/redaction-preview";
import { useText, type TextKey } from "../../lib/ui/text";

/** Some real records as the export will have them: what is masked, and what of note stays readable. */
export function RedactionPreview({ samples }: { samples: readonly PreviewField[][] }) {
  const { t } = useText();
  if (samples.length === 0) return null;
  return (
    <section class="report-preview" aria-label={t("redactPreview")} data-doorman="redaction-preview">
      <h2>{t("redactPreview")}</h2>
      <p class="fine report-legend">
        <mark class="report-masked">{t("redactMasked")}</mark>
        <mark class="report-stays">{t("redactStays")}</mark>
      </p>
      <ul>
        {samples.map((fields, index) => (
          <li key={index} class="report-sample">
            {fields.map((field, at) => (
              <Field key={at} field={field} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Field({ field: { label, segments } }: { field: PreviewField }) {
  const { t } = useText();
  return (
    <p class={`report-sample-${label}`} dir="auto">
      {label !== "text" && <span class="report-sample-label">{t(labels[label])} </span>}
      {segments.map((segment, index) => (
        <Segment key={index} segment={segment} />
      ))}
    </p>
  );
}

/** Colour is not all: what is masked stands in a frame, what stays is underlined, and a screen reader is told. */
function Segment({ segment: { text, state } }: { segment: PreviewSegment }) {
  const { t } = useText();
  if (state === "plain") return <>{text}</>;
  return (
    <mark class={`report-${state}`} title={t(state === "masked" ? "redactMasked" : "redactStays")}>
      <bdi>{text}</bdi>
      <span class="report-hidden"> ({t(state === "masked" ? "redactMasked" : "redactStays")}) </span>
    </mark>
  );
}

const labels: Record<Exclude<PreviewField["label"], "text">, TextKey> = {
  name: "reportsFactSender",
  number: "reportsFactNumber",
  link: "reportsFactLinks",
};
