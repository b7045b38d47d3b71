import type { ComplaintTemplate } from "../complaint";
import { labelled, lines, paragraphs, sentences } from "../compose";
import { ask } from "../fields";
import type { Writing } from "../writing";

const consents: Record<string, string> = {
  never: "I never agreed to receive advertising from this sender.",
  withdrawn: "I agreed at one time, but have since withdrawn my consent.",
  unknown: "I am not aware of having given this sender my consent.",
};

function english({ field, given, count, counted, first, last, refused, afterwards, quotes, today }: Writing): string {
  return paragraphs(
    "Report to the Federal Trade Commission (ReportFraud)",
    lines(
      "How it reached me: WhatsApp message",
      `Business or person: ${field("senderName")}`,
      `Phone number of the sender: ${field("senderNumber")}`,
      labelled("Address, email or website of the sender", given("businessAddress")),
      `Money lost: ${field("loss")}`,
    ),
    sentences(
      first !== undefined && last !== undefined &&
        (first === last ? `I received ${counted(count, messages)} on ${first}.` : `I received ${counted(count, messages)} from ${first} to ${last}.`),
      consents[given("consent") ?? ""] ?? field("consent"),
      refused !== undefined && `I told the sender to stop on ${refused}.`,
      refused !== undefined && afterwards > 0 && `After that I received ${counted(afterwards, messages)}.`,
    ),
    `What the messages say (local time):\n\n${quotes}`,
    given("remarks"),
    lines(labelled("Name", given("fullName")), labelled("Email", given("email")), labelled("Phone", given("ownNumber")), `Date: ${today}`),
  );
}

const messages = { one: "message", other: "messages" };

export const ftcTemplate: ComplaintTemplate = {
  id: "us-ftc",
  texts: { authority: "complaintFtcAuthority", purpose: "complaintFtcPurpose", note: "complaintFtcNote" },
  authority: "Federal Trade Commission",
  to: "authority",
  countries: ["US"],
  languages: ["en"],
  letters: { en: english },
  tag: "en-US",
  asks: ask(["senderName", "senderNumber", "messages", "consent", "loss"], ["businessAddress", "fullName", "email", "ownNumber", "remarks"]),
  link: "reportfraud.ftc.gov",
  sources: [
    { what: "Federal Trade Commission, consumer advice on unwanted text messages: report to ReportFraud.ftc.gov and in the messaging app", date: "2022-11-23" },
  ],
};
