import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import type { BrowserName } from "./names.ts";

/** Programs that can be the browser, best first, and the environment variable that overrides the search. */
const candidates: Record<BrowserName, { variable: string; programs: string[] }> = {
  chromium: {
    variable: "CHROMIUM_PATH",
    programs: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "microsoft-edge",
      "microsoft-edge-stable",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    programs: [
      "firefox-esr",
      "firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ],
  },
};

/**
 * Path of the browser's program: from CHROMIUM_PATH or FIREFOX_PATH when set, otherwise the first known name found in
 * PATH or at its usual place. Undefined when there is none.
 */
export function findExecutable(browser: BrowserName, environment = process.env): string | undefined {
  const { variable, programs } = candidates[browser];
  const named = environment[variable];
  if (named) return isExecutable(named) ? named : undefined;
  for (const program of programs) {
    const path = findProgram(program, environment);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** As {@link findExecutable}, but throws a sentence that says what to do. */
export function requireExecutable(browser: BrowserName): string {
  const path = findExecutable(browser);
  if (path !== undefined) return path;
  const { variable } = candidates[browser];
  throw new Error(`No ${browser} was found. Install it, or set ${variable} to the path of its program.`);
}

/** Path of a program given by name (looked up in PATH) or by absolute path; undefined when it is not there. */
export function findProgram(program: string, environment = process.env): string | undefined {
  if (isAbsolute(program)) return isExecutable(program) ? program : undefined;
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
