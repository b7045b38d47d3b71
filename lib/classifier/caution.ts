import { UNKNOWN, type Reading } from "./reading";

/** In the languages of the meanings, nearly nine of ten messages have no larger share of words without one. */
const USUAL = 0.15;
/** Belief lost for each share of unknown words beyond that: where two thirds are unknown, nothing is left. */
const STEEPNESS = 2;

/** Share, 0 to 1, of what stands in a message that no language of the meanings knows. */
export function unknownShare({ units }: Pick<Reading, "units">): number {
  let unknown = 0;
  for (const { id } of units) if (id === UNKNOWN) unknown += 1;
  return unknown / Math.max(1, units.length);
}

/**
 * How far evidence is believed, 0 to 1: in a language that nobody trained on, words look like those of others by chance.
 * Towards service it is believed whole: that marks nothing. Found by trial on languages held out.
 *
 * @param evidence log-odds of promotion by what was read
 * @param unknown {@link unknownShare}
 */
export function belief(evidence: number, unknown: number): number {
  return evidence > 0 ? Math.max(0, 1 - Math.max(0, unknown - USUAL) * STEEPNESS) : 1;
}
