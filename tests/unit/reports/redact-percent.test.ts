import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRedaction, ownOnly, redactText } from "../../../lib/reports/redact";
import { chain, messageEvidence } from "../../support/evidence-entries";
import { context } from "./support";

test.for(["%2844%29%207700%2D900%2D123", "%2B44%2E7700%2E900123", "44%25207700%2520900123", "%34%34%37%37%30%30%39%30%30%31%32%33"])("numbers are masked in links that write out what stands between their digits: %s", (written) => {
  const own = redactText(`https://shop.example/call?to=${written}&x`, ownOnly, { ...context, ownNumbers: ["447700900123"] }).text;
  expect(own).toMatch(/^https:\/\/shop\.example\/call\?to=(?:%28)?\[own number\]&x$/u);
});

test.for(["go?to=%2Fhello%3Fname%3DAnna", "go?to=%252Fhello%253Fname%253DAnna%2526x", "?greet=Hi%2CAnna", "?n=%5BAnna%5D", "?n=%41nna", "?n=An%6Ea"])("a link gives no name away beside what percent signs spell, nor in a link within a link: %s", (path) => {
  const link = `https://lumen.example/${path}`;
  const { entry } = makeRedaction(ownOnly, context).entry(chain([messageEvidence({ text: `See ${link} now`, message: { links: [link] } })])[0]!);
  const message = entry.content?.kind === "message" ? entry.content.message : undefined;
  expect(message?.links[0]).toContain("[own name]");
  expect(message?.parts[0]?.text).toBe(`See ${message?.links[0]} now`);
  expect(message?.links[0]).not.toMatch(/n%?6?e?na/iu);
});

test("a name is found in a link whichever of its letters are spelled, and how often", () => {
  const letter = (plain: string) => fc.constantFrom(plain, ...[plain, plain.toUpperCase()].flatMap((each) => [encoded(each), encodeURIComponent(encoded(each))]));
  fc.assert(
    fc.property(fc.tuple(...[..."müller"].map(letter)), fc.constantFrom("=", "%3D", "%253D", "%2C", "%20", "+"), (letters, before) => {
      expect(redactText(`https://lumen.example/?to${before}${letters.join("")}&x`, ownOnly, context).text).toBe(`https://lumen.example/?to${before}[own name]&x`);
    }),
  );
});

/** All bytes in percent signs, also those that need none. */
function encoded(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}
