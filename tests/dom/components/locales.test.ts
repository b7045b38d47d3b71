// @vitest-environment node
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { languages } from "../../../lib/domain/language";
import { lookupIn } from "../../../lib/ui/catalogue";
import english from "../../../public/_locales/en/messages.json";
import { shippedTexts } from "../../../tools/shipped-texts";

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
type Messages = Record<string, Message>;
const locales = languages.map((language): [string, Messages] => [
  language,
  JSON.parse(readFileSync(join(root, `public/_locales/${language}/messages.json`), "utf8")) as Messages,
]);
const plurals = new Set(["zero", "one", "two", "few", "many", "other"]);

/** `markedToday_few` is a form of `markedToday`. */
function baseOf(key: string): string {
  const [base = "", form = ""] = key.split("_");
  return plurals.has(form) ? base : key;
}

const origin: Messages = english;
const keys = Object.keys(origin).sort();

describe("the messages files", () => {
  test("are there for every language that can be chosen, and no other", () => {
    expect(readdirSync(join(root, "public/_locales")).sort()).toEqual([...languages].sort());
  });

  test.for(locales)("%s says the same things as English", ([, messages]) => {
    expect([...new Set(Object.keys(messages).map(baseOf))].sort()).toEqual([...new Set(keys.map(baseOf))].sort());
  });

  test.for(locales)("%s is shipped with every text, read as its translators wrote it, without what they were told", ([, messages]) => {
    const shipped = JSON.parse(shippedTexts(JSON.stringify(messages))) as Messages;
    expect(Object.keys(shipped)).toEqual(Object.keys(messages));
    const given = ["one", "$2", "$$", "four", "five"];
    for (const key of Object.keys(messages)) {
      expect(lookupIn(shipped)(key, given), key).toBe(lookupIn(messages)(key, given));
      expect(Object.keys(shipped[key] ?? {}), key).toEqual(["message"]);
    }
  });

  test.for(locales)("%s puts the same into each text as English; a form of one number alone may spell that out", ([language, messages]) => {
    const rules = new Intl.PluralRules(language);
    const numbers = Map.groupBy(Array.from({ length: 200 }, (_, number) => number), (number) => rules.select(number) as string);
    const put = (message: Message | undefined) => Object.entries(message?.placeholders ?? {}).map(([name, { content }]) => `${name}=${content}`);
    for (const [key, message] of Object.entries(messages)) {
      const whole = put(origin[`${baseOf(key)}_other`] ?? origin[key]);
      if (numbers.get(key.split("_")[1] ?? "")?.length === 1) expect(whole, key).toEqual(expect.arrayContaining(put(message)));
      else expect(put(message).sort(), key).toEqual(whole.sort());
    }
  });

  describe.for(locales)("%s", ([language, messages]) => {
    test("uses every placeholder it declares and declares every one it uses, with an example", () => {
      for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
        const used = [...message.replaceAll("$$", "").matchAll(/\$(\w+)\$/gu)].map(([, name]) => name?.toLowerCase());
        expect(new Set(used), key).toEqual(new Set(Object.keys(placeholders)));
        for (const { example } of Object.values(placeholders)) expect(example, key).toBeTruthy();
      }
    });

    test("says something under every key, and what it is for", () => {
      for (const [key, { message, description }] of Object.entries(messages)) {
        expect(message.trim(), key).not.toBe("");
        expect(description, key).toBeTruthy();
      }
    });

    test("has the plural forms of its language, and no others", () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const base of new Set(keys.filter((key) => key.endsWith("_other")).map(baseOf))) {
        const had = Object.keys(messages).filter((key) => key !== base && baseOf(key) === base);
        expect(had.sort(), base).toEqual(forms.map((form) => `${base}_${form}`).sort());
      }
    });

    test("fits the stores: description up to 132 characters", () => {
      expect(messages.extDescription?.message.length).toBeLessThanOrEqual(132);
      expect(messages.localeCode?.message).toBe(language);
    });
  });

  test("have keys that browsers take and that differ by more than case", () => {
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_]+$/u);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });
});

