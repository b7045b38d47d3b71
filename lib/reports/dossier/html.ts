/** A piece of HTML that is safe as it stands: only {@link html} makes it, of its own words and of escaped values. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template; nothing is written for `undefined` and `false`. */
export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[];

/**
 * Puts a piece of HTML together. Every value is escaped, in texts and in quoted attributes, unless it is {@link Html}
 * itself; attributes must stand in double quotes.
 */
export function html(words: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = words[0] ?? "";
  for (const [index, value] of values.entries()) text += written(value) + (words[index + 1] ?? "");
  return new Html(text);
}

function written(value: HtmlValue): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return value.map(written).join("");
}

/** A text as HTML: also safe in quoted attributes. Line ends that browsers would change are written as references. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"'\r]/gu, (character) => references[character] ?? "")
    // HTML has no way to write these (WHATWG, 13.1.4).
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu, "\uFFFD");
}

const references: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;" };
