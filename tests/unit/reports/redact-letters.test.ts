import { expect, test } from "vitest";
import { ownOnly, redactText } from "../../../lib/reports/redact";
import { context } from "./support";

const masked = (name: string, text: string) => redactText(text, ownOnly, { ...context, ownNames: [name] }).text;

test.for<[string, string]>([
  ["Anna", "ᴀɴɴᴀ"],
  ["Anna", "🅐🅝🅝🅐"],
  ["Anna", "🅰🅽🅽🅰"],
  ["Anna", "ɑnnɑ"],
  ["Мар’яна", "Марʼяна"],
  ["अंजलि", "अंजली"],
  ["李小明", "李 小 明"],
  ["李小明", "小明"],
  ["田中", "田 中"],
  ["김민수", "김 민수"],
  ["김민수", "민수"],
  ["عبدالرحمن", "عبد-الرحمن"],
])("the user's own name, %s, is masked where it is written %s", ([name, written]) => {
  expect(masked(name, `Hello ${written}!`)).toBe("Hello [own name]!");
});

test("a name is masked before the apostrophe that is a letter, and behind an Arabic article that is half gone", () => {
  expect(masked("Anna", "Annaʼs")).toBe("[own name]ʼs");
  expect(masked("النور", "للنور والنور")).toBe("[own name] و[own name]");
});
