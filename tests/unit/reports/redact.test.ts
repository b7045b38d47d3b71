import { describe, expect, test } from "vitest";
import { everything, makeRedaction, ownOnly, redactEntry, redactText } from "../../../lib/reports/redact";
import { foldText } from "../../../lib/reports/redaction/fold";
import { makePseudonyms } from "../../../lib/reports/redaction/pseudonym";
import { chain, messageEvidence } from "../../support/evidence-entries";
import { context, nothing } from "./support";

const numbers = { ...nothing, numbers: true };
const masked = (text: string, options = everything) => redactText(text, options, context).text;

describe("numbers", () => {
  test.for([
    "+1 202 555 0147",
    "+1 202 555\n0147",
    "(202) 555-0147",
    "202.555.0147",
    "001-202-555-0147",
    "555-0147",
    "1\u200b2\u200b0\u200b2\u200b5550147",
    "١٢٠٢٥٥٥٠١٤٧",
    "+१ २०२ ५५५ ०१४७",
    "＋１（２０２）５５５－０１４７",
    "1️⃣2️⃣0️⃣2️⃣5️⃣5️⃣5️⃣0️⃣1️⃣4️⃣7️⃣",
    "①②⓪②⑤⑤⑤⓪①④⑦",
    "𝟏𝟐𝟎𝟐𝟓𝟓𝟓𝟎𝟏𝟒𝟕",
  ])("the user's own is masked as %s unless asked otherwise", (written) => {
    expect(masked(`Call ${written} now`, ownOnly)).toBe("Call [own number] now");
    expect(masked(`Call ${written} now`, nothing)).toBe(`Call ${written} now`);
  });

  test.for(["44%207700%20900123", "447700%20900123", "%2B44%207700%20900123", "44%207700%20900%20123", "4477009%2000123", "44+7700+900+123"])("are masked in links that write their spaces out: %s", (written) => {
    const text = `https://shop.example/call?to=${written}&x`;
    const own = redactText(text, ownOnly, { ...context, ownNumbers: ["447700900123"] }).text;
    expect(own).toMatch(/^https:\/\/shop\.example\/call\?to=(?:%2b)?\[own number\]&x$/iu);
    expect(masked(text, numbers).replace(/%2b/iu, "")).toBe(`https://shop.example/call?to=${masked("447700900123", numbers)}&x`);
  });

  test("the same one has the same pseudonym however it is written, and another one another", () => {
    const [one, other, third] = ["+44 7700 900456", "00447700900456", "+44 7700 900457"].map((number) => masked(number, numbers));
    expect(one).toMatch(/^person-[a-z]{8}$/u);
    expect(other).toBe(one);
    expect(third).not.toBe(one);
  });

  test("dates, times and prices are none", () => {
    for (const text of ["From 2026-11-28 to 28.11.2026 at 12:30", "1.000.000 ₽", "USD 1,250,000.00", "11/28/2026"]) expect(masked(text, numbers)).toBe(text);
  });

  test.for([
    "Call 98765 43210 ₹500 off",
    "Call 9876543210 Rs.500 off",
    "WhatsApp 447700900999 $10 off",
    "Call 202 555-0123 try it free",
    "030 1234567 € 20 sparen",
    "8 800 555 35 35 рублей",
    "+1 202 555 0123 try",
    "Call 202 555-4123 try it free",
    "9876543210 Rs. off",
  ])("beside prices are masked, and the prices stay: %s", (text) => {
    const seen = masked(text, numbers);
    expect(seen).toMatch(/person-[a-z]{8}/u);
    expect(seen.replace(/person-[a-z]{8}/u, "").replace(/\D+/gu, "")).toBe(/(500|10|20)(?= |$)/u.exec(text.replace(/\d{4,}/gu, ""))?.[1] ?? "");
  });

  test("that go on behind a price take that along rather than leave a piece of themselves", () => {
    expect(masked("Rs 500 98765 43210", numbers)).not.toMatch(/\d{3}/u);
  });

  test.for(["Rp1500000", "₹ 12,34,567.50", "USD 1,250,000", "1.500.000 Rp", "10–20 €", "€ 20 30 days", "3 x 500 EUR", "250 TRY"])("a price alone is none: %s", (text) => {
    expect(masked(text, numbers)).toBe(text);
  });

  test("that are written like dates are masked all the same", () => {
    expect(masked("+12-02-55-50-10-0", numbers)).toMatch(/^person-[a-z]{8}$/u);
  });

  test("of a sender are masked in its ids, its number and its message's id", () => {
    const { entry } = redactEntry(chain([messageEvidence()])[0]!, numbers, context);
    const person = masked("447700900123", numbers);
    expect(entry.content?.sender).toMatchObject({ key: `${person}@c.us`, phone: person, ids: [`${person}@c.us`, expect.stringMatching(/^person-[a-z]{8}@lid$/u)] });
    expect(entry.content).toMatchObject({ message: { id: `false_${person}@c.us_3EB0C0FFEE` } });
    expect(JSON.stringify(entry.content)).not.toMatch(/7700|900123|8120445/u);
  });
});

