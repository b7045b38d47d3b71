import { describe, expect, it } from "vitest";
import { usesOf, withoutForeign, type Form } from "../../../lib/classifier/training/word-uses";

const row = (language: string, text: string) => ({ language, parts: [{ kind: "body" as const, text }] });
const times = (count: number, language: string, text: string) => Array.from({ length: count }, () => row(language, text));
const form = (meaning: number, language: string, word: string): Form => ({ meaning, form: word, language });

describe("uses of words", () => {
  it("are counted by language, in plain form, and only words are", () => {
    const uses = usesOf([row("de", "Die KARTE, die Karte! 12.10. karte1"), row("fr", "carte *karte*")]);
    expect([...uses.get("karte")!]).toEqual([["de", 2], ["fr", 1]]);
    expect([...uses.keys()].toSorted()).toEqual(["carte", "die", "karte"]);
  });

  it("leave a word out that is met 25 times as often where it means something else", () => {
    const card = form(1, "vi", "the");
    const uses = usesOf([...times(2, "vi", "the"), ...times(75, "en", "the")]);
    expect(withoutForeign([card], uses)).toEqual([card]);
    expect(withoutForeign([card], usesOf([...times(2, "vi", "the"), ...times(76, "en", "the")]))).toEqual([]);
  });

  it("count all languages in which it means the same, in whatever form it is written", () => {
    const forms = [form(1, "en", "Sale"), form(1, "it", "sale"), form(2, "fr", "sale")];
    const uses = usesOf([...times(50, "en", "SALE"), ...times(1, "fr", "sale")]);
    expect(withoutForeign(forms, uses)).toEqual(forms);
    expect(withoutForeign(forms, usesOf(times(60, "en", "sale")))).toEqual(forms.slice(0, 2));
  });

  it("leave phrases, and words that are never met, as they are", () => {
    const forms = [form(1, "vi", "the the"), form(2, "nl", "fiets"), form(3, "en", "🎁"), form(4, "vi", "the 5")];
    expect(withoutForeign(forms, usesOf(times(500, "en", "the the")))).toEqual(forms);
  });
});
