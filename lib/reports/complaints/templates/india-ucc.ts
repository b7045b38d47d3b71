import type { ComplaintTemplate } from "../complaint";
import { labelled, lines, paragraphs, sentences } from "../compose";
import { ask } from "../fields";
import type { Writing } from "../writing";

/** Characters of the message that the SMS to 1909 repeats; with number and date it stays within one SMS of 160. */
const SMS_TEXT_LENGTH = 110;

const consentsEn: Record<string, string> = {
  never: "I have not given this sender consent to send me commercial communication.",
  withdrawn: "I have withdrawn my consent to commercial communication from this sender.",
  unknown: "I am not aware of having given this sender my consent.",
};

const consentsHi: Record<string, string> = {
  never: "मैंने इस प्रेषक को वाणिज्यिक संचार भेजने की सहमति नहीं दी है।",
  withdrawn: "इस प्रेषक के वाणिज्यिक संचार के लिए दी गई अपनी सहमति मैंने वापस ले ली है।",
  unknown: "मुझे ऐसी किसी सहमति की जानकारी नहीं है जो मैंने इस प्रेषक को दी हो।",
};

/** One line in the form that 1909 takes: the message, who sent it, the day as DD/MM/YY. */
function sms({ lastText, field, lastDigits }: Writing): string {
  return `${lastText(SMS_TEXT_LENGTH)}, ${field("senderNumber")}, ${lastDigits ?? field("messages")}`;
}

function english(writing: Writing): string {
  const { field, given, quotes, today, refused } = writing;
  return paragraphs(
    `SMS to 1909:\n${sms(writing)}`,
    "Complaint for the telephone company’s app, website or customer care:",
    lines(
      "Subject: Unsolicited commercial communication (UCC), complaint under the Telecom Commercial Communications Customer Preference Regulations, 2018",
      `Complainant’s number: ${field("ownNumber")}`,
      labelled("Complainant’s name", given("fullName")),
      labelled("Telephone company", given("operator")),
      `Number or header of the sender: ${field("senderNumber")}`,
      `Business: ${field("senderName")}`,
      "Received as: message on WhatsApp from the number given above",
    ),
    `What was received (local time):\n\n${quotes}`,
    sentences(
      consentsEn[given("consent") ?? ""],
      refused !== undefined && `I told the sender to stop on ${refused}.`,
      "Please register this complaint, give me its reference number, act against the sender, and tell me the result.",
    ),
    given("remarks"),
    `Date: ${today}`,
  );
}

function hindi(writing: Writing): string {
  const { field, given, quotes, today, refused } = writing;
  return paragraphs(
    `1909 पर भेजने के लिए SMS:\n${sms(writing)}`,
    "दूरसंचार कंपनी के ऐप, वेबसाइट या ग्राहक सेवा के लिए शिकायत:",
    lines(
      "विषय: अवांछित वाणिज्यिक संचार (UCC) की शिकायत – दूरसंचार वाणिज्यिक संचार उपभोक्ता वरीयता विनियम, 2018 (TCCCPR)",
      `शिकायतकर्ता का नंबर: ${field("ownNumber")}`,
      labelled("शिकायतकर्ता का नाम", given("fullName")),
      labelled("दूरसंचार कंपनी", given("operator")),
      `प्रेषक का नंबर या हेडर: ${field("senderNumber")}`,
      `व्यवसाय: ${field("senderName")}`,
      "माध्यम: ऊपर दिए गए नंबर से WhatsApp पर संदेश",
    ),
    `प्राप्त संदेश (स्थानीय समय):\n\n${quotes}`,
    sentences(
      consentsHi[given("consent") ?? ""],
      refused !== undefined && `मैंने ${refused} को प्रेषक से संदेश बंद करने के लिए कहा था।`,
      "कृपया यह शिकायत दर्ज करें, मुझे इसकी संदर्भ संख्या दें, प्रेषक के विरुद्ध कार्रवाई करें और मुझे परिणाम बताएँ।",
    ),
    given("remarks"),
    `दिनांक: ${today}`,
  );
}

export const uccTemplate: ComplaintTemplate = {
  id: "in-ucc",
  texts: { authority: "complaintUccAuthority", purpose: "complaintUccPurpose", note: "complaintUccNote" },
  authority: "TRAI – DND / UCC, 1909",
  to: "authority",
  countries: ["IN"],
  languages: ["en", "hi"],
  letters: { en: english, hi: hindi },
  asks: ask(["senderName", "senderNumber", "messages", "ownNumber"], ["consent", "operator", "fullName", "remarks"]),
  deadline: { days: 7, from: "last-message" },
  link: "trai.gov.in",
  sources: [
    {
      what: "TCCCPR (Second Amendment) Regulations, 2025 (1 of 2025), announced 12 February 2025: a complaint is valid within 7 days (3 days before), with the complainant’s number, the sender’s number, the date and a brief description",
      date: "2025-02-12",
    },
    { what: "Answer of the Minister of State for Communications in the Lok Sabha, which names the 7 days", date: "2025-03-20" },
    { what: "Ministry of Communications: complaints by app, by SMS to 1909 and by call to 1909; Hindi name of the regulations", date: "2025-08-07" },
    { what: "TRAI’s form of the SMS to 1909: content, sender’s number, date as dd/mm/yy", date: "2021-04-15" },
  ],
};
