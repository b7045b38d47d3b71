import { MOST_MEANINGS } from "../meanings";
import { UNKNOWN } from "../reading";
import type { Prepared } from "./rows";

/** The different units of some rows, numbered: what is worked out of one holds wherever it stands. */
export interface UnitCatalogue {
  count: number;
  /** Numbers of the vectors that make up each unit, {@link MOST_MEANINGS} for each, 0 where it has fewer. */
  ids: Uint16Array;
  /** How many those are. */
  sizes: Uint8Array;
  /** The unit that stands for a word of which nothing is known. */
  unknown: number;
  /** Units of each row, in their order. */
  ofRow: readonly Uint32Array[];
}

export function catalogueOf(rows: readonly Pick<Prepared, "units">[]): UnitCatalogue {
  const numbers = new Map<string, number>();
  const ids: number[] = [];
  const numberOf = (unit: readonly number[]): number => {
    const key = unit.join(" ");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    ids.push(...unit);
    return numbers.size - 1;
  };
  const unknown = numberOf(Array.from({ length: MOST_MEANINGS }, (_, place) => (place === 0 ? UNKNOWN : 0)));
  const ofRow = rows.map(({ units }) =>
    Uint32Array.from({ length: units.length / MOST_MEANINGS }, (_, place) =>
      numberOf([...units.subarray(place * MOST_MEANINGS, (place + 1) * MOST_MEANINGS)]),
    ),
  );
  const sizes = Uint8Array.from({ length: numbers.size }, (_, unit) => {
    let size = 1;
    while (size < MOST_MEANINGS && ids[unit * MOST_MEANINGS + size] !== 0) size += 1;
    return size;
  });
  return { count: numbers.size, ids: Uint16Array.from(ids), sizes, unknown, ofRow };
}
