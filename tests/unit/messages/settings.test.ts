import { fakeBrowser } from "wxt/testing/fake-browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { defaultSettings } from "../../../lib/domain/settings";
import { changeSettings, readSettings, settingsOrLater } from "../../../lib/messages/settings";

beforeEach(() => fakeBrowser.reset());

test("of two changes at once none is lost", async () => {
  await Promise.all([changeSettings({ showUnsure: false }), changeSettings({ actionMode: "dialog" })]);
  expect(await readSettings()).toMatchObject({ showUnsure: false, actionMode: "dialog" });
});

describe("settings that cannot be read", () => {
  const { local } = fakeBrowser.storage;
  const life = new AbortController();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("reportError", vi.fn());
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  test.for([
    ["since the storage fails", () => vi.spyOn(local, "get").mockRejectedValue(new Error("IO error: lock"))],
    ["since the storage does not answer", () => vi.spyOn(local as { get: () => Promise<unknown> }, "get").mockReturnValue(new Promise<never>(() => {}))],
  ] as const)("%s, are not taken for those of a fresh installation, and come as soon as they can", async ([, fail]) => {
    await changeSettings({ sensitivity: "eager" });
    const storage = fail();
    const later = vi.fn();
    const shown = settingsOrLater(later, life.signal);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await shown).toBeUndefined();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(later).not.toHaveBeenCalled();
    storage.mockRestore();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(later.mock.calls).toEqual([[{ ...defaultSettings, sensitivity: "eager" }]]);
  });

  test("are not overwritten by a change", async () => {
    await changeSettings({ sensitivity: "eager" });
    const storage = vi.spyOn(local, "get").mockRejectedValue(new Error("IO error: lock"));
    await expect(changeSettings({ showUnsure: false })).rejects.toThrow("lock");
    storage.mockRestore();
    expect(await readSettings()).toMatchObject({ sensitivity: "eager", showUnsure: true });
  });
});
