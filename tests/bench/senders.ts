import type { Page } from "puppeteer-core";
import { launchBrowser } from "../support/browser/index.ts";
import { signedIn } from "../support/chats.ts";
import { fillSenders, storedOwner } from "../support/many-senders.ts";
import { until } from "../support/wait.ts";
import { startStandIn } from "../whatsapp-web/server.ts";
import { heaps } from "./memory.ts";
import { figure, median, type Figure } from "./statistics.ts";

const SENDERS = 10_000;
const ROUNDS = 7;
const MEGABYTE = 1_000_000;

/** What is typed into the search, a letter at a time: from many matches to few. */
const SEARCH = "business 12";

/** The list of senders with ten thousand rows: to its first rows, to what a filter leaves, and what it holds. */
export async function senders(): Promise<Record<string, Figure>> {
  const standIn = await startStandIn({ seed: "empty" });
  const browser = await launchBrowser({ browser: "chromium", port: standIn.port });
  try {
    // The database and its owner come into being with the first tab.
    standIn.account.addContact({ key: "shop", kind: "enterprise", phone: "12025550101", verifiedName: "Heel & Toe" });
    const page = await browser.openWhatsApp();
    await signedIn(page);
    await standIn.account.deliver({ from: "shop", text: "Hello" });
    const owner = await until(() => storedOwner(browser), { what: "the owner" });
    await page.close();
    await fillSenders(browser, owner, SENDERS);
    const shown: number[] = [];
    const everybody: number[] = [];
    const filtered: number[] = [];
    let memory = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const view = await browser.openExtensionPage("options.html#about", { width: 1280, height: 900 });
      await view.waitForSelector('[data-doorman="section-senders"]');
      await watch(view);
      await view.click('[data-doorman="section-senders"]');
      await view.waitForFunction(() => Reflect.get(window, "benchAll") !== undefined, { timeout: 20_000 });
      const [click, first, all] = await view.evaluate(() => ["benchClick", "benchShown", "benchAll"].map((name) => Number(Reflect.get(window, name))));
      shown.push((first ?? 0) - (click ?? 0));
      everybody.push((all ?? 0) - (click ?? 0));
      filtered.push(...(await filterTimes(view)));
      memory = (await heaps(browser, view)).page;
      await view.close();
    }
    return {
      [`list of ${SENDERS} senders, click to first rows, median`]: figure(median(shown), "ms", 150),
      [`list of ${SENDERS} senders, click to everybody, median`]: figure(median(everybody), "ms"),
      [`filter over ${SENDERS} senders, key to rows, median`]: figure(median(filtered), "ms", 50),
      "heap of the page with the list": figure(memory / MEGABYTE, "MB", 150),
    };
  } finally {
    await browser.close();
    await standIn.close();
  }
}

/** Notes the time of the click, of the first rows in the document, and of the count of everybody. */
async function watch(view: Page): Promise<void> {
  await view.evaluate((all) => {
    new MutationObserver(() => {
      const now = performance.now();
      if (Reflect.get(window, "benchShown") === undefined && document.querySelector('[data-doorman="sender-row"]') !== null) Object.assign(window, { benchShown: now });
      const count = document.querySelector('[data-doorman="senders-grid"]')?.getAttribute("aria-rowcount");
      if (Reflect.get(window, "benchAll") === undefined && Number(count) >= all) Object.assign(window, { benchAll: now });
    }).observe(document, { subtree: true, childList: true, attributes: true });
    document.addEventListener("click", () => Object.assign(window, { benchClick: performance.now() }), { capture: true, once: true });
  }, SENDERS);
}

/** Milliseconds from each letter in the search to the list that it leaves. */
async function filterTimes(view: Page): Promise<number[]> {
  return await view.evaluate(async (search) => {
    const field = document.querySelector<HTMLInputElement>('[data-doorman="search"]');
    if (field === null) throw new Error("no search");
    const times: number[] = [];
    for (let length = 1; length <= search.length; length++) {
      field.value = search.slice(0, length);
      const begun = performance.now();
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - begun);
    }
    return times;
  }, SEARCH);
}
