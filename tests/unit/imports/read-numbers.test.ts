import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countryOf } from "../../../lib/imports/country";
import { readNumbers } from "../../../lib/imports/read-numbers";
import { matchNumbers, type Reading } from "../../../lib/imports/reading";
import { csvOf, linesOf } from "../../../lib/imports/write-numbers";

const first = ({ numbers }: Reading) => numbers.map((number) => number.numbers[0]);

describe("plain lines", () => {
  test("are read in international and national form, with the country of the user", () => {
    const reading = readNumbers("+1 202 555 0123\n(202) 555-0124\n\n00447700900125\n+44 (0)7700 900126\n", "US");
    expect(first(reading).slice(0, 2)).toEqual(["12025550123", "12025550124"]);
    expect(first(readNumbers("07700 900127\n+44 (0)7700 900126", "GB"))).toEqual(["447700900127", "447700900126"]);
    expect(reading.numbers.map(({ line }) => line).slice(0, 2)).toEqual([1, 2]);
  });

  test("digits without a plus can be either: the senders tell", () => {
    const reading = readNumbers("447700900123", "GB");
    expect(first(reading)).toEqual(["447700900123"]);
    const unclear = readNumbers("12025550123", "DE");
    expect(unclear.numbers[0]?.numbers).toContain("12025550123");
    expect(matchNumbers(unclear, new Map([["12025550123", "shop"]])).found).toEqual(["shop"]);
  });

  test.for([
    ["1. +1 202 555 0123\n2. +1 202 555 0124", "US"],
    ["1) 202-555-0123\n2) 202-555-0124", "US"],
    ["Tel: +1 202 555 0123\nTel: +1 202 555 0124", "US"],
    ["Phone 202-555-0123\nPhone 202-555-0124", "US"],
    ["Shop 24: +1 202 555 0123\nShop 25: +1 202 555 0124", ""],
    ["+12025550123 +12025550124", ""],
    ["202-555-0123 / +1 202 555 0124", "US"],
    ["+1\u202f202\u202f555\u202f0123\n+1\u2009202\u2009555\u20090124", ""],
  ] as const)("both numbers of %j are read, whatever stands around them", ([text, country]) => {
    const reading = readNumbers(text, country);
    expect(first(reading)).toEqual(["12025550123", "12025550124"]);
    expect(reading.invalid).toEqual([]);
  });

  test("a number that is called one is shown as it stands, and is no heading", () => {
    const { numbers } = readNumbers("tel:+1-202-555-0123", "US");
    expect(numbers).toEqual([{ line: 1, text: "tel:+1-202-555-0123", numbers: ["12025550123"] }]);
  });

  test("what is no number is named with its line and its reason", () => {
    const reading = readNumbers("Stride Shoes\n12\n1.20256E+11\n+1 202 555 0123 4567 8901 2345", "US");
    expect(reading.numbers).toEqual([]);
    expect(reading.invalid.map(({ line, why }) => `${line} ${why}`)).toEqual(["1 no-number", "2 impossible", "3 rounded", "4 impossible"]);
  });

  test("a column that a spreadsheet rounded is named so also where its language writes a decimal comma", () => {
    const { numbers, invalid } = readNumbers("4,91555E+12\n1,20256E+11\n", "DE");
    expect([numbers, invalid.map(({ line, text, why }) => [line, text, why])]).toEqual([[], [[1, "4,91555E+12", "rounded"], [2, "1,20256E+11", "rounded"]]]);
  });

  test.for(["4915550000123.0\n12025550123.0", "Phone\n4915550000123.0\n12025550123.00", "Name;Phone\nStride;4915550000123,0\nMarlow;12025550123,0"])(
    "decimals of a column that was taken for amounts are none of the number: %j",
    (text) => {
      expect(readNumbers(text, "US").numbers.map((number) => number.numbers)).toEqual([["4915550000123"], ["12025550123"]]);
    },
  );

  test.for([
    ["5215500000123", "+52 1 55 0000 0123", "MX"],
    ["5215500000123", "+5215500000123", ""],
    ["5215500000123", "55 0000 0123", "MX"],
    ["552087654321", "(20) 98765-4321", "BR"],
    ["5520987654321", "+55 20 8765-4321", "US"],
    ["5491100000123", "+54 11 0000-0123", "AR"],
    ["541100000123", "+54 9 11 0000-0123", "AR"],
  ] as const)("whom WhatsApp knows as %s is found by %s", ([known, written, country]) => {
    const reading = readNumbers(written, country);
    expect(matchNumbers(reading, new Map([[known, "shop"]])).found).toEqual(["shop"]);
  });

  test("an old form of a number and the new one are the same, and two zeros are a plus in any country", () => {
    const reading = readNumbers("+52 55 0000 0123\n+52 1 55 0000 0123\n0044 7700 900125", "US");
    expect(first(reading)).toEqual(["525500000123", "447700900125"]);
    expect(reading.duplicates.map(({ line, first: at }) => [line, at])).toEqual([[2, 1]]);
  });

  test("the places of a numbered list are no digits of its numbers", () => {
    const reading = readNumbers("1. +1 202 555 0123\n2) +44 7700 900456\n 12. +1 (202) 555-0198\n1. (202) 555-0177", "US");
    expect(first(reading)).toEqual(["12025550123", "447700900456", "12025550198", "12025550177"]);
    expect(reading.invalid).toEqual([]);
  });

  test("the same number twice is one, however it is written", () => {
    const reading = readNumbers("+1 202 555 0123\n2025550123\n٢٠٢٥٥٥٠١٢٣\n+१ २०२ ५५५ ०१२३", "US");
    expect(first(reading)).toEqual(["12025550123"]);
    expect(reading.duplicates.map(({ line, first: at }) => [line, at])).toEqual([[2, 1], [3, 1], [4, 1]]);
  });
});

