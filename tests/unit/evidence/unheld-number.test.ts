import fc from "fast-check";
import { expect, test } from "vitest";
import { unheldNumber } from "../../../lib/evidence/unheld-number";

test.for([
  "1764547200000.00000000000000001",
  "9007199254740993",
  "0.10000000000000000001",
  "-0.97000000000000000001",
  "1e400",
  "-1e400",
  "1e-400",
  "123456789012345678901234567890",
  `0.${"3".repeat(200)}`,
])("a number that is read as another is found: %s", (number) => {
  expect(JSON.parse(number)).toBeTypeOf("number");
  expect(unheldNumber(`{"a":[0.5,"${number}",{"b":${number}}],"c":1}`)).toBe(number.replace(/^-/u, "").slice(0, 60));
});

test("numbers in any layout, and with as many digits as programs write, are those that are read", () => {
  const layouts: ((value: number) => string)[] = [String, (value) => value.toExponential(), (value) => value.toPrecision(17), (value) => value.toPrecision(21), (value) => value.toExponential(20).replace("e", "E")];
  fc.assert(
    fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()), fc.constantFrom(...layouts), (value, layout) => {
      expect(unheldNumber(JSON.stringify({ a: 1, text: `"${value}9` }).replace("1", layout(value)))).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
  for (const number of ["0", "-0", "0.000", "0e99999", "100", "1e2", "1.00E+2", "1764547200000.000", "12e-1"]) expect(unheldNumber(`[${number}]`)).toBeUndefined();
});

test("a digit that is added far behind the last is found wherever a number stands", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-6, max: 1e15 }), fc.integer({ min: 1, max: 9 }), (value, digit) => {
      const shortest = String(value);
      fc.pre(!shortest.includes("e"));
      const more = `${shortest}${shortest.includes(".") ? "" : "."}${"0".repeat(40)}${digit}`;
      expect(JSON.parse(more)).toBe(value);
      expect(unheldNumber(`{"a":"x","b":${more}}`)).toBe(more.slice(0, 60));
    }),
  );
});

test("is looked for in time that grows with the text alone", () => {
  const began = performance.now();
  expect(unheldNumber(`[0.${"0".repeat(3_000_000)}1]`)).toBe(`0.${"0".repeat(58)}`);
  expect(unheldNumber(`[${"1,".repeat(1_000_000)}1]`)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(5_000);
});
