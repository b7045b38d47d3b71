import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conceptTable, meaningsIn, meaningsOf } from "../../../lib/classifier/concepts";
import { BUCKETS, createFeatureReader, FIGURES, NOWHERE, type Features } from "../../../lib/classifier/features";
import { scan } from "../../../lib/classifier/tokens";

const table = conceptTable([[0, "discount"], [0, "скидка"], [1, "order"], [2, "on the way"], [2, "out for delivery"]]);
const read = createFeatureReader(table);
const features = (text: string): Features => read(text, scan(text, 0, text.length, 0));
const meanings = (text: string): number[] =>
  meaningsIn(table, scan(text, 0, text.length, 0).map((token) => meaningsOf(table, token.text))).map(({ meaning }) => meaning);

describe("the features of a message", () => {
  it("are the same each time, whatever was read in between", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ maxLength: 50 }), (text, other) => {
        const first = features(text);
        features(other);
        expect(features(text)).toEqual(first);
        expect(createFeatureReader(table)(text, scan(text, 0, text.length, 0))).toEqual(first);
      }),
    );
  });

  it("are named once each, within the model, and shown by tokens of the message", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const tokens = scan(text, 0, text.length, 0);
        const { ids, values, tokens: shownBy } = read(text, tokens);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => id < BUCKETS + FIGURES)).toBe(true);
        expect(values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        expect(shownBy.every((token) => token === NOWHERE || token < tokens.length)).toBe(true);
      }),
    );
  });

  it("know the order of words", () => {
    expect(features("order before discount").ids).not.toEqual(features("discount before order").ids);
  });

  it("see numbers by their length only", () => {
    expect(features("code 482913").ids).toEqual(features("code 771204").ids);
    expect(features("code 482913").ids).not.toEqual(features("code 4829").ids);
  });
});

describe("meanings", () => {
  it("are the same in every language of the table, with endings, too", () => {
    expect(meanings("discount")).toEqual([0]);
    expect(meanings("скидками")).toEqual([0]);
    expect(meanings("orders")).toEqual([1]);
  });

  it("of phrases are found where all their words stand", () => {
    expect(meanings("your order is out for delivery")).toEqual([1, 2]);
    expect(meanings("out of stock, for delivery later")).toEqual([]);
  });
});