describe("CSV", () => {
  test("a heading tells the column; other numbers in the row do not count", () => {
    const reading = readNumbers('Order number,Name,Phone 1 - Type,Phone 1 - Value\r\n2025550199,"Shoes, Stride",Mobile,+1 202-555-0123\r\n2025550198,Marlow,Mobile,\r\n', "US");
    expect(reading.format).toBe("csv");
    expect(first(reading)).toEqual(["12025550123"]);
    expect(reading.invalid).toEqual([{ line: 3, text: "2025550198, Marlow, Mobile", why: "no-number" }]);
  });

  test.for([
    ["rows with nothing in them", "\t\t\t\t\n".repeat(60_000)],
    ["empty lines", "\n".repeat(200_000)],
    ["a cell full of spaces", `Marlow\t"${" ".repeat(200_000)}x"\n`],
  ] as const)("%s at the end take no time to read", ([, rest]) => {
    const began = performance.now();
    expect(first(readNumbers(`Name\tPhone\nStride\t+12025550123\n${rest}`, "US"))).toEqual(["12025550123"]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test.for([
    ["Customer number,Phone\n2025550199,+12025550123"],
    ["Номер заказа;Телефон\n2025550199;+12025550123"],
    ["Client ID,Phone (with country code)\n2025550199,+12025550123"],
    ["On WhatsApp,Number\nyes,+12025550123"],
  ] as const)("numbers of something else are none where a telephone has a column: %j", ([text]) => {
    expect(first(readNumbers(text, "US"))).toEqual(["12025550123"]);
  });

  test.for(["Nummer", "Número", "Numero", "Nomor", "Numer", "Numara", "नंबर", "Ponsel", "Komórka", "Cep"])(
    "a column that is called %s has the numbers, and a day beside it is none",
    (heading) => {
      const reading = readNumbers(`${heading};Name;Last\n+12025550123;Stride;20261128\n;Marlow;20261127\n`, "DE");
      expect(first(reading)).toEqual(["12025550123"]);
      expect(reading.invalid.map(({ line, why }) => [line, why])).toEqual([[3, "no-number"]]);
    },
  );

  test("an order's number in a longer word takes no place from the telephone beside it", () => {
    expect(first(readNumbers("Bestellnummer;Kontakt\n20261128;+12025550123\n", "DE"))).toContain("12025550123");
  });

  test.for(["sep=;\r\nName;Phone\r\nStride;+12025550123\r\n", "sep=,\nName,Phone\nStride,+12025550123", '"sep=|"\nPhone|Note\n+12025550123|a;b;c;d'])(
    "a line that tells the separator is no row: %j",
    (text) => {
      const { numbers, invalid } = readNumbers(text, "US");
      expect([numbers.map((number) => number.numbers[0]), numbers[0]?.line, invalid]).toEqual([["12025550123"], 3, []]);
    },
  );

  test("a row with more cells than the heading loses none of its numbers", () => {
    expect(first(readNumbers("Phone\n+12025550123; +12025550124\n", "US"))).toEqual(["12025550123", "12025550124"]);
    const unquoted = readNumbers("Order,Name,Phone,Note\n2025550199,Stride, Ltd,+12025550123,\n2025550198,Marlow,+12025550124,20250101,\n", "US");
    expect(first(unquoted)).toEqual(["12025550123", "12025550124"]);
    expect(unquoted.invalid.map(({ text }) => text)).toEqual(["Ltd"]);
  });

  test("cells can be parted by strokes", () => {
    expect(first(readNumbers("Phone|Name\n+12025550123|Stride\n+12025550124|Marlow\n", "US"))).toEqual(["12025550123", "12025550124"]);
  });

  test("without a heading the column that is mostly numbers is taken, with any separator", () => {
    expect(first(readNumbers("Stride;+12025550123\nMarlow;+12025550124\nPebble;\n", "US"))).toEqual(["12025550123", "12025550124"]);
    expect(first(readNumbers("Stride\t+12025550123\nMarlow\t+12025550124", "US"))).toEqual(["12025550123", "12025550124"]);
    expect(first(readNumbers("Телефон\n+12025550123", "US"))).toEqual(["12025550123"]);
  });

  test("a cell over several lines does not shift the lines that are named; several numbers in a cell are several", () => {
    const reading = readNumbers('name,mobile\n"Stride\nShoes",+12025550123 ::: +12025550124\nMarlow,none\n', "US");
    expect(first(reading)).toEqual(["12025550123", "12025550124"]);
    expect(reading.invalid).toEqual([{ line: 4, text: "none", why: "no-number" }]);
  });

  test("what Doorman writes it reads again, and no cell is a formula", () => {
    const text = csvOf(["Number", "Name"], [["+12025550123", "=HYPERLINK(1)"], ["+447700900123", "\t@sum"], ["+12025550124", "-2+3"]]);
    for (const cell of text.replace("\uFEFF", "").split(/[,\r\n]+/u)) expect(cell.replace(/^"/u, "")).not.toMatch(/^[=+\-@\t\r]/u);
    expect(first(readNumbers(text, "DE"))).toEqual(["12025550123", "447700900123", "12025550124"]);
    expect(first(readNumbers(linesOf(["12025550123", "447700900123"]), "DE"))).toEqual(["12025550123", "447700900123"]);
  });
});

describe("vCard", () => {
  test("every number of every card, of each version, by WhatsApp's own digits where they stand there", () => {
    const reading = readNumbers(
      [
        "BEGIN:VCARD", "VERSION:3.0", "FN:Stride Shoes", "item1.TEL;type=CELL;waid=12025550123:+1 (202) 555-0123", "TEL:202 555 0124", "END:VCARD",
        "BEGIN:VCARD", "VERSION:4.0", "FN:Marlow Bank", "TEL;VALUE=uri;TYPE=\"voice,home\":tel:+44-7700-900123", "END:VCARD",
        "BEGIN:VCARD", "VERSION:2.1", "N:Pebble;Phones", "TEL;CELL;PREF:+12025550125", "END:VCARD",
      ].join("\r\n"),
      "US",
    );
    expect(reading.format).toBe("vcard");
    expect(first(reading)).toEqual(["12025550123", "12025550124", "447700900123", "12025550125"]);
    expect(reading.numbers.map(({ line }) => line)).toEqual([4, 5, 10, 15]);
  });

  test("numbers and names in quoted-printable, as old telephones write them, also over several lines", () => {
    const reading = readNumbers(
      [
        "BEGIN:VCARD", "VERSION:2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9C=D0=B0=D0=B3=D0=B0=", "=D0=B7=D0=B8=D0=BD;;;;",
        "TEL;CELL;ENCODING=QUOTED-PRINTABLE:=2B=31=32=30=32=35=35=35=30=31=32=33", "TEL;TYPE=WORK;ENCODING=QUOTED-PRINTABLE:+1 202=", "=20555 0124", "END:VCARD",
        "BEGIN:VCARD", "VERSION:2.1", "FN;CHARSET=UTF-8;QUOTED-PRINTABLE:100% =D0=9C=D1=91=D0=B4", "END:VCARD",
        "BEGIN:VCARD", "VERSION:2.1", "FN;CHARSET=WINDOWS-1251;QUOTED-PRINTABLE:=CC=B8=E4=202=", "END:VCARD",
        "BEGIN:VCARD", "VERSION:2.1", "TEL:+12025550125", "END:VCARD",
      ].join("\r\n"),
      "US",
    );
    expect(first(reading)).toEqual(["12025550123", "12025550124", "12025550125"]);
    expect(reading.numbers.map(({ line, text }) => [line, text])).toEqual([[5, "+12025550123"], [6, "+1 202 555 0124"], [19, "+12025550125"]]);
    expect(reading.invalid.map(({ line, text }) => [line, text])).toEqual([[11, "100% Мёд"], [15, "=CC=B8=E4 2="]]);
  });

  test("a card without a number, a broken card and what stands between cards are named", () => {
    const reading = readNumbers("BEGIN:VCARD\nVERSION:3.0\nFN:No Phone\nEND:VCARD\nstray\nBEGIN:VCARD\nnonsense\nTEL:+12025550123\n", "US");
    expect(first(reading)).toEqual(["12025550123"]);
    expect(reading.invalid.map(({ line, text }) => [line, text])).toEqual([[3, "No Phone"], [5, "stray"]]);
  });
});

describe("whatever is read", () => {
  const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.stringMatching(/^[+\d ,;\t\n"'()A-Za-z:.-]{0,200}$/u));

  test("is never an error, and numbers are international digits, each once", () => {
    fc.assert(
      fc.property(fc.oneof(anything, anything.map((text) => `BEGIN:VCARD\n${text}\nEND:VCARD`)), fc.constantFrom("US", "GB", "DE", "ZZ", ""), (text, country) => {
        const { numbers, duplicates, invalid } = readNumbers(text, country);
        const found = numbers.map((number) => number.numbers[0]);
        expect(new Set(found).size).toBe(found.length);
        for (const digits of found) expect(digits).toMatch(/^[1-9]\d{6,19}$/u);
        const lines = text.split(/\r\n|\n|\r/u).length;
        for (const { line } of [...numbers, ...duplicates, ...invalid]) expect(line).toBeLessThanOrEqual(lines);
      }),
      { numRuns: 400 },
    );
  });

  test("loses no line: each that is not empty is a number, a duplicate or invalid", () => {
    const number = fc.integer({ min: 100, max: 199 }).map((end) => `+1202555${String(end).padStart(4, "0")}`);
    const line = fc.oneof(number, fc.constantFrom("", "hello", "12", "Stride Shoes 24"));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { numbers, duplicates, invalid } = readNumbers(lines.join("\n"), "US");
        expect(numbers.length + duplicates.length + invalid.length).toBe(lines.filter((each) => each !== "").length);
        expect(numbers.length).toBe(new Set(lines.filter((each) => each.startsWith("+"))).size);
      }),
    );
  });
});

test("numbers that are two of one sender, and such that nobody knows, are told apart", () => {
  const reading = readNumbers("+12025550123\n+12025550124\n+12025550125", "US");
  const matches = matchNumbers(reading, new Map([["12025550123", "stride"], ["12025550124", "stride"]]));
  expect([matches.found, matches.sameSender.length, matches.unknown.map(({ line }) => line)]).toEqual([["stride"], 1, [3]]);
});

test.for([
  ["12025550123", "US"],
  ["16135550123", "CA"],
  ["447700900123", "GB"],
  ["77012345678", "KZ"],
  ["999", undefined],
] as const)("the country of %s is %s", ([digits, country]) => expect(countryOf(digits)).toBe(country));
