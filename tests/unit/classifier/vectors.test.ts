import fc from "fast-check";
import { expect, it } from "vitest";
import { addressOf, vectorMemory, wholeLanes } from "../../../lib/classifier/training/vectors";

const FEW = 12;
const number = fc.float({ min: -8, max: 8, noNaN: true });
const vector = fc.array(number, { minLength: FEW, maxLength: FEW });

function memoryOf(...vectors: readonly (readonly number[])[]) {
  const { kernel, held } = vectorMemory(Object.fromEntries(vectors.map(({ length }, index) => [index, length])));
  const filled = vectors.map((numbers, index) => {
    held[index]!.set(numbers);
    return held[index]!;
  });
  return { kernel, held: filled };
}

it("multiplies vectors, and a matrix with a vector", () => {
  fc.assert(
    fc.property(vector, vector, vector, (one, two, three) => {
      const { kernel, held } = memoryOf([...one, ...two], three, [0, 0]);
      const [matrix, right, result] = held.map((numbers) => addressOf(numbers)) as [number, number, number];
      const sum = (left: readonly number[]): number => left.reduce((all, value, index) => all + value * three[index]!, 0);
      expect(kernel.dot(matrix, right, FEW)).toBeCloseTo(sum(one), 3);
      kernel.products(result, matrix, 2, right, FEW);
      expect(held[2]![0]).toBeCloseTo(sum(one), 3);
      expect(held[2]![1]).toBeCloseTo(sum(two), 3);
    }),
  );
});

it("adds a vector, times a factor, to another and leaves its neighbours alone", () => {
  fc.assert(
    fc.property(vector, vector, vector, number, (before, to, behind, factor) => {
      const { kernel, held } = memoryOf(before, to, behind);
      kernel.addScaled(addressOf(held[1]!), addressOf(held[2]!), factor, FEW);
      const added = to.map((value, index) => Math.fround(value + Math.fround(behind[index]! * factor)));
      expect([...held[1]!].every((value, index) => Math.abs(value - added[index]!) < 1e-4)).toBe(true);
      expect([...held[0]!]).toEqual(before);
      expect([...held[2]!]).toEqual(behind);
    }),
  );
});

it("keeps the most there was of each number, and where it first was so much", () => {
  fc.assert(
    fc.property(fc.array(vector, { maxLength: 6 }), (rows) => {
      const { kernel, held } = memoryOf(Array(FEW).fill(0), Array(FEW).fill(0), Array(FEW).fill(0));
      const [most, placesHeld, values] = held as [Float32Array, Float32Array, Float32Array];
      const places = new Int32Array(placesHeld.buffer, placesHeld.byteOffset, FEW).fill(-1);
      for (const [place, row] of rows.entries()) {
        values.set(row);
        kernel.keepMost(addressOf(most), addressOf(places), addressOf(values), place, FEW);
      }
      for (let index = 0; index < FEW; index += 1) {
        const column = rows.map((row) => row[index]!);
        const highest = Math.max(0, ...column);
        expect(most[index] === highest).toBe(true);
        expect(places[index]).toBe(highest === 0 ? -1 : column.indexOf(highest));
      }
    }),
  );
});

it("gives every vector room of its own, in whole lanes, in groups as they were asked for, and no more pages than that takes", () => {
  const { held } = vectorMemory({ one: 1, group: { seven: 7, inner: { four: 4, none: 0 } }, five: 5 });
  const taken = [held.one, held.group.seven, held.group.inner.four, held.group.inner.none, held.five];
  for (const [index, length] of [1, 7, 4, 0, 5].entries()) {
    expect(taken[index]).toEqual(new Float32Array(length));
    const next = taken[index + 1];
    if (next !== undefined) expect(addressOf(next)).toBe(addressOf(taken[index]!, wholeLanes(length)));
  }
  expect(held.one.buffer.byteLength).toBe(65_536);
});
