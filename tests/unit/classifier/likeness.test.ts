import { describe, expect, it } from "vitest";
import { tooCloseToMeasured, type Data } from "../../../lib/classifier/training/data";
import { emptyShelf, wordsOf } from "../../../lib/classifier/training/likeness";
import { partsOf, type Prepared } from "../../../lib/classifier/training/rows";

const bakery = "The bakery in our street has plum cake again, from seven, bring a box";
const lamp = "The green lamp from our window is back, 40 euro, come and see it";

describe("a shelf of texts", () => {
  const sets = [lamp, lamp.replace("40", "55"), "Your parcel waits at the desk until Friday"].map(wordsOf);
  const [first, again, other] = sets as [ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>];

  it("finds what is nearly the same, numbers apart, and nothing else", () => {
    const shelf = emptyShelf(sets, 0.8);
    expect(shelf.hasLike(first)).toBe(false);
    shelf.put(first);
    expect(shelf.hasLike(again)).toBe(true);
    expect(shelf.hasLike(other)).toBe(false);
  });
});

describe("the corpus beside what is only measured", () => {
  const row = (text: string, group: string, category?: Prepared["category"]): Prepared => ({
    ...{ parts: partsOf(text), group, category, language: "en", promotion: true, hard: false, source: "test", weight: 1 },
    ...{ features: { ids: new Uint32Array(), values: new Float32Array(), kinds: new Uint8Array() }, units: new Uint16Array(), unknown: 0, declaration: 0 },
  });
  const dataOf = (...corpus: Prepared[]): Data => ({
    ...{ meanings: { names: [], table: { keys: new Uint32Array(), meanings: new Uint16Array() } }, corpus, templates: [row(lamp, "public")], heldOut: [row(bakery, "held")] },
    ...{ sets: { notices: [], thai: [], india: [], uci: [], telegram: [] }, templatesToLearn: [], indonesian: [] },
  });

  it("is told by group where half of the words of a message are those of such a one, codes and short ones apart", () => {
    const close = lamp.replace("green", "blue").replace("come and see it", "come and fetch it");
    expect(tooCloseToMeasured(dataOf(row(close, "near"), row("Your parcel waits at the desk until Friday noon, code at hand", "far")))).toEqual(["near"]);
    expect(tooCloseToMeasured(dataOf(row(bakery.replace("plum", "apple"), "near")))).toEqual(["near"]);
    expect(tooCloseToMeasured(dataOf(row(close, "code", "authentication"), row("The green lamp is back", "short")))).toEqual([]);
  });
});
