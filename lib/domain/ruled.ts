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

/**
 * What "why?" says of a rule. Of a text that is gone it is not known which phrase it was, nor said what else the rule asks for.
 *
 * @param without the mark that the message would have
 */
export function ruledEvidence({ rule, phrase }: Ruled, without: Mark): Evidence {
  const { effect, phrases, category } = rule;
  const isNamed = phrase !== undefined || phrases.length === 0;
  return { kind: "ruled", effect, ...(phrase !== undefined && { phrase }), ...(isNamed && category !== undefined && { category }), without };
}