describe("names", () => {
  test.for(["Anna", "ANNA", "Müller", "mueller-free Muller", "Ａｎｎａ", "A\u200bnna", "Anna.Muller", "𝐀𝐧𝐧𝐚"])("the user's own is masked in %s", (name) => {
    const text = masked(`Hi ${name}!`, ownOnly);
    expect(text).toContain("[own name]");
    expect(text.normalize("NFKD").replace(/[\u0300-\u036f\u200b]/gu, "")).not.toMatch(/anna|muller(?!-)/iu);
  });

  test.for<[string, string]>([
    ["Işıl Yılmaz", "Sayın IŞIL YILMAZ"],
    ["Işıl Yılmaz", "Sayin Isil Yilmaz"],
    ["Ali Işık", "ALI IŞIK"],
    ["Łukasz Wałęsa", "Lukasz Walesa"],
    ["Lukasz Walesa", "Łukasz Wałęsa"],
    ["Groß", "Herr GROSS"],
    ["Strauß", "Strauss"],
    ["Søren", "Soren"],
    ["Søren", "Soeren"],
    ["Müller", "Mueller"],
    ["Mueller", "MÜLLER"],
    ["Åse", "Aase"],
    ["Bjoern", "Bjørn"],
    ["محمد", "محـــمد"],
    ["علي", "على"],
    ["كريم", "کریم"],
    ["فاطمة", "فاطمه"],
    ["طيبہ", "طیبة"],
    ["عبدالله", "عبد الله"],
    ["أبوبكر", "ابو بكر"],
    ["आनंद", "आनन्द"],
    ["आनन्द", "आनंद"],
    ["संजय", "सञ्जय"],
    ["Анна", "Анны"],
    ["Оля", "Оле"],
    ["Мария", "Марией"],
    ["Наталья", "Наталье"],
    ["Андрей", "Андрею"],
    ["Игорь", "Игорем"],
    ["Евгений", "Евгения"],
    ["Павел", "Павла"],
    ["Игрок", "Игрока"],
    ["Иван Достоевский", "Ивана Достоевского"],
    ["Anna", "Annas"],
    ["Anna", "Аnnа"],
    ["Coco", "Сосо"],
    ["Петр", "Пeтp"],
    ["Петр", "Пeтpу"],
    ["Ana", "Αna"],
    ["Anna", "A n n a"],
    ["Anna", "A.N.N.A"],
    ["Anna Müller", "A n n a M ü l l e r"],
    ["Анна", "А-н-н-а"],
    ["Anna", "А n n а"],
    ["O'Brien", "OBrien"],
    ["O’Brien", "O'BRIEN"],
    ["Anna-Lena", "Annalena"],
  ])("the user's own, %s, is masked where it is written %s", ([name, written]) => {
    const { text } = redactText(`Hello ${written}!`, ownOnly, { ...context, ownNames: [name] });
    expect(text.replace(/Herr |Sayın |Sayin /u, "")).toMatch(/^Hello \[own name\](?: \[own name\])?!$/u);
  });

  test.for<[string, string]>([
    ["ING Bank", "ING: new savings rate. Your ING team"],
    ["KFC India", "KFC bucket today"],
    ["SBI CARD", "SBI offer"],
    ["AXA Insurance", "Your AXA cover"],
    ["M&S Bank", "M&S offers"],
    ["M&S Bank", "M & S offers"],
    ["AXA4you", "AXA 4 you"],
    ["The Go Shop", "GO now"],
  ])("of a sender with a short name, %s, are masked in %s", ([name, text]) => {
    const content = messageEvidence({ text, sender: { ...messageEvidence().sender, name, verifiedName: name, savedName: name } });
    const { entry } = redactEntry(chain([content])[0]!, { ...nothing, names: true }, context);
    const said = JSON.stringify((entry.content as { message: { parts: unknown } }).message.parts);
    expect(said).not.toMatch(/\b(?:ING|KFC|SBI|AXA|M ?& ?S|GO)\b/u);
  });

  test("of a sender are masked in the cases of Russian", () => {
    const written = "Скидки в Зайцевочке! Спешите в Зайцевочку. Новинки Перелеска и Уютного дворика.";
    const { text } = redactText(written, ownOnly, { ...context, ownNames: ["Зайцевочка", "Перелесок", "Уютный Дворик"] });
    expect(text).toBe("Скидки в [own name]! Спешите в [own name]. Новинки [own name] и [own name].");
  });

  test.for<[string, string]>([
    ["Ayşe", "Ayşeye, Ayşenin, Ayşe'ye ve Ayşeden sipariş"],
    ["Mehmet", "Mehmetin siparişi, Mehmete ve Mehmetten"],
    ["Ali", "Alinin sepeti, Aliye özel fırsatı"],
    ["Anna", "Rabat dla Anny: daj Annie, zaproś Annę, bądź z Anną"],
    ["Żak", "Dla Żaka, Żakowi i Żakiem"],
    ["Kowalska", "Dla pani Kowalskiej, panią Kowalską"],
    ["Kowalski", "Pana Kowalskiego, Kowalskiemu, o Kowalskim, już"],
    ["Marek", "Dla Marka, Markowi, Markiem – już"],
    ["Piotr", "O Piotrze, Piotra, Piotrowi, się"],
    ["Jana", "Pro Janu, s Janou, Janě, řekni"],
  ])("in Latin letters, %s, are masked in the cases of languages that have them", (given) => {
    const [name, written] = given;
    const { text } = redactText(written, ownOnly, { ...context, ownNames: [name] });
    const stem = foldText(name).slice(0, 3);
    expect(foldText(text)).not.toMatch(new RegExp(String.raw`(?<!\p{L})${stem}`, "u"));
  });

  test("in Latin letters are not taken for other words where there are no cases", () => {
    for (const [name, text] of [["Tim", "Time for Tim"], ["Sam", "The same day, Sam"], ["Mark", "Market: marks and a marker, Mark"]] as const) {
      expect(redactText(text, ownOnly, { ...context, ownNames: [name] }).text).toBe(text.replace(new RegExp(`${name}$`, "u"), "[own name]"));
    }
  });

  test("letters one by one are a name only where they are its own", () => {
    const text = "Plan A, B, C and A n n e; U S A";
    expect(redactText(text, ownOnly, { ...context, ownNames: ["Anna", "Al"] }).text).toBe(text);
  });

  test("in other words than theirs are not taken for a case", () => {
    for (const [name, text] of [["Анна", "Манна, аннотация, ванна"], ["Иван", "диван, диваны"], ["Оля", "олени, доля, соль"], ["Tom", "Tomorrow, atoms"]] as const) {
      expect(redactText(text, ownOnly, { ...context, ownNames: [name] }).text).toBe(text);
    }
  });

  test("short ones are not taken for others that are shorter", () => {
    expect(redactText("Ma che bello, Mae!", ownOnly, { ...context, ownNames: ["Mae"] }).text).toBe("Ma che bello, [own name]!");
  });

  test("short ones are not found inside of other words", () => {
    expect(masked("Annapolis savannah", ownOnly)).toBe("Annapolis savannah");
  });

  test("of a sender are masked in every spelling and field, with one pseudonym", () => {
    const message = messageEvidence({ text: "LUMEN-TRAVEL greets you. Lumen!", message: { links: ["https://lumentravel.example/a"] } });
    const { entry } = redactEntry(chain([message])[0]!, { ...nothing, names: true }, context);
    expect(JSON.stringify(entry.content).toLowerCase()).not.toContain("lumen");
    expect(entry.content?.sender.name).toBe(entry.content?.sender.verifiedName);
    expect(entry.content?.sender.profile?.address).toBe("[address]");
  });
});

