import { describe, expect, it } from "vitest";
import { fillerOf } from "../../../lib/classifier/filler";
import { meaningsOf } from "../../../lib/classifier/meanings";
import { readModel } from "../../../lib/classifier/model-file";
import { shippedBytes, shippedClassifier } from "./shipped";

const classify = shippedClassifier();
const shown = (text: string): string[] => classify(text, { template: true }).words.map((word) => word.text);

describe("the words shown as reasons", () => {
  it.each([
    [
      "en",
      "We miss you, Alex! It's been a while since your last class. Come back this month and your first week is free 💪",
      ["It", "been", "is", "Alex"],
      [/^Come/u, /week is free/u],
    ],
    [
      "es",
      "¡Hola Inés! Olvidaste algo en tu carrito 🛒 Completa tu compra hoy y el envío es gratis.",
      ["en", "y"],
      [/^carrito/u, /^Olvidaste/u, "gratis"],
    ],
    [
      "ru",
      "Мы скучаем по вам! Возвращайтесь до конца недели, и первое занятие за наш счёт.",
      ["по", "вам"],
      [/^Возвращайтесь/u, /^Мы скучаем/u],
    ],
    [
      "ar",
      "اشتقنا لك! عد إلينا هذا الأسبوع واحصل على خصم 20% على كل ما في المتجر.",
      ["في"],
      [/20%/u, /^اشتقنا/u],
    ],
  ] as const)("are none that say nothing by themselves: %s", (_language, text, empty, telling) => {
    const words = shown(text);
    for (const word of empty) expect(words).not.toContain(word);
    for (const word of telling) expect(words).toContainEqual(typeof word === "string" ? word : expect.stringMatching(word));
  });

  it("are such words all the same where nothing else weighed", () => {
    expect(shown("It is.")).toEqual(["It is"]);
  });
});

describe("words that say nothing by themselves", () => {
  const read = readModel(shippedBytes().buffer);
  if (!read.ok) throw new Error(read.problem);
  const { meanings: table } = read.model;
  const isFiller = fillerOf(table);
  const filler = (word: string): boolean => isFiller(word, meaningsOf(table, word).meanings);

  it.each([
    ["en", "the and your been with for they which", "free sale code order new app win stop"],
    ["es", "los para con por nuestro", "gratis oferta envio codigo compra"],
    ["ru", "для что наш или это если", "скидка заказ код бесплатно акция"],
    ["ar", "من علي في هذا مع التي", "خصم عرض رمز طلبك مجانا"],
    ["de", "und mit der unsere oder nicht", "rabatt gratis bestellung konto"],
    ["hi", "में का और पर यह हमारे", "छूट ऑफर ऑर्डर मुफ्त"],
    ["tr", "ve bu bir", "indirim hediye bedava"],
    ["id", "yang dan untuk ini kami atau", "diskon gratis pesanan kode"],
    ["pl", "dla przy oraz", "rabat promocja kod"],
    ["th", "ที่", "ส่วนลด ฟรี"],
    ["names", "alex mehmet ivan ahmed sofia", "gift подарок hediye"],
  ])("are known by their meaning: %s", (_language, empty, telling) => {
    const failures = [
      ...empty.split(" ").filter((word) => !filler(word)).map((word) => `${word} says nothing`),
      ...telling.split(" ").filter(filler).map((word) => `${word} says something`),
    ];
    expect(failures).toEqual([]);
  });
});
