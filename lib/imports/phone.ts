import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";

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

/**
 * Reads one number in international or national form. Digits without a plus can be either: both are given, and who knows
 * the senders can tell which one it is.
 *
 * @param country of national numbers; without one, only international ones are read
 */
export function readPhone(text: string, country: CountryCode | undefined): PhoneReading {
  const value = text.slice(0, MAX_TEXT).trim().replace(/^'/u, "").replace(/^tel:/iu, "");
  if (ROUNDED.test(value)) return { invalid: "rounded" };
  const digits = value.normalize("NFKC").replace(/[^\d٠-٩۰-۹]/gu, "");
  if (digits === "") return { invalid: "no-number" };
  const international = /^[^\d]*(?:\+|＋)/u.test(value) ? undefined : `+${digits}`;
  const readings = [value, international].flatMap((each) => (each === undefined ? [] : (possible(each, country) ?? [])));
  const [first, ...others] = new Set(readings);
  if (first !== undefined) return { numbers: [first, ...others] };
  return { invalid: digits.length < FEWEST_DIGITS && /\p{L}/u.test(value) ? "no-number" : "impossible" };
}

function possible(value: string, country: CountryCode | undefined): string | undefined {
  const parsed = parsePhoneNumberFromString(value, country === undefined ? {} : { defaultCountry: country });
  if (parsed === undefined || !parsed.isPossible()) return undefined;
  const digits = parsed.number.slice(1);
  return digits.length >= FEWEST_DIGITS ? digits : undefined;
}
