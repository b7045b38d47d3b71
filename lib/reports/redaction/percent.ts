import type { Places } from "./fold";

/** A text with what its links spell in percent signs, and where each of its UTF-16 units came from. */
export interface SpelledOut extends Places {
  text: string;
}

/** Bytes in percent signs (RFC 3986, 2.1), also those of a link within a link, whose percent signs are spelled in turn: `%253D`. */
const spelled = /(?:%(?:25)*[\da-f]{2})+/giu;
const spelledByte = /%(?:25)*([\da-f]{2})/giu;
/** What names, numbers and addresses are made of. Anything else could end a link where none ends, and is written as a mark within one. */
const telling = /^[\p{L}\p{M}\p{N}@.:/+_-]$/u;
const MARK = "~";

/**
 * Reads what percent signs spell: `?to=M%C3%BCller` names somebody as well as `?to=Müller`, and in `%3DAnna` no D stands before
 * the name.
 *
 * @returns nothing when there is nothing of that
 */
export function spelledOut(original: string): SpelledOut | undefined {
  if (!original.includes("%")) return undefined;
  const out: SpelledOut = { text: "", starts: [], ends: [] };
  let at = 0;
  for (const { index, 0: signs } of original.matchAll(spelled)) {
    for (const { start, end, character } of charactersOf(signs)) {
      while (at < index + start) at = add(out, original.charAt(at), at, at + 1);
      at = add(out, telling.test(character) ? character : MARK, at, index + end);
    }
  }
  if (at === 0) return undefined;
  while (at < original.length) at = add(out, original.charAt(at), at, at + 1);
  return out;
}

/** @returns where it ends */
function add(out: SpelledOut, text: string, start: number, end: number): number {
  out.text += text;
  for (let unit = 0; unit < text.length; unit += 1) {
    out.starts.push(start);
    out.ends.push(end);
  }
  return end;
}

/** The characters of UTF-8 that a row of percent signs spells; bytes that are part of none are passed over. */
function charactersOf(signs: string): { start: number; end: number; character: string }[] {
  const bytes = [...signs.matchAll(spelledByte)].map(({ index, 0: { length }, 1: byte = "" }) => ({ start: index, end: index + length, byte }));
  const characters: { start: number; end: number; character: string }[] = [];
  for (let first = 0; first < bytes.length; first += 1) {
    const last = first + bytesBehind(bytes[first]?.byte ?? "");
    const character = decoded(bytes.slice(first, last + 1).map(({ byte }) => `%${byte}`).join(""));
    if (character === undefined) continue;
    characters.push({ start: bytes[first]?.start ?? 0, end: bytes[Math.min(last, bytes.length - 1)]?.end ?? 0, character });
    first = last;
  }
  return characters;
}

/** How many bytes of a character follow its first one. */
function bytesBehind(first: string): number {
  const byte = Number.parseInt(first, 16);
  return byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc0 ? 1 : 0;
}

function decoded(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return undefined;
  }
}
