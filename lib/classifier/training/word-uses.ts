import { messageText } from "../../domain/message";
import { scan } from "../tokens";
import { plainForm } from "./meaning-table";
import type { Row } from "./rows";

/** A word or phrase for a meaning, as people of a language write it. */
export interface Form {
  meaning: number;
  form: string;
  language: string;
}

/** How often each word, in plain form, is met in each language. */
export type Uses = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Times as often as in its own languages that a word may be met in others. The table knows no languages: the Vietnamese
 * "the" (a card, without its marks) would be read in every English message.
 */
const MOST_ELSEWHERE = 25;

/** Counts the words of messages. */
export function usesOf(rows: readonly Pick<Row, "parts" | "language">[]): Uses {
  const uses = new Map<string, Map<string, number>>();
  for (const { parts, language } of rows) {
    const text = messageText(parts);
    for (const { kind, text: word } of scan(text, 0, text.length, 0)) {
      if (kind !== "word") continue;
      const byLanguage = uses.get(word) ?? new Map<string, number>();
      uses.set(word, byLanguage);
      byLanguage.set(language, (byLanguage.get(language) ?? 0) + 1);
    }
  }
  return uses;
}

/**
 * Leaves out single words that are hardly ever met in the languages in which they mean something, but often in others, in
 * which they mean something else. Phrases stay: they are not met by chance.
 */
export function withoutForeign(forms: readonly Form[], uses: Uses): Form[] {
  const groups = Map.groupBy(forms, ({ meaning, form }) => `${meaning} ${plainForm(form).join(" ")}`);
  return [...groups.values()].flatMap((group) => {
    const [word, ...others] = plainForm(group[0]!.form);
    const met = word === undefined || others.length > 0 ? undefined : uses.get(word);
    if (met === undefined) return group;
    const own = [...new Set(group.map(({ language }) => language))].reduce((sum, language) => sum + (met.get(language) ?? 0), 0);
    const all = [...met.values()].reduce((sum, one) => sum + one, 0);
    return all - own > MOST_ELSEWHERE * (own + 1) ? [] : group;
  });
}
