import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import puppeteer from "puppeteer-core";
import type { Browser, Page } from "puppeteer-core";
import { requireExecutable } from "../browsers/executables.ts";
import { until } from "../wait.ts";
import { BidiChannel } from "./bidi-channel.ts";
import { evaluateInChrome } from "./chrome-scope.ts";
import type { ContextTree } from "./chrome-scope.ts";
import type { BrowserDriver } from "./driver.ts";
import { colorPreferences, EXTENSION_UUID, firefoxPreferences } from "./firefox-preferences.ts";
import { startFirefox } from "./firefox-process.ts";
import type { FirefoxProcess } from "./firefox-process.ts";
import { startGuard } from "./guard.ts";
import type { Guard } from "./guard.ts";
import { FirefoxProbeDriver } from "./probe-firefox.ts";
import type { LoopbackProxy } from "./proxy.ts";
import type { LaunchOptions } from "./types.ts";

/** Milliseconds that Firefox gets to close by itself. */
const CLOSE_TIMEOUT = 5_000;

/** Starts Firefox over WebDriver BiDi with the extension as a temporary add-on. */
export async function launchFirefox(
  options: LaunchOptions,
  extensionDir: string,
  proxy: LoopbackProxy,
): Promise<BrowserDriver> {
  const extensionId = await readExtensionId(extensionDir);
  const guard = await startGuard("firefox", options.profileDir);
  let firefox: FirefoxProcess | undefined;
  try {
    const { headless = true, colorScheme = "light", locale = "en-US" } = options;
    const preferences = firefoxPreferences({
      extensionId,
      proxyPort: proxy.port,
      downloadsDir: guard.downloadsDir,
      colorScheme,
      locale,
    });
    await writeFile(join(guard.profileDir, "user.js"), preferences);
    firefox = startFirefox(requireExecutable("firefox"), guard, headless);
    const channel = await BidiChannel.open(await firefox.address);
    const browser = await puppeteer.connect({
      transport: channel,
      protocol: "webDriverBiDi",
      acceptInsecureCerts: true,
      defaultViewport: null,
    });
    await evaluateInChrome(channel, setLocale(locale));
    await browser.installExtension(resolve(extensionDir));
    return createDriver({ browser, channel, firefox, guard, extensionDir, extensionId });
  } catch (error) {
    await firefox?.end(0);
    await guard.release();
    throw error;
  }
}

interface RunningFirefox {
  browser: Browser;
  channel: BidiChannel;
  firefox: FirefoxProcess;
  guard: Guard;
  extensionDir: string;
  extensionId: string;
}

function createDriver(running: RunningFirefox): BrowserDriver {
  const { browser, channel, firefox, guard, extensionDir, extensionId } = running;
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`;
  const backgroundState = () => evaluateInChrome(channel, `${extension}.backgroundState`);
  return {
    puppeteer: browser,
    extensionId,
    extensionOrigin: `moz-extension://${EXTENSION_UUID}`,
    downloadsDir: guard.downloadsDir,
    ownErrands: ["firefox.settings.services.mozilla.com:443"],
    newTab: async (beside) => {
      // Firefox opens a tab in the window that was used last.
      await beside?.bringToFront();
      return browser.newPage();
    },
    newWindow: () => browser.newPage({ type: "window" }),
    openExtensionUrl: async (page, url) => {
      const context = await channel.contextOf(page);
      await channel.command("browsingContext.navigate", { context, url, wait: "none" });
      await untilLoaded(page, url);
    },
    reload: async (page) => {
      const url = await page.evaluate(() => location.href);
      if (!url.startsWith("moz-extension:")) {
        await page.reload();
        return;
      }
      await page.evaluate(() => (document.documentElement.id = "old"));
      await channel.command("browsingContext.reload", { context: await channel.contextOf(page), wait: "none" });
      await untilLoaded(page, url);
    },
    isOpen: async (page) => {
      // Firefox reports no end of a page in the extension's own process, so puppeteer would go on believing in it.
      const { contexts } = await channel.command<ContextTree>("browsingContext.getTree", {});
      const id = page.isClosed() ? undefined : await channel.contextOf(page);
      return contexts.some(({ context }) => context === id);
    },
    probe: (page) => new FirefoxProbeDriver(page, channel),
    killBackground: async () => {
      // What Firefox does after 30 idle seconds, without asking whether the event page is busy.
      const options = "{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }";
      const end = () => evaluateInChrome(channel, `${extension}.terminateBackground(${options})`);
      await end();
      // One that is just starting outlives the call; one that a message wakes at once is ended again.
      const stopped = async () => (await backgroundState()) === "stopped" || (await end(), false);
      await until(stopped, { timeout: 15_000, what: "the event page to end" });
    },
    isBackgroundRunning: async () => (await backgroundState()) === "running",
    updateExtension: async () => {
      await browser.installExtension(resolve(extensionDir));
    },
    setColorScheme: async (scheme) => {
      const commands = Object.entries(colorPreferences(scheme)).map(
        ([name, value]) => `Services.prefs.setIntPref(${JSON.stringify(name)}, ${value});`,
      );
      await evaluateInChrome(channel, commands.join(""));
    },
    close: async () => {
      await browser.close().catch(() => {});
      await firefox.end(CLOSE_TIMEOUT);
      await guard.release();
    },
  };
}

/** Firefox reports no end of a navigation in the extension's own process, so the document itself is asked. */
async function untilLoaded(page: Page, url: string): Promise<void> {
  const isLoaded = (wanted: string) =>
    location.href === wanted && document.readyState === "complete" && document.documentElement.id !== "old";
  await until(() => page.evaluate(isLoaded, url), { what: `${url} to load` });
}

/** The add-on id that the manifest of the Firefox build declares. */
async function readExtensionId(extensionDir: string): Promise<string> {
  const text = await readFile(join(extensionDir, "manifest.json"), "utf8");
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(text);
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extensionDir}/manifest.json has no browser_specific_settings.gecko.id.`);
  return id;
}

/** Firefox takes any locale that it believes to be available; no language pack is needed for what extensions see. */
function setLocale(locale: string): string {
  const wanted = JSON.stringify(locale);
  return `Services.locale.availableLocales = ["en-US", ${wanted}]; Services.locale.requestedLocales = [${wanted}];`;
}
