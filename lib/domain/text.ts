/**
 * Makes text from the page safe to show and to keep: no control characters, no direction overrides that could make
 * a name or a number read differently from what it is, no lone surrogates. Letters, emoji, line breaks and the
 * joiners that scripts need stay.
 *
 * @param value any text
 * @param limit characters (UTF-16 units) that are kept; a cut never splits a pair
 * @returns the text, at most `limit` long
 */
export function safeText(value: string, limit: number): string {
  const cut = value.length > limit ? value.slice(0, limit) : value;
  return cut.toWellFormed().replace(unsafe, "").replaceAll("\uFFFD", "");
}

/** Like {@link safeText} for one line: white space of any kind becomes one space, ends are trimmed. */
export function safeLine(value: string, limit: number): string {
  return safeText(value.slice(0, limit * 4), limit * 4)
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, limit)
    .toWellFormed();
}

/** For texts of which nothing else may change: a lone surrogate has no form in which it could be sealed as evidence. */
export const wellFormed = (value: string): string => value.toWellFormed();

/** C0 and C1 controls but tab and line feed; bidirectional embeddings, overrides and isolates (UAX #9). */
// eslint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu;
