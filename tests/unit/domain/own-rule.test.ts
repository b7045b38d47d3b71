import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aboutOf, MAX_OWN_RULES, OwnRule, readRules, type RuleEffect } from "../../../lib/domain/own-rule";
import { Phrase } from "../../../lib/domain/phrase";
import { defaultSettings, marksAlike, Settings } from "../../../lib/domain/settings";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const rule = (phrases: string[], change: Partial<OwnRule> = {}): OwnRule => OwnRule.parse({ id: id(1), effect: "mark", phrases, ...change });
const found = (phrase: string, text: string) => readRules([rule([phrase])], { text, category: "offer" }).ruled !== undefined;

describe("a phrase", () => {
  test.for<[string, string]>([
    ["sale", "Big SALE today"],
    ["SALE", "the sale."],
    ["flash sale", "Flash\n  sale!"],
    ["50%", "up to 50% off"],
    ["50 %", "up to 50\u00A0% off"],
    ["creme", "Crème brûlée"],
    ["crème", "creme brulee"],
    ["indirim", "BÜYÜK İNDİRİM"],
    ["satış", "SATIŞ günü"],
    ["SATIŞ", "satış günü"],
    ["скидка", "СКИДКА дня"],
    ["скидк*", "без скидками не обойтись"],
    ["ёлка", "Елка в подарок"],
    ["мой", "МОЙ заказ"],
    ["خصم", "خَصْم كبير"],
    ["ऑफर", "आज का ऑफर देखें"],
    ["ลดราคา", "วันนี้ลดราคาทุกชิ้น"],
    ["打折", "全场打折促销"],
    ["𝗦𝗔𝗟𝗘", "sale"],
    ["sale", "ＳＡＬＥ"],
    ["sale", "s\u200Ba\u200Dle"],
    ["🎉", "Party🎉time"],
    ["disc*", "discounts"],
    ["disc *", "disco"],
    ["t-shirt", "our T-Shirt."],
    ["ss", "Mass? ss"],
    ["sale", "❗️Sale today"],
    ["sale", "1️⃣Sale"],
    ["❤️", "❤️Sale"],
    ["❤️", "with ❤ from us"],
    ["セール", "夏のセール50%OFF"],
    ["ブランド", "ブランド50%OFF"],
    ["무료", "무료 배송"],
    ["today's deal", "Today’s deal"],
    ["l'oréal", "L´Oréal"],
    ["l´oréal", "L'Oréal"],
    ["t-shirt", "T\u2011shirt"],
    ["get 50% off", "Get *50% off* today"],
    ["sale", "*SALE* _today_"],
    ["sale", "*SALE*_today_"],
    ["sale", "sale~~now"],
    ["Nike", "NIKE™"],
    ["große", "GROSSE Auswahl"],
    ["ΠΡΟΣ*", "προσφορά"],
    ["*خصم", "الخصم الكبير"],
    ["*rabatt", "Sommerrabatt"],
    ["*אביב*", "המבצע האביבי"],
  ])("%s stands in %s", ([phrase, text]) => {
    expect(found(phrase, text)).toBe(true);
  });

  test.for<[string, string]>([
    ["sale", "wholesale"],
    ["sale", "sales"],
    ["sale", "sale2go"],
    ["5%", "25% off"],
    ["flash sale", "flash of sale"],
    ["कम", "काम"],
    ["кот", "который"],
    ["мои", "мой заказ"],
    ["мой", "мои заказы"],
    ["disc*", "a compact-adisc"],
    ["a*", "bananas"],
    ["*sale", "wholesaler"],
    ["カート", "カード"],
    ["コート", "コード 4821"],
    ["무료*", "무룜"],
  ])("%s does not stand in %s", ([phrase, text]) => {
    expect(found(phrase, text)).toBe(false);
  });

  test("without anything to look for is none", () => {
    for (const nothing of ["", " ", "*", " ***", "* *", "_", "\uFE0F", "\u200B", "\u0301"]) expect(Phrase.safeParse(nothing).success).toBe(false);
    expect(Phrase.safeParse("x".repeat(81)).success).toBe(false);
    expect(Phrase.parse("  two \u202E words ")).toBe("two words");
  });

  test("is found by itself among any words, whatever their signs", () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}\p{P}\p{S}\p{M}]{1,12}$/u).filter((text) => Phrase.safeParse(text).success && !text.includes("*"));
    fc.assert(fc.property(fc.array(word), word, fc.array(word), (before, phrase, behind) => found(phrase, [...before, phrase, ...behind].join(" "))));
  });
});

