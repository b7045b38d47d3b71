import { afterEach, expect, test, vi } from "vitest";
import { OptionsApp } from "../../../entrypoints/options/app";
import { openDatabase } from "../../../lib/database/schema";
import { allWorks, show } from "./support";

vi.mock("../../../lib/messages/runtime", () => ({
  askBackground: async (name: string) => ({ ok: true, value: name === "troubles" ? [] : [{ mode: "ready", capabilities: allWorks() }] }),
}));

afterEach(() => {
  location.hash = "";
  vi.unstubAllGlobals();
});

test.for(["health", "settings", "about"])("where the browser refuses the database, there still is %s", async (section) => {
  // There is no IndexedDB here.
  vi.stubGlobal("reportError", () => {});
  location.hash = section;
  const shown = await show(<OptionsApp database={openDatabase("refused")} version="0.1.0" />);
  const content = { health: /Works/u, settings: /How sure/u, about: /0\.1\.0/u }[section]!;
  await expect.poll(() => shown.root.querySelector("main")?.textContent).toMatch(content);
});
