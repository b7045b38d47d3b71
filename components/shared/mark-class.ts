import type { Judgement } from "../../lib/domain/judgement";

/** Colour of a mark: advertising, fraud, or in doubt. Never the only sign: the words say the same. */
export function markClass(judgement: Pick<Judgement, "mark" | "category">): string {
  if (judgement.mark === "unsure") return "mark-unsure";
  return judgement.category === "scam" ? "mark-scam" : "mark-promotion";
}
