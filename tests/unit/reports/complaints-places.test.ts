import { describe, expect, test } from "vitest";
import { complaintById, complaints } from "../../../lib/reports/complaints/complaints";
import { eeaCountries, supervisoryAuthorities } from "../../../lib/reports/complaints/europe";
import { countryOfPhone } from "../../../lib/reports/complaints/places";
import { suggestAuthority, suggestComplaints, suggestLanguage } from "../../../lib/reports/complaints/suggest";

describe("the country of a number", () => {
  test.for([
    ["12025550123", "US"],
    ["+1 202 555 0123", "US"],
    ["14165550123", undefined],
    ["18765550123", undefined],
    ["1", undefined],
    ["447700900123", "GB"],
    ["79000000000", "RU"],
    ["77000000000", "KZ"],
    ["910000000000", "IN"],
    ["550000000000", "BR"],
    ["490000000000", "DE"],
    ["351000000000", "PT"],
    ["353000000000", "IE"],
    ["810000000000", undefined],
    ["", undefined],
    [undefined, undefined],
  ] as const)("%s is of %s", ([phone, country]) => {
    expect(countryOfPhone(phone)).toBe(country);
  });

  test("every country with a template can be found by a number", () => {
    const known = new Set(Array.from({ length: 999 }, (_, code) => countryOfPhone(`${code}2025550123`)));
    for (const country of complaints.flatMap(({ countries }) => countries)) expect(known, country).toContain(country);
  });
});

describe("complaints are suggested", () => {
  const ids = (places: Parameters<typeof suggestComplaints>[0]) => suggestComplaints(places).suggested.map(({ id }) => id);

  test("by the user's country first, then by the sender's, then what fits everywhere", () => {
    expect(ids({ ownPhone: "79000000000" })).toEqual(["ru-fas", "letter"]);
    expect(ids({ ownPhone: "910000000000" })).toEqual(["in-ucc", "in-chakshu", "letter"]);
    expect(ids({ ownPhone: "447700900123" })).toEqual(["gdpr-objection", "gdpr-access", "gb-ico", "letter"]);
    expect(ids({ ownPhone: "910000000000", senderPhone: "490000000000" })).toEqual([
      "in-ucc", "in-chakshu", "gdpr-objection", "gdpr-access", "gdpr-complaint", "letter",
    ]);
    expect(ids({})).toEqual(["letter"]);
  });

  test("by the country that the user named rather than by the number", () => {
    expect(ids({ ownPhone: "79000000000", country: "BR" })).toEqual(["br-lgpd", "br-anpd", "letter"]);
  });

  test("and the others can still be chosen", () => {
    const { suggested, others } = suggestComplaints({ ownPhone: "12025550123" });
    expect(suggested.length + others.length).toBe(complaints.length);
  });
});

test("a language is suggested that whoever gets the text reads", () => {
  const letter = complaintById("letter")!;
  expect(suggestLanguage(letter, { ownPhone: "79000000000", senderPhone: "550000000000" })).toBe("pt");
  expect(suggestLanguage(letter, { ownPhone: "79000000000" })).toBe("ru");
  expect(suggestLanguage(complaintById("gdpr-complaint")!, { country: "FR", senderPhone: "490000000000" })).toBe("fr");
  expect(suggestLanguage(complaintById("gdpr-complaint")!, { country: "SE" })).toBe("en");
  expect(suggestLanguage(complaintById("ru-fas")!, { country: "BR" })).toBe("ru");
});

test("a supervisory authority is known for each country of the EEA but where the Land or none answers", () => {
  expect(eeaCountries.filter((country) => supervisoryAuthorities[country] === undefined)).toEqual(["CY", "DE", "LI", "MT"]);
  expect(suggestAuthority({ country: "ES" })).toContain("AEPD");
  expect(suggestAuthority({ country: "DE" })).toBeUndefined();
});
