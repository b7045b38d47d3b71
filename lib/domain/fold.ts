/** Case and accents do not matter in a search: both sides are folded alike. */
export function fold(value: string): string {
  return IS_PLAIN.test(value) ? value.toLowerCase() : value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** ASCII: nothing to take apart, as in most names. */
const IS_PLAIN = /^[\u0020-\u007E]*$/u;

/**
 * Takes a search apart: words that must all be found in a folded text, and digits where it can be a number.
 *
 * @returns undefined when there is nothing to search for
 */
export function searchOf(query: string): { words: string[]; digits?: string } | undefined {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return undefined;
  const digits = query.replace(/\D/gu, "");
  const isNumber = digits.length >= 2 && /^[\d\s()+./-]+$/u.test(query);
  return isNumber ? { words, digits } : { words };
}
