import "fake-indexeddb/auto";
import { indexedDB } from "fake-indexeddb";
import { act } from "preact/test-utils";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OptionsApp } from "../../../entrypoints/options/app";
import { PopupApp } from "../../../entrypoints/popup/app";
import { Loading } from "../../../components/shared/loading";
import { TroublesProvider } from "../../../components/shared/troubles";
import { openDatabase } from "../../../lib/database/schema";
import { useOwnTroubles, type PageTrouble } from "../../../lib/ui/own-troubles";
import { useLiveQuery } from "../../../lib/ui/use-live-query";
import { useSettings } from "../../../lib/ui/use-settings";
import { popup } from "./popup-sample";
import { allWorks, inRussian, show } from "./support";

/** What the background tells when it is asked. */
const background = vi.hoisted(() => ({ troubles: [] as string[] }));

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async (name: string) =>
    name === "troubles"
      ? { ok: true, value: background.troubles }
      : { ok: true, value: [{ mode: "ready", owner: "12025550199@c.us", capabilities: allWorks() }] },
}));

beforeEach(() => {
  fakeBrowser.reset();
  background.troubles = [];
  vi.stubGlobal("reportError", vi.fn());
});
afterEach(() => {
  location.hash = "";
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const refuse = () =>
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("The disk cannot be read", "InvalidStateError");
  });

describe("where the browser refuses the database", () => {
  test("the popup says so and what to do, instead of loading for ever", async () => {
    refuse();
    const shown = await show(<PopupApp database={openDatabase("refused-popup")} since={0} />);
    await expect.poll(() => shown.has("trouble-storage-refused")).toBe(true);
    expect(shown.find("trouble-storage-refused").textContent).toContain("Restart the browser");
    expect(shown.text()).not.toContain("Loading");
    expect(shown.root.querySelector(".tab-panel")?.textContent).toContain("cannot be read");
  });

  test("so does the options page, also in a section that would show what is stored", async () => {
    refuse();
    location.hash = "activity";
    const shown = await show(<OptionsApp database={openDatabase("refused-options")} version="0.1.0" />);
    await expect.poll(() => shown.has("trouble-storage-refused")).toBe(true);
  });

  test("what is stored is not said to be loading in Settings either", async () => {
    refuse();
    location.hash = "settings";
    const shown = await show(<OptionsApp database={openDatabase("refused-settings")} version="0.1.0" />);
    await expect.poll(() => shown.has("trouble-storage-refused")).toBe(true);
    expect(shown.find("stored-counts").textContent).toContain("cannot be read");
  });

  test("a list comes by itself once the database can be opened", { timeout: 15_000 }, async () => {
    const open = refuse();
    const database = openDatabase("refused-once");
    let failed = 0;
    const count = async () => {
      try {
        return await database.accounts.count();
      } catch (error) {
        failed += 1;
        throw error;
      }
    };
    function Count() {
      return <p>{useLiveQuery(count, [database])}</p>;
    }
    const shown = await show(<Count />);
    await expect.poll(() => failed).toBe(1);
    open.mockRestore();
    await expect.poll(() => shown.root.textContent, { timeout: 10_000 }).toBe("0");
  });
});

test("what the background cannot store is told, though what is stored can be read", async () => {
  background.troubles = ["storage-full"];
  const shown = await show(<PopupApp database={openDatabase("full")} since={0} />);
  await expect.poll(() => shown.has("trouble-storage-full")).toBe(true);
  expect(shown.find("trouble-storage-full").textContent).toContain("Free some space");
});

describe("what is merely being read", () => {
  const said = async (troubles: readonly PageTrouble[]) =>
    (await show(<TroublesProvider value={troubles}><Loading /></TroublesProvider>)).text();

  test.for(["storage-full", "settings-unsaved", "settings-unreadable"] as const)("is said to be so, though there is something else (%s)", async (trouble) => {
    expect(await said([trouble])).toBe("Loading…");
  });

  test("may never come where the browser refuses the database, or where a reading of this page fails for any reason", async () => {
    expect(await said(["storage-refused"])).toContain("cannot be read");
    function Failing() {
      useLiveQuery(() => Promise.reject(new DOMException("No room to open it", "QuotaExceededError")), []);
      return <Loading />;
    }
    const shown = await show(<Failing />);
    await expect.poll(() => shown.text()).toContain("cannot be read");
  });
});

test("troubles are told in Russian too, and none where there is none", async () => {
  const shown = await show(popup({ troubles: ["settings-unreadable"] }).content, { text: inRussian });
  expect(shown.find("trouble-settings-unreadable").textContent).toContain("Не удаётся прочитать ваши настройки");
  await shown.again(popup().content);
  expect(shown.root.querySelectorAll(".trouble")).toHaveLength(0);
});

describe("settings", () => {
  const local = fakeBrowser.storage.local;
  let change: ReturnType<typeof useSettings>[1];
  function Retention() {
    const [settings, changing] = useSettings();
    change = changing;
    return <p>{settings?.retentionDays}</p>;
  }

  function Told() {
    return <p>{useOwnTroubles().join()}</p>;
  }

  test("that cannot be read are told of, and never those of a fresh installation shown for them", async () => {
    vi.spyOn(local, "get").mockRejectedValue(new Error("IO error: lock"));
    location.hash = "settings";
    const shown = await show(<OptionsApp database={openDatabase("unreadable")} version="0.1.0" />);
    await expect.poll(() => shown.has("trouble-settings-unreadable")).toBe(true);
    expect(shown.text()).not.toContain("How sure");
  });

  test("that were asked for in vain come as soon as the storage answers again", { timeout: 15_000 }, async () => {
    const hung = vi.spyOn(local as { get: () => Promise<unknown> }, "get").mockReturnValue(new Promise<never>(() => {}));
    const shown = await show(<Retention />);
    const told = await show(<Told />);
    await expect.poll(() => told.text(), { timeout: 4_000 }).toBe("settings-unreadable");
    hung.mockRestore();
    await expect.poll(() => shown.root.textContent, { timeout: 7_000 }).toBe("30");
    expect(told.text()).toBe("");
  });

  test("whose change is not kept stay as they were", async () => {
    const shown = await show(<Retention />);
    await expect.poll(() => shown.root.textContent).toBe("30");
    vi.spyOn(local, "set").mockRejectedValue(new Error("QUOTA_BYTES quota exceeded"));
    await act(async () => void (await change({ retentionDays: 7 })));
    expect(shown.root.textContent).toBe("30");
    const app = await show(<PopupApp database={openDatabase("unsaved")} since={0} />);
    await expect.poll(() => app.has("trouble-settings-unsaved")).toBe(true);
  });
});
