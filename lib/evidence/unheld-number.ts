import { endOfString } from "./repeated-name";

/** Characters of a number that are told. */
const TOLD = 60;

const QUOTE = 0x22;
/** Most digits that JavaScript writes of a number, and the signs of the longest number that has a reason. */
const MOST_DIGITS = 100;
const LONGEST = 500;

/** From where it is asked: a number of JSON, and no more of the text. */
const numberHere = /-?\d[\d.eE+-]*/uy;
const parts = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/iu;

/**
 * Looks for a number that is none of those which JavaScript and RFC 8785 know (IEEE 754, 64 bits): it would be read as the next
 * one, and hashed as that, while other programs read what is written. However a number is laid out, `1.0` or `10E-1` or with more
 * digits than it needs, it is the same. One pass; it takes as long as the text.
 *
 * @param text JSON, as `JSON.parse` takes it: of anything else nothing is promised
 * @returns the first such number, of a long one its beginning
 */
export function unheldNumber(text: string): string | undefined {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    if (code < 0x30 || code > 0x39) continue;
    numberHere.lastIndex = at;
    const number = numberHere.exec(text)?.[0] ?? "";
    if (!isHeld(number)) return number.slice(0, TOLD);
    at += number.length - 1;
  }
  return undefined;
}

/** Whether a number, its sign aside, is the one that is read in its place, in as many digits as it is written with. */
function isHeld(number: string): boolean {
  const read = Number(number);
  const shortest = String(read);
  if (shortest === number) return true;
  // Nobody lays out a number so, and to look at each of a million zeros would take hours.
  if (!Number.isFinite(read) || number.length > LONGEST) return false;
  const written = decimal(number);
  return written.text === decimal(shortest).text || (written.digits > 0 && written.digits <= MOST_DIGITS && written.text === decimal(read.toPrecision(written.digits)).text);
}

/** A number without its layout: its digits from the first to the last that is not zero, and their place. */
function decimal(number: string): { text: string; digits: number } {
  const [, whole = "", fraction = "", exponent = "0"] = parts.exec(number) ?? [];
  const all = whole + fraction;
  const bare = all.replace(/0+$/u, "");
  const digits = bare.replace(/^0+/u, "");
  const place = Number(exponent) - fraction.length + all.length - bare.length;
  return { text: digits === "" ? "0" : `${digits}e${place}`, digits: digits.length };
}
