import { beforeEach, expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibility.ts";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import type { Viewport } from "../support/browser/index.ts";
import { signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage, type ExtensionPage } from "../support/extension-page.ts";
import { isBlocked } from "../support/ladder.ts";
import { fillSenders, storedOwner } from "../support/many-senders.ts";
import { everythingJudged } from "../support/marks.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { until } from "../support/wait.ts";

const WIDE: Viewport = { width: 1280, height: 900 };
const NARROW: Viewport = { width: 390, height: 800 };
const row = '[data-doorman="sender-row"]';
const count = '[data-doorman="senders-count"]';
const counts = '[data-doorman="batch-counts"]';

/** A batch of three at the pace of a person, with room. */
const BATCH_WITHIN = 40_000;

/** Stops of the keyboard between the search and the list: tools and headings, with room. */
const MOST_STOPS = 20;

/** Rules that the page breaks, with what breaks them. */
const faults = ({ page }: ExtensionPage): Promise<string[]> => accessibilityFaults(page);

/** What has the focus, and whether the user sees it in the list. */
async function focused({ page }: ExtensionPage) {
  return await page.evaluate(() => {
    const element = document.activeElement;
    const view = document.querySelector(".grid-scroller")?.getBoundingClientRect();
    const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
    return {
      hook: element?.getAttribute("data-doorman"),
      key: element?.getAttribute("data-key"),
      selected: element?.getAttribute("aria-selected"),
      inView: view !== undefined && top >= view.top - 1 && bottom <= view.bottom + 1,
    };
  });
}

/** Presses Tab until the list has the focus, as far as it can be. */
async function tabToRow(list: ExtensionPage): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await list.page.keyboard.press("Tab");
    if ((await focused(list)).hook === "sender-row" || (await focused(list)).hook === "group-row") return;
  }
  throw new Error("Tab leads to no row");
}

