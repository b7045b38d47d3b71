import type { EvidenceEntry, EvidenceSender } from "../../domain/evidence";
import type { Refusal } from "../../domain/refusal";
import type { LetterLanguage } from "./language";
import type { Writing } from "./writing";

/** Everything that a complaint can need to know. What the evidence does not hold is asked from the user. */
export type FieldId =
  | "senderName"
  | "senderNumber"
  | "messages"
  | "fullName"
  | "postalAddress"
  | "email"
  | "ownNumber"
  | "operator"
  | "passport"
  | "consent"
  | "requestDate"
  | "requestAnswer"
  | "authority"
  | "businessAddress"
  | "fraudKind"
  | "loss"
  | "remarks";

/** How an answer is checked, and which control fits it. A date is `YYYY-MM-DD`; a choice is one of `choices`. */
export type FieldCheck = "text" | "phone" | "email" | "date" | "choice" | "messages";

/** One thing that a complaint asks for. Labels are keys of `public/_locales`. */
export interface Field {
  id: FieldId;
  label: FieldLabel;
  required: boolean;
  /** Where the answer comes from; what the evidence lacks (a number that WhatsApp hides) may be typed. */
  from: "evidence" | "user";
  check: FieldCheck;
  /** Of a `choice`: the values that the letters know, with the key of their text. */
  choices?: readonly { value: string; label: ChoiceLabel }[];
}

export type FieldLabel =
  | "complaintFieldSenderName"
  | "complaintFieldSenderNumber"
  | "complaintFieldMessages"
  | "complaintFieldFullName"
  | "complaintFieldPostalAddress"
  | "complaintFieldEmail"
  | "complaintFieldOwnNumber"
  | "complaintFieldOperator"
  | "complaintFieldPassport"
  | "complaintFieldConsent"
  | "complaintFieldRequestDate"
  | "complaintFieldRequestAnswer"
  | "complaintFieldAuthority"
  | "complaintFieldBusinessAddress"
  | "complaintFieldFraudKind"
  | "complaintFieldLoss"
  | "complaintFieldRemarks";

export type ChoiceLabel =
  | "complaintConsentNever"
  | "complaintConsentWithdrawn"
  | "complaintConsentUnknown"
  | "complaintAnswerNone"
  | "complaintAnswerRefused"
  | "complaintAnswerIgnored"
  | "complaintFraudMoney"
  | "complaintFraudKyc"
  | "complaintFraudImpersonation"
  | "complaintFraudJob"
  | "complaintFraudLink"
  | "complaintFraudOther";

export type ComplaintId =
  | "letter"
  | "ru-fas"
  | "in-ucc"
  | "in-chakshu"
  | "gdpr-objection"
  | "gdpr-access"
  | "gdpr-complaint"
  | "gb-ico"
  | "br-lgpd"
  | "br-anpd"
  | "us-ftc";

/** Keys of the texts about a template, in the language of the interface. */
export interface ComplaintTexts<Base extends string = ComplaintBase> {
  /** To whom it goes: the authority's name, or "the business itself". */
  authority: `${Base}Authority`;
  /** What the text is for, in one sentence. */
  purpose: `${Base}Purpose`;
  /** What to know before it is sent: what else is asked, what the procedure does not cover. */
  note: `${Base}Note`;
}

export type ComplaintBase =
  | "complaintLetter"
  | "complaintFas"
  | "complaintUcc"
  | "complaintChakshu"
  | "complaintObjection"
  | "complaintAccess"
  | "complaintSupervisory"
  | "complaintIco"
  | "complaintLgpd"
  | "complaintAnpd"
  | "complaintFtc";

/** A text for one authority, or for the business itself. Nothing is sent by Doorman: the user copies it. */
export interface ComplaintTemplate {
  id: ComplaintId;
  texts: ComplaintTexts;
  /** Name of the authority in its own language; none when the text goes to a business, or the authority is asked for. */
  authority?: string;
  /** To an authority, or to the business. */
  to: "authority" | "business";
  /** ISO 3166-1 codes of the countries whose law it rests on; empty for everywhere. */
  countries: readonly string[];
  /** What the letter is written for each language; the first language is the authority's own. */
  letters: Partial<Record<LetterLanguage, (writing: Writing) => string>>;
  languages: readonly [LetterLanguage, ...LetterLanguage[]];
  asks: readonly Field[];
  /** It tells the business to stop: what comes later comes against the user's word. */
  objects?: true;
  /** The day that it asks for is that of a request in words: an opt-out by WhatsApp's button is not one. */
  formalRequest?: boolean;
  /** BCP 47 tag for dates and numbers, where the authority's differ from the language's usual ones. */
  tag?: string;
  /** Until when it must be brought, in days from the newest message quoted. */
  deadline?: { days: number; from: "last-message" };
  /** Where it is brought; shown as text, never opened. */
  link?: string;
  /** What the facts rest on, and the day (`YYYY-MM-DD`) of that text or of its check. */
  sources: readonly [ComplaintSource, ...ComplaintSource[]];
}

export interface ComplaintSource {
  what: string;
  date: string;
}

/** What a draft is filled from. */
export interface ComplaintInput {
  /** Entries of this sender; others than messages, and tombstones, are passed over. */
  entries: readonly EvidenceEntry[];
  sender: Pick<EvidenceSender, "name" | "verifiedName" | "phone" | "profile">;
  /** When the user told the business to stop, as far as known. */
  optOut: Refusal;
  /** What the user typed or chose. An empty answer counts as none. */
  fields: Partial<Record<FieldId, string>>;
  /** Milliseconds since the epoch. */
  now: number;
  /** Minutes that the user's clock is ahead of UTC; dates of the letter are the user's. */
  utcOffset: number;
  /** The same at another time: clocks change twice a year. Where absent, the one of now. */
  utcOffsetAt?: (time: number) => number;
}

export interface ComplaintDraft {
  /** The letter; what is missing stands in it as `«[…]»` with the name of the field. */
  text: string;
  /** Required fields without an answer, or with one that cannot be right, in the order of `asks`. */
  missing: FieldId[];
  /** Those of `missing` and of the optional fields that have an answer of the wrong form. */
  invalid: FieldId[];
  /** Messages quoted word for word; the others are counted in the text. */
  quoted: number;
  deadline?: ComplaintDeadline;
}

export interface ComplaintDeadline {
  /** Milliseconds since the epoch. */
  until: number;
  /** Whole days left, 0 on the last one and when it has passed. */
  daysLeft: number;
  passed: boolean;
}
