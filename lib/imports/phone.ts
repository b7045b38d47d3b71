import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";
import { plainDigits } from "../domain/fold";

/** Why a text is no number. `rounded` is what spreadsheets make of long numbers: the last digits are lost. */
export type InvalidReason = "no-number" | "impossible" | "rounded";

/** What a text can mean: international numbers as digits, the likeliest first; never empty. */
export type PhoneReading = { numbers: [string, ...string[]] } | { invalid: InvalidReason };

/** Longest text that is looked at: a number with its name, its extension and some words. */
const MAX_TEXT = 200;

/** Fewest digits of a subscriber's number with its country (ITU-T E.164 sets no least; these are the shortest in use). */
const FEWEST_DIGITS = 7;

/** `1.20256E+11` in any language's decimal sign. */
const ROUNDED = /^\s*\d(?:[.,]\d+)?[eE]\+?\d{1,2}\s*$/u;

/** Programs that take a column of digits for amounts write `12025550123.0`: these zeros are none of the number's. */
const DECIMALS = /(?<=^\+?\d{7,})[.,]0{1,2}$/u;

/** Before 2019 a Mexican mobile number had a 1 behind the code of the country, which WhatsApp writes still. */
const OLD_MEXICAN = /^521(\d{10})$/u;

/** The number of an item in a list, as `2.` or `2)` before what stands there. */
const ITEM = /^[1-9]\d{0,3}[.)]\s+(?=\D*\d)/u;

/** Where the number before a plus must end: no number has one inside. */
const BEFORE_PLUS = /(?=[+＋]\s?\(?\d)/u;

/**
 * Numbers that WhatsApp may know by other digits than people write: in Mexico and Argentina it puts a digit behind the code of the
 * country (WhatsApp's help, "About international phone number format"), and many Brazilian accounts are older than the 9 with which
 * mobile numbers have begun since 2016.
 */
const alsoWritten: readonly (readonly [RegExp, string])[] = [
  [/^52(\d{10})$/u, "521$1"],
  [/^54([1-8]\d{9})$/u, "549$1"],
  [/^549(\d{10})$/u, "54$1"],
  [/^(55\d\d)9([6-9]\d{7})$/u, "$1$2"],
  [/^(55\d\d)([6-9]\d{7})$/u, "$19$2"],
];

/**
 * Reads one number in international or national form. Digits without a plus can be either: both are given, and who knows
 * the senders can tell which one it is; so are the digits that WhatsApp may know it by.
 *
 * @param country of national numbers; without one, only international ones are read
 */
export function readPhone(text: string, country: CountryCode | undefined): PhoneReading {
  const value = plainDigits(text.slice(0, MAX_TEXT)).replace(/\s/gu, " ").trim().replace(/^'/u, "").replace(/^tel:/iu, "").replace(DECIMALS, "");
  if (ITEM.test(value)) {
    const item = readPhone(value.replace(ITEM, ""), country);
    if ("numbers" in item) return item;
  }
  if (isRounded(value)) return { invalid: "rounded" };
  const digits = value.normalize("NFKC").replace(/\D/gu, "");
  if (digits === "") return { invalid: "no-number" };
  // Two zeros stand for the plus in most countries, whichever the user's is.
  const international = /^[^\d]*(?:\+|＋)/u.test(value) ? [] : [`+${digits}`, `+${digits.replace(/^00/u, "")}`];
  const readings = [value, ...international].flatMap((each) => possible(each, country) ?? []);
  const [first, ...others] = new Set([...readings, ...readings.flatMap(otherForms)]);
  if (first !== undefined) return { numbers: [first, ...others] };
  return { invalid: digits.length < FEWEST_DIGITS && /\p{L}/u.test(value) ? "no-number" : "impossible" };
}

/** Whether a text is what a spreadsheet makes of a number that is too long for its column. */
export function isRounded(text: string): boolean {
  return ROUNDED.test(text);
}

/**
 * Takes a text apart where a plus begins another number. What stands before the first plus is left out where it is none: the number
 * of an item in a list, or a name with a figure.
 */
export function partedByPlus(text: string, country: CountryCode | undefined): string[] {
  if (isRounded(text)) return [text];
  const [before = "", ...numbers] = text.split(BEFORE_PLUS);
  if (numbers.length === 0 || BEFORE_PLUS.test(before)) return [before, ...numbers];
  return "numbers" in readPhone(before, country) ? [before, ...numbers] : numbers;
}

function possible(value: string, country: CountryCode | undefined): string | undefined {
  const parsed = parsePhoneNumberFromString(value, country === undefined ? {} : { defaultCountry: country });
  if (parsed === undefined) return undefined;
  const digits = parsed.number.slice(1);
  if (!parsed.isPossible()) return OLD_MEXICAN.test(digits) ? digits.replace(OLD_MEXICAN, "52$1") : undefined;
  return digits.length >= FEWEST_DIGITS ? digits : undefined;
}

function otherForms(digits: string): string[] {
  return alsoWritten.flatMap(([form, other]) => (form.test(digits) ? [digits.replace(form, other)] : []));
}
