import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sketchOf } from "../../../lib/classifier/sketch";
import { likeness, Sketch, SKETCH_SIZE } from "../../../lib/domain/sketch";
import { LIKE_FROM } from "../../../lib/domain/correction";
import { samples } from "../../support/samples";

const alike = (one: string, other: string): number => likeness(sketchOf(one), sketchOf(other));
const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 400 }), fc.array(fc.constantFrom("sale", "today", "your", "order", "50%", "shoes"), { maxLength: 60 }).map((words) => words.join(" ")));

describe("a sketch", () => {
  it("is small, ascending, and the same whenever it is made, whatever the text", () => {
    fc.assert(
      fc.property(text, (given) => {
        const sketch = sketchOf(given);
        expect(Sketch.safeParse(sketch).success).toBe(true);
        expect(sketch.length).toBeLessThanOrEqual(SKETCH_SIZE);
        expect(sketch).toEqual([...new Set(sketch)].sort((one, other) => one - other));
        expect(sketchOf(given)).toEqual(sketch);
      }),
    );
  });

  it("of a flood of text takes no longer than that of a long message", () => {
    const flood = "sale today ".repeat(200_000);
    const begin = performance.now();
    sketchOf(flood);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  it("of a text without anything to read is empty, and alike to nothing", () => {
    for (const empty of ["", "  \n", "…", "!?"]) expect(sketchOf(empty)).toEqual([]);
    expect(alike("", "")).toBe(0);
  });
});

describe("likeness", () => {
  it("is symmetric, between 0 and 1, and 1 for the same text", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const value = alike(one, other);
        expect(value).toBe(alike(other, one));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        if (sketchOf(one).length > 0) expect(alike(one, one)).toBe(1);
      }),
    );
  });

  it("is the Jaccard index itself where texts are short enough to be kept whole", () => {
    // 4 words and 3 pairs each; 3 words and 2 pairs in common, of 9.
    expect(alike("fresh bread every morning", "fresh bread every evening")).toBeCloseTo(5 / 9);
  });

  it.each([
    ["other figures, prices, dates and codes", "Big sale: 30% off shoes until 12/05, from $20, code SALE44!", "Big sale: 45% off shoes until 03/11, from $9, code SALE91!"],
    ["disguised letters and hidden characters", "Today only: half price on every pair of shoes", "Tоday\u200B only: hálf price on every pаir of shoes"],
    ["upper case and another punctuation", "Today only, half price on every pair of shoes", "TODAY ONLY! HALF PRICE ON EVERY PAIR OF SHOES"],
  ])("does not mind %s", (_what, one, other) => {
    expect(alike(one, other)).toBeGreaterThanOrEqual(0.7);
  });

  it("of short texts is all or nothing", () => {
    expect(alike("Hello there", "hello THERE!")).toBe(1);
    expect(alike("Hello there", "Hello friend")).toBe(0);
    expect(alike("Hello there", "Hello there my old friend from school")).toBe(0);
  });

  it("keeps the samples apart, which are all different messages", () => {
    for (const [place, one] of samples.entries()) {
      for (const other of samples.slice(place + 1)) {
        if (one.text === undefined || other.text === undefined) continue;
        expect(alike(one.text, other.text), `${one.key} and ${other.key}`).toBeLessThan(LIKE_FROM);
      }
    }
  });
});
