import type { ComplaintTemplate } from "./complaint";
import { complaints } from "./complaints";
import { supervisoryAuthorities } from "./europe";
import type { LetterLanguage } from "./language";
import { countryOfPhone, languageOfCountry } from "./places";

/** Whose law may help: where the user lives, and where the sender is. */
export interface ComplaintPlaces {
  /** International number of the user, digits. */
  ownPhone?: string | undefined;
  senderPhone?: string | undefined;
  /** ISO 3166-1 code, when the user said where they live; it goes before the number. */
  country?: string | undefined;
}

/**
 * @returns all templates: those of the user's country, then those of the sender's country (the GDPR binds a business
 *   of the Union whoever its customer is), then the letter that fits everywhere; `others` are of other countries
 */
export function suggestComplaints(places: ComplaintPlaces): {
  suggested: ComplaintTemplate[];
  others: ComplaintTemplate[];
} {
  const own = ownCountry(places);
  const sender = countryOfPhone(places.senderPhone);
  const isOf = (template: ComplaintTemplate, country: string | undefined) =>
    country !== undefined && template.countries.includes(country);
  const ownOnes = complaints.filter((template) => isOf(template, own));
  const sendersOnes = complaints.filter((template) => isOf(template, sender) && !isOf(template, own));
  const everywhere = complaints.filter((template) => template.countries.length === 0);
  const suggested = [...ownOnes, ...sendersOnes, ...everywhere];
  return { suggested, others: complaints.filter((template) => !suggested.includes(template)) };
}

/**
 * @returns the language in which whoever gets the text is likeliest to read it: a business its country's, an authority
 *   that of the user's country, if the template has it
 */
export function suggestLanguage(template: ComplaintTemplate, places: ComplaintPlaces): LetterLanguage {
  const own = ownCountry(places);
  const country = template.to === "business" ? (countryOfPhone(places.senderPhone) ?? own) : own;
  const language = languageOfCountry(country);
  return template.languages.includes(language) ? language : template.languages[0];
}

/** @returns the supervisory authority of the user's country, as a first value for the field `authority` of `gdpr-complaint` */
export function suggestAuthority(places: ComplaintPlaces): string | undefined {
  return supervisoryAuthorities[ownCountry(places) ?? ""];
}

function ownCountry({ country, ownPhone }: ComplaintPlaces): string | undefined {
  return country ?? countryOfPhone(ownPhone);
}
