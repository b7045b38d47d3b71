import { CORRECTED_UNSURE_FROM, isSureScam, onSide } from "./corrected";
import type { Evidence } from "./judgement";
import type { Ruled } from "./own-rule";
import type { Verdict } from "./verdict";

/**
 * The verdict as a rule of the user has it, whatever the content says: promotion, or service. A scam that is sure stays a
 * warning all the same: who wrote a rule for a shop did not think of whoever writes like it.
 */
export function ruledVerdict(verdict: Verdict, ruled: Ruled, saved: boolean): Verdict {
  if (ruled.rule.effect === "mark") return onSide(verdict, "promotion", 1);
  return warnsInSpite(verdict, ruled, saved) ? onSide(verdict, "unsure", CORRECTED_UNSURE_FROM) : onSide(verdict, "service", 0);
}

/** Whether a rule would leave a sure scam alone. */
export function warnsInSpite(verdict: Verdict, { rule }: Ruled, saved: boolean): boolean {
  return rule.effect === "leave" && isSureScam(verdict, saved);
}

/** What "why?" says of a rule. */
export function ruledEvidence({ rule, phrase }: Ruled): Evidence {
  const { effect, category } = rule;
  return { kind: "ruled", effect, ...(phrase === undefined ? {} : { phrase }), ...(category === undefined ? {} : { category }) };
}
