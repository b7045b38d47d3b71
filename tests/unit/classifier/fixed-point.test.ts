import fc from "fast-check";
import { expect, test } from "vitest";
import { finenessOf, inSteps, packWeights, unpackWeights } from "../../../lib/classifier/fixed-point";

const weights = fc
  .array(fc.float({ min: -64, max: 64, noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 60 })
  .map((numbers) => Float32Array.from(numbers, (number) => (Math.abs(number) < 1e-6 ? 0 : number)));

test("weights are rounded to a step that the largest of them sets, and what was rounded once stays", () => {
  fc.assert(
    fc.property(weights, (given) => {
      const rounded = inSteps(given);
      const most = Math.max(...given.map(Math.abs));
      // With 511 steps at most, and more than half of them in use.
      for (const [place, weight] of given.entries()) expect(Math.abs(rounded[place]! - weight)).toBeLessThanOrEqual(most / 511);
      expect(inSteps(rounded)).toEqual(rounded);
    }),
  );
});

test("weights in their steps are read as they were written", () => {
  fc.assert(
    fc.property(weights, (given) => {
      // Bytes know no negative nothing.
      const rounded = inSteps(given).map((weight) => weight + 0);
      const fineness = finenessOf(rounded);
      const bytes = packWeights(rounded, fineness);
      expect(bytes).toHaveLength(2 * given.length);
      expect(unpackWeights(bytes, fineness)).toEqual(rounded);
    }),
  );
});

test("of nothing but nothing there is one step", () => {
  expect(finenessOf(new Float32Array(3))).toBe(0);
  expect(inSteps(new Float32Array(3))).toEqual(new Float32Array(3));
});
