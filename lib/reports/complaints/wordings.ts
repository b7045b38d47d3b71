import type { FieldId } from "./complaint";
import type { LetterLanguage } from "./language";
import { otherWordings } from "./wordings-other";
import { romanceWordings } from "./wordings-romance";
import type { PluralForms } from "./writing";

/** What every letter of a language has in common. */
export interface Wording {
  /** Quotation marks. */
  open: string;
  close: string;
  /** Stands for a message without text. */
  noText: string;
  /** After the quoted messages; `#` is the number with {@link Wording.messages}. */
  others: string;
  messages: PluralForms;
  /** Names of what is missing, as they stand in the gap. */
  gaps: Record<FieldId, string>;
}

const en: Wording = {
  open: "“",
  close: "”",
  noText: "(a picture, video or file without text)",
  others: "The enclosed record also contains # from the same sender.",
  messages: { one: "message", other: "messages" },
  gaps: {
    senderName: "name of the business",
    senderNumber: "number of the sender",
    messages: "the messages",
    fullName: "your full name",
    postalAddress: "your postal address",
    email: "your email address",
    ownNumber: "your phone number",
    operator: "your telephone company",
    passport: "your passport number",
    consent: "whether you agreed to receive advertising",
    requestDate: "date on which you told the business to stop",
    requestAnswer: "what the business answered",
    authority: "name of the authority",
    businessAddress: "address of the business",
    fraudKind: "kind of fraud",
    loss: "whether you lost money, and how much",
    remarks: "remarks",
  },
};

const de: Wording = {
  open: "„",
  close: "“",
  noText: "(Bild, Video oder Datei ohne Text)",
  others: "Von demselben Absender enthält die beigefügte Aufstellung außerdem: #.",
  messages: { one: "Nachricht", other: "Nachrichten" },
  gaps: {
    senderName: "Name des Unternehmens",
    senderNumber: "Rufnummer des Absenders",
    messages: "die Nachrichten",
    fullName: "dein vollständiger Name",
    postalAddress: "deine Anschrift",
    email: "deine E-Mail-Adresse",
    ownNumber: "deine Rufnummer",
    operator: "dein Telefonanbieter",
    passport: "deine Passnummer",
    consent: "ob du in Werbung eingewilligt hast",
    requestDate: "Tag, an dem du widersprochen hast",
    requestAnswer: "was das Unternehmen geantwortet hat",
    authority: "Name der Aufsichtsbehörde",
    businessAddress: "Anschrift des Unternehmens",
    fraudKind: "Art des Betrugs",
    loss: "ob und wie viel Geld du verloren hast",
    remarks: "Anmerkungen",
  },
};

export const wordings: Record<LetterLanguage, Wording> = { en, de, ...romanceWordings, ...otherWordings };
