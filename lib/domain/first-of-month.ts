/**
 * French and Portuguese write the first of a month as an ordinal, which Intl does not.
 *
 * @param date as Intl writes it, the day first: "1 mai", "1 de mai. de 2026"
 * @param language BCP 47 tag of the language that it is in
 * @returns "1er mai", "1º de mai. de 2026"; any other date as it is
 */
export function firstOfMonth(date: string, language: string): string {
  if (language.startsWith("fr")) return date.replace(/^1 (?=\p{L})/u, "1er ");
  return language.startsWith("pt") ? date.replace(/^1 (?=de )/u, "1º ") : date;
}
