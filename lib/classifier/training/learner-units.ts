import { MOST_MEANINGS } from "../meanings";
import { DIMENSIONS } from "../network";
import { TAPS, type LearnerMemory } from "./learner-memory";
import type { UnitCatalogue } from "./unit-catalogue";
import { addressOf } from "./vectors";

/** The units that the messages of a batch have in common. */
export interface BatchUnits {
  /** Works out a unit's vector and what the filters make of it, where that has not been done for this batch. */
  workOut(unit: number): void;
  /** Ends a batch: hands what its units would have changed on to the vectors that they are made of. */
  end(): void;
}

export function batchUnits(memory: LearnerMemory, { ids, sizes, count }: UnitCatalogue): BatchUnits {
  const { kernel: { addScaled, products }, layers: { vectors, filters }, units } = memory;
  const worked = new Uint8Array(count);
  const ofBatch: number[] = [];
  return {
    workOut(unit) {
      if (worked[unit] === 1) return;
      worked[unit] = 1;
      ofBatch.push(unit);
      const own = unit * DIMENSIONS;
      const size = sizes[unit]!;
      units.vectors.fill(0, own, own + DIMENSIONS);
      for (let one = 0; one < size; one += 1) {
        const row = ids[unit * MOST_MEANINGS + one]! * DIMENSIONS;
        addScaled(addressOf(units.vectors, own), addressOf(vectors.weights, row), 1 / size, DIMENSIONS);
      }
      products(addressOf(units.taps, unit * TAPS), addressOf(filters.weights), TAPS, addressOf(units.vectors, own), DIMENSIONS);
    },
    end() {
      for (const unit of ofBatch) {
        const own = unit * DIMENSIONS;
        const size = sizes[unit]!;
        for (let one = 0; one < size; one += 1) {
          const row = ids[unit * MOST_MEANINGS + one]! * DIMENSIONS;
          addScaled(addressOf(vectors.gradient, row), addressOf(units.slopes, own), 1 / size, DIMENSIONS);
        }
        units.slopes.fill(0, own, own + DIMENSIONS);
        worked[unit] = 0;
      }
      ofBatch.length = 0;
    },
  };
}
