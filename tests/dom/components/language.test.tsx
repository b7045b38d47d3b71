import { render } from "preact";
import { act } from "preact/test-utils";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LanguageField } from "../../../components/options/language-field";
import { ExtensionPage } from "../../../components/shared/extension-page";
import { languages, type LanguageChoice } from "../../../lib/domain/language";
import { changeSettings } from "../../../lib/messages/settings";
import { lookupIn } from "../../../lib/ui/catalogue";
import { useText } from "../../../lib/ui/text";
import { usePageText } from "../../../lib/ui/use-page-text";
import english from "../../../public/_locales/en/messages.json";
import russian from "../../../public/_locales/ru/messages.json";
import { show } from "./support";

const catalogues = { en: english, ru: russian };

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal("reportError", vi.fn());
  // A browser in German, whose texts are the English ones.
  vi.stubGlobal("chrome", { i18n: { getMessage: (key: string) => lookupIn(english)(key, []), getUILanguage: () => "de" } });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("a catalogue", () => {
  const lookup = lookupIn({
    two: { message: "$FIRST$, then $second$ for $$5", placeholders: { first: { content: "$1" }, Second: { content: "<$2>" } } },
    plain: { message: "It costs $$1, says $1" },
    unknown: { message: "$NOBODY$ knows" },
  });

  test("puts substitutions where the placeholders stand, whatever case their names are in", () => {
    expect(lookup("two", ["a", "b"])).toBe("a, then <b> for $5");
  });
  test("takes what is substituted as it is", () => {
    expect(lookup("two", ["$second$", "$1 $$"])).toBe("$second$, then <$1 $$> for $5");
    expect(lookup("plain", ["$2"])).toBe("It costs $1, says $2");
  });
  test("leaves out what nothing was given for, and leaves names that stand for nothing", () => {
    expect(lookup("two", [])).toBe(", then <> for $5");
    expect(lookup("unknown", ["x"])).toBe("$NOBODY$ knows");
  });
  test("has nothing under keys that every object has", () => {
    expect(lookup("toString", [])).toBe("");
    expect(lookup("missing", [])).toBe("");
  });
});

describe("the field", () => {
  test("calls each language as its speakers do, and tells the choice", async () => {
    const onChoose = vi.fn<(choice: LanguageChoice) => void>();
    const shown = await show(<LanguageField choice="browser" onChoose={onChoose} />);
    const select = shown.find("language") as HTMLSelectElement;
    const [first, ...others] = [...select.options].map(({ text, lang }) => `${text} ${lang}`.trim());
    expect(first).toBe("Same as the browser");
    expect(others).toHaveLength(languages.length);
    expect(others).toEqual(expect.arrayContaining(["Deutsch de", "English en", "Español es", "Русский ru", "العربية ar", "हिन्दी hi"]));
    expect(others.slice(0, 3)).toEqual(["Deutsch de", "English en", "Español es"]);
    select.value = "ru";
    await act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith("ru");
  });
});

describe("a page of the extension", () => {
  let root: HTMLElement;
  let drawn: string[];
  const Line = () => {
    const line = useText().t("settingLanguage");
    drawn.push(line);
    return <p>{line}</p>;
  };
  const Page = () => <ExtensionPage text={usePageText()}><Line /></ExtensionPage>;
  const open = async () => {
    await act(() => render(<Page />, root));
  };

  beforeEach(() => {
    root = document.createElement("div");
    drawn = [];
    vi.stubGlobal("fetch", vi.fn(async (address: URL) => {
      const language = /_locales\/(\w+)\//u.exec(address.href)?.[1] as "en" | "ru";
      return { text: async () => JSON.stringify(catalogues[language]) };
    }));
  });
  afterEach(async () => {
    await act(() => render(null, root));
  });

  test("speaks the browser's language where nothing is chosen, without reading anything else", async () => {
    await open();
    await expect.poll(() => root.textContent).toBe("Language");
    expect(document.documentElement.lang).toBe("en");
    expect(fetch).not.toHaveBeenCalled();
  });

  test("speaks the chosen language from its first word", async () => {
    await changeSettings({ language: "ru" });
    await open();
    await expect.poll(() => root.textContent).toBe("Язык");
    expect(drawn).not.toContain("Language");
    expect(document.documentElement.lang).toBe("ru");
  });

  test("changes it at once, and goes back", async () => {
    await open();
    await expect.poll(() => root.textContent).toBe("Language");
    await changeSettings({ language: "ru" });
    await expect.poll(() => root.textContent).toBe("Язык");
    await changeSettings({ language: "browser" });
    await expect.poll(() => root.textContent).toBe("Language");
    expect(document.documentElement.lang).toBe("en");
  });

  test("speaks the browser's where texts cannot be read, and says so to the browser's log", async () => {
    vi.stubGlobal("fetch", async () => ({ text: async () => JSON.stringify({ settingLanguage: "no text" }) }));
    await changeSettings({ language: "ru" });
    await open();
    await expect.poll(() => root.textContent).toBe("Language");
    expect(reportError).toHaveBeenCalledOnce();
  });

  test("takes the choice also where it cannot be read before a while", async () => {
    await changeSettings({ language: "ru" });
    const storage = vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValue(new Error("IO error: lock"));
    vi.useFakeTimers();
    await open();
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
    expect(root.textContent).toBe("Language");
    storage.mockRestore();
    await act(async () => void (await vi.advanceTimersByTimeAsync(20_000)));
    vi.useRealTimers();
    await expect.poll(() => root.textContent).toBe("Язык");
  });

  test("is not kept empty by a storage that does not answer, and speaks the choice when it is told", async () => {
    const storage = vi.spyOn(fakeBrowser.storage.local, "get").mockReturnValue(new Promise(() => {}) as never);
    await open();
    await expect.poll(() => root.textContent, { timeout: 2_000 }).toBe("Language");
    storage.mockRestore();
    await changeSettings({ language: "ru" });
    await expect.poll(() => root.textContent).toBe("Язык");
  });
});
