import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessagePart } from "../../../lib/domain/message";
import { FIGURES } from "../../../lib/classifier/figures";
import { BUCKETS, featuresOf, scoreLinear, type Linear } from "../../../lib/classifier/linear";
import { isKnown, meaningsOf } from "../../../lib/classifier/meanings";
import { createNetworkScorer } from "../../../lib/classifier/network-score";
import { meaningTable } from "../../../lib/classifier/training/meaning-table";
import { createReader, FIRST_MEANING, type Reading } from "../../../lib/classifier/reading";
import { pseudoNetwork, pseudoTrust, pseudoWeights } from "./pseudo-model";

const table = meaningTable([[0, "discount"], [0, "скидка"], [1, "order"], [2, "on the way"], [2, "out for delivery"], [3, "🎁"]]);
const read = createReader(table);
const meanings = (text: string): number[] =>
  read(text).units.flatMap(({ ids }) => ids.filter((id) => id >= FIRST_MEANING).map((id) => id - FIRST_MEANING));
const linear: Linear = { weights: pseudoWeights(BUCKETS + FIGURES), scale: 0.01 };

/** A word of its own for each number. */
function letters(number: number): string {
  return [...String(number).padStart(5, "0")].map((digit) => String.fromCharCode(0x61 + Number(digit))).join("");
}

describe("reading a message", () => {
  it("knows a word that stands twice in a message for one, however many words were read before", () => {
    for (let message = 0; message < 30; message += 1) {
      const others = Array.from({ length: 800 }, (_, index) => letters(message * 800 + index));
      const { words } = read(["lantern", ...others, "lantern"].join(" "));
      expect(words.at(-1)).toBe(words[0]);
    }
  });

  it("gives the same each time, whatever was read in between", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ maxLength: 50 }), (text, other) => {
        const first = featuresOf(read(text));
        read(other);
        expect(featuresOf(read(text))).toEqual(first);
        expect(featuresOf(createReader(table)(text))).toEqual(first);
      }),
    );
  });

  it("shows every word and unit by a token of the message", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { tokens, words, wordTokens, units, unitTokens } = read(text);
        expect([wordTokens.length, unitTokens.length]).toEqual([words.length, units.length]);
        expect([...wordTokens, ...unitTokens].every((token) => token < tokens.length)).toBe(true);
        expect(units.every(({ ids }) => ids.length > 0 && ids.every((id) => id > 0))).toBe(true);
      }),
    );
  });

  it("knows the order of words, and numbers by their length only", () => {
    expect(featuresOf(read("order before discount"))).not.toEqual(featuresOf(read("discount before order")));
    expect(featuresOf(read("code 482913"))).toEqual(featuresOf(read("code 771204")));
    expect(featuresOf(read("code 482913"))).not.toEqual(featuresOf(read("code 4829")));
  });

  it("marks where footer and buttons begin, if the parts make up the text", () => {
    const parts: MessagePart[] = [{ kind: "body", text: "Your order" }, { kind: "button", text: "Track" }, { kind: "button", text: "Help" }];
    const count = (reading: Reading): number => reading.words.length - reading.tokens.length;
    expect(count(read("Your order\nTrack\nHelp", parts))).toBe(2);
    expect(count(read("Another text", parts))).toBe(0);
    expect(count(read("Your order\nTrack\nHelp"))).toBe(0);
  });
});

describe("the linear part", () => {
  const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 300 }));

  it("weighs while it reads what training spelled out", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { ids, values, kinds } = featuresOf(read(text));
        let sum = 0;
        for (const [place, id] of ids.entries()) sum += pseudoTrust[kinds[place]!]! * linear.weights[id]! * linear.scale * values[place]!;
        expect(scoreLinear(linear, read(text), pseudoTrust).logOdds).toBeCloseTo(sum, 2);
      }),
    );
  });

  it("tells what each token weighs: together all but the figures", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = read(text);
        const { logOdds, byToken } = scoreLinear(linear, reading, pseudoTrust);
        const figures = reading.figures.reduce((sum, figure, index) => sum + figure * pseudoTrust.at(-1)! * 0.6 * linear.scale * linear.weights[BUCKETS + index]!, 0);
        expect(byToken.reduce((sum, part) => sum + part, 0)).toBeCloseTo(logOdds - figures, 2);
      }),
    );
  });
});

describe("the network", () => {
  it("gives probabilities whatever it reads, the same for the same", () => {
    const score = createNetworkScorer(pseudoNetwork(FIRST_MEANING + 4));
    fc.assert(
      fc.property(fc.array(fc.constantFrom("discount", "order", "on the way", "!", "12", "1.2", "1,249", "1249", "x", "\n", "🎁", "?"), { maxLength: 400 }), (words) => {
        const text = words.join(" ");
        const { logOdds, probabilities, byToken } = score(read(text));
        expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 4);
        expect(Number.isFinite(logOdds) && byToken.every(Number.isFinite)).toBe(true);
        expect(score(createReader(table)(text)).logOdds).toBe(logOdds);
      }),
    );
  });
});

describe("meanings", () => {
  it("are the same in every language of the table, with endings, too", () => {
    expect(meanings("discount")).toEqual([0]);
    expect(meanings("скидками")).toEqual([0]);
    expect(meanings("orders")).toEqual([1]);
    expect(meanings("🎁")).toEqual([3]);
  });

  it("of phrases are found where all their words stand, as one unit", () => {
    expect(meanings("your order is out for delivery")).toEqual([1, 2]);
    expect(meanings("out of stock, for delivery later")).toEqual([]);
    expect(read("out for delivery").units).toHaveLength(1);
  });

  it("stand in the table as their words do", () => {
    expect([isKnown(table, "discount"), isKnown(table, "discounts"), isKnown(table, "table")]).toEqual([true, false, false]);
    expect(meaningsOf(table, "out")).toMatchObject({ meanings: [], begins: true });
  });
});
