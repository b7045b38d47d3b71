/** Characters of a name that are told: enough to find it by. */
const TOLD = 60;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/**
 * Looks for an object in which a name stands twice. Of these JSON lets every program take the value that it likes (RFC 8259
 * §4), so that two of them read different things in the same file. Names are compared as they are read, whatever escapes they
 * are written with. One pass; it takes as long as the text, however deep that is nested.
 *
 * @param text JSON, as `JSON.parse` takes it: of anything else nothing is promised
 * @returns the first name that stands twice, of a long one its beginning
 */
export function repeatedName(text: string): string | undefined {
  /** Of each object that is open, outermost first, its names: no list is needed, as a name is what a colon follows. */
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPENING_BRACE) open.push(new Set());
    else if (code === CLOSING_BRACE) open.pop();
    if (code !== QUOTE) continue;
    const end = endOfString(text, at);
    if (isName(text, end)) {
      const name = nameIn(text, at, end);
      const names = open.at(-1);
      if (names?.has(name) === true) return name.slice(0, TOLD).toWellFormed();
      names?.add(name);
    }
    at = end;
  }
  return undefined;
}

/** @returns the place of the quote that closes the string; the end of the text when none does */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    // Backslashes escape each other in pairs; one that is left escapes the quote.
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

function isName(text: string, end: number): boolean {
  let next = end + 1;
  // JSON's white space (RFC 8259 §2): all that can stand before the next sign, and below it.
  while (text.charCodeAt(next) <= 0x20) next += 1;
  return text.charCodeAt(next) === COLON;
}

function nameIn(text: string, start: number, end: number): string {
  const name = text.slice(start + 1, end);
  return name.includes("\\") ? String(JSON.parse(text.slice(start, end + 1))) : name;
}
