import type { ComplaintInput, ComplaintTemplate, Field, FieldId } from "./complaint";
import { dayOf, firstRefusal, offsetAt, type QuotedMessage } from "./facts";

/** Characters of one answer that are kept: a form's field, not a message. */
export const MAX_ANSWER_LENGTH = 2_000;

export type Answers = Partial<Record<FieldId, string>>;

/**
 * What is known of each field before anyone is asked: for the form, to show as its first value.
 *
 * @returns answers from the evidence: the sender's names, number and address, the day of the user's objection
 */
export function knownAnswers(
  template: Pick<ComplaintTemplate, "formalRequest">,
  { sender, optOut, ...clock }: Pick<ComplaintInput, "sender" | "optOut" | "utcOffset" | "utcOffsetAt">,
): Answers {
  const name = [sender.profile?.legalName, sender.verifiedName, sender.name].find((each) => each !== undefined && each.trim() !== "");
  const address = [sender.profile?.address, sender.profile?.email, ...(sender.profile?.websites ?? [])].filter(
    (each) => each !== undefined && each.trim() !== "",
  );
  const refusal = template.formalRequest === true ? optOut.objectedAt : firstRefusal(optOut);
  return {
    ...(name === undefined ? {} : { senderName: name }),
    ...(sender.phone === undefined ? {} : { senderNumber: `+${sender.phone}` }),
    ...(address.length === 0 ? {} : { businessAddress: address.join(", ") }),
    ...(refusal === undefined ? {} : { requestDate: dayOf(refusal, offsetAt(refusal, clock)) }),
  };
}

/** @returns what the user answered, else what the evidence knows, of the fields that the template asks for; what the user emptied is none */
export function answersOf(template: ComplaintTemplate, input: ComplaintInput, messages: readonly QuotedMessage[]): Answers {
  const known = knownAnswers(template, input);
  const answers: Answers = {};
  for (const { id } of template.asks) {
    const typed = input.fields[id]?.trim().slice(0, MAX_ANSWER_LENGTH).toWellFormed();
    const answer = typed ?? known[id];
    if (answer !== undefined && answer !== "") answers[id] = answer;
  }
  if (messages.length > 0) answers.messages = String(messages.length);
  return answers;
}

/** @returns required fields that cannot be filled, and answers that cannot be right */
export function checkAnswers(
  template: ComplaintTemplate,
  answers: Answers,
  messages: number,
): { missing: FieldId[]; invalid: FieldId[] } {
  const given = (field: Field) => (field.check === "messages" ? messages > 0 : answers[field.id] !== undefined);
  const invalid = template.asks.filter((field) => given(field) && !isValid(field, answers[field.id] ?? "")).map(({ id }) => id);
  const missing = template.asks
    .filter((field) => field.required && (!given(field) || invalid.includes(field.id)))
    .map(({ id }) => id);
  return { missing, invalid };
}

/** @param field what is asked; @param answer trimmed, not empty */
export function isValid(field: Pick<Field, "check" | "choices">, answer: string): boolean {
  switch (field.check) {
    case "phone":
      // E.164 has up to 15 digits; short codes begin at 3.
      return /^\+?[\d\s().-]+$/u.test(answer) && digitsIn(answer) >= 3 && digitsIn(answer) <= 15;
    case "email":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(answer);
    case "date":
      return isDate(answer);
    case "choice":
      return field.choices?.some(({ value }) => value === answer) ?? false;
    case "text":
    case "messages":
      return true;
  }
}

function digitsIn(text: string): number {
  return text.replace(/\D/gu, "").length;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
