import { describe, expect, it } from "vitest";
import { scan } from "../../../lib/classifier/tokens";
import { sideOf } from "../../../lib/classifier/weights";
import { wordLists } from "../../../lib/classifier/words/index";
import type { Strength, Topic } from "../../../lib/classifier/words/list";

interface Entry {
  language: string;
  topic: Topic;
  strength: Strength;
  phrase: string;
}

const entries: Entry[] = wordLists.flatMap(({ language, phrases }) =>
  Object.entries(phrases).flatMap(([topic, strengths]) =>
    Object.entries(strengths).flatMap(([strength, list]) =>
      list.map((phrase) => ({ language, topic: topic as Topic, strength: strength as Strength, phrase })),
    ),
  ),
);

describe("the word lists", () => {
  it("cover thirteen languages, and Hindi in Latin letters, each with promotion and service", () => {
    expect(wordLists.map(({ language }) => language).toSorted()).toEqual([
      "ar", "de", "en", "es", "fr", "hi", "hi-Latn", "id", "it", "pl", "pt", "ru", "tr", "uk",
    ]);
    for (const { language } of wordLists) {
      const sides = new Set(entries.filter((entry) => entry.language === language).map(({ topic }) => sideOf(topic)));
      expect([...sides], language).toEqual(expect.arrayContaining(["promotion", "service", "goodwill"]));
    }
  });

  it("hold no phrase whose words would be read as nothing", () => {
    const empty = entries.filter(({ phrase }) =>
      phrase.split(" ").some((piece) => piece !== ".." && piece.split("|").some((choice) => !/^[#%$@/:~]$/u.test(choice) && scan(choice, 0, choice.length, 0).length === 0)),
    );
    expect(empty).toEqual([]);
  });

  it("let no phrase begin or end with a gap, or have more than two", () => {
    const wrong = entries.filter(({ phrase }) => /^\.\.|\.\.$|\.\. \.\.|\.\. .*\.\. .*\.\./u.test(phrase));
    expect(wrong).toEqual([]);
  });

  it("name no phrase for both sides in one language", () => {
    const sides = new Map<string, string>();
    const torn = entries.filter(({ language, topic, phrase }) => {
      const key = `${language} ${phrase}`;
      const before = sides.get(key);
      sides.set(key, sideOf(topic));
      return before !== undefined && before !== sideOf(topic);
    });
    expect(torn).toEqual([]);
  });
});
