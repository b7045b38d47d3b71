import { AT_ONCE, glanceAt } from "./glances";
import { DIMENSIONS, FILTERS, HIDDEN, PATTERNS, WIDTH, type Network } from "./network";
import { product } from "./products";
import type { Unit } from "./reading";

/** What a network makes of units, worked out once for each: they stand in many messages. */
export interface Impressions {
  /** Number of a unit's impression. */
  of(unit: Unit): number;
  /**
   * What each pattern sees in a unit as the neighbour before, as the middle and as the neighbour behind: a row of `WIDTH` times
   * `FILTERS` for each impression, in {@link SIGHT_STEPS}. Another array when impressions were added.
   */
  readonly sights: Int16Array;
  /** Glances at the sights, {@link AT_ONCE} in one number. Another array likewise. */
  readonly glances: Int32Array;
  /** What a unit's vector gives to the hidden layer: a row of `HIDDEN` for each impression. Another array likewise. */
  readonly gifts: Float32Array;
}

/** Number of the impression of what is not there: before the first unit and behind the last. */
export const NOTHING = 0;

/** Sights are counted in steps of so many to one; whole numbers are compared quickly. */
export const SIGHT_STEPS = 2_048;
const STRONGEST_SIGHT = 32_767;
/** A pattern's bias is counted with its middle. */
const MIDDLE = 1;
const SIGHTS = WIDTH * FILTERS;
const GLANCES = SIGHTS / AT_ONCE;
/** Impressions for which there is room at first. */
const ROOM = 512;

export function createImpressions({ vectors, vectorScale, filters, filterBiases, hidden }: Network): Impressions {
  let sights = new Int16Array(ROOM * SIGHTS);
  let glances = new Int32Array(ROOM * GLANCES);
  let gifts = new Float32Array(ROOM * HIDDEN);
  let count = NOTHING + 1;
  const vector = new Float64Array(DIMENSIONS);
  keepGlances(NOTHING);

  return {
    of: (unit) => (unit.impression ??= add(unit)),
    get sights() {
      return sights;
    },
    get glances() {
      return glances;
    },
    get gifts() {
      return gifts;
    },
  };

  function add({ ids }: Unit): number {
    const number = count;
    count += 1;
    if (count * HIDDEN > gifts.length) {
      sights = enlarged(sights, new Int16Array(2 * sights.length));
      glances = enlarged(glances, new Int32Array(2 * glances.length));
      gifts = enlarged(gifts, new Float32Array(2 * gifts.length));
    }
    readVector(ids);
    for (let offset = 0; offset < WIDTH; offset += 1) {
      for (let filter = 0; filter < FILTERS; filter += 1) {
        const bias = offset === MIDDLE ? filterBiases[filter]! : 0;
        const sight = (bias + product(filters, (filter * WIDTH + offset) * DIMENSIONS, vector, DIMENSIONS)) * SIGHT_STEPS;
        sights[number * SIGHTS + offset * FILTERS + filter] = Math.round(Math.max(-STRONGEST_SIGHT, Math.min(STRONGEST_SIGHT, sight)));
      }
    }
    keepGlances(number);
    for (let dimension = 0; dimension < DIMENSIONS; dimension += 1) {
      const column = (PATTERNS + dimension) * HIDDEN;
      for (let row = 0; row < HIDDEN; row += 1) gifts[number * HIDDEN + row]! += hidden[column + row]! * vector[dimension]!;
    }
    return number;
  }

  function keepGlances(number: number): void {
    for (let sight = 0; sight < SIGHTS; sight += 1) {
      const place = number * SIGHTS + sight;
      const isMiddle = Math.floor(sight / FILTERS) === MIDDLE;
      glances[Math.floor(place / AT_ONCE)]! |= glanceAt(sights[place]!, isMiddle) << (8 * (place % AT_ONCE));
    }
  }

  /** The mean of the vectors of a unit. */
  function readVector(ids: readonly number[]): void {
    vector.fill(0);
    const share = vectorScale / ids.length;
    for (const id of ids) {
      const row = id * DIMENSIONS;
      if (row + DIMENSIONS > vectors.length) continue;
      for (let dimension = 0; dimension < DIMENSIONS; dimension += 1) vector[dimension]! += vectors[row + dimension]! * share;
    }
  }
}

function enlarged<Numbers extends Int16Array | Int32Array | Float32Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}
