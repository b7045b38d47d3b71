import { getCountries, getCountryCallingCode, parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";

/**
 * The country that first had a calling code which several share (ITU-T E.164, list of assigned codes): where the digits that
 * follow do not tell, it is that one.
 */
const firstOfCode: Readonly<Record<string, CountryCode>> = { "1": "US", "7": "RU", "44": "GB", "39": "IT", "47": "NO", "61": "AU", "358": "FI" };

/**
 * The country of an international number.
 *
 * @param digits as in `Sender.phone`
 * @returns ISO 3166 code; undefined for numbers of no country, such as satellite telephones
 */
export function countryOf(digits: string): string | undefined {
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  return parsed?.country ?? (parsed === undefined ? undefined : firstOfCode[parsed.countryCallingCode]);
}

/** Every country with its calling code, for the choice of the country that national numbers belong to. */
export function callingCodes(): { country: string; code: string }[] {
  return getCountries().map((country) => ({ country, code: getCountryCallingCode(country) }));
}

/** The value as a country that numbers can be read for; undefined for any other text. */
export function asCountry(value: string): CountryCode | undefined {
  return getCountries().find((country) => country === value);
}