describeInBrowsers(
  "The list of senders",
  (stage) => {
    beforeEach(async () => {
      for (const page of await stage.browser.openPages()) await page.close();
    });

    it("filters, selects by keyboard, says beforehand what will happen, does it, and takes all of it back", async () => {
      const { account, browser, browserName } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const shops = ["One", "Two", "Three"].map((name) => newBusiness(`Quartz ${name}`));
      const saved = newBusiness("Quartz Saved", { saved: true, name: "Quartz Saved" });
      for (const shop of [...shops, saved, newBusiness("Pebble Toys")]) await deliverSample(account, "shoes-sale", { from: shop });
      await everythingJudged(account, page);
      const ids = shops.map(({ key }) => account.sender(key));
      const before = account.blockList().toSorted();

      const list = await openExtensionPage(browser, "options.html", WIDE);
      await list.waitFor(row, { text: "Pebble Toys" });
      await list.type('[data-doorman="search"]', "quartz");
      await list.waitFor(row, { count: 4 });
      await list.waitFor(count, { text: /4 of \d+ senders/u });
      await list.page.focus(`${row}[tabindex="0"]`);
      await list.page.keyboard.down("Control");
      await list.page.keyboard.press("a");
      await list.page.keyboard.up("Control");
      await list.waitFor(count, { text: "4 selected" });
      expect(await faults(list)).toEqual([]);
      await saveScreenshot(list.page, `senders selected ${browserName}`);

      await list.click('[data-doorman="batch-menu"]');
      await list.click('[data-doorman="plan-block"]');
      await list.waitFor('[data-doorman="dry-run-totals"]', { text: "Block 3 senders" });
      await list.waitFor('[data-doorman="dry-run-line"][data-reason="saved"]', { text: "In your contacts" });
      expect(await faults(list)).toEqual([]);
      expect(ids.filter((each) => isBlocked(account, each))).toEqual([]);
      await list.click('[data-doorman="batch-start"]');

      await list.waitFor('[data-doorman="batch"][data-state="running"]');
      await list.click('[data-doorman="batch-pause"]');
      await list.waitFor('[data-doorman="batch"][data-state="paused"]', { text: "Nothing happens until you resume." });
      expect((await focused(list)).hook).toBe("batch-resume");
      expect(await faults(list)).toEqual([]);
      await list.click('[data-doorman="batch-resume"]');
      await list.waitFor('[data-doorman="batch"][data-state="finished"]', { text: "Block 3 senders", timeout: BATCH_WITHIN });
      expect((await focused(list)).hook).toBe("batch");
      await list.waitFor(count, { text: /4 of \d+ senders/u });
      expect(await faults(list)).toEqual([]);
      await saveScreenshot(list.page, `batch finished ${browserName}`);
      await list.waitFor(counts, { text: "3 done" });
      expect(ids.every((each) => isBlocked(account, each))).toBe(true);
      await list.waitFor(`${row} [data-state="blocked"]`, { count: 3 });

      await list.click('[data-doorman="batch-undo"]');
      await expect.poll(async () => (await focused(list)).hook).toBe("batch");
      await until(() => ids.every((each) => !isBlocked(account, each)), { what: "everybody to be unblocked", timeout: BATCH_WITHIN });
      expect(account.blockList().toSorted()).toEqual(before);
      await list.waitFor(`${row} [data-state="blocked"]`, { hidden: true });
      await list.waitFor('[data-doorman="batch"][data-state="finished"]', { text: "Undoing: Block 3 senders", timeout: BATCH_WITHIN });
      await list.click('[data-doorman="batch-dismiss"]');
      await list.waitFor('[data-doorman="batch"]', { hidden: true });
      expect((await focused(list)).hook).toBe("senders-count");
      await list.waitFor('[data-doorman="batch-row"]', { count: 2 });
    }, 120_000);

    it("selects the senders of a list of numbers, after it has said what is in it", async () => {
      const { account, browser } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const shop = newBusiness("Beryl Lamps");
      await deliverSample(account, "shoes-sale", { from: shop });
      await everythingJudged(account, page);
      const list = await openExtensionPage(browser, "options.html#senders", WIDE);
      await list.waitFor(row, { text: "Beryl Lamps" });
      await list.click('[data-doorman="import-open"]');
      await list.type('[data-doorman="import-text"]', `+${shop.phone ?? ""}\nBeryl\n+12025550199`);
      await list.waitFor('[data-doorman="import-result"]', { text: "2 numbers loaded" });
      await list.waitFor('[data-doorman="import-found"]', { text: "1 known sender" });
      await list.waitFor('[data-doorman="import-unknown"]', { text: "1 number that never wrote to you" });
      await list.waitFor('[data-doorman="import-invalid"]', { text: "1 entry without a valid number" });
      expect(await faults(list)).toEqual([]);
      await list.click('[data-doorman="import-select"]');
      await list.waitFor(count, { text: "1 selected" });
      await list.waitFor(row, { count: 1, text: "Beryl Lamps" });
    });

    it("opens a sender with its messages, and does one thing to it", async () => {
      const { account, browser, browserName } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const shop = newBusiness("Onyx Coats");
      await deliverSample(account, "shoes-sale", { from: shop });
      await everythingJudged(account, page);
      const list = await openExtensionPage(browser, "options.html#senders", NARROW);
      await list.waitFor(row, { text: "Onyx Coats" });
      await list.type('[data-doorman="search"]', "onyx");
      await list.waitFor(row, { count: 1 });
      await list.click(row);
      await list.waitFor('[data-doorman="timeline"]', { text: "Onyx Coats" });
      await list.click('[data-doorman="timeline-why"]');
      await list.waitFor('[data-doorman="timeline-message"] .evidence');
      expect(await faults(list)).toEqual([]);
      await saveScreenshot(list.page, `senders timeline ${browserName}`);
      await list.click('[data-doorman="not-promotion"]');
      await list.waitFor('[data-doorman="take-word-back"]');
      await list.waitFor('[data-doorman="timeline-message"]', { text: "You said that this is not promotion." });
      await list.click('[data-doorman="take-word-back"]');
      await list.waitFor('[data-doorman="not-promotion"]');
      await list.click('[data-doorman="ladder-block"]');
      await list.click('[data-doorman="reason-spam"]');
      await list.waitFor('[data-doorman="ladder-unblock"]:not([aria-disabled])', { timeout: 15_000 });
      await list.waitFor('[data-doorman="timeline-news"]', { text: "Onyx Coats is blocked." });
      expect(isBlocked(account, account.sender(shop.key))).toBe(true);
      await list.page.keyboard.press("Escape");
      await list.waitFor('[data-doorman="timeline"]', { hidden: true });
      await list.waitFor(`${row} [data-state="blocked"]`);
    });

    it("keeps the keyboard at a row in view, after a search and however far the list scrolls", async () => {
      const { account, browser } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      await deliverSample(account, "shoes-sale", { from: newBusiness("Topaz Rings") });
      await everythingJudged(account, page);
      const owner = await until(() => storedOwner(browser), { what: "an account to be known" });
      await fillSenders(browser, owner, 300);
      const list = await openExtensionPage(browser, "options.html#senders", WIDE);
      const { keyboard, mouse } = list.page;
      await list.waitFor(row, { text: "Business" });
      await list.type('[data-doorman="search"]', "Business 291");
      await list.waitFor(row, { count: 1 });
      await list.click(row);
      await list.waitFor('[data-doorman="timeline"]', { text: "Business 291" });
      await keyboard.press("Escape");
      await list.waitFor('[data-doorman="timeline"]', { hidden: true });
      await list.click('[data-doorman="search-clear"]');
      await list.waitFor(count, { text: /^\d+ senders$/u });
      expect((await focused(list)).hook).toBe("search");

      await tabToRow(list);
      const first = await focused(list);
      await keyboard.press(" ");
      // The first row may stand for the numbers of one business.
      await list.waitFor(count, { text: /^\d selected$/u });
      expect(await focused(list)).toEqual({ ...first, selected: "true", inView: true });

      await mouse.move(WIDE.width / 2, WIDE.height / 2);
      await mouse.wheel({ deltaY: 6_000 });
      await until(async () => !(await focused(list)).inView, { what: "the row to be out of view" });
      expect((await focused(list)).key).toBe(first.key);
      await keyboard.press(" ");
      await list.waitFor(count, { text: /^\d+ senders$/u });
      await until(async () => (await focused(list)).inView, { what: "the row to be in view again" });
      expect((await focused(list)).key).toBe(first.key);
      expect(await faults(list)).toEqual([]);
    });
  },
  { page: "none" },
);
