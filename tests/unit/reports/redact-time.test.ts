import { expect, test } from "vitest";
import { everything, redactText } from "../../../lib/reports/redact";
import { context } from "./support";

/** Four times as long as WhatsApp lets a text be: what takes the square of a length does not end before a test is given up. */
const LONG = 4 * 65_536;

test.for(["x.a", "x@a", "x.x/a", "a.", "%25", "%", "1", "1 ", "1 ,", "a n n a ", "anna", "Аnnа ", "*1", "**1", "o1", "\u200b", "a1-", "$1,000 "])("a long text of the same again and again is masked to its end: %s", (begun) => {
  const [repeated = ""] = /[^x./@]*.$/u.exec(begun) ?? [];
  const end = " Anna, +1 202 555 0147";
  const { text } = redactText(begun.padEnd(LONG, repeated) + end, everything, context);
  expect(text).not.toMatch(/Anna|0147$/u);
  expect(text).toMatch(/\[own n(?:ame|umber)\]$/u);
});
