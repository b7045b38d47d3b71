import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import type { StandIn, StandInAccount, StandInOptions } from "../whatsapp-web/control.ts";
import { startStandIn } from "../whatsapp-web/server.ts";
import { browserNames, launchBrowser } from "./browser/index.ts";
import type { BrowserName, DoormanBrowser, DoormanUi, LaunchOptions } from "./browser/index.ts";
import { signedIn } from "./chats.ts";
import { keepScreenshot, saveText } from "./screenshots.ts";

/** Milliseconds for starting a stand-in and a browser, and what a suite begins with: a fresh Firefox takes some seconds on two cores. */
const START_TIMEOUT = 120_000;

/** What the tests of a suite work with. Its values exist only while a test or a hook of the suite runs. */
export interface Stage {
  readonly browserName: BrowserName;
  readonly browser: DoormanBrowser;
  readonly standIn: StandIn;
  /** Shorthand for `standIn.account`. */
  readonly account: StandInAccount;
  /** The WhatsApp tab; see {@link StageOptions.page}. */
  readonly page: Page;
  /** Doorman's interface in `page`. */
  readonly ui: DoormanUi;
  /** Registers what the tests of the suite begin with; it runs after each start of stand-in and browser. */
  prepare(run: () => Promise<void> | void): void;
}

export interface StageOptions {
  standIn?: StandInOptions;
  launch?: Partial<Omit<LaunchOptions, "browser" | "port">>;
  /**
   * When the WhatsApp tab is opened: for each test anew (default; whatever the test opened is closed after it), once
   * for the suite, whose tests begin with a session that is usable, or never by itself.
   */
  page?: "each" | "suite" | "none";
  /** Only in these browsers; in all chosen ones when left out. */
  browsers?: BrowserName[];
}

/**
 * Declares the suite `name` once for each browser. Stand-in and browser are started before the first test and ended
 * after the last one; the account and the extension's data live as long. When a test fails, screenshots of its open
 * pages and Doorman's markup go to `.output/screenshots/failed/`, and it is tried again with a stand-in and a browser that
 * are new: what the first attempt left behind cannot fail the second one.
 */
export function describeInBrowsers(name: string, define: (stage: Stage) => void, options: StageOptions = {}): void {
  const chosen = browserNames.filter((browser) => options.browsers?.includes(browser) ?? true);
  describe.each(chosen)(`${name} (%s)`, (browserName) => {
    const { page: when = "each" } = options;
    const running: { browser?: DoormanBrowser; standIn?: StandIn; page?: Page } = {};
    const preparations: (() => Promise<void> | void)[] = [];
    const stage = createStage(browserName, running, (run) => preparations.push(run));
    const start = async () => {
      const standIn = (running.standIn = await startStandIn(options.standIn ?? {}));
      running.browser = await launchBrowser({ ...options.launch, browser: browserName, port: standIn.port });
      if (when === "suite") {
        running.page = await running.browser.openWhatsApp();
        await signedIn(running.page);
      }
      for (const prepare of preparations) await prepare();
    };
    const end = async () => {
      const { browser, standIn } = running;
      delete running.browser;
      delete running.standIn;
      delete running.page;
      await Promise.allSettled([browser?.close()]);
      await standIn?.close();
    };

    beforeAll(start, START_TIMEOUT);

    beforeEach(async ({ task }) => {
      const isSecond = (task.result?.retryCount ?? 0) > 0;
      if (isSecond) await end();
      if (isSecond || running.browser === undefined) await start();
      if (when === "each") running.page = await stage.browser.openWhatsApp();
    }, START_TIMEOUT);

    afterEach(async ({ task }) => {
      if (!running.browser) return;
      if (task.result?.state === "fail") {
        await keepEvidence(running.browser, `${name} ${task.name} ${browserName}`.replaceAll("/", " "));
      }
      if (when === "each") {
        await Promise.all((await running.browser.openPages()).map((page) => page.close()));
      }
    });

    afterAll(end, START_TIMEOUT);

    define(stage);
  });
}

function createStage(
  browserName: BrowserName,
  running: { browser?: DoormanBrowser; standIn?: StandIn; page?: Page },
  prepare: Stage["prepare"],
): Stage {
  const present = <Value>(value: Value | undefined, what: string): Value => {
    if (value === undefined) throw new Error(`There is no ${what} now: use it inside tests and hooks of the suite.`);
    return value;
  };
  return {
    browserName,
    prepare,
    get browser() {
      return present(running.browser, "browser");
    },
    get standIn() {
      return present(running.standIn, "stand-in");
    },
    get account() {
      return this.standIn.account;
    },
    get page() {
      return present(running.page, "page");
    },
    get ui() {
      return this.browser.ui(this.page);
    },
  };
}

/** Saves what a failed test left on the screen. A page that cannot be read must not hide the failure itself. */
async function keepEvidence(browser: DoormanBrowser, name: string): Promise<void> {
  for (const [index, page] of (await browser.openPages()).entries()) {
    try {
      const screenshot = await keepScreenshot(page, `failed/${name} ${index}`);
      await saveText(`failed/${name} ${index}`, (await browser.ui(page).html()) || (await page.content()));
      console.error(`Screenshot and markup: ${screenshot}`);
    } catch (error) {
      console.error(`No screenshot of page ${index}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
