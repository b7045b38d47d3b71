import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packAscending, packShorts, unpackAscending, unpackShorts } from "../../../lib/classifier/packing";

const ascending = fc.array(fc.nat({ max: 0xffff_ffff }), { maxLength: 60 }).map((numbers) => numbers.toSorted((one, other) => one - other));

describe("rows of numbers", () => {
  it("that ascend are read as they were written, equal ones and the greatest among them", () => {
    fc.assert(
      fc.property(ascending, (numbers) => {
        expect(unpackAscending(packAscending(numbers), numbers.length)).toEqual(Uint32Array.from(numbers));
      }),
    );
    expect(unpackAscending(packAscending([0, 0, 255, 256, 0xffff_ffff]), 5)).toEqual(Uint32Array.of(0, 0, 255, 256, 0xffff_ffff));
  });

  it("of another number, cut or lengthened, are refused", () => {
    fc.assert(
      fc.property(ascending, fc.nat(70), (numbers, count) => {
        fc.pre(count !== numbers.length);
        expect(unpackAscending(packAscending(numbers), count)).toBeUndefined();
      }),
    );
    const bytes = packAscending([7, 70_000, 8_000_000]);
    expect(unpackAscending(bytes.subarray(0, -1), 3)).toBeUndefined();
    expect(unpackAscending(Uint8Array.of(...bytes, 0), 3)).toBeUndefined();
  });

  it("made up are refused or read, never thrown at the reader", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(40), (bytes, count) => {
        expect(unpackAscending(Uint8Array.from(bytes), count)?.length ?? count).toBe(count);
      }),
    );
    expect(unpackAscending(Uint8Array.of(255, 255, 255, 255, 255, 127), 1)).toBeUndefined();
    expect(unpackAscending(Uint8Array.of(255, 255, 255, 255, 255, 7, 255, 255, 255, 7), 2)).toBeUndefined();
  });

  it("of sixteen bits are read as they were written", () => {
    fc.assert(
      fc.property(fc.uint16Array(), (numbers) => {
        expect(unpackShorts(packShorts(Uint16Array.from(numbers)))).toEqual(Uint16Array.from(numbers));
      }),
    );
  });
});
