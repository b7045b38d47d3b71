import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownOnly, redactEntry, redactText } from "../../../lib/reports/redact";
import { chain, messageEvidence } from "../../support/evidence-entries";
import { context, nothing } from "./support";

const masked = (name: string, text: string) => redactText(text, ownOnly, { ...context, ownNames: [name] }).text;

/*
 * A mask in the place of every "will" destroys what an advert said, and tells whose name it hides.
 */
describe("a name is not taken for", () => {
  test.for<[string, string, string]>([
    ["Will Smith", "You will save, Will. WILL SMITH, will you?", "You will save, [own name]. [own name], will you?"],
    ["Will", "You will: will@mail.example, @will, x.example/?n=will", "You will: [own name]@mail.example, @[own name], x.example/?n=[own name]"],
    ["Will", "hi will, you will save. dear  will you", "hi [own name], you will save. dear  [own name] you"],
    ["Deniz", "merhaba deniz, deniz manzaralı", "merhaba [own name], deniz manzaralı"],
    ["May", "You may order in May", "You may order in [own name]"],
    ["Al", "Ven al centro, Al", "Ven al centro, [own name]"],
    ["Su Kaya", "Su Kaya, su pedido bir kaya", "[own name], su pedido bir kaya"],
    ["Bahar", "bahar indirimi, Bahar! bahara ve Bahara", "bahar indirimi, [own name]! bahara ve [own name]"],
    ["Marek", "Twoja marka, się: Marka", "Twoja marka, się: [own name]"],
    ["Вера", "верю, вера и Вера", "верю, вера и [own name]"],
  ])("the word that it is as well where that is written small: %s in %s", ([name, text, expected]) => {
    expect(masked(name, text)).toBe(expected);
  });

  test.for<[string, string, string]>([
    ["María de la Cruz", "Oferta de la semana, María", "Oferta de la semana, [own name]"],
    ["María de la Cruz", "Sra. María de la Cruz, la oferta", "Sra. [own name], la oferta"],
    ["Jan van der Berg", "Alles van der Berg", "Alles van der [own name]"],
    ["محمد بن سلمان", "بنك محمد وسلمان من البنك", "بنك [own name] و[own name] من البنك"],
    ["عبد الله", "إن شاء الله يا عبدالله", "إن شاء الله يا [own name]"],
    ["김 민수", "김치 할인, 민수님", "김치 할인, [own name]님"],
  ])("the small words that stand in it: %s in %s", ([name, text, expected]) => {
    expect(masked(name, text)).toBe(expected);
  });

  test.for<[string, string, string]>([
    ["ريم", "كريم، تكريم، ريم ولريم", "كريم، تكريم، [own name] ول[own name]"],
    ["علي", "عليكم، الفعلي، لعلي، علي‌جان", "عليكم، الفعلي، ل[own name]، [own name]جان"],
    ["רון", "פתרון אחרון לרון ולרון", "פתרון אחרון ל[own name] ול[own name]"],
    ["राम", "आराम से, रामजी", "आराम से, [own name]जी"],
    ["李 明", "明天有行李", "明天有行李"],
    ["Ali", "Alışveriş, alibi, ALİ", "Alışveriş, alibi, [own name]"],
  ])("a piece of another word: %s in %s", ([name, text, expected]) => {
    expect(masked(name, text)).toBe(expected);
  });

  test("a word of another script that looks like it by chance", () => {
    expect(masked("Tom", "Поговорим о том, как Тoм просил")).toBe("Поговорим о том, как [own name] просил");
    expect(masked("Koc", "кос и Koc")).toBe("кос и [own name]");
  });
});

test("words that a business's name is made of stay where they are written small", () => {
  const sender = { ...messageEvidence().sender, name: "Best Price Lumen", verifiedName: "Best Price Lumen", savedName: "Best Price Lumen" };
  const { entry } = redactEntry(chain([messageEvidence({ text: "The best price of the day, at Best Price and lumen", sender })])[0]!, { ...nothing, names: true }, context);
  expect(entry.content?.kind === "message" && entry.content.message.parts[0]?.text).toMatch(/^The best price of the day, at name-\w{8} name-\w{8} and name-\w{8}$/u);
});

test("a name spelled letter by letter is found among other such letters, over lines too", () => {
  fc.assert(
    fc.property(fc.constantFrom("Anna", "Олена", "Müller"), fc.constantFrom(" ", ".", "-", "\n", " - ", "•"), fc.constantFrom("", "X Y ", "D e a r  "), (name, between, before) => {
      expect(masked(name, `${before}${[...name].join(between)} !`)).toBe(`${before}[own name] !`);
    }),
  );
});
