/*
 * What numbers, links, codes, amounts and dates look like in a folded text (fold.ts: lower case, plain digits, no accents).
 * Masking too much costs a little meaning, masking too little tells a secret: in doubt these take more.
 */

/** What people put between the digits of a number; in links a space is a plus between two digits, or spelled in percent signs (percent.ts). */
const BETWEEN = String.raw`(?:(?<=\d)\+(?=\d)|[\s().\-\u2010-\u2015/·_~]){0,3}`;

/** At least seven digits are a telephone number, an account or an order: ITU-T E.164 numbers have 7 to 15. */
export const numberPattern = new RegExp(String.raw`(?:\+|(?<!\d)00)?\(?\d(?:${BETWEEN}\d){6,30}`, "gu");

const DAY_OF_MONTH = String.raw`(?:0?[1-9]|[12]\d|3[01])`;

/**
 * Dates are no numbers of anybody: `2026-11-28`, `28.11.2026`, `11/28/26`. Groups of a longer number can look like one, so a
 * date has no digits beside it; with a short year not even behind a space.
 */
export const datePattern = new RegExp(
  [
    String.raw`(?<![\d+]|\d[-./])(?:19|20)\d{2}([-./])(?:0?[1-9]|1[0-2])\1${DAY_OF_MONTH}(?!\d|[-./]\d)`,
    String.raw`(?<![\d+]|\d[-./])${DAY_OF_MONTH}([-./])${DAY_OF_MONTH}\2(?:19|20)\d{2}(?!\d|[-./]\d)`,
    String.raw`(?<![\d+]|\d[\s./-])${DAY_OF_MONTH}([/.])${DAY_OF_MONTH}\3\d{2}(?!\d|[\s./-]\d)`,
  ].join("|"),
  "gu",
);

const NUMBER = String.raw`(?:\d{1,3}(?:[ .,'’٬]\d{2,3})+(?:[.,٫]\d{1,2})?|\d+(?:[.,٫]\d+)?)(?:\s?(?:k|m|mn|mio|bn|lakh|crore|cr|mln|тыс|млн)(?!\p{L}))?(?:[.,][-–])?`;
const RANGE = `${NUMBER}(?:\\s?[-–—]\\s?${NUMBER})?`;
const CURRENCY_CODES =
  "usd|eur|euros?|gbp|pounds?|inr|brl|rub|aed|sar|qar|kwd|bhd|omr|egp|mad|tnd|dzd|jod|ngn|ghs|kes|zar|tzs|ugx|idr|myr|sgd|php|thb|vnd|pkr|bdt|lkr|npr|try|tl|uah|грн|kzt|тенге|pln|zl|zł|czk|kc|huf|ft|ron|lei|bgn|sek|nok|dkk|kr|chf|fr|cad|aud|nzd|hkd|jpy|cny|rmb|krw|mxn|ars|clp|cop|pen|dollars?|rupees?|rupiah|reais|real|pesos?|руб(?:л[а-я]*)?|р|dh|dhs|ريال|درهم|دينار|جنيه|रुपये|रुपए|रु|元|円|원";
const BEFORE = String.raw`(?:\p{Sc}|(?<!\p{L})(?:rs|rp|r\$|rm|us\$|${CURRENCY_CODES}))\.?`;
const AFTER = String.raw`(?:\p{Sc}|(?:rs|rp|rm|${CURRENCY_CODES})(?!\p{L}))`;

/** A number with a currency before or behind it: what could be an amount. */
export const amountPattern = new RegExp(
  String.raw`${BEFORE}\s{0,2}[-–]?\s?${RANGE}(?:\s{0,2}${AFTER})?|(?<!\d)${RANGE}\s{0,2}${AFTER}`,
  "gu",
);

/**
 * What is an amount and nothing else: no digits go on before or behind it, and the currency behind it is not that of the next
 * amount. `call 202 555-0123 try it` and `98765 43210 ₹500` begin with a telephone number.
 */
