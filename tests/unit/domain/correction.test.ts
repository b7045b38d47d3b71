import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  Correction,
  CORRECTIONS_COMPARED,
  excerptOf,
  LIKE_SHIFT,
  REPEAT_SHIFT,
  SENDER_SHIFT,
  SHIFT_LIMIT,
  weighCorrections,
} from "../../../lib/domain/correction";
import { aCorrection, EDGE_SKETCH, SKETCH, uuidOf } from "./builders";

const shop = "12025550111@c.us";
const bank = "12025550222@c.us";
/** A new message of the shop that is like no other. */
const unlike = { message: `false_${shop}_NEW`, account: shop, sketch: [901, 902, 903] };

const given = fc.record({
  said: fc.constantFrom("promotion" as const, "service" as const),
  account: fc.constantFrom(shop, bank),
  sketch: fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 24 }).map((hashes) => hashes.sort((one, other) => one - other)),
});
const many = fc.array(given, { maxLength: 40 }).map((list) => list.map((one, place) => aCorrection({ ...one, message: `false_${one.account}_${place}` })));
const opposite = (list: readonly Correction[]): Correction[] =>
  list.map((one) => ({ ...one, said: one.said === "promotion" ? "service" : "promotion" }));

describe("a correction", () => {
  it("of this very message is final, whatever was said of others, and however old it is", () => {
    const others = Array.from({ length: CORRECTIONS_COMPARED + 5 }, (_, place) => aCorrection({ message: `false_${shop}_${place}`, said: "promotion" }));
    const own = aCorrection({ message: unlike.message, said: "service" });
    expect(weighCorrections([...others, own], unlike).own).toBe("service");
  });

  it.each([
    ["one", 1, 0.8],
    ["two", 2, 1.2],
    ["three", 3, 1.4],
    ["fifty", 50, SENDER_SHIFT],
  ])("%s of the same sender weigh less and less", (_word, count, log) => {
    const list = Array.from({ length: count }, (_, place) => aCorrection({ message: `false_${shop}_${place}`, said: "service" }));
    const weighed = weighCorrections(list, unlike);
    expect(weighed.sender).toBeCloseTo(-log);
    expect(weighed.like).toBe(0);
    expect(weighed.shift).toBeCloseTo(-log);
  });

  it("of another sender weighs by likeness, and not at all where messages are unlike", () => {
    const alike = aCorrection({ account: bank, said: "service", sketch: SKETCH });
    expect(weighCorrections([alike], { ...unlike, sketch: SKETCH })).toEqual({ like: -LIKE_SHIFT, sender: 0, shift: -LIKE_SHIFT });
    expect(weighCorrections([alike], unlike)).toEqual({ like: 0, sender: 0, shift: 0 });
    expect(weighCorrections([alike], { ...unlike, sketch: [] }).shift).toBe(0);
  });

  it("counts as alike from about a third in common", () => {
    const half = aCorrection({ account: bank, said: "promotion", sketch: SKETCH });
    expect(weighCorrections([half], { ...unlike, sketch: EDGE_SKETCH }).like).toBe(0);
    expect(weighCorrections([half], { ...unlike, sketch: SKETCH.slice(0, 10) }).like).toBeCloseTo((LIKE_SHIFT * 10) / 24);
  });

  it("of a message like this one, by the same sender, weighs enough to decide", () => {
    const before = aCorrection({ said: "service", sketch: SKETCH });
    expect(weighCorrections([before], { ...unlike, sketch: SKETCH }).shift).toBeCloseTo(-SHIFT_LIMIT - REPEAT_SHIFT);
    expect(weighCorrections([{ ...before, account: bank }], { ...unlike, sketch: SKETCH }).shift).toBeCloseTo(-LIKE_SHIFT);
  });

  it("that contradicts another cancels it", () => {
    const one = aCorrection({ said: "service", sketch: SKETCH });
    const other = aCorrection({ message: `false_${shop}_Z`, said: "promotion", sketch: SKETCH });
    expect(weighCorrections([one, other], { ...unlike, sketch: SKETCH }).shift).toBe(0);
  });

  it("fits its schema, and its excerpt is one line of bounded length", () => {
    expect(excerptOf(`Sale\n\n  today ${"x".repeat(500)}`)).toMatch(/^Sale today x{109}$/u);
    expect(Correction.safeParse(aCorrection({ excerpt: excerptOf("👟".repeat(200)) })).success).toBe(true);
    expect(Correction.safeParse(aCorrection({ id: uuidOf(7) })).success).toBe(true);
  });
});

describe("all corrections together", () => {
  it("stay within their bounds, and the opposite words weigh the opposite", () => {
    fc.assert(
      fc.property(many, given, (list, { account, sketch }) => {
        const about = { message: `false_${account}_NEW`, account, sketch };
        const { like, sender, shift } = weighCorrections(list, about);
        expect(Math.abs(like)).toBeLessThanOrEqual(LIKE_SHIFT);
        expect(Math.abs(sender)).toBeLessThanOrEqual(SENDER_SHIFT);
        expect(Math.abs(shift)).toBeLessThanOrEqual(SHIFT_LIMIT + REPEAT_SHIFT);
        const turned = weighCorrections(opposite(list), about);
        expect(turned.shift).toBeCloseTo(-shift);
        expect(weighCorrections([...list, ...opposite(list).map((one) => ({ ...one, message: `${one.message}b` }))], about).shift).toBeCloseTo(0);
      }),
    );
  });

  it("move nothing of a sender that was not corrected, unless it is alike", () => {
    fc.assert(
      fc.property(many, (list) => {
        const others = list.map((one) => ({ ...one, account: bank }));
        expect(weighCorrections(others, unlike)).toEqual({ like: 0, sender: 0, shift: 0 });
      }),
    );
  });

  it("of which there are more than are compared, the newest count", () => {
    const newest = Array.from({ length: CORRECTIONS_COMPARED }, (_, place) => aCorrection({ account: bank, message: `false_${bank}_${place}` }));
    const old = aCorrection({ said: "service" });
    expect(weighCorrections([...newest, old], unlike).shift).toBe(0);
    expect(weighCorrections([old, ...newest], unlike).shift).toBeLessThan(0);
  });
});
