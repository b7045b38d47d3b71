import { expect, test } from "vitest";
import { ownOnly, redactText } from "../../../lib/reports/redact";
import { namesIn } from "../../../lib/ui/use-export";

test("several names of the user's are masked, with commas of any keyboard between them", () => {
  const ownNames = namesIn(" Anna de la Cruz, Ania،آنا、安娜 , ");
  expect(ownNames).toEqual(["Anna de la Cruz", "Ania", "آنا", "安娜"]);
  const { text } = redactText("Anna, Ania, آنا, 安娜: la oferta", ownOnly, { key: new Uint8Array(32), ownNumbers: [], ownNames });
  expect(text).toBe("[own name], [own name], [own name], [own name]: la oferta");
});

test("a suggested name is looked for while none is entered", () => {
  expect(namesIn(" , ", "Anna")).toEqual(["Anna"]);
  expect(namesIn("")).toEqual([]);
});
