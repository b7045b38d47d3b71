import { isSureScam } from "./corrected";
import type { Evidence, Mark } from "./judgement";
import type { Ruled } from "./own-rule";
import type { Verdict } from "./verdict";

/**
 * The mark that a rule of the user makes of a message, whatever its content says. What the message is stays what it is: a marked
 * delivery notice is no promotion in its sender's record, and no evidence against it.
 *
 * A scam that is sure stays a warning all the same: who wrote a rule for a shop did not think of whoever writes like it.
 */
export function ruledMark({ rule }: Ruled, verdict: Verdict, saved: boolean): Mark {
  if (rule.effect === "mark") return "promotion";
  return isSureScam(verdict, saved) ? "unsure" : "none";
}

/** What "why?" says of a rule. */
export function ruledEvidence({ rule, phrase }: Ruled): Evidence {
  const { effect, category } = rule;
  return { kind: "ruled", effect, ...(phrase === undefined ? {} : { phrase }), ...(category === undefined ? {} : { category }) };
}
