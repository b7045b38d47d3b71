/** Case, accents and characters without a shape do not matter in a search: both sides are folded alike. */
export function fold(value: string): string {
  return IS_PLAIN.test(value) ? value.toLowerCase() : value.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
}

/** ASCII: nothing to take apart, as in most names. */
const IS_PLAIN = /^[\u0020-\u007E]*$/u;

/** Arabic, Persian and Hindi digits as 0 to 9: keyboards of these languages write numbers with them. */
export function plainDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (firstDigits.findLast((first) => first <= code) ?? code));
  });
}

const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/gu;
const firstDigits = [0x660, 0x6f0, 0x966];

/** What numbers are written with; WhatsApp puts marks of direction around those that are copied from it. */
const IS_NUMBER = /^[\d\s()+./\p{Pd}\p{Cf}]+$/u;

/** Zeros before a number stand for another country, or for one's own; so many digits behind them are no mere part of one. */
const WHOLE_NUMBER = /^0+([1-9]\d{5,})$/u;

/** In Russia, Kazakhstan and Belarus it is an 8 that stands before a number, the last with a zero behind it: 11 digits in all. */
const BEHIND_AN_EIGHT = /^(?=\d{11}$)80*([1-9]\d{5,})$/u;

/** A search, taken apart. */
export interface Search {
  /** Must all be found in a folded text. */
  words: string[];
  /** Where it can be a number: any of them is to be found in an international one. */
  digits: string[];
}

/**
 * Takes a search apart.
 *
 * @returns undefined when there is nothing to search for
 */
export function searchOf(query: string): Search | undefined {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return undefined;
  const number = plainDigits(query);
  const digits = number.replace(/\D/gu, "");
  if (digits.length < 2 || !IS_NUMBER.test(number)) return { words, digits: [] };
  const whole = (WHOLE_NUMBER.exec(digits) ?? BEHIND_AN_EIGHT.exec(digits))?.[1];
  return { words, digits: whole === undefined ? [digits] : [digits, whole] };
}

/** Whether a search finds somebody by the number, or by the folded names. */
export function isFoundBy({ words, digits }: Search, names: string, phone: string | undefined): boolean {
  if (phone !== undefined && digits.some((each) => phone.includes(each))) return true;
  return words.every((word) => names.includes(word));
}

/**
 * Makes a test for a search among senders: every word must be in the name, or all digits in the number.
 *
 * @returns undefined when there is nothing to search for
 */
export function senderTest(query: string): ((sender: { name: string; phone?: string | undefined }) => boolean) | undefined {
  const search = searchOf(query);
  return search && (({ name, phone }) => isFoundBy(search, fold(name), phone));
}
