import { expect, test } from "vitest";
import { everything, redactText } from "../../../lib/reports/redact";
import { context } from "./support";

/** As long as WhatsApp lets a text be, and a quarter of it. */
const LONG = 65_536;
const SHORT = LONG / 4;

test.for(["x.a", "x@a", "x.x/a", "a.", "%25", "%", "1", "1 ", "1 ,", "a n n a ", "anna", "Аnnа ", "*1", "**1", "o1", "\u200b", "a1-", "$1,000 "])("a text four times as long takes little more than four times as long to mask: %s", (begun) => {
  const [repeated = ""] = /[^x./@]*.$/u.exec(begun) ?? [];
  const text = begun.padEnd(LONG, repeated);
  const took = (length: number) => {
    const began = performance.now();
    redactText(text.slice(0, length), everything, context);
    return performance.now() - began;
  };
  took(SHORT);
  // What takes the square of its length takes sixteen times as long, and a good second; the machine may be busy.
  const long = Math.min(took(LONG), took(LONG));
  expect(long < 500 || long < 10 * took(SHORT)).toBe(true);
});
