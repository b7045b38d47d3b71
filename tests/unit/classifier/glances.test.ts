import fc from "fast-check";
import { expect, it } from "vitest";
import { AT_ONCE, glanceAt, glancesTell } from "../../../lib/classifier/glances";

const sights = fc.array(
  fc.oneof(fc.integer({ min: -32_767, max: 32_767 }), fc.integer({ min: -2_000, max: 2_000 })),
  { minLength: AT_ONCE, maxLength: AT_ONCE },
);

const glance = (row: readonly number[], middle: boolean): number =>
  row.reduce((all, sight, place) => all | (glanceAt(sight, middle) << (8 * place)), 0);

it("tells of every pattern that saw something", () => {
  fc.assert(
    fc.property(sights, sights, sights, (before, middle, behind) => {
      const told = glancesTell(glance(before, false), glance(middle, true), glance(behind, false));
      for (let place = 0; place < AT_ONCE; place += 1) {
        if (before[place]! + middle[place]! + behind[place]! > 0) expect((told >> (8 * place)) & 0xff).toBe(0x80);
      }
    }),
    { numRuns: 5_000 },
  );
});

it("tells of nothing where all are far from it", () => {
  const [before, middle, behind] = [[-3_000, 0, 2_000, -700], [-100, -900, -4_000, -700], [0, 100, 1_000, 700]] as const;
  expect(glancesTell(glance(before, false), glance(middle, true), glance(behind, false))).toBe(0);
  expect(glancesTell(glance([0, 0, 0, 0], false), glance([0, 0, 0, 0], true), glance([0, 0, 0, 0], false))).toBe(0);
});