describe("links, codes and amounts", () => {
  test.for(["https://lumen.example/x?y=1", "lumen.example/path", "www.lumen.example", "hello@lumen.example", "tel:+12025550199", "bit.ly/3abc"])("%s is masked as a link", (link) => {
    expect(masked(`See ${link}, now`, { ...nothing, links: true })).toMatch(/^See link-[a-z]{8}, now$/u);
  });

  test.for(["482193", "482-193", "4821 9377", "4 8 2 1 9 3", "SAVE20", "G-482193", "٤٨٢١٩٣", "4\u200b82193"])("%s is masked as a code", (code) => {
    expect(masked(`Use ${code} here`, { ...nothing, codes: true })).toMatch(/^Use \[code\] here$/u);
  });

  test.for(["$20", "20 €", "Rs. 1,00,000", "₹499", "1 500 ₽", "1500 руб.", "EUR 12.50", "R$ 35,90", "٥٠ ريال", "10–20 €"])("%s is masked as an amount", (amount) => {
    expect(masked(`Only ${amount} today`, { ...nothing, amounts: true })).toMatch(/^Only \[amount\]\.? today$/u);
  });

  test("percent signs hide nothing in a link", () => {
    const message = messageEvidence({ message: { links: ["https://lumen.example/?to=Anna%20M%C3%BCller"] } });
    const { entry } = redactEntry(chain([message])[0]!, ownOnly, context);
    expect(entry.content).toMatchObject({ message: { links: ["https://lumen.example/?to=[own name]"] } });
  });
});

