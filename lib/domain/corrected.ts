import { isPromotion, type Category } from "./category";
import type { Said, Weighed } from "./correction";
import type { Evidence } from "./judgement";
import type { Verdict } from "./verdict";

/** A verdict that corrections have moved is called unsure from here on; below, the message is service. */
export const CORRECTED_UNSURE_FROM = 0.6;

/** From here on a scam is sure. */
export const SURE_SCAM = 0.97;

/** What a message is called when only the user says which side it is on. */
const unread: Record<Said, Category> = { promotion: "announcement", service: "conversation" };

/**
 * The verdict as the user's corrections leave it: the user's word on the message itself is final, corrections of other
 * messages move the probability before any threshold looks at it.
 *
 * @param threshold the probability from which this user wants a mark
 */
export function correctedVerdict(verdict: Verdict, weighed: Weighed | undefined, threshold: number, saved: boolean): Verdict {
  if (weighed?.own !== undefined) return onSide(verdict, weighed.own, weighed.own === "promotion" ? 1 : 0);
  if (weighed === undefined || weighed.shift === 0) return verdict;
  const moved = shifted(verdict.probability, weighed.shift);
  const isGuarded = keepsWarning(verdict, weighed, saved);
  const probability = isGuarded ? Math.max(moved, CORRECTED_UNSURE_FROM) : moved;
  return onSide(verdict, labelOf(verdict, weighed.shift, probability, threshold), probability);
}

/** Whether it is a sure scam that corrections of other messages speak for. */
export function keepsWarning(verdict: Verdict, weighed: Weighed | undefined, saved: boolean): boolean {
  return isSureScam(verdict, saved) && weighed !== undefined && weighed.own === undefined && weighed.shift < 0;
}

/** Whether a message is a scam so surely that no word on other messages takes the warning away. A saved contact is known. */
export function isSureScam({ category, label, probability }: Verdict, saved: boolean): boolean {
  return category === "scam" && label === "promotion" && probability >= SURE_SCAM && !saved;
}

/** What "why?" says of corrections; nothing where none weighs, or where they cancel. */
export function correctedEvidence(weighed: Weighed | undefined): Evidence[] {
  if (weighed === undefined || (weighed.own === undefined && weighed.shift === 0)) return [];
  const { own, like, sender, shift } = weighed;
  const said = own ?? (shift > 0 ? "promotion" : "service");
  return [{ kind: "corrected", said, own: own !== undefined, like, sender }];
}

/** Log-odds added to a probability. */
export function shifted(probability: number, shift: number): number {
  const odds = (probability / (1 - probability)) * Math.exp(shift);
  return Number.isFinite(odds) ? odds / (1 + odds) : probability;
}

/** A push towards promotion never lowers a label, one towards service never raises it. */
function labelOf(verdict: Verdict, shift: number, probability: number, threshold: number): Verdict["label"] {
  if (shift > 0) {
    if (verdict.label === "promotion" || probability >= threshold) return "promotion";
    return verdict.label === "unsure" || probability >= CORRECTED_UNSURE_FROM ? "unsure" : "service";
  }
  if (verdict.label === "service" || probability < CORRECTED_UNSURE_FROM) return "service";
  return verdict.label === "promotion" && probability >= threshold ? "promotion" : "unsure";
}

/** The verdict under another label, with a category of its side. An unsure one keeps the category that it may be. */
function onSide(verdict: Verdict, label: Verdict["label"], probability: number): Verdict {
  const side = label === "service" ? "service" : "promotion";
  const fits = isPromotion(verdict.category) === (side === "promotion");
  return {
    ...verdict,
    label,
    probability,
    category: fits ? verdict.category : unread[side],
    mislabelled: verdict.mislabelled && label === "promotion",
  };
}
