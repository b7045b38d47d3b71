import { existsSync, readFileSync, statSync } from "node:fs";
import { globSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * What each folder may import: folders of the project, and npm packages. A trailing `types` means that only types may
 * come from there. This table is the architecture; README.md tells it in words.
 */
const walls: Record<string, string[]> = {
  "lib/domain": ["zod/mini"],
  "lib/classifier": ["lib/domain"],
  "lib/page": ["lib/domain", "lib/messages", "zod/mini"],
  "lib/messages": ["lib/domain", "@webext-core/messaging", "zod/mini", "wxt/browser", "wxt/utils/storage"],
  "lib/content": ["lib/domain", "lib/messages", "lib/ui", "components/in-page", "components/shared", "preact", "wxt/browser"],
  "lib/database": ["lib/domain", "dexie"],
  "lib/evidence": ["lib/domain", "@noble/hashes", "zod/mini"],
  "lib/backup": ["lib/domain", "lib/evidence", "zod/mini"],
  "lib/reports": ["lib/domain", "lib/evidence", "lib/tables", "@noble/hashes", "d3-scale", "d3-shape", "zod/mini"],
  "lib/tables": [],
  "lib/imports": ["lib/domain", "lib/tables", "libphonenumber-js", "ical.js"],
  "lib/background": ["lib/domain", "lib/classifier", "lib/evidence", "lib/database", "lib/messages", "wxt/browser", "dexie types"],
  "lib/ui": ["lib/backup", "lib/domain", "lib/database", "lib/evidence", "lib/imports", "lib/messages", "lib/reports", "public", "preact", "preact/hooks", "dexie", "@tanstack/virtual-core", "wxt/browser"],
  components: ["lib/domain", "lib/ui", "lib/reports", "lib/backup types", "lib/messages types", "lib/database types", "lib/evidence types", "lib/imports types", "preact", "preact/hooks", "preact/jsx-runtime"],
  "entrypoints/popup": ["components", "lib/ui", "lib/domain", "lib/database", "lib/messages", "preact", "preact/hooks"],
  "entrypoints/options": ["components", "lib/ui", "lib/domain", "lib/database", "lib/evidence", "lib/imports", "lib/messages", "lib/reports", "preact", "preact/hooks"],
  "entrypoints/welcome": ["components", "lib/ui", "lib/domain", "lib/messages", "preact", "preact/hooks"],
  "entrypoints/background.ts": ["lib/background", "wxt/utils/define-background"],
  "entrypoints/whatsapp-page.content.ts": ["lib/page", "lib/messages", "wxt/utils/define-content-script"],
  "entrypoints/whatsapp.content": ["lib/content", "wxt/utils/define-content-script"],
};

/** npm packages and files that must never be reached from an entry point, however deep. */
const never: Record<string, string[]> = {
  "entrypoints/whatsapp-page.content.ts": ["zod/mini", "dexie", "preact", "wxt/browser", "@webext-core/messaging", "lib/classifier"],
  "entrypoints/whatsapp.content/index.ts": ["dexie", "lib/database", "lib/classifier", "zod"],
  "entrypoints/background.ts": ["preact", "components", "lib/page", "lib/content"],
  "entrypoints/popup/main.tsx": ["lib/database/writes", "lib/classifier", "lib/background", "lib/page", "lib/content"],
  "entrypoints/options/main.tsx": ["lib/database/writes", "lib/database/restore", "lib/classifier", "lib/background", "lib/page", "lib/content"],
  "entrypoints/welcome/main.tsx": ["lib/database/writes", "lib/classifier", "lib/background", "lib/page", "lib/content"],
};

interface Import {
  from: string;
  /** Project path without extension, or the npm package's name. */
  to: string;
  typesOnly: boolean;
}

const files = globSync(["lib/**/*.{ts,tsx}", "components/**/*.{ts,tsx}", "entrypoints/**/*.{ts,tsx}"], { cwd: root })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !file.startsWith("lib/classifier/training/"));

const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found: Import[] = [];
  const statement = /^(?:import|export)\s+(type\s+)?([^;"']*?from\s+)?["']([^"']+)["']/gmu;
  for (const [, type, names, source] of text.matchAll(statement)) {
    if (source === undefined) continue;
    const braces = /\{([^}]*)\}/u.exec(names ?? "")?.[1];
    const each = braces?.split(",").map((name) => name.trim()).filter((name) => name !== "");
    const typesOnly = type !== undefined || (each !== undefined && each.length > 0 && each.every((name) => name.startsWith("type ")) && !/\w+\s*,\s*\{/u.test(names ?? ""));
    found.push({ from: file, to: resolve(file, source), typesOnly });
  }
  return found;
}

function resolve(file: string, source: string): string {
  if (!source.startsWith(".")) return source;
  return normalize(join(dirname(file), source.split("?")[0] ?? source)).replaceAll("\\", "/").replace(/\.(ts|tsx)$/u, "");
}

function folderOf(file: string): string | undefined {
  return Object.keys(walls)
    .filter((folder) => file === folder || file.startsWith(`${folder}/`))
    .sort((one, other) => other.length - one.length)[0];
}

