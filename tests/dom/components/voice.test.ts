import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Catalogue, Language } from "../../../lib/domain/language";
import { lookupIn } from "../../../lib/ui/catalogue";
import type { Text } from "../../../lib/ui/text";
import { openVoice, type VoiceParts } from "../../../lib/ui/voice";
import english from "../../../public/_locales/en/messages.json";
import russian from "../../../public/_locales/ru/messages.json";

const catalogues: Partial<Record<Language, Catalogue>> = { en: english, ru: russian };
const unreadable = async (): Promise<Catalogue> => await Promise.reject(new Error("no texts"));
let life: AbortController;
let spoken: Text[];
let browserLanguage: string;
const names = () => spoken.map(({ t }) => t("settingLanguage"));
const open = (parts: Partial<VoiceParts> = {}) =>
  openVoice({ read: async (language) => catalogues[language]!, speak: (text) => void spoken.push(text), signal: life.signal, ...parts });
const settled = async () => await vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  spoken = [];
  browserLanguage = "de";
  vi.stubGlobal("reportError", vi.fn());
  // As in a browser that has no texts in its language: the English ones.
  vi.stubGlobal("chrome", { i18n: { getMessage: (key: string) => lookupIn(english)(key, []), getUILanguage: () => browserLanguage } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a voice", () => {
  test("speaks what was chosen, and nothing twice", async () => {
    const choose = open();
    choose("browser");
    choose("browser");
    expect(names()).toEqual(["Language"]);
    choose("ru");
    choose("ru");
    await settled();
    expect(names()).toEqual(["Language", "Язык"]);
    expect(spoken[1]?.plural("retentionDays", 7)).toBe("7 дней");
    choose("browser");
    expect(names()).toEqual(["Language", "Язык", "Language"]);
  });

  test("says nothing where the choice is spoken already", () => {
    open({ spoken: "browser" })("browser");
    expect(spoken).toEqual([]);
  });

  test("speaks the last choice, in whichever order the texts come", async () => {
    const reads: ((catalogue: Catalogue) => void)[] = [];
    const choose = open({ read: async () => await new Promise((resolve) => reads.push(resolve)) });
    choose("ru");
    choose("en");
    reads[1]?.(english);
    await settled();
    reads[0]?.(russian);
    await settled();
    expect(names()).toEqual(["Language"]);
  });

  test("goes on as before where texts cannot be read, and asks for them again until they can", async () => {
    const read = vi.fn(unreadable);
    open({ read })("ru");
    await vi.advanceTimersByTimeAsync(4_000);
    expect([read.mock.calls.length, spoken.length]).toEqual([1, 0]);
    read.mockResolvedValue(russian);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([read.mock.calls.length, ...names()]).toEqual([2, "Язык"]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  test("asks no more for what is not wanted any more, or when its life is over", async () => {
    const read = vi.fn(unreadable);
    const choose = open({ read });
    choose("ru");
    await settled();
    choose("browser");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toHaveBeenCalledTimes(1);
    choose("ru");
    await settled();
    life.abort();
    await vi.advanceTimersByTimeAsync(20_000);
    expect([read.mock.calls.length, ...names()]).toEqual([2, "Language"]);
  });

  test("touches nothing of an extension that went while texts were read", async () => {
    const choose = open({ read: async () => await new Promise((_, reject) => setTimeout(() => reject(new Error("gone")), 1_000)) });
    choose("ru");
    life.abort();
    vi.stubGlobal("chrome", undefined);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(spoken).toEqual([]);
  });

  test.for([
    ["en", "en-GB", ["en-US", "en"], "en-GB"],
    ["en", "de", ["de-AT", "en-GB", "en-US"], "en-GB"],
    ["en", "de", ["de"], "en"],
    ["ru", "en-GB", ["en-GB"], "ru"],
  ] as const)("in %s of a browser in %s for pages in %s writes dates as in %s", async ([choice, ui, pages, expected]) => {
    browserLanguage = ui;
    vi.stubGlobal("navigator", { languages: pages });
    open()(choice);
    await settled();
    expect(spoken.map(({ language }) => language)).toEqual([expected]);
  });
});
