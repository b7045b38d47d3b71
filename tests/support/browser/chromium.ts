import { resolve } from "node:path";
import puppeteer from "puppeteer-core";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import { requireExecutable } from "../browsers/executables.ts";
import { programForLanguage } from "./chromium-language.ts";
import { startGuard } from "./guard.ts";
import type { Guard } from "./guard.ts";
import { ChromiumProbeDriver } from "./probe-chromium.ts";
import type { LoopbackProxy } from "./proxy.ts";
import type { BrowserDriver } from "./driver.ts";
import type { ColorScheme, LaunchOptions } from "./types.ts";

/** Starts Chromium, Chrome or Edge over the DevTools protocol with the extension loaded unpacked. */
export async function launchChromium(
  options: LaunchOptions,
  extensionDir: string,
  proxy: LoopbackProxy,
): Promise<BrowserDriver> {
  const guard = await startGuard("chromium", options.profileDir);
  let browser: Browser | undefined;
  try {
    browser = await start(options, guard, proxy.port);
    const extensionId = await browser.installExtension(resolve(extensionDir));
    const session = await browser.target().createCDPSession();
    const scheme = options.colorScheme ?? "light";
    return createDriver({ browser, guard, session, extensionDir, extensionId, scheme });
  } catch (error) {
    await browser?.close();
    await guard.release();
    throw error;
  }
}

async function start(options: LaunchOptions, guard: Guard, proxyPort: number): Promise<Browser> {
  const locale = options.locale ?? "en-US";
  const browser = await puppeteer.launch({
    executablePath: await programForLanguage(requireExecutable("chromium"), locale, guard.home),
    userDataDir: guard.profileDir,
    env: { ...guard.environment, LANGUAGE: locale.replace("-", "_") },
    headless: options.headless ?? true,
    // Over a pipe the browser also ends when the test process does, and extensions can be installed.
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    downloadBehavior: { policy: "allow", downloadPath: guard.downloadsDir },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: chromiumArguments(options, locale, proxyPort),
  });
  const pid = browser.process()?.pid;
  if (pid !== undefined) guard.watch(pid);
  return browser;
}

interface RunningChromium {
  browser: Browser;
  guard: Guard;
  /** A session with the browser itself. */
  session: CDPSession;
  extensionDir: string;
  extensionId: string;
  scheme: ColorScheme;
}

function createDriver(running: RunningChromium): BrowserDriver {
  const { browser, guard, session, extensionDir, extensionId } = running;
  const extensionOrigin = `chrome-extension://${extensionId}`;
  let { scheme } = running;
  return {
    puppeteer: browser,
    extensionId,
    extensionOrigin,
    downloadsDir: guard.downloadsDir,
    ownErrands: [
      "clients2.google.com:80",
      "update.googleapis.com:80",
      "update.googleapis.com:443",
      "accounts.google.com:443",
    ],
    newTab: async (beside) => {
      const page = await (beside ? openBeside(browser, beside) : browser.newPage());
      await setScheme(page, scheme);
      return page;
    },
    newWindow: async () => {
      const page = await browser.newPage({ type: "window" });
      await setScheme(page, scheme);
      return page;
    },
    openExtensionUrl: async (page, url) => {
      await page.goto(url);
    },
    reload: async (page) => {
      await page.reload();
    },
    isOpen: (page) => Promise.resolve(!page.isClosed()),
    probe: (page) => new ChromiumProbeDriver(page),
    killBackground: async () => {
      // An open tab wakes the next worker at once, so that none runs shows too briefly to wait for: Chromium's own answer
      // comes when every worker has stopped, one that was just starting too.
      const [page] = await browser.pages();
      if (page === undefined) throw new Error("No tab is open in which service workers could be asked to stop.");
      const ofPage = await page.createCDPSession();
      await ofPage.send("ServiceWorker.enable");
      await ofPage.send("ServiceWorker.stopAllWorkers");
      await ofPage.detach();
    },
    isBackgroundRunning: async () => (await workers(session, extensionOrigin)).length > 0,
    updateExtension: async () => {
      await browser.installExtension(resolve(extensionDir));
    },
    setColorScheme: async (wanted) => {
      scheme = wanted;
      await Promise.all((await browser.pages()).map((page) => setScheme(page, wanted)));
    },
    close: async () => {
      await browser.close();
      await guard.release();
    },
  };
}

/** Features that would only fill the list of refused hosts. */
const errands = [
  "AutofillServerCommunication",
  "CertificateTransparencyComponentUpdater",
  "OptimizationGuideModelDownloading",
  "OptimizationHintsFetching",
];

function chromiumArguments({ headless = true }: LaunchOptions, locale: string, proxyPort: number): string[] {
  return [
    // Needed as root, which is usual in containers; the pages are our own.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    // Nothing is looked at while it moves, and each frame costs the machine.
    "--force-prefers-reduced-motion",
    "--no-default-browser-check",
    "--disable-component-update",
    "--disable-domain-reliability",
    `--disable-features=${errands.join(",")}`,
    "--ignore-certificate-errors",
    "--enable-unsafe-extension-debugging",
    // Two locks on the network: the proxy refuses every other host, and no name resolves past the proxy.
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    `--lang=${locale}`,
    `--accept-lang=${locale}`,
    ...(headless ? [] : ["--test-type"]),
  ];
}

/** The DevTools protocol cannot say in which window a tab shall open; a page opens its own beside itself. */
async function openBeside(browser: Browser, beside: Page): Promise<Page> {
  const known = new Set(browser.targets());
  await beside.evaluate(() => {
    window.open("about:blank", "_blank", "noopener");
  });
  const target = await browser.waitForTarget((candidate) => candidate.type() === "page" && !known.has(candidate));
  const page = await target.page();
  if (page === null) throw new Error("The new tab has no page.");
  return page;
}

async function setScheme(page: Page, scheme: ColorScheme): Promise<void> {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
}

/** Target ids of the extension's running service workers. */
async function workers(session: CDPSession, origin: string): Promise<string[]> {
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "service_worker" }] });
  return targetInfos.filter(({ url }) => url.startsWith(`${origin}/`)).map(({ targetId }) => targetId);
}
