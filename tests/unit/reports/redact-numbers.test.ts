import fc from "fast-check";
import { expect, test } from "vitest";
import { ownOnly, redactEntry, redactText } from "../../../lib/reports/redact";
import { chain, messageEvidence } from "../../support/evidence-entries";
import { context, nothing } from "./support";

const masked = (text: string) => redactText(text, ownOnly, { ...context, ownNumbers: ["447700900123"] }).text;

test.for(["*******0123", "***0123", "+44 77** ***123", "07700 ***123", "4477009*****", "xxxxxxx123", "••••••• 123", "077OO 9OO123", "O77OO 9OO I23", "+44 77OO-9OO-l23"])("the user's own number is masked as %s", (written) => {
  expect(masked(`Sent to ${written}. 2 x ${written} x`)).toBe("Sent to [own number]. 2 x [own number] x");
});

test.for(["*******0124", "****23", "Card ****4444", "10l 20l 30l", "50% OFF *0123*", "XXL 123", "#### 12"])("%s is none of it", (text) => {
  expect(masked(text)).toBe(text);
});

test("a sender's number in part is masked with its pseudonym", () => {
  const sender = messageEvidence().sender;
  const number = sender.phone ?? "";
  const { entry } = redactEntry(chain([messageEvidence({ text: `Call ${"*".repeat(7)}${number.slice(-4)}` })])[0]!, { ...nothing, numbers: true }, context);
  expect(entry.content?.kind === "message" && entry.content.message.parts[0]?.text).toBe(`Call ${entry.content?.sender.phone}`);
});

test("whichever digits stars leave out, the number is found as long as it shows three", () => {
  const number = "447700900123";
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(number.length - 1), { minLength: 2, maxLength: 9 }), fc.constantFrom("*", "•", "x"), (places, star) => {
      const starred = [...number].map((digit, place) => (places.includes(place) ? star : digit)).join("");
      fc.pre(starred.includes(star.repeat(2)));
      expect(masked(`to ${starred} now`)).toBe("to [own number] now");
    }),
  );
});