export const plainAmountPattern = new RegExp(
  String.raw`${BEFORE}\s{0,2}[-–]?\s?${RANGE}(?!${BETWEEN}\d)(?:\s{0,2}${AFTER}(?!\s?\d))?|(?<!\d${BETWEEN})${RANGE}\s{0,2}${AFTER}(?!\s?\d)`,
  "gu",
);

/** Numbers in groups as amounts have them: of three digits, in India of two before the last three. */
const THOUSANDS = /^(?:\d{1,3}(?:[ .,'’٬]\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})(?:[.,٫]\d{1,2})?$/u;
/** So many digits in a row, or grouped otherwise, are rather a telephone number than an amount. */
const DIGITS_OF_NUMBER = 7;
/** Behind a currency there are long amounts too. */
const DIGITS_BEHIND_CURRENCY = 10;

/** Whether what looks like an amount is rather a number of somebody: too long, or of groups that no amount and no range has. */
export function isRatherNumber(amount: string): boolean {
  const most = /^\d/u.test(amount) ? DIGITS_OF_NUMBER : DIGITS_BEHIND_CURRENCY;
  const numbers = amount.split(/\s?[-–—]\s?/u).flatMap((part) => /\d(?:[\d .,'’٬٫]*\d)?/u.exec(part)?.[0] ?? []);
  const lengths = numbers.map((number) => number.replace(/[.,٫]\d{1,2}$/u, "").replace(/\D+/gu, "").length);
  const isOdd = (number: string, at: number) => /^0\d/u.test(number) || (!THOUSANDS.test(number) && (lengths[at] ?? 0) >= most);
  return numbers.some(isOdd) || (lengths[1] ?? Infinity) < (lengths[0] ?? 0);
}

/**
 * What could be a one-time code: four to eight digits in one, two or single groups, and letters with at least two digits
 * among them. Coupons look the same, and often are somebody's own.
 */
export const codePatterns: readonly RegExp[] = [
  /(?<![\p{L}\d])(?=[a-z\d-]*[a-z])(?=[a-z-]*\d[a-z-]*\d)[a-z\d](?:[a-z\d-]{3,30})[a-z\d](?![\p{L}\d])/gu,
  /(?<!\d)(?:\d{4}[ \-–]\d{4}|\d{3}[ \-–]\d{3}|\d{2}[ \-–]\d{2}[ \-–]\d{2}|\d(?:[ \-–]\d){3,7}|\d{4,8})(?!\d)/gu,
];

/** Endings of web addresses that people write without `https://`; country codes have two letters. */
const ENDINGS =
  "com|net|org|info|biz|shop|store|online|site|app|dev|link|page|live|club|xyz|top|vip|win|icu|click|today|world|space|website|tech|cloud|pro|name|mobi|travel|money|bank|deals|sale|promo|bio|one|asia|africa|example|test|invalid|рф|онлайн|рус|موقع|भारत|com\\.\\p{L}{2}|\\p{L}{2}";
const HOST = String.raw`(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+`;

/** A mark that every address has inside of it, not at its end. */
export const anyMark = /[.:@]\S/u;
/** A word that can hold an address. */
export const wordWithMark = /(?<!\S)\S*?[.:@]\S+/gu;

/** Web addresses in full or without their beginning, other addresses with a scheme, and e-mail addresses. */
export const linkPattern = new RegExp(
  [
    String.raw`(?<![a-z\d])[a-z][a-z\d+.-]{1,20}://[^\s<>"]+`,
    String.raw`(?<![a-z\d])(?:mailto|tel|sms|smsto|whatsapp):[^\s<>"]+`,
    // It begins where a word does: sought from each letter of a long word, it would take the square of its length.
    String.raw`(?<![^\s@<>"(),;:])[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:.]{2,}`,
    String.raw`(?<![\p{L}\d@.])${HOST}\p{L}{2,24}(?::\d+)?[/?#][^\s<>"]*`,
    String.raw`(?<![\p{L}\d@.])${HOST}(?:${ENDINGS})(?![\p{L}\d])`,
  ].join("|"),
  "gu",
);

/** Marks that end a sentence, not an address. */
export const endOfLink = /[.,;:!?)\]}'»”’]+$/u;
