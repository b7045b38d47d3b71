import type { LetterLanguage } from "./language";

/**
 * Calling codes (ITU-T E.164) of countries that have a template, or whose language a letter is written in; ISO 3166-1
 * codes. Longest first where one begins another; `7` is Russia but for Kazakhstan's 76 and 77.
 */
const callingCodes: Readonly<Record<string, string>> = {
  7: "RU", 76: "KZ", 77: "KZ",
  91: "IN", 55: "BR", 44: "GB", 90: "TR", 62: "ID",
  30: "GR", 31: "NL", 32: "BE", 33: "FR", 34: "ES", 36: "HU", 39: "IT", 40: "RO", 43: "AT", 45: "DK", 46: "SE", 47: "NO",
  48: "PL", 49: "DE", 351: "PT", 352: "LU", 353: "IE", 354: "IS", 356: "MT", 357: "CY", 358: "FI", 359: "BG", 370: "LT",
  371: "LV", 372: "EE", 385: "HR", 386: "SI", 420: "CZ", 421: "SK", 423: "LI",
  51: "PE", 52: "MX", 54: "AR", 56: "CL", 57: "CO", 58: "VE", 502: "GT", 503: "SV", 504: "HN", 505: "NI", 506: "CR",
  507: "PA", 591: "BO", 593: "EC", 595: "PY", 598: "UY", 244: "AO", 258: "MZ",
  20: "EG", 212: "MA", 213: "DZ", 216: "TN", 218: "LY", 249: "SD", 961: "LB", 962: "JO", 963: "SY", 964: "IQ", 965: "KW",
  966: "SA", 967: "YE", 968: "OM", 970: "PS", 971: "AE", 973: "BH", 974: "QA",
  375: "BY", 996: "KG", 41: "CH",
};

/** Area codes of zone 1 (North American Numbering Plan) that are Canada's or a Caribbean country's. */
const zoneOneElsewhere = new Set(
  `204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 387 403 416 418 428 431 437 438 450 460 468 474 506 514 519
  548 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942
  242 246 264 268 284 345 441 473 649 658 664 721 758 767 784 809 829 849 868 869 876`.split(/\s+/u),
);

/**
 * @param phone international number, digits with or without a plus and spaces
 * @returns ISO 3166-1 code of the country, as far as {@link callingCodes} knows it; a hint, since numbers travel
 */
export function countryOfPhone(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/\D/gu, "") ?? "";
  if (digits.startsWith("1")) return digits.length < 4 || zoneOneElsewhere.has(digits.slice(1, 4)) ? undefined : "US";
  return [3, 2, 1].map((length) => callingCodes[digits.slice(0, length)]).find((country) => country !== undefined);
}

const languagesByCountry: Readonly<Partial<Record<string, LetterLanguage>>> = {
  RU: "ru", KZ: "ru", BY: "ru", KG: "ru",
  DE: "de", AT: "de", LI: "de", CH: "de",
  FR: "fr", LU: "fr", BE: "fr",
  ES: "es", PE: "es", MX: "es", AR: "es", CL: "es", CO: "es", VE: "es", GT: "es", SV: "es", HN: "es", NI: "es", CR: "es",
  PA: "es", BO: "es", EC: "es", PY: "es", UY: "es",
  IT: "it", PL: "pl", BR: "pt", PT: "pt", AO: "pt", MZ: "pt", ID: "id", TR: "tr",
  EG: "ar", MA: "ar", DZ: "ar", TN: "ar", LY: "ar", SD: "ar", LB: "ar", JO: "ar", SY: "ar", IQ: "ar", KW: "ar", SA: "ar",
  YE: "ar", OM: "ar", PS: "ar", AE: "ar", BH: "ar", QA: "ar",
};

/** The language in which a business or an authority of a country is likeliest to read a letter; English for the others. */
export function languageOfCountry(country: string | undefined): LetterLanguage {
  return languagesByCountry[country ?? ""] ?? "en";
}