describe("one thing has one word", () => {
  const word = (messages: Messages, key: string) => messages[key]?.message ?? "";
  const chosen = locales.filter(([language]) => language === "en" || language === "ru");
  test.for(chosen)("%s: promotion that was declared as something else", ([, messages]) => {
    const name = word(messages, "columnMislabelled");
    expect(word(messages, "chartMislabelled")).toBe(name);
    for (const key of ["filterMislabelled", "recordMislabelled_other"]) {
      expect(word(messages, key).toLowerCase(), key).toContain(name.toLowerCase());
    }
  });

  test.for(chosen)("%s: what Doorman is unsure of", ([language, messages]) => {
    const stem = language === "ru" ? "неясн" : "unsure";
    const named = ["markUnsure", "chatMarkShortUnsure", "whyTitleUnsure", "settingUnsure", "columnUnsure", "chartUnsure", "dossierUnsure"];
    for (const key of [...named, "filterKindUnsure", "recordUnsure_other"]) {
      expect(word(messages, key).toLowerCase(), key).toContain(stem);
    }
  });

  test.for(chosen)("%s: a code to sign in with", ([, messages]) => {
    expect(word(messages, "trialAuthentication").toLowerCase()).toBe(word(messages, "categoryAuthentication"));
  });

  test.for(chosen)("%s: senders that the user keeps", ([language, messages]) => {
    const stem = language === "ru" ? /довер/u : /ke(?:ep|pt)/u;
    for (const key of ["actionKeep", "senderKept", "doneKeep", "rulesIntro", "restoreKept"]) {
      expect(word(messages, key).toLowerCase(), key).toMatch(stem);
    }
  });

  test.for(chosen)("%s: the extension's own page, which is more than settings", ([language, messages]) => {
    const settings = language === "ru" ? "настро" : "settings";
    for (const key of ["openOptions", "causeOptions"]) expect(word(messages, key).toLowerCase(), key).not.toContain(settings);
  });
});

describe("in every language", () => {
  const onMany: Record<string, string> = {
    ar: "جماعي", de: "sammelaktion", en: "many", es: "múltiple", fr: "groupée", hi: "एक साथ",
    id: "massal", it: "su più mittenti", pl: "zbiorcz", pt: "em lote", ru: "массов", tr: "toplu",
  };
  test.for(locales)("%s: an action on many has one name", ([language, messages]) => {
    for (const key of ["batchesTitle", "waitsWhilePaused", "leftOutBatchStopped", "settingModeDialogHint"]) {
      expect(messages[key]?.message.toLowerCase(), key).toContain(onMany[language]);
    }
  });

  const quotes: Record<string, string> = { ar: "«»", de: "„“", fr: "«»", pl: "„”", ru: "«»" };
  test.for(locales)("%s: quotes with its own marks; only gaps of letters have those of the letters", ([language, messages]) => {
    const own = quotes[language] ?? "“”";
    for (const [key, { message }] of Object.entries(messages)) {
      const others = [...message.replaceAll("«[…]»", "").matchAll(/[«»„“”]/gu)].flatMap(([mark]) => (own.includes(mark) ? [] : mark));
      expect(others, key).toEqual([]);
    }
  });

  test.for(locales)("%s: has one kind of apostrophe", ([, messages]) => {
    const all = Object.values(messages).flatMap(({ message }) => [...message.matchAll(/['’]/gu)].map(([mark]) => mark));
    expect(new Set(all).size).toBeLessThanOrEqual(1);
  });
});

test("Arabic says one and two in words wherever it says three in a sentence", () => {
  const messages = Object.fromEntries(locales).ar ?? {};
  const number = /\$(?:COUNT|NUMBER)\$/u;
  const listed = /(?:: |\()\$(?:COUNT|NUMBER)\$/u;
  const inSentence = (message = "") => number.test(message) && !listed.test(message);
  const few = Object.keys(messages).filter((key) => key.endsWith("_few") && inSentence(messages[key]?.message));
  expect(few.length).toBeGreaterThan(50);
  for (const key of few) {
    for (const form of ["_one", "_two"]) expect(messages[key.replace("_few", form)]?.message, key).not.toMatch(number);
  }
});

test("Arabic sentences begin in Arabic: a paragraph runs the way of its first letter (base.css)", () => {
  // Labels that only a screen reader gets, and names in a list of choices, which runs the page's way.
  const heard = /^(?:bar|notice)Label$|^complaint\w+Authority$/u;
  const messages = Object.fromEntries(locales)["ar"] ?? {};
  const turned = Object.entries(messages).filter(([key, { message }]) => !heard.test(key) && /^\P{L}*\p{Script=Latin}/u.test(message.replaceAll(/\$\w+\$/gu, "")) && /\p{Script=Arabic}/u.test(message));
  expect(turned.map(([key]) => key)).toEqual([]);
});

describe("the keys in the code", () => {
  const sources = globSync(["components/**/*.{ts,tsx}", "lib/**/*.{ts,tsx}", "entrypoints/**/*.{ts,tsx}", "wxt.config.ts"], {
    cwd: root,
  }).map((file) => readFileSync(`${root}/${file}`, "utf8"));
  const text = sources.join("\n");

  test("exist", () => {
    const asked = [...text.matchAll(/\b(?:t|plural)\(\s*"(\w+)"/gu)].map(([, key]) => key ?? "");
    expect(asked.length).toBeGreaterThan(100);
    for (const key of asked) expect(keys.includes(key) || keys.includes(`${key}_other`), key).toBe(true);
  });

  test("are all of them: no text lies unused", () => {
    const unused = [...new Set(keys.map(baseOf))].filter((key) => !new RegExp(`["_]${key}["_]`, "u").test(text));
    expect(unused).toEqual([]);
  });
});
