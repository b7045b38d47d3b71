/*
 * Most patterns see nothing in most places. A glance is a sight made coarse and rounded up, a byte of it, so that of four
 * patterns one sum tells which can have seen something: theirs alone are looked at closely.
 */

/** Patterns in a glance. */
export const AT_ONCE = 4;
/** Sights in a step of a glance, as a power of two. */
const COARSENESS = 8;
/** What stands for no sight: three glances come to {@link SOMETHING} where the steps of their sights come to one. */
const NONE = 42;
const NONE_IN_THE_MIDDLE = 43;
/** The highest bit of a byte. */
const SOMETHING = 0x80;
const SOMETHING_OF_FOUR = 0x80808080;

/**
 * A glance at a sight, to be put beside three others.
 *
 * @param middle whether the sight is of the unit in the middle
 */
export function glanceAt(sight: number, middle: boolean): number {
  const steps = -(-sight >> COARSENESS);
  if (steps > NONE) return SOMETHING;
  return Math.max(0, steps + (middle ? NONE_IN_THE_MIDDLE : NONE));
}

/** The highest bits of the bytes of the patterns that can have seen something; what a byte carries over marks one more at most. */
export function glancesTell(before: number, middle: number, behind: number): number {
  return (((before + middle) | 0) + behind | before | middle | behind) & SOMETHING_OF_FOUR;
}
