import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../../lib/evidence/canonical";

test("canonical JSON is what the package canonicalize writes, whatever the value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary", maxDepth: 6 }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    { numRuns: 2_000 },
  );
});

test.for([["keys by UTF-16 units", { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7, "10": 8, "9": 9 }], ["numbers", [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0]], ["texts", "\u20ac$\u000f\nA'B\"\\\\\"/\u007f"]] as const)("%s stand as RFC 8785 says", ([, value]) => {
  expect(canonicalJson(value)).toBe(canonicalize(value));
});

test("what has no canonical form is refused; a key without a value is none", () => {
  for (const value of [Number.NaN, Infinity, "\uD83D", { "\uDE00": 1 }, undefined, () => 1, [Symbol("s")]]) expect(() => canonicalJson(value)).toThrow(TypeError);
  expect(canonicalJson({ b: undefined, a: [undefined] })).toBe('{"a":[null]}');
});
