import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readPublicData } from "../../../lib/classifier/training/public-data";

function folderWith(name: string, lines: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), "doorman-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return folder;
}

it("keeps a notice together with its translations, under whatever keys a collection has them", () => {
  const notice = (language: string, key: string) => ({ text: `${language} ${key}`, language, key });
  const folder = folderWith("service-notices.jsonl", [
    notice("de", "de.shop.order.subject"),
    notice("pt-BR", "pt-BR.shop.order.subject"),
    notice("fr", "account.email.subject"),
    notice("it", "account.email.subject"),
    notice("de", "designs.ready"),
    notice("en", "emails.customers.subscribed.subject"),
  ]);
  const { notices } = readPublicData(folder).sets;
  expect(notices.map(({ language, group, promotion }) => [language, group, promotion])).toEqual([
    ["de", "notices shop.order.subject", false],
    ["pt-BR", "notices shop.order.subject", false],
    ["fr", "notices account.email.subject", false],
    ["it", "notices account.email.subject", false],
    // Begins like its language, but not with it.
    ["de", "notices designs.ready", false],
  ]);
});

it("is empty where no set lies", () => {
  const { sets, templates, files } = readPublicData(folderWith("other.jsonl", []));
  expect([...Object.values(sets).flat(), ...templates, ...files]).toEqual([]);
});
