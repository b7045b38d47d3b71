// @vitest-environment node
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { languages } from "../../../lib/domain/language";
import english from "../../../public/_locales/en/messages.json";
import russian from "../../../public/_locales/ru/messages.json";
import { shippedTexts } from "../../../tools/shipped-texts";

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));
const locales: [string, Record<string, Message>][] = [
  ["en", english],
  ["ru", russian],
];
const plurals = new Set(["one", "few", "many", "other"]);

/** `markedToday_few` is a form of `markedToday`. */
function baseOf(key: string): string {
  const [base = "", form = ""] = key.split("_");
  return plurals.has(form) ? base : key;
}

const keys = Object.keys(english).sort();

describe("the messages files", () => {
  test("are there for every language that can be chosen, and no other", () => {
    expect(readdirSync(join(root, "public/_locales")).sort()).toEqual([...languages].sort());
  });

  test("have the same keys", () => {
    expect(Object.keys(russian).sort()).toEqual(keys);
  });

  test.for(locales)("%s is shipped with every text and placeholder, without notes for translators", ([, messages]) => {
    const shipped = JSON.parse(shippedTexts(JSON.stringify(messages))) as Record<string, Message>;
    const texts = (all: Record<string, Message>) =>
      Object.entries(all).map(([key, { message, placeholders }]) => [
        key,
        message,
        Object.entries(placeholders ?? {}).map(([name, { content }]) => `${name}=${content}`),
      ]);
    expect(texts(shipped)).toEqual(texts(messages));
    expect(JSON.stringify(shipped)).not.toContain('"description":"');
    expect(JSON.stringify(shipped)).not.toContain('"example":"');
  });

  test("have the same placeholders under each key, at the same places", () => {
    const placeholders = (messages: Record<string, Message>) =>
      keys.map((key) => [
        key,
        Object.entries(messages[key]?.placeholders ?? {}).map(([name, { content }]) => `${name}=${content}`),
      ]);
    expect(placeholders(russian)).toEqual(placeholders(english));
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

    test("has every plural form of its language", () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const key of keys.filter((each) => each.endsWith("_other"))) {
        for (const form of forms) expect(messages, key).toHaveProperty(`${baseOf(key)}_${form}`);
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
  const word = (messages: Record<string, Message>, key: string) => messages[key]?.message ?? "";
  test.for(locales)("%s: promotion that was declared as something else", ([, messages]) => {
    const name = word(messages, "columnMislabelled");
    expect(word(messages, "chartMislabelled")).toBe(name);
    for (const key of ["filterMislabelled", "recordMislabelled_many"]) {
      expect(word(messages, key).toLowerCase(), key).toContain(name.toLowerCase());
    }
  });

  test.for(locales)("%s: what Doorman is unsure of", ([language, messages]) => {
    const stem = language === "ru" ? "неясн" : "unsure";
    const named = ["markUnsure", "chatMarkShortUnsure", "whyTitleUnsure", "settingUnsure", "columnUnsure", "chartUnsure", "dossierUnsure"];
    for (const key of [...named, "filterKindUnsure", "recordUnsure_many"]) {
      expect(word(messages, key).toLowerCase(), key).toContain(stem);
    }
  });

  test.for(locales)("%s: the extension's own page, which is more than settings", ([language, messages]) => {
    const settings = language === "ru" ? "настро" : "settings";
    for (const key of ["openOptions", "causeOptions"]) expect(word(messages, key).toLowerCase(), key).not.toContain(settings);
  });
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
