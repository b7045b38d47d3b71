import { beforeEach, describe, expect, test, vi } from "vitest";
import { followLanguage } from "../../../lib/content/language";
import type { Showing } from "../../../lib/content/showing";
import type { Text } from "../../../lib/ui/text";
import { lookupIn } from "../../../lib/ui/chosen-text";
import english from "../../../public/_locales/en/messages.json";
import russian from "../../../public/_locales/ru/messages.json";

/** What the background answers; a question waits until it is let go. */
const way = vi.hoisted(() => ({ ask: async (_name: string, _data: unknown): Promise<unknown> => undefined }));
vi.mock("../../../lib/messages/runtime", () => ({ askBackground: (name: string, data: unknown) => way.ask(name, data) }));

let spoken: string[];
let redrawn: number;
const showing = { speak: ({ t }: Text) => void spoken.push(t("settingLanguage")) } as unknown as Showing;
const follow = (signal = new AbortController().signal) => followLanguage(showing, () => (redrawn += 1), signal);

beforeEach(() => {
  spoken = [];
  redrawn = 0;
  vi.stubGlobal("chrome", { i18n: { getMessage: (key: string) => lookupIn(english)(key, []), getUILanguage: () => "en" } });
  way.ask = async () => ({ ok: true, value: russian });
});

describe("the language of what is shown in WhatsApp Web", () => {
  test("is asked for only where the browser's is not meant", async () => {
    const ask = vi.fn(way.ask);
    way.ask = ask;
    const speak = follow();
    await speak("browser");
    expect([spoken, redrawn, ask.mock.calls]).toEqual([[], 0, []]);
    await speak("ru");
    await speak("ru");
    expect([spoken, redrawn, ask.mock.calls]).toEqual([["Язык"], 1, [["catalogue", { language: "ru" }]]]);
    await speak("browser");
    expect([spoken, redrawn]).toEqual([["Язык", "Language"], 2]);
  });

  test("is the last that was chosen, in whichever order the texts come", async () => {
    const answers: ((texts: unknown) => void)[] = [];
    way.ask = async () => await new Promise((resolve) => answers.push(resolve));
    const speak = follow();
    const [first, second] = [speak("ru"), speak("en")];
    answers[1]?.({ ok: true, value: english });
    await second;
    answers[0]?.({ ok: true, value: russian });
    await first;
    expect(spoken).toEqual(["Language"]);
  });

  test("stays as it is when the extension has gone meanwhile", async () => {
    const life = new AbortController();
    const speak = follow(life.signal);
    const asked = speak("ru");
    life.abort();
    await asked;
    expect(spoken).toEqual([]);
  });
});
