import { markThresholds } from "../../domain/settings";
import { PROMOTION_FROM, UNSURE_FROM } from "../thresholds";

/** A verdict beside the truth. */
export interface Judged {
  probability: number;
  promotion: boolean;
}

/** Shares in per cent. */
export interface Quality {
  messages: number;
  /** By label: service and unsure are both "not promotion". */
  labels: { accuracy: number; found: number | null; flagged: number | null; unsure: number };
  /** Marked promotion and unmarked service, at the default threshold. */
  accuracy: number;
  /** Share of promotion marked, and of service flagged, at the default threshold. */
  found: number | null;
  flagged: number | null;
  /** The same for the careful and the eager setting. */
  careful: { found: number | null; flagged: number | null };
  eager: { found: number | null; flagged: number | null };
}

export function qualityOf(rows: readonly Judged[]): Quality {
  const promotion = rows.filter((row) => row.promotion);
  const service = rows.filter((row) => !row.promotion);
  const at = (threshold: number): { found: number | null; flagged: number | null } => ({
    found: share(promotion, ({ probability }) => probability >= threshold),
    flagged: share(service, ({ probability }) => probability >= threshold),
  });
  const right = (threshold: number) => (row: Judged): boolean => row.probability >= threshold === row.promotion;
  const between = ({ probability }: Judged): boolean => probability > UNSURE_FROM && probability < PROMOTION_FROM;
  return {
    messages: rows.length,
    labels: { accuracy: share(rows, right(PROMOTION_FROM)) ?? 0, ...at(PROMOTION_FROM), unsure: share(rows, between) ?? 0 },
    accuracy: share(rows, right(markThresholds.balanced)) ?? 0,
    ...at(markThresholds.balanced),
    careful: at(markThresholds.careful),
    eager: at(markThresholds.eager),
  };
}

/** Quality for each value of a key, in the order of the keys. */
export function qualityBy<Row extends Judged>(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, Quality> {
  const groups = [...Map.groupBy(rows, keyOf)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(groups.map(([key, list]) => [key, qualityOf(list)]));
}

/** Matthews correlation of labels, −1 to 1. */
export function correlation(rows: readonly Judged[], threshold: number): number {
  const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  for (const { probability, promotion } of rows) {
    if (probability >= threshold) counts[promotion ? "truePositive" : "falsePositive"] += 1;
    else counts[promotion ? "falseNegative" : "trueNegative"] += 1;
  }
  const { truePositive: tp, falsePositive: fp, falseNegative: fn, trueNegative: tn } = counts;
  return (tp * tn - fp * fn) / Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn) || 1);
}

function share<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number | null {
  if (rows.length === 0) return null;
  return Math.round((rows.filter(holds).length / rows.length) * 10_000) / 100;
}
