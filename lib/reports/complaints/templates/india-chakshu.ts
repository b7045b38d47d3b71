import type { ComplaintTemplate } from "../complaint";
import { labelled, lines, paragraphs } from "../compose";
import { ask } from "../fields";
import type { Writing } from "../writing";

const kindsEn: Record<string, string> = {
  money: "Asks for money or for payment details",
  kyc: "KYC, bank account, payment wallet, SIM, gas or electricity connection: update, expiry or disconnection",
  impersonation: "Impersonates a government official, a company or a relative",
  job: "Fake job, lottery, prize, loan or investment offer",
  link: "Malicious link or app",
  other: "Other suspected fraud",
};

const kindsHi: Record<string, string> = {
  money: "पैसे या भुगतान की जानकारी माँगना",
  kyc: "KYC, बैंक खाता, पेमेंट वॉलेट, सिम, गैस या बिजली कनेक्शन: अपडेट, समाप्ति या कनेक्शन काटने के नाम पर",
  impersonation: "सरकारी अधिकारी, कंपनी या रिश्तेदार बनकर धोखा",
  job: "नौकरी, लॉटरी, इनाम, ऋण या निवेश का झूठा प्रस्ताव",
  link: "हानिकारक लिंक या ऐप",
  other: "अन्य संदिग्ध धोखाधड़ी",
};

function english({ field, given, quotes, last, today }: Writing): string {
  return paragraphs(
    "Report of suspected fraud communication (Chakshu, Sanchar Saathi)",
    lines(
      "Medium: WhatsApp",
      `Category: ${kindsEn[given("fraudKind") ?? ""] ?? field("fraudKind")}`,
      `Number of the sender: ${field("senderNumber")}`,
      `Name shown by the sender: ${field("senderName")}`,
      `Date of the last message: ${last ?? field("messages")}`,
    ),
    `Details of the communication (local time):\n\n${quotes}`,
    given("remarks"),
    lines(`Name: ${field("fullName")}`, `Mobile number (to be verified by OTP): ${field("ownNumber")}`, labelled("Email", given("email")), `Date: ${today}`),
  );
}

function hindi({ field, given, quotes, last, today }: Writing): string {
  return paragraphs(
    "संदिग्ध धोखाधड़ी संचार की सूचना (चक्षु, संचार साथी)",
    lines(
      "माध्यम: WhatsApp",
      `श्रेणी: ${kindsHi[given("fraudKind") ?? ""] ?? field("fraudKind")}`,
      `प्रेषक का नंबर: ${field("senderNumber")}`,
      `प्रेषक द्वारा दिखाया गया नाम: ${field("senderName")}`,
      `अंतिम संदेश की तारीख: ${last ?? field("messages")}`,
    ),
    `संचार का विवरण (स्थानीय समय):\n\n${quotes}`,
    given("remarks"),
    lines(`नाम: ${field("fullName")}`, `मोबाइल नंबर (OTP से सत्यापन): ${field("ownNumber")}`, labelled("ईमेल", given("email")), `दिनांक: ${today}`),
  );
}

export const chakshuTemplate: ComplaintTemplate = {
  id: "in-chakshu",
  texts: { authority: "complaintChakshuAuthority", purpose: "complaintChakshuPurpose", note: "complaintChakshuNote" },
  authority: "Sanchar Saathi – Chakshu",
  to: "authority",
  countries: ["IN"],
  languages: ["en", "hi"],
  letters: { en: english, hi: hindi },
  asks: ask(["fraudKind", "senderNumber", "senderName", "messages", "fullName", "ownNumber"], ["email", "remarks"]),
  deadline: { days: 30, from: "last-message" },
  link: "sancharsaathi.gov.in",
  sources: [
    {
      what: "Department of Telecommunications, Chakshu on Sanchar Saathi: suspected fraud by call, SMS or WhatsApp of the last 30 days; medium, category, sender, date, details, name and number",
      date: "2025-07-16",
    },
  ],
};
