import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../lib/database/schema";
import { defaultSettings, evidenceChoices, retentionChoices } from "../../lib/domain/settings";

const root = fileURLToPath(new URL("../..", import.meta.url));
const policy = readFileSync(`${root}docs/privacy.md`, "utf8");
const kept = new Map(
  [...policy.matchAll(/^\| (.+) \| (`.+`) \| (.+) \|$/gmu)].flatMap(([, what, where = "", howLong]) =>
    [...where.matchAll(/`(\w+)`/gu)].map(([, name]) => [`${name}: ${what}`, `${howLong}`] as const),
  ),
);
const places = [...new Set([...kept.keys()].map((key) => key.slice(0, key.indexOf(":"))))];
const howLong = (beginning: string) => [...kept].find(([key]) => key.startsWith(beginning))?.[1] ?? "";

describe("docs/privacy.md", () => {
  it("names every place where something is kept, and no other", () => {
    const items = readdirSync(`${root}lib/messages`).flatMap((file) =>
      [...readFileSync(`${root}lib/messages/${file}`, "utf8").matchAll(/defineItem<[^>]*>\("local:(\w+)"/gu)].map(([, name]) => name),
    );
    expect(items.length).toBeGreaterThan(0);
    const tables = openDatabase().tables.map(({ name }) => name);
    expect(places.toSorted()).toEqual([...tables, ...items].toSorted());
  });

  it("says how long texts and evidence are kept", () => {
    const daysIn = (text: string) => [...text.matchAll(/\d+/gu)].map(([days]) => Number(days)).toSorted((one, other) => one - other);
    const texts = howLong("buckets: Texts");
    expect(texts).toMatch(new RegExp(`^${defaultSettings.retentionDays} days .*by your choice not at all`, "u"));
    expect(daysIn(texts)).toEqual(retentionChoices.filter((days) => days > 0));
    const evidence = howLong("evidence: ");
    expect(evidence).toMatch(new RegExp(`^${defaultSettings.evidenceDays} days; by your choice none, .*always`, "u"));
    expect(daysIn(evidence)).toEqual(evidenceChoices.filter((days) => typeof days === "number" && days > 0));
  });

  it("names every permission, and the build asks for no other", () => {
    const config = readFileSync(`${root}wxt.config.ts`, "utf8");
    const [, permissions = ""] = /\bpermissions: \[(.*)\]/u.exec(config) ?? [];
    const asked = policy.slice(policy.indexOf("## What it asks of the browser"));
    expect([...asked.matchAll(/`(\w+)`/gu)].map(([, name]) => name)).toEqual([...permissions.matchAll(/"(\w+)"/gu)].map(([, name]) => name));
    expect(/host_permissions: \[(.*)\]/u.exec(config)?.[1]).toBe('"https://web.whatsapp.com/*"');
  });
});
