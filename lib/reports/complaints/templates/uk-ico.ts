import type { ComplaintTemplate } from "../complaint";
import { labelled, lines, paragraphs, sentences } from "../compose";
import { ask } from "../fields";
import type { Writing } from "../writing";

const consents: Record<string, string> = {
  never: "I have not consented to receive direct marketing from this sender.",
  withdrawn: "I have withdrawn any consent to receive direct marketing from this sender.",
  unknown: "I am not aware that I ever consented to receive direct marketing from this sender.",
};

const answers: Record<string, string> = {
  none: "The organisation did not answer.",
  refused: "The organisation refused.",
  ignored: "The organisation answered, and the messages went on all the same.",
};

function english({ field, given, count, counted, first, last, afterwards, quotes, today }: Writing): string {
  return paragraphs(
    "To the ICO (Information Commissioner, or the Information Commission as its successor)",
    "Complaint about unsolicited direct marketing by electronic mail (regulation 22 of the Privacy and Electronic Communications (EC Directive) Regulations 2003) and about an objection under Article 21(2) and (3) of the UK GDPR",
    lines(
      `Complainant: ${field("fullName")}`,
      `Email: ${field("email")}`,
      `Phone number that received the messages: ${field("ownNumber")}`,
      `Organisation: ${field("senderName")}`,
      `Number of the sender: ${field("senderNumber")}`,
      labelled("Address, email or website of the organisation", given("businessAddress")),
    ),
    sentences(
      first !== undefined && last !== undefined &&
        (first === last
          ? `On ${first} I received ${counted(count, messages)} on WhatsApp.`
          : `From ${first} to ${last} I received ${counted(count, messages)} on WhatsApp.`),
      consents[given("consent") ?? ""] ?? field("consent"),
    ),
    sentences(
      `On ${field("requestDate")} I told the organisation to stop.`,
      answers[given("requestAnswer") ?? ""] ?? field("requestAnswer"),
      afterwards > 0 && `After that I received ${counted(afterwards, messages)}.`,
    ),
    `The messages (local time):\n\n${quotes}`,
    "Please look into whether the organisation complies with regulation 22 and with Article 21, and tell me the outcome.",
    given("remarks"),
    lines(field("fullName"), today),
  );
}

const messages = { one: "marketing message", other: "marketing messages" };

export const icoTemplate: ComplaintTemplate = {
  id: "gb-ico",
  texts: { authority: "complaintIcoAuthority", purpose: "complaintIcoPurpose", note: "complaintIcoNote" },
  authority: "ICO (Information Commissioner, Information Commission)",
  to: "authority",
  countries: ["GB"],
  languages: ["en"],
  letters: { en: english },
  asks: ask(
    ["senderName", "senderNumber", "messages", "fullName", "email", "ownNumber", "consent", "requestDate", "requestAnswer"],
    ["businessAddress", "remarks"],
  ),
  link: "ico.org.uk/make-a-complaint",
  sources: [
    { what: "Privacy and Electronic Communications (EC Directive) Regulations 2003 (SI 2003/2426), regulation 22", date: "2015-04-01" },
    {
      what: "SI 2026/386: the Information Commission takes the Information Commissioner’s place when section 119 of the Data (Use and Access) Act 2025 is fully in force; the letter names both",
      date: "2026-11-28",
    },
    { what: "Data (Use and Access) Act 2025: from 19 June 2026 organisations must take complaints and acknowledge them within 30 days; the ICO sends people there first", date: "2026-05-12" },
  ],
};
