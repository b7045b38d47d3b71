import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byDeclaration } from "../../../lib/classifier/classify";
import { messageText, PartKind, type MessagePart } from "../../../lib/domain/message";
import { Verdict } from "../../../lib/domain/verdict";
import { shippedClassifier } from "./shipped";

const shipped = shippedClassifier();
const classifiers = [["as shipped", shipped], ["without its model", byDeclaration]] as const;

/** Any text: letters of all scripts, lone surrogates, controls, and pieces that the classifier looks for. */
const pieces = ["50% off", "your order", " 5521 ", "has shipped", "скидка", "S A L E", "https://", "www.", "a.b.", "**", "~", "%", "₹", "\u202E", "\uD83D", "\u200B", "\n", "xx", "-"];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 60 }).map((list) => list.join("")),
);

describe.each(classifiers)("any text at all, %s,", (_kind, classify) => {
  it("gets a verdict that fits its schema, with words that stand in it", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("MARKETING", "UTILITY", "AUTHENTICATION", undefined), (text, declared) => {
        const verdict = classify(text, { declared });
        expect(Verdict.safeParse(verdict).success).toBe(true);
        for (const word of verdict.words) expect(text).toContain(word.text);
        expect(classify(text, { declared })).toEqual(verdict);
      }),
      { numRuns: 500 },
    );
  });

  it("in any parts", () => {
    const part = fc.record({ kind: fc.constantFrom(...PartKind.options), text: anyText });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts: MessagePart[]) => {
        const text = messageText(parts);
        expect(Verdict.safeParse(classify(text, { parts })).success).toBe(true);
        expect(Verdict.safeParse(classify("other text", { parts })).success).toBe(true);
      }),
    );
  });

  it("is no more promotional for being declared UTILITY, and no less for MARKETING", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = classify(text, { template: true }).probability;
        expect(classify(text, { declared: "UTILITY" }).probability).toBeLessThanOrEqual(plain);
        expect(classify(text, { declared: "MARKETING" }).probability).toBeGreaterThanOrEqual(plain);
      }),
    );
  });
});

describe("disguises:", () => {
  const plain = shipped("Flash sale, 50% discount, shop now", { template: true }).probability;

  it.each([
    ["zero-width characters", "Fl\u200Bash sa\u200Dle, 50% dis\u2060count, shop n\u00ADow"],
    ["Cyrillic look-alikes", "Flаsh sаlе, 50% disсоunt, shор nоw"],
    ["Greek look-alikes", "Flαsh sαlε, 50% discοunt, shοp nοw"],
    ["mathematical letters", "𝓕𝓵𝓪𝓼𝓱 𝓼𝓪𝓵𝓮, 50% 𝓭𝓲𝓼𝓬𝓸𝓾𝓷𝓽, 𝓼𝓱𝓸𝓹 𝓷𝓸𝔀"],
    ["full-width letters", "Ｆｌａｓｈ ｓａｌｅ, ５０％ ｄｉｓｃｏｕｎｔ, ｓｈｏｐ ｎｏｗ"],
    ["accents", "Flásh sàle, 50% dïscount, shõp nów"],
    ["spaced letters", "Flash s a l e, 50% d.i.s.c.o.u.n.t, s-h-o-p now"],
    ["letters as digits", "Fla5h sal3, 50% disc0unt, sh0p n0w"],
    ["small capitals", "ꜰʟᴀꜱʜ ꜱᴀʟᴇ, 50% ᴅɪꜱᴄᴏᴜɴᴛ, ꜱʜᴏᴘ ɴᴏᴡ"],
    ["direction overrides", "\u202AFlash\u202C sale, \u206650%\u2069 discount, shop now"],
    ["formatting", "*Flash* _sale_, *50%* discount, _shop now_"],
  ])("%s change nothing", (_name, text) => {
    expect(shipped(text, { template: true }).probability).toBeCloseTo(plain, 1);
  });
});

describe.each(classifiers)("hostile sizes, %s:", (_kind, classify) => {
  const size = 100_000;
  /** Milliseconds, the best of a few runs: many times what bounded work takes, and a fraction of what unbounded work would. */
  const patience = 250;

  it.each([
    ["one letter", "a".repeat(size)],
    ["single letters", "a ".repeat(size / 2)],
    ["digits", "1".repeat(size)],
    ["numbers with signs", "1.".repeat(size / 2)],
    ["letters and digits in turn", "a1".repeat(size / 2)],
    ["domains", "a.com.".repeat(size / 6)],
    ["dots between letters", "a.".repeat(size / 2)],
    ["asterisks", "*".repeat(size)],
    ["invisible characters", "\u200B".repeat(size)],
    ["overrides", "\u202E".repeat(size)],
    ["lone surrogates", "\uD800".repeat(size)],
    ["a phrase, again and again", "your order ".repeat(size / 11)],
    ["offers", "50% off today only ".repeat(size / 19)],
    ["currency signs", "₹".repeat(size)],
    ["ligatures that unfold", "\uFDFA".repeat(size)],
    ["combining marks", "e".concat("\u0301".repeat(size))],
  ])("%s: 100 kB are judged in bounded time", (_name, text) => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      expect(Verdict.safeParse(classify(text, {})).success).toBe(true);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(patience);
  });
});
