import { fakeBrowser } from "wxt/testing/fake-browser";
import { afterEach, expect, test, vi } from "vitest";
import { runContent } from "../../../lib/content/content";

const handlers = vi.hoisted(() => new Map<string, (data: unknown) => Promise<unknown>>());

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async () => ({ ok: true, value: null }),
  onContentMessage: (name: string, handle: (data: unknown) => Promise<unknown>) => {
    handlers.set(name, handle);
    return () => handlers.delete(name);
  },
}));
vi.mock("../../../lib/messages/handover", () => ({ offerPort: async () => new MessageChannel().port1 }));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("a tab whose settings cannot be read guards all the same", async () => {
  vi.stubGlobal("reportError", vi.fn());
  vi.stubGlobal("chrome", { i18n: { getMessage: () => "", getUILanguage: () => "en" } });
  vi.spyOn(fakeBrowser.storage.local, "get").mockRejectedValue(new Error("IO error: lock"));
  await runContent(window);
  expect(await handlers.get("pageState")?.(null)).toMatchObject({ mode: "starting" });
});
