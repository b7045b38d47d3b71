import { hashOfWord, meaningsOf, type MeaningTable } from "./meanings";

/**
 * Words that say nothing without their neighbours: articles, pronouns, what joins sentences and places things; and names of
 * people, who are addressed or sign. One for each such meaning, in a language where it has no other; the table knows the words of all languages that mean the same.
 */
const samples = (
  "las eine and or aber wenn della nella auf beim zur for from with durch sebagai into чем about this those it its εγω mich meine " +
  "вы your him she his ее wir bizi our they им their who which what when where how why there here jsou been have hatten does " +
  "did zullen would konnen must should nicht keine ναι egalement too very ainsi then zojuist only until before after during " +
  "mientras because czy self any some still already вам up out olga"
).split(" ");

/** Those that are written like a word of weight in another language, but are met far more often. */
const homographs = "the are not was could them der und com una bir".split(" ");

/** So few letters say nothing, whatever they mean. */
const SHORTEST = 2;
/** Words up to here mean many things in many languages: one meaning of the kind is enough. */
const SHORT = 4;

/** Tells whether a word, in plain form and with its meanings, says nothing by itself. */
export type IsFiller = (word: string, meanings: readonly number[]) => boolean;

/** Learns from a table which meanings say nothing by themselves. */
export function fillerOf(table: MeaningTable): IsFiller {
  const empty = new Set<number>();
  for (const sample of samples) {
    const { meanings } = meaningsOf(table, sample);
    // With a second meaning it is no sample of the first: the table has grown.
    if (meanings.length === 1) empty.add(meanings[0]!);
  }
  const own = new Set([...samples, ...homographs].map(hashOfWord));
  return (word, meanings) => {
    if (word.length <= SHORTEST || own.has(hashOfWord(word))) return true;
    if (word.length <= SHORT) return meanings.some((meaning) => empty.has(meaning));
    return meanings.length > 0 && meanings.every((meaning) => empty.has(meaning));
  };
}
