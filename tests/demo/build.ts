import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BrowserName } from "../support/browsers/names.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The framework's names of the builds. */
const targets: Record<BrowserName, string> = { chromium: "chrome", firefox: "firefox" };

/**
 * Builds the extension for a browser.
 *
 * @returns the folder with the built extension
 * @throws Error with the builder's own words
 */
export async function buildExtension(browser: BrowserName): Promise<string> {
  const target = targets[browser];
  const builder = fileURLToPath(new URL("../../node_modules/wxt/bin/wxt.mjs", import.meta.url));
  await promisify(execFile)(process.execPath, [builder, "build", "-b", target], { cwd: root, maxBuffer: 16 * 1024 * 1024 });
  return fileURLToPath(new URL(`../../.output/${target}-mv3`, import.meta.url));
}
