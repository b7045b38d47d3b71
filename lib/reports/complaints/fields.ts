import type { ChoiceLabel, Field, FieldCheck, FieldId, FieldLabel } from "./complaint";

interface FieldDefinition {
  label: FieldLabel;
  from: Field["from"];
  check: FieldCheck;
  choices?: readonly { value: string; label: ChoiceLabel }[];
}

/** Whether the user ever agreed: only they know, and most of the law hangs on it. */
const consentChoices = [
  { value: "never", label: "complaintConsentNever" },
  { value: "withdrawn", label: "complaintConsentWithdrawn" },
  { value: "unknown", label: "complaintConsentUnknown" },
] as const;

const answerChoices = [
  { value: "none", label: "complaintAnswerNone" },
  { value: "refused", label: "complaintAnswerRefused" },
  { value: "ignored", label: "complaintAnswerIgnored" },
] as const;

const fraudChoices = [
  { value: "money", label: "complaintFraudMoney" },
  { value: "kyc", label: "complaintFraudKyc" },
  { value: "impersonation", label: "complaintFraudImpersonation" },
  { value: "job", label: "complaintFraudJob" },
  { value: "link", label: "complaintFraudLink" },
  { value: "other", label: "complaintFraudOther" },
] as const;

const definitions: Record<FieldId, FieldDefinition> = {
  senderName: { label: "complaintFieldSenderName", from: "evidence", check: "text" },
  senderNumber: { label: "complaintFieldSenderNumber", from: "evidence", check: "phone" },
  messages: { label: "complaintFieldMessages", from: "evidence", check: "messages" },
  fullName: { label: "complaintFieldFullName", from: "user", check: "text" },
  postalAddress: { label: "complaintFieldPostalAddress", from: "user", check: "text" },
  email: { label: "complaintFieldEmail", from: "user", check: "email" },
  ownNumber: { label: "complaintFieldOwnNumber", from: "user", check: "phone" },
  operator: { label: "complaintFieldOperator", from: "user", check: "text" },
  passport: { label: "complaintFieldPassport", from: "user", check: "text" },
  consent: { label: "complaintFieldConsent", from: "user", check: "choice", choices: consentChoices },
  requestDate: { label: "complaintFieldRequestDate", from: "evidence", check: "date" },
  requestAnswer: { label: "complaintFieldRequestAnswer", from: "user", check: "choice", choices: answerChoices },
  authority: { label: "complaintFieldAuthority", from: "user", check: "text" },
  businessAddress: { label: "complaintFieldBusinessAddress", from: "evidence", check: "text" },
  fraudKind: { label: "complaintFieldFraudKind", from: "user", check: "choice", choices: fraudChoices },
  loss: { label: "complaintFieldLoss", from: "user", check: "text" },
  remarks: { label: "complaintFieldRemarks", from: "user", check: "text" },
};

/** How answers to a field are checked, whatever the template. */
export function checkOf(id: FieldId): FieldCheck {
  return definitions[id].check;
}

/** @returns the fields of a template in the order in which they are asked: what it must know, then what it may */
export function ask(required: readonly FieldId[], optional: readonly FieldId[] = []): Field[] {
  return [
    ...required.map((id) => ({ id, required: true, ...definitions[id] })),
    ...optional.map((id) => ({ id, required: false, ...definitions[id] })),
  ];
}
