import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { findExecutable, findProgram } from "./executables.ts";
import type { BrowserName } from "./names.ts";

const execute = promisify(execFile);

/** From this Firefox on, tests may use its own scope over WebDriver BiDi, and MAIN content scripts are old news. */
const OLDEST_FIREFOX = 140;

/** Debian's packages. The fonts let screenshots show Arabic, Devanagari and emoji instead of boxes. */
const packages: Record<BrowserName, string> = { chromium: "chromium", firefox: "firefox-esr" };
const fonts = ["fonts-noto-core", "fonts-noto-color-emoji"];

const advice: Record<BrowserName, string> = {
  chromium: "Chromium is missing: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to its program.",
  firefox: `Firefox is missing: install Firefox ${OLDEST_FIREFOX} or later, or set FIREFOX_PATH to its program.`,
};

export interface EnsureResult {
  /** Path of the program of each browser that can be used. */
  found: Partial<Record<BrowserName, string>>;
  /** One sentence for each browser that is still missing, saying what to do. */
  problems: string[];
}

/**
 * Finds the given browsers. Where one is missing and we are root on a machine with apt-get, it is installed from the
 * distribution; `log` hears of that.
 */
export async function ensureBrowsers(wanted: BrowserName[], log: (line: string) => void): Promise<EnsureResult> {
  const missing = (await look(wanted)).missing;
  if (missing.length > 0 && process.getuid?.() === 0 && findProgram("apt-get")) {
    const names = missing.map((browser) => packages[browser]);
    log(`Installing ${names.join(" and ")} with apt-get.`);
    try {
      await install(names);
    } catch (error) {
      log(`apt-get failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const { found, missing: still } = await look(wanted);
  return { found, problems: still.map((browser) => advice[browser]) };
}

async function look(wanted: BrowserName[]): Promise<{ found: EnsureResult["found"]; missing: BrowserName[] }> {
  const found: EnsureResult["found"] = {};
  const missing: BrowserName[] = [];
  for (const browser of wanted) {
    const path = findExecutable(browser);
    if (path !== undefined && (await works(browser, path))) found[browser] = path;
    else missing.push(browser);
  }
  return { found, missing };
}

/** Whether the program runs and is new enough. Ubuntu's packages are mere pointers to snap, and fail here. */
async function works(browser: BrowserName, path: string): Promise<boolean> {
  try {
    const { stdout } = await execute(path, ["--version"], { timeout: 30_000 });
    const major = Number(/(\d+)\./.exec(stdout)?.[1]);
    return browser === "firefox" ? major >= OLDEST_FIREFOX : major > 0;
  } catch {
    return false;
  }
}

async function install(names: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // A mirror that cannot be reached is an error only when the install fails too.
  await execute("apt-get", ["update"], { env }).catch(() => {});
  const options = ["install", "-y", "--no-install-recommends"];
  await execute("apt-get", [...options, ...names], { env, maxBuffer: 64 * 1024 * 1024 });
  // Fonts are welcome but not needed.
  await execute("apt-get", [...options, ...fonts], { env, maxBuffer: 64 * 1024 * 1024 }).catch(() => {});
}