describe("a link within a text", () => {
  const given = makeRedaction(ownOnly, { ...context, ownNames: ["Ирина"] });

  test("gives no name away behind percent signs", () => {
    const encoded = encodeURIComponent("Ирина");
    const text = `Для вас: https://lumen.example/?to=${encoded}&from=chat`;
    const { entry } = given.entry(chain([messageEvidence({ text, message: { links: [`https://lumen.example/?to=${encoded}`] } })])[0]!);
    expect(entry.content).toMatchObject({
      message: { links: ["https://lumen.example/?to=[own name]"], parts: [{ text: "Для вас: https://lumen.example/?to=[own name]&from=chat" }] },
    });
    expect(masked("https://lumen.example/?to=Anna%20M%C3%BCller now", ownOnly)).toBe("https://lumen.example/?to=[own name] now");
  });

  test("has the pseudonym of the same link by itself, as a whole", () => {
    const link = `https://lumen.example/${encodeURIComponent("скидки\u00a0дня")}?a=${encodeURIComponent("Ирина")}`;
    const { entry } = makeRedaction({ ...nothing, links: true }, context).entry(chain([messageEvidence({ text: `See ${link} now`, message: { links: [link] } })])[0]!);
    const message = entry.content?.kind === "message" ? entry.content.message : undefined;
    expect(message?.parts[0]?.text).toMatch(/^See link-[a-z]{8} now$/u);
    expect(message?.parts[0]?.text).toBe(`See ${message?.links[0]} now`);
  });

  test("stays as it is where nothing hides, whatever its percent signs", () => {
    for (const text of ["100%", "https://lumen.example/?q=%D1%81%D0%BA%D0%B8%D0%B4%D0%BA%D0%B0", "%C3 %FF%FE %D0%98%ZZ"]) expect(given.text(text).text).toBe(text);
  });
});

test("places tell what was masked, in the redacted text and in the original", () => {
  const original = "Hi Anna, code 482193";
  const { text, spans } = redactText(original, everything, context);
  expect(text).toBe("Hi [own name], code [code]");
  expect(spans.map(({ start, end, from, to, kind }) => [text.slice(start, end), original.slice(from, to), kind])).toEqual([
    ["[own name]", "Anna", "own-name"],
    ["[code]", "482193", "code"],
  ]);
});

test("words that weighed give no piece of a masked value away", () => {
  const message = messageEvidence({ text: "Call 202 555 0199" });
  const judgement = { ...message.judgement, evidence: [{ kind: "content" as const, label: "promotion" as const, category: "offer" as const, confidence: 1, words: [{ text: "555 0", weight: 1 }, { text: "call", weight: 1 }], promotionalTail: false }] };
  const { entry, spans } = redactEntry(chain([{ ...message, judgement }])[0]!, numbers, context);
  expect(entry.content).toMatchObject({ judgement: { evidence: [{ words: [{ text: "[…]" }, { text: "call" }] }] } });
  expect(Object.keys(spans)).toContain("message.parts.0.text");
});

describe("pseudonyms", () => {
  test("depend on the key, which must be long enough", () => {
    const one = makePseudonyms(new Uint8Array(32).fill(1));
    const other = makePseudonyms(new Uint8Array(32).fill(2));
    expect(one("person", "12025550147")).not.toBe(other("person", "12025550147"));
    expect(one("person", "12025550147")).toMatch(/^person-[bcdfghjklmnpqrstvwxz]{8}$/u);
    expect(() => makePseudonyms(new Uint8Array(16))).toThrow(RangeError);
  });
});

test("a deleted entry has nothing to mask", () => {
  const [{ head, hash }] = chain([messageEvidence()]) as [ReturnType<typeof chain>[0]];
  expect(makeRedaction(everything, context).entry({ head, hash })).toEqual({ entry: { head, hash }, spans: {} });
});
