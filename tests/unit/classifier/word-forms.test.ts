import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meaningsOf } from "../../../lib/classifier/meanings";
import { meaningTable } from "../../../lib/classifier/training/meaning-table";
import { shorterForms, stemOf } from "../../../lib/classifier/word-forms";

/** Letters that are plain already and of one script. */
const plainWords = fc.array(fc.constantFrom(..."абвгдежзикл"), { minLength: 1, maxLength: 9 }).map((list) => list.join(""));
const letters = fc.constantFrom(..."abcdeёжзийאבהולשابلموس");
const words = fc.array(letters, { minLength: 1, maxLength: 20 }).map((list) => list.join(""));
const formsOf = (word: string): string[] => [...shorterForms(word)].map(([from, to]) => word.slice(from, to));

describe("shorter forms", () => {
  test("are pieces of the word, never the whole, never too short, and few", () => {
    fc.assert(
      fc.property(words, (word) => {
        const forms = formsOf(word);
        expect(forms.length).toBeLessThan(40);
        for (const form of forms) {
          expect(word.includes(form)).toBe(true);
          expect(form.length).toBeGreaterThanOrEqual(3);
          expect(form.length).toBeLessThan(word.length);
        }
      }),
    );
  });

  test("hold the word's stem", () => {
    fc.assert(
      fc.property(words, (word) => {
        const stem = stemOf(word);
        if (stem !== undefined) expect(formsOf(word)).toContain(stem);
      }),
    );
  });
});

describe("a table", () => {
  const forms = [
    [0, "скидка"], [0, "скидку"], [0, "скидки"], [1, "заказ"], [1, "заказать"], [2, "indirim"], [3, "حساب"], [4, "הזמנה"], [5, "station"], [6, "stationery"], [7, "карта"], [8, "картина"],
  ] as const;
  const table = meaningTable(forms);

  test("knows every form that it was made of", () => {
    for (const [meaning, form] of forms) expect(meaningsOf(table, form).meanings).toEqual([meaning]);
  });

  test.for([
    ["скидкой", 0], ["скидками", 0], ["indirimde", 2], ["والحساب", 3], ["حسابك", 3], ["להזמנה", 4],
  ] as const)("knows %s, which nobody listed", ([word, meaning]) => {
    expect(meaningsOf(table, word).meanings).toEqual([meaning]);
  });

  test.for(["ски", "стена", "ind", "سابق"])("does not know %s", (word) => {
    expect(meaningsOf(table, word).meanings).toEqual([]);
  });

  test("is smaller than its words where their forms agree", () => {
    const many = ["скидка", "скидку", "скидки", "скидкой", "скидкам", "скидках"].map((form) => [0, form] as const);
    expect(meaningTable(many).keys.length).toBeLessThan(many.length);
  });

  test("gives every word its meanings back, whatever the words", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.nat(3), plainWords), { maxLength: 30 }), (pairs) => {
        const listed = Map.groupBy(pairs, ([, word]) => word);
        const made = meaningTable(pairs);
        for (const [word, list] of listed) {
          expect(new Set(meaningsOf(made, word).meanings)).toEqual(new Set(list.map(([meaning]) => meaning)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