function fileOf(path: string): string | undefined {
  return [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`, path].find((candidate) => imports.has(candidate));
}

/** Everything that a file brings with it at run time. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  for (const { to, typesOnly } of imports.get(file) ?? []) {
    if (typesOnly || seen.has(to)) continue;
    seen.add(to);
    const next = fileOf(to);
    if (next !== undefined) reached(next, seen);
  }
  return seen;
}

describe("the walls between the folders", () => {
  test("the reader of imports sees them", () => {
    const all = [...imports.values()].flat();
    expect(all.length).toBeGreaterThan(200);
    expect(all.some(({ typesOnly }) => typesOnly)).toBe(true);
    expect(reached("entrypoints/whatsapp.content/index.ts")).toContain("zod/mini");
  });

  test.for(files)("%s imports only what its folder may", (file) => {
    const folder = folderOf(file);
    expect(folder, `${file} stands in no known folder`).toBeDefined();
    for (const { to, typesOnly } of imports.get(file) ?? []) {
      if (to === folder || to.startsWith(`${folder}/`)) continue;
      const allowed = (walls[folder ?? ""] ?? []).some((rule) => {
        const [place = "", only] = rule.split(" ");
        return (to === place || to.startsWith(`${place}/`)) && (only !== "types" || typesOnly);
      });
      expect(allowed, `${file} must not import ${to}${typesOnly ? "" : " at run time"}`).toBe(true);
    }
  });

  test.for(Object.entries(never))("%s never reaches what is not its own", ([entry, forbidden]) => {
    expect(imports.has(entry), `${entry} is missing`).toBe(true);
    for (const path of reached(entry)) {
      for (const place of forbidden) {
        expect(path === place || path.startsWith(`${place}/`) && place !== "zod", `${entry} reaches ${path}`).toBe(false);
      }
    }
  });

  test("entry points only wire", () => {
    for (const file of files.filter((name) => name.startsWith("entrypoints/"))) {
      expect(readFileSync(join(root, file), "utf8").split("\n").length, file).toBeLessThanOrEqual(41);
    }
  });

  // oxlint holds the code to the same.
  test("style sheets have one subject each: 300 lines at most", () => {
    const sheets = globSync("{components,entrypoints}/**/*.css", { cwd: root });
    expect(sheets.length).toBeGreaterThan(10);
    for (const sheet of sheets) expect(readFileSync(join(root, sheet), "utf8").trimEnd().split("\n").length, sheet).toBeLessThanOrEqual(300);
  });

  test("plain zod, which is five times as large, is used nowhere", () => {
    for (const { from, to } of [...imports.values()].flat()) expect(to, from).not.toMatch(/^zod(\/v\d)?$/u);
  });
});

/** Bytes after gzip that each built script may have, with some room over what it has (README, Sizes). */
const budgets: Record<string, number> = {
  "content-scripts/whatsapp-page.js": 15_000,
  "content-scripts/whatsapp.js": 60_000,
};

/** Addresses that libraries mention in their error texts, and WhatsApp's; the extension can connect to none of them. */
const mentioned = new Set([
  "https://web.whatsapp.com",
  "http://www.w3.org",
  "http://bit.ly",
  "https://tinyurl.com",
  "https://wxt.dev",
  "https://github.com",
]);

describe.for(["chrome-mv3", "edge-mv3", "firefox-mv3"])("the built extension %s", (target) => {
  const folder = join(root, ".output", target);
  test("is built: npm test does it before", () => expect(existsSync(join(folder, "manifest.json"))).toBe(true));

  test.for(Object.entries(budgets))("%s stays below %i bytes gzipped", ([script, budget]) => {
    expect(gzipSync(readFileSync(join(folder, script))).length).toBeLessThan(budget);
  });

  test("asks for storage, alarms and the one host, and nothing more", () => {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    expect(manifest).toMatchObject({ manifest_version: 3, permissions: ["storage", "alarms"], host_permissions: ["https://web.whatsapp.com/*"] });
    expect(manifest).not.toHaveProperty("optional_permissions");
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    expect(manifest).not.toHaveProperty("externally_connectable");
    expect(JSON.stringify(manifest)).toContain("connect-src 'self'");
  });

  test("holds no address of any server, no code made from text, and no library's test code", () => {
    const scripts = globSync("**/*.js", { cwd: folder });
    expect(scripts.length).toBeGreaterThan(4);
    for (const script of scripts) {
      const text = readFileSync(join(folder, script), "utf8");
      expect(statSync(join(folder, script)).size).toBeGreaterThan(0);
      expect(text, script).not.toMatch(/\beval\(|importScripts\(|XMLHttpRequest|sendBeacon|new WebSocket/u);
      const addresses = [...text.matchAll(/https?:\/\/[a-z0-9.-]+/giu)].map(([address]) => address);
      expect(addresses.filter((address) => !mentioned.has(address)), relative(root, script)).toEqual([]);
    }
  });
});
