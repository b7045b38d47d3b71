import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { storage } from "wxt/utils/storage";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { defaultSettings } from "../../../lib/domain/settings";
import { everySender } from "../../../lib/domain/sender-filter";
import { clearStorage } from "../../../lib/messages/clear-storage";
import { keepOwnData, readOwnData } from "../../../lib/messages/own-data";
import { readPseudonymKey } from "../../../lib/messages/pseudonym-key";
import { changeFilters, readFilters } from "../../../lib/messages/saved-filters";
import { changeSettings, readSettings } from "../../../lib/messages/settings";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const sources = globSync("{lib,components,entrypoints}/**/*.{ts,tsx}", { cwd: root })
  .filter((file) => !file.includes("training"))
  .map((file) => readFileSync(join(root, file), "utf8"));
/** Every item that is declared anywhere, as `area:name`. */
const items = sources.flatMap((text) => text.match(/(?<=")(?:local|session|sync|managed):\w+(?=")/gu) ?? []);

beforeEach(() => fakeBrowser.reset());

test("what the user wrote goes, and with it the key of pseudonyms", async () => {
  await keepOwnData({ fullName: "Ada Example", postalAddress: "1 Example Street" });
  await changeFilters(() => [{ id: crypto.randomUUID(), name: "Shoes", filter: everySender }]);
  const key = await readPseudonymKey();
  await clearStorage();
  expect(await readOwnData()).toBeUndefined();
  expect(await readFilters()).toEqual([]);
  expect(await readPseudonymKey()).not.toEqual(key);
});

test("settings stay, but for the consent to automatic help", async () => {
  const { automatic } = defaultSettings;
  const agreed = { stopOffers: { ...automatic.stopOffers, on: true, consentAt: 1 }, blockScam: { on: true, consentAt: 1 } };
  await changeSettings({ sensitivity: "careful", retentionDays: 7, automatic: agreed });
  await clearStorage();
  expect(await readSettings()).toEqual({ ...defaultSettings, sensitivity: "careful", retentionDays: 7 });
});

test("of all that is declared anywhere, nothing stays but the settings", async () => {
  expect(items).toHaveLength(sources.join("").split("storage.defineItem").length - 1);
  expect(items).toContain("local:ownData");
  for (const key of items) {
    await storage.setItem<unknown>(key as `local:${string}`, "something");
    await storage.setMeta(key as `local:${string}`, { v: 1 });
  }
  await clearStorage();
  const left: string[] = [];
  for (const area of ["local", "session", "sync", "managed"] as const) left.push(...Object.keys(await storage.snapshot(area)));
  expect(left.sort()).toEqual(["settings", "settings$"]);
});

test("nothing is kept in a place that this does not reach", () => {
  const elsewhere = /\b(?:localStorage|sessionStorage|cookieStore|caches|indexedDB)\b\??\.|\bstorage\??\.(?:local|session|sync)\b|document\.cookie/u;
  for (const text of sources) expect(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/gu, "")).not.toMatch(elsewhere);
});
