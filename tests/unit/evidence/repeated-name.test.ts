import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repeatedName } from "../../../lib/evidence/repeated-name";

describe("a name that stands twice", () => {
  test.for<[string, string, string]>([
    ["at the top", '{"a":1,"b":2,"a":3}', "a"],
    ["with the same value", '{"a":1,"a":1}', "a"],
    ["deep inside", '{"a":[{"b":{"c":1,"d":[],"c":2}}]}', "c"],
    ["around an object with the same name", '{"a":{"a":{}},"a":0}', "a"],
    ["with an escape", String.raw`{"a":1,"\u0061":2}`, "a"],
    ["with escapes of either case", String.raw`{"\u00e9":1,"\u00E9":2}`, "é"],
    ["with an escaped quote", String.raw`{"a\"b":1,"a\u0022b":2}`, 'a"b'],
    ["with a backslash at its end", String.raw`{"a\\":1,"a\u005c":2}`, "a\\"],
    ["with white space before its colon", '{"a" :1,"a"\n\t\r :2}', "a"],
    ["that is empty", '{"":1,"":2}', ""],
    ["that means something to JavaScript", '{"__proto__":1,"__proto__":2}', "__proto__"],
    ["that has no form in Unicode", String.raw`{"\ud800":1,"\uD800":2}`, "\uFFFD"],
  ])("is found %s", ([, text, name]) => {
    expect(JSON.parse(text)).toBeTypeOf("object");
    expect(repeatedName(text)).toBe(name);
  });

  test("is told by its beginning", () => {
    const long = "n".repeat(5_000);
    expect(repeatedName(`{"${long}":1,"${long}":2}`)).toBe("n".repeat(60));
  });

  test.for([
    '{"a":{"b":1},"c":{"b":1},"b":[{"a":1},{"a":2}]}',
    String.raw`{"a":"\"a\":1,\"a\":2","b":["a","a","{\"a\"","}"]}`,
    String.raw`{"a":"\\","b":"\\\"","c":":"}`,
    '["a","a"]',
    '"a"',
    " null ",
    '{"a":1,"A":2,"á":3,"a\u0301":4}',
  ])("is not seen where there is none: %s", (text) => {
    expect(JSON.parse(text)).toBeDefined();
    expect(repeatedName(text)).toBeUndefined();
  });

  test("is found in any JSON to which one was added, in any layout, and in none to which none was", () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4, withNullPrototype: false }), fc.string({ unit: "binary" }), fc.constantFrom(undefined, 1, "\t"), (value, name, space) => {
        const inner = JSON.stringify({ [`${name}!`]: 1, value }, undefined, space);
        expect(repeatedName(inner)).toBeUndefined();
        const key = JSON.stringify(`${name}!`);
        expect(repeatedName(`[${JSON.stringify(value)},${inner.slice(0, -1)},${key}:2}]`)).toBe(`${name}!`.slice(0, 60).toWellFormed());
      }),
      { numRuns: 300 },
    );
  });

  test("is looked for in time that grows with the text alone, however it is nested or escaped", () => {
    const depth = 300_000;
    const deep = `${'{"a":'.repeat(depth)}{"b":1,"b":2}${"}".repeat(depth)}`;
    expect(repeatedName(deep)).toBe("b");
    const began = performance.now();
    expect(repeatedName(`{"a":"${String.raw`\"`.repeat(2_000_000)}","b":"${"\\".repeat(4_000_000)}"}`)).toBeUndefined();
    // A second look at all that stood before each of them would take hours.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
