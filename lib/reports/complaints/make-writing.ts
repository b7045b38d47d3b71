import { firstOfMonth } from "../../domain/first-of-month";
import { MINUTE } from "../../domain/limits";
import type { ComplaintInput, FieldId } from "./complaint";
import type { Answers } from "./answers";
import { checkOf } from "./fields";
import { dayOf, firstRefusal, offsetAt, type QuotedMessage } from "./facts";
import { intlTags, type LetterLanguage } from "./language";
import { GAP_START, isolated, isolatedNumber, MAX_QUOTE_LENGTH, MAX_QUOTED, onOneLine, shortened } from "./quote";
import { wordings } from "./wordings";
import type { PluralForms, Writing } from "./writing";

/**
 * @param messages oldest first; the newest are quoted
 * @param answers what is known, of the fields that are asked
 * @param invalid fields whose answer is wrong: they read as gaps
 * @returns what the letter is written with, and how many messages its quotes hold, should it use them
 */
export function makeWriting(
  language: LetterLanguage,
  input: ComplaintInput & { tag?: string | undefined },
  messages: readonly QuotedMessage[],
  answers: Answers,
  invalid: ReadonlySet<FieldId>,
): { writing: Writing; quotable: number } {
  const tag = input.tag ?? intlTags[language];
  const words = wordings[language];
  const numbers = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  const days = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
  const moments = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  const day = (time: number, offset: number) => firstOfMonth(days.format(time + offset * MINUTE), language);

  const counted = (count: number, forms: PluralForms) => `${numbers.format(count)} ${forms[rules.select(count)] ?? forms.other}`.trim();
  const given = (id: FieldId) => {
    const answer = invalid.has(id) ? undefined : answers[id];
    if (answer === undefined) return undefined;
    switch (checkOf(id)) {
      case "choice":
        return answer;
      case "date":
        return day(Date.parse(`${answer}T00:00:00Z`), 0);
      case "phone":
        return isolatedNumber(answer, language);
      default:
        return isolated(answer, language);
    }
  };

  /** French sets a space before it. */
  const colon = language === "fr" ? "\u00A0:" : ":";
  const first = messages[0];
  const last = messages.at(-1);
  const shown = messages.slice(-MAX_QUOTED);
  const gap = (id: FieldId) => `${GAP_START}${words.gaps[id]}]»`;
  const quote = (message: QuotedMessage, index: number) => {
    const when = firstOfMonth(moments.format(message.sentAt + message.utcOffset * MINUTE), language);
    const text = message.text.trim() === "" ? words.noText : `${words.open}${isolated(shortened(message.text, MAX_QUOTE_LENGTH, language), language)}${words.close}`;
    return `${numbers.format(index + 1)}) ${when} (${isolatedNumber(offsetText(message.utcOffset), language)})${colon}\n${text}`;
  };
  const others = messages.length - shown.length;
  const quotes = [
    ...shown.map(quote),
    ...(others > 0 ? [words.others.replace("#", counted(others, words.messages))] : []),
  ].join("\n\n");

  const refusal = refusalOf(invalid.has("requestDate") ? undefined : answers.requestDate, input);
  const writing: Writing = {
    language,
    field: (id) => given(id) ?? gap(id),
    given,
    label: (label, answer) => `${label}${colon} ${answer}`,
    quotes: shown.length === 0 ? gap("messages") : quotes,
    count: messages.length,
    first: first === undefined ? undefined : day(first.sentAt, first.utcOffset),
    last: last === undefined ? undefined : day(last.sentAt, last.utcOffset),
    today: day(input.now, input.utcOffset),
    refused: refusal === undefined ? undefined : day(refusal, offsetAt(refusal, input)),
    afterwards: refusal === undefined ? 0 : messages.filter(({ sentAt }) => sentAt > refusal).length,
    lastText: (length) =>
      last === undefined || last.text.trim() === "" ? gap("messages") : shortened(onOneLine(last.text), length, language),
    lastDigits: last === undefined ? undefined : digits(last),
    counted,
  };
  return { writing, quotable: shown.length };
}

/**
 * When the user declined. A day that they named goes before what the evidence knows; messages of that day itself count as
 * sent before, since nobody knows the hour.
 */
function refusalOf(named: string | undefined, input: ComplaintInput): number | undefined {
  const known = firstRefusal(input.optOut);
  // The day was taken out of the form.
  if (named === undefined && input.fields.requestDate?.trim() === "") return undefined;
  if (named === undefined || (known !== undefined && dayOf(known, offsetAt(known, input)) === named)) return known;
  const end = Date.parse(`${named}T23:59:59.999Z`);
  return end - offsetAt(end, input) * MINUTE;
}

/** "UTC+05:30". */
function offsetText(minutes: number): string {
  const sign = minutes < 0 ? "−" : "+";
  const size = Math.abs(minutes);
  return `UTC${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** DD/MM/YY, as forms with a fixed format take it. */
function digits({ sentAt, utcOffset }: QuotedMessage): string {
  const date = new Date(sentAt + utcOffset * MINUTE);
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${two(date.getUTCFullYear() % 100)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