describe("rules", () => {
  const decides = (rules: OwnRule[], text: string | undefined, change: { category?: "offer" | "conversation"; remembered?: string[] } = {}) =>
    readRules(rules, { text, category: "offer", ...change });
  const both = (first: RuleEffect, second: RuleEffect) => [rule(["sale"], { effect: first }), rule(["today"], { id: id(2), effect: second })];

  test("that leave a message alone go before those that mark it, whichever was made first", () => {
    expect(decides(both("mark", "leave"), "sale today").ruled?.phrase).toBe("today");
    expect(decides(both("leave", "mark"), "sale today").ruled?.phrase).toBe("sale");
    expect(decides(both("mark", "mark"), "sale today").ruled?.phrase).toBe("sale");
    expect(decides(both("mark", "leave"), "nothing")).toEqual({});
    expect(decides([], "sale today")).toEqual({});
  });

  test("with a kind of message are about that kind only, with or without words", () => {
    const greeting = rule([], { category: "conversation" });
    expect(decides([greeting], "Happy new year", { category: "conversation" }).ruled).toEqual({ rule: greeting });
    expect(decides([greeting], "Happy new year").ruled).toBeUndefined();
    const narrow = rule(["gym"], { category: "offer", effect: "leave" });
    expect(decides([narrow], "your gym").ruled).toEqual({ rule: narrow, phrase: "gym" });
    expect(decides([narrow], "your gym", { category: "conversation" })).toEqual({ remembered: [narrow.id] });
    expect(decides([narrow], "your pool").ruled).toBeUndefined();
  });

  test("are remembered of a text that is gone, by what they were", () => {
    const rules = both("mark", "leave");
    const { remembered } = decides(rules, "sale today");
    expect(remembered).toEqual([id(1), id(2)]);
    expect(decides(rules, undefined, { remembered: [id(1)] })).toEqual({ ruled: { rule: rules[0] }, remembered: [id(1)] });
    expect(decides(rules, undefined)).toEqual({});
    expect(decides([], undefined, { remembered: [id(1)] })).toEqual({});
  });

  test("are about the same messages however they are spelled, and whatever they do", () => {
    const about = (phrases: string[], category?: OwnRule["category"]) => aboutOf({ phrases, ...(category && { category }) });
    expect(about(["Sale", "crème*"])).toBe(about(["CREME *", "sale", "SALE"]));
    expect(about(["sale"])).not.toBe(about(["sale*"]));
    expect(about(["sale"])).not.toBe(about(["*sale"]));
    expect(about(["sale"])).not.toBe(about(["sale"], "offer"));
    expect(about([], "offer")).not.toBe(about([], "survey"));
  });

  test("without words and without a kind are none", () => {
    expect(OwnRule.safeParse({ id: id(1), effect: "mark", phrases: [] }).success).toBe(false);
    expect(OwnRule.safeParse({ id: id(1), effect: "block", phrases: ["x"] }).success).toBe(false);
    expect(OwnRule.safeParse({ id: id(1), effect: "mark", phrases: Array.from({ length: 21 }, (_, place) => `word ${place}`) }).success).toBe(false);
  });

  test("that were stored are read one by one: what is none costs itself only", () => {
    const good = rule(["sale"]);
    const read = (rules: unknown) => Settings.parse({ ...defaultSettings, sensitivity: "eager", rules });
    expect(read([good, { ...good, phrases: 3 }, 7, null])).toMatchObject({ rules: [good], sensitivity: "eager" });
    expect(read("none")).toMatchObject({ rules: [], sensitivity: "eager" });
    expect(read(Array.from({ length: MAX_OWN_RULES + 5 }, (_, place) => ({ ...good, id: id(place) }))).rules).toHaveLength(MAX_OWN_RULES);
    expect(marksAlike(read([good]), read([good]))).toBe(true);
    expect(marksAlike(read([good]), read([{ ...good, effect: "leave" }]))).toBe(false);
  });
});
