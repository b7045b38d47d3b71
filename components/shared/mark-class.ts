import type { Judgement } from "../../lib/domain/judgement";

/** Colour of a mark: advertising, fraud, or in doubt. Never the only sign: the words say the same. */
export function markClass(judgement: Pick<Judgement, "label" | "mark" | "category">): string {
  if (judgement.mark === "unsure") return "mark-unsure";
  return isScam(judgement) ? "mark-scam" : "mark-promotion";
}

/** Whether Doorman takes a marked message for fraud: what a rule marks may be in doubt itself. */
export function isScam({ label, category }: Pick<Judgement, "label" | "category">): boolean {
  return label === "promotion" && category === "scam";
}
