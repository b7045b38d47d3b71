import fc from "fast-check";
import { expect, it } from "vitest";
import { belief, unknownShare } from "../../../lib/classifier/caution";
import { createReader } from "../../../lib/classifier/reading";
import { meaningTable } from "../../../lib/classifier/training/meaning-table";

const share = fc.double({ min: 0, max: 1, noNaN: true });

it("believes the less towards promotion the more words are unknown, and never turns evidence round", () => {
  fc.assert(
    fc.property(share, share, fc.double({ min: 0.01, max: 30, noNaN: true }), (one, other, evidence) => {
      const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
      expect(belief(evidence, more)).toBeLessThanOrEqual(belief(evidence, fewer));
      expect(belief(evidence, more)).toBeGreaterThanOrEqual(0);
      expect(belief(evidence, fewer)).toBeLessThanOrEqual(1);
    }),
  );
});

it("believes whole what speaks for service, and what is read in a known language", () => {
  expect(belief(-3, 1)).toBe(1);
  expect(belief(3, 0.1)).toBe(1);
  expect(belief(3, 1)).toBe(0);
});

it("counts words that no language knows, not numbers, prices or links", () => {
  const read = createReader(meaningTable([[0, "discount"], [1, "order"]]));
  expect(unknownShare(read("discount order 12 $40 https://shop.example"))).toBe(0);
  expect(unknownShare(read("order kirjasto"))).toBe(0.5);
  expect(unknownShare(read(""))).toBe(0);
});
