import type { FieldId } from "./complaint";
import type { LetterLanguage } from "./language";

/** What a letter is written with. Every text it gives is in the letter's language. */
export interface Writing {
  language: LetterLanguage;
  /** The answer, or the visible gap `«[…]»`. Choices come as their value. */
  field(id: FieldId): string;
  /** The answer if there is one: for optional fields and for choices. */
  given(id: FieldId): string | undefined;
  /** "label: answer", with the colon as the language sets it. */
  label(label: string, answer: string): string;
  /** Messages quoted with their times, and how many more there are. */
  quotes: string;
  /** Messages of the evidence. */
  count: number;
  /** Days of the first and the last message. */
  first: string | undefined;
  last: string | undefined;
  /** The day of the letter. */
  today: string;
  /** The day on which the user first declined, by an opt-out or otherwise, when it is known. */
  refused: string | undefined;
  /** Messages that came after it. */
  afterwards: number;
  /** The last message's text on one line, shortened to so many characters. */
  lastText(length: number): string;
  /** The last message's day as DD/MM/YY, for forms with a fixed format. */
  lastDigits: string | undefined;
  /** "3 messages": the number, and the form of the language's plural for it; an empty form leaves the number alone. */
  counted(count: number, forms: PluralForms): string;
}

/** Forms by Intl.PluralRules; `other` stands for those that a language does not tell apart. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
