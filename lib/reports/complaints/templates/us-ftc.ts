import type { ComplaintTemplate } from "../complaint";
import { labelled, lines, paragraphs, sentences } from "../compose";
import { ask } from "../fields";
import type { Writing } from "../writing";

const consents: Record<string, string> = {
  never: "I never agreed to receive advertising from this sender.",
  withdrawn: "I had agreed at one time, and have since told the sender to stop.",
  unknown: "I do not know of any consent that I gave to this sender.",
};

function english({ field, given, count, counted, first, last, stopped, objected, afterwards, quotes, today }: Writing): string {
  const refused = objected ?? stopped;
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
        (first === last ? `Received on ${first}: ${counted(count, messages)}.` : `Received from ${first} to ${last}: ${counted(count, messages)}.`),
      consents[given("consent") ?? ""] ?? field("consent"),
      refused !== undefined && `I told the sender to stop on ${refused}.`,
      refused !== undefined && afterwards > 0 && `Received after that: ${counted(afterwards, messages)}.`,
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
  asks: ask(["senderName", "senderNumber", "messages", "consent", "loss"], ["businessAddress", "fullName", "email", "ownNumber", "remarks"]),
  link: "reportfraud.ftc.gov",
  sources: [
    { what: "Federal Trade Commission, consumer advice on unwanted text messages: report to ReportFraud.ftc.gov and in the messaging app", date: "2022-11-23" },
  ],
};
