/** What may be named as the hash of an entry; `"unknown"` where it could not be read. */
export type Link = readonly string[] | "unknown";

/** Sequences that have not been seen, `from` to `until`, and what their neighbours say of them. */
export interface Gap {
  from: number;
  until: number;
  /** The entry before the gap. */
  before: Link;
  /** What the entry after the gap names as the one before it. */
  after: string | undefined;
}

/** The gaps in a chain that is being read, in its order. */
export class Gaps {
  readonly #gaps: Gap[] = [];

  /** Notes a gap that is later than all others. */
  open(gap: Gap): void {
    this.#gaps.push(gap);
  }

  /**
   * Takes a sequence out of the gap it is in.
   *
   * @returns the gap as it was; nothing when the sequence is in none
   */
  fill(sequence: number, link: Link, previous: string | undefined): Gap | undefined {
    const place = this.#gaps.findIndex(({ from, until }) => from <= sequence && sequence <= until);
    const gap = this.#gaps[place];
    if (gap === undefined) return undefined;
    const rest: Gap[] = [];
    if (gap.from < sequence) rest.push({ ...gap, until: sequence - 1, after: previous });
    if (sequence < gap.until) rest.push({ ...gap, from: sequence + 1, before: link });
    this.#gaps.splice(place, 1, ...rest);
    return gap;
  }

  [Symbol.iterator](): Iterator<Gap> {
    return this.#gaps[Symbol.iterator]();
  }
}
