import { expect, test } from "vitest";
import { ownOnly, redactEntry, redactText } from "../../../lib/reports/redact";
import { chain, messageEvidence } from "../../support/evidence-entries";
import { context, nothing } from "./support";

const masked = (name: string, text: string) => redactText(text, ownOnly, { ...context, ownNames: [name] }).text;

test.for<[string, string, string]>([
  ["Anna", "Rabat dla Anny! Anno, kup", "Polish without its letters"],
  ["Kasia", "Tylko dla Kasi i o Kasiu", "Polish"],
  ["Agnieszka", "Agnieszce dziś: rabat się należy", "Polish"],
  ["Małgorzata", "O Małgorzacie i dla Małgorzaty", "Polish"],
  ["Barbara", "Pani Barbarze dziękuję", "Polish"],
  ["Robert", "O Robercie, Robertowi, się", "Polish"],
  ["Petr", "Pro Petra, s Petrem, o Petře", "Czech"],
  ["Nováková", "Pro Novákovou a Novákové", "Czech"],
  ["Ahmet", "Ahmedin siparişi, Ahmede", "Turkish"],
  ["Kemal", "Kemalciğim, Kemalim, indirim", "Turkish"],
  ["Mikko", "Mikolle ja Mikkoa: alennus", "Finnish"],
  ["Virtanen", "Virtaselle, Virtasen alennus", "Finnish"],
  ["Anna", "Annalle, Annan, hei", "Finnish"],
  ["Szabó", "Szabónak, Szabóval: csak ma", "Hungarian"],
  ["Олена", "Олені, Оленою, для Олени", "Ukrainian"],
  ["Марія", "Маріє, для Марії, Марію", "Ukrainian"],
  ["Тарас", "Тарасові, Тарасе", "Ukrainian"],
  ["Сергій", "Сергію, Сергієві, Сергієм", "Ukrainian"],
  ["Лев", "Льва, Льву", "Russian"],
  ["Ян", "для Яна, Яну", "Russian"],
  ["Γιώργος", "Γιώργο, του Γιώργου", "Greek"],
  ["Μαρία", "της Μαρίας, ΜΑΡΙΑ", "Greek"],
  ["Γιάννης", "Γιάννη, του Γιάννη", "Greek"],
])("%s is masked in %s (%s)", ([name, text]) => {
  expect(masked(name, text)).toBe(text.replace(/(?<!\p{L})\p{Lu}[\p{L}]+/gu, (word) => (["Rabat", "Tylko", "Pani", "Pro", "O"].includes(word) ? word : "[own name]")));
});

test("a business is masked in the cases of the language that it advertises in", () => {
  const sender = { ...messageEvidence().sender, name: "Wiśniówka Sklep", verifiedName: undefined, savedName: undefined, profile: undefined };
  const { entry } = redactEntry(chain([messageEvidence({ text: "W Wiśniówce taniej! Do Wiśniówki, z Wiśniówką", sender: JSON.parse(JSON.stringify(sender)) })])[0]!, { ...nothing, names: true }, context);
  expect(entry.content?.kind === "message" && entry.content.message.parts[0]?.text).toMatch(/^W name-\w{8} taniej! Do name-\w{8}, z name-\w{8}$/u);
});

test.for<[string, string]>([
  ["Tim", "Time for a hobby: Timing"],
  ["Mark", "Markt und Marke, się: Markt, Market"],
  ["Rose", "Rosen, Rosengarten"],
  ["Μάρκος", "μάρκα"],
  ["Тарас", "тараканы"],
  ["Anna", "Annapolis, Annual, się"],
])("%s has no part in %s", ([name, text]) => {
  expect(masked(name, text)).toBe(text.replace("Marke,", name === "Mark" ? "[own name]," : "Marke,"));
});
