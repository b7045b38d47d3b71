import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { chooseBrowsers } from "../browsers/names.ts";
import type { BrowserName } from "../browsers/names.ts";
import { launchChromium } from "./chromium.ts";
import type { BrowserDriver } from "./driver.ts";
import { catchDownload } from "./downloads.ts";
import { launchFirefox } from "./firefox.ts";
import { startProxy } from "./proxy.ts";
import type { DoormanBrowser, DoormanUi, LaunchOptions, Viewport } from "./types.ts";
import { until } from "../wait.ts";
import { createUi } from "./ui.ts";

const WHATSAPP = "https://web.whatsapp.com";
const WELCOME = "welcome.html";
const DEFAULT_VIEWPORT: Viewport = { width: 1280, height: 800 };

/** The browsers to test in: both, or those that DOORMAN_BROWSERS names, separated by commas. */
export const browserNames: BrowserName[] = chooseBrowsers(process.env["DOORMAN_BROWSERS"]);

/** A Firefox that installed while it started was seen to open no page; it is started anew, once. */
const STARTS = 2;

/**
 * Starts one browser with the extension, in which `https://web.whatsapp.com` is the stand-in at `options.port` and
 * nothing else can be reached.
 *
 * @throws Error when the browser is not installed or the extension is not built.
 */
export async function launchBrowser(options: LaunchOptions): Promise<DoormanBrowser> {
  const extensionDir = options.extensionDir ?? builtExtension(options.browser);
  if (!existsSync(join(extensionDir, "manifest.json"))) {
    throw new Error(`There is no extension in ${extensionDir}: build it for ${options.browser} first.`);
  }
  const isWelcoming = existsSync(join(extensionDir, WELCOME));
  for (let start = 1; ; start += 1) {
    const browser = await startBrowser(options, extensionDir);
    try {
      if (isWelcoming) await welcomed(browser);
      return browser;
    } catch (error) {
      await browser.close();
      if (start === STARTS) throw error;
    }
  }
}

async function startBrowser(options: LaunchOptions, extensionDir: string): Promise<DoormanBrowser> {
  const proxy = await startProxy(options.port);
  const launch = options.browser === "chromium" ? launchChromium : launchFirefox;
  const headless = options.headless ?? process.env["DOORMAN_HEADED"] !== "1";
  const driver = await launch({ ...options, headless }, extensionDir, proxy).catch(async (error: unknown) => {
    await proxy.close();
    throw error;
  });
  return assemble(options, driver, proxy);
}

/**
 * Waits for the page that opens by itself after the installation: it would come in front of the tab that a test is looking
 * at, and a tab that is not in front draws nothing.
 */
async function welcomed(browser: DoormanBrowser): Promise<void> {
  const open = () =>
    browser.evaluateInExtension(async (page) => {
      const tabs = await chrome.tabs.query({ url: chrome.runtime.getURL(page) });
      return tabs.some(({ status }) => status === "complete");
    }, `/${WELCOME}`);
  await until(open, { timeout: 20_000, what: "the welcome page" });
}

function assemble(
  { browser: name, viewport = DEFAULT_VIEWPORT }: LaunchOptions,
  driver: BrowserDriver,
  proxy: Awaited<ReturnType<typeof startProxy>>,
): DoormanBrowser {
  const interfaces = new WeakMap<Page, DoormanUi>();
  const { extensionOrigin } = driver;
  const tabs: Page[] = [];
  const extensionPages: Page[] = [];
  const open = async (pages: Page[]): Promise<Page[]> => {
    const states = await Promise.all(pages.map((page) => driver.isOpen(page)));
    return pages.filter((_page, index) => states[index]);
  };
  let silentPage: Page | undefined;
  const openSilentPage = async (): Promise<Page> => {
    if (silentPage && (await driver.isOpen(silentPage))) return silentPage;
    const page = await driver.newWindow();
    await driver.openExtensionUrl(page, `${extensionOrigin}/manifest.json`);
    return (silentPage = page);
  };
  const closeSilentPage = async (): Promise<void> => {
    const page = silentPage;
    silentPage = undefined;
    await page?.close();
  };
  const self: DoormanBrowser = {
    name,
    puppeteer: driver.puppeteer,
    extensionId: driver.extensionId,
    extensionOrigin,
    openWhatsApp: async (path = "/") => {
      // Beside the other tabs of WhatsApp, not in the window of an extension page.
      const page = await driver.newTab(tabs.findLast((tab) => !tab.isClosed()));
      tabs.push(page);
      await page.setViewport(viewport);
      await page.goto(new URL(path, WHATSAPP).href);
      // A tab that is not in front draws no frames.
      await page.bringToFront();
      return page;
    },
    openExtensionPage: async (path, size = viewport) => {
      const page = await driver.newWindow();
      extensionPages.push(page);
      await page.setViewport(size);
      await driver.openExtensionUrl(page, `${extensionOrigin}/${path}`);
      return page;
    },
    reload: (page) => driver.reload(page),
    openPages: () => open([...tabs, ...extensionPages]),
    ui: (page) => {
      const ui = interfaces.get(page) ?? createUi(page, driver.probe(page));
      interfaces.set(page, ui);
      return ui;
    },
    killBackground: () => driver.killBackground(),
    isBackgroundRunning: () => driver.isBackgroundRunning(),
    updateExtension: async () => {
      // Both browsers take these pages away, but leave puppeteer with pages that are dead or something else.
      const doomed = await open(extensionPages);
      await Promise.all([closeSilentPage(), ...doomed.map((page) => page.close())]);
      await driver.updateExtension();
    },
    evaluateInExtension: async <Arguments extends unknown[], Result>(
      run: (...given: Arguments) => Result | Promise<Result>,
      ...given: Arguments
    ): Promise<Result> => {
      const page = await openSilentPage();
      const source = `(${run.toString()})(...${JSON.stringify(given)})`;
      return (await page.evaluate(source)) as Result;
    },
    badgeText: () => self.evaluateInExtension(() => chrome.action.getBadgeText({})),
    download: (action) => catchDownload(driver.downloadsDir, action),
    setColorScheme: (scheme) => driver.setColorScheme(scheme),
    refusedHosts: () => proxy.refused.filter((host) => !driver.ownErrands.includes(host)),
    close: async () => {
      await driver.close();
      await proxy.close();
    },
  };
  return self;
}

function builtExtension(browser: BrowserName): string {
  const build = browser === "chromium" ? "chrome-mv3" : "firefox-mv3";
  return fileURLToPath(new URL(`../../../.output/${build}`, import.meta.url));
}
