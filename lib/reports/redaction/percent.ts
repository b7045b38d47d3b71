import type { Places } from "./fold";

/** A text with the letters that its links spell in percent signs, and where each of its UTF-16 units came from. */
export interface SpelledOut extends Places {
  text: string;
}

/** A character of UTF-8 in percent signs (RFC 3986, 2.1); of one byte are only those that are found as they stand. */
const spelled = /%[c-f][\da-f](?:%[89ab][\da-f]){1,3}/giu;
/** What names and numbers are made of. Anything else could end a link where none ends. */
const telling = /^[\p{L}\p{M}\p{N}]$/u;

/**
 * Reads what percent signs spell: `?to=M%C3%BCller` names somebody as well as `?to=Müller`.
 *
 * @returns nothing when there is nothing of that
 */
export function spelledOut(original: string): SpelledOut | undefined {
  if (!original.includes("%")) return undefined;
  const out: SpelledOut = { text: "", starts: [], ends: [] };
  let at = 0;
  for (const { index, 0: signs } of original.matchAll(spelled)) {
    const letter = decoded(signs);
    if (letter === undefined) continue;
    for (; at < index; at += 1) add(out, original.charAt(at), at, at + 1);
    at += signs.length;
    add(out, letter, index, at);
  }
  if (at === 0) return undefined;
  for (; at < original.length; at += 1) add(out, original.charAt(at), at, at + 1);
  return out;
}

function add(out: SpelledOut, text: string, start: number, end: number): void {
  out.text += text;
  for (let unit = 0; unit < text.length; unit += 1) {
    out.starts.push(start);
    out.ends.push(end);
  }
}

function decoded(signs: string): string | undefined {
  try {
    const letter = decodeURIComponent(signs);
    return telling.test(letter) ? letter : undefined;
  } catch {
    return undefined;
  }
}
