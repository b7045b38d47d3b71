/**
 * A share as it is shown: whole per cent, rounded; what is not all never reads as 100.
 *
 * @param share 0 to 1
 */
export function wholePercent(share: number): number {
  return Math.min(Math.floor(share * 100 + 0.5), share < 1 ? 99 : 100);
}
