/** From here on a message is called promotion; a marked delivery notice costs more trust than a missed advert. */
export const PROMOTION_FROM = 0.8;
/** Above it, and below {@link PROMOTION_FROM}, a message is called unsure. */
export const UNSURE_FROM = 0.6;
/** Accusing a sender of a false declaration takes this much. */
export const MISLABELLED_FROM = 0.95;

/** A trained model claims no more certainty than this, either way. */
const SURE = 0.995;

/** Probability for calibrated log-odds, kept away from certainty. */
export function probabilityOf(logOdds: number): number {
  const probability = 1 / (1 + Math.exp(-logOdds));
  return Math.min(SURE, Math.max(1 - SURE, probability));
}
