import type { ComplaintDraft, ComplaintInput, ComplaintTemplate } from "./complaint";
import type { LetterLanguage } from "./language";
import { answersOf, checkAnswers } from "./answers";
import { deadlineOf } from "./deadline";
import { messagesOf, toldBefore } from "./facts";
import { makeWriting } from "./make-writing";

/**
 * Fills a complaint from the evidence and from what the user answered. Nothing is invented: what is not known stands in
 * the text as a visible gap and is named in `missing`.
 *
 * @param language one of `template.languages`; for any other the first of them
 * @returns the text to copy, what it lacks, and how long it can be brought
 */
export function draftComplaint(
  template: ComplaintTemplate,
  language: LetterLanguage,
  given: ComplaintInput,
): ComplaintDraft {
  const input = template.objects === true ? { ...given, optOut: toldBefore(given.optOut, given) } : given;
  const spoken = template.letters[language] === undefined ? template.languages[0] : language;
  const messages = messagesOf(input.entries);
  const answers = answersOf(template, input, messages);
  const { missing, invalid } = checkAnswers(template, answers, messages.length);
  const { writing, quotable } = makeWriting(spoken, { ...input, tag: template.tag }, messages, answers, new Set(invalid));
  const deadline = deadlineOf(template, messages, input.now);
  const text = template.letters[spoken]?.(writing) ?? "";
  // Not every letter quotes: what counts is what stands in the text.
  const quoted = text.includes(writing.quotes) ? quotable : 0;
  return { text, missing, invalid, quoted, ...(deadline === undefined ? {} : { deadline }) };
}
