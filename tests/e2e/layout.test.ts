import { expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { languages } from "../../lib/domain/language.ts";
import { openExtensionPage, type ExtensionPage } from "../support/extension-page.ts";
import { clickRung, outcomeOf } from "../support/ladder.ts";
import { fillSenders, storedOwner } from "../support/many-senders.ts";
import { everythingJudged } from "../support/marks.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { storeSettings } from "../support/settings.ts";
import { sleep, until } from "../support/wait.ts";

/** A page enlarged as far as it must hold (WCAG 1.4.10), a small phone, a window beside another one, and both sides of where the navigation moves; CSS pixels. */
const widths = [320, 360, 640, 800, 900, 901, 1000, 1400];
const HEIGHT = 900;

/** In Firefox, which is slow to change its window, the languages with the longest words and the other scripts. */
const languagesIn = (browserName: string) => (browserName === "firefox" ? languages.filter((language) => ["ar", "de", "hi", "ru"].includes(language)) : languages);

/** What has to be read to its end wherever it stands; names and texts of messages may lose theirs. */
const readable = ".grid-sort, .cell-line [dir=ltr], .cell-state .tag, .cell-last, .cell-share, .activity-row time, .activity-side .tag, .button, .side-link";

/** What does not fit: the page itself, or what of `wanted` loses a part beyond its own edge or that of something around it. */
async function cutOff({ page }: ExtensionPage, wanted: string): Promise<string[]> {
  return await page.evaluate((selector) => {
    const whole = document.documentElement;
    const isOver = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return element.checkVisibility() && (right > whole.clientWidth + 1 || left < -1);
    };
    const over = [...document.querySelectorAll("body *")].filter((element) => isOver(element) && ![...element.children].some(isOver));
    const names = over.map((element) => `${element.localName}.${element.getAttribute("class") ?? ""}`).join();
    const sideways = whole.scrollWidth > whole.clientWidth ? [`the page scrolls sideways, ${whole.scrollWidth} > ${whole.clientWidth}: ${names}`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      if (!element.checkVisibility()) return false;
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline") return true;
      const { left, right } = element.getBoundingClientRect();
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const frame = around.getBoundingClientRect();
        if (getComputedStyle(around).overflowX !== "visible" && (left < frame.left - 1 || right > frame.right + 1)) return true;
      }
      return false;
    });
    return [...sideways, ...cut.map((element) => `${element.className || element.localName} “${element.innerText}”`)];
  }, wanted);
}

/** The edges of `around` over which `inner` hangs. */
async function overEdges({ page }: ExtensionPage, inner: string, around: string): Promise<string[]> {
  return await page.evaluate(
    (selector, frame) => {
      const [box, limit] = [selector, frame].map((each) => document.querySelector(each)?.getBoundingClientRect());
      if (box === undefined || limit === undefined) return ["nothing is there"];
      const { left, right, top, bottom } = box;
      const over = { left: limit.left - left, right: right - limit.right, top: limit.top - top, bottom: bottom - limit.bottom };
      return Object.entries(over).flatMap(([edge, by]) => (by > 0 ? `${edge}: ${by} pixels` : []));
    },
    inner,
    around,
  );
}

describeInBrowsers(
  "In Russian, whose words are long, the options page",
  (stage) => {
    const shop = newBusiness("Peregrine Outdoor Clothing and Equipment");

    stage.prepare(async () => {
      const { account, browser } = stage;
      account.setGate("optOut", true);
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const sale = await deliverSample(account, "shoes-sale", { from: shop });
      await everythingJudged(account, page);
      await openChat(page, sale.chatId);
      await clickRung(browser.ui(page), "stop-offers");
      expect(await outcomeOf(browser, shop.verifiedName, "stop-offers")).toMatchObject({ state: "done" });
      // WhatsApp tells whole seconds, and what comes within one of the stop may have been before it.
      await sleep(2_100);
      await deliverSample(account, "shoes-sale", { from: shop, declared: "UTILITY", text: "Last chance! 70% off all sandals, buy now with code SAND70!" });
      await everythingJudged(account, page);
      // An open tab would tell that nobody of those who follow is blocked.
      await page.close();
      const owner = await until(() => storedOwner(browser), { what: "an account to be known" });
      await fillSenders(browser, owner, 40);
    });

    it.for([
      ["senders", '[data-doorman="sender-row"]', '[data-doorman="unblock-ours"]'],
      ["activity", '[data-doorman="judgement-row"]', '[data-doorman="activity-row"]'],
    ] as const)("cuts nothing off in %s, however narrow the window", async ([section, row, last]) => {
      const { browser, browserName } = stage;
      const options = await openExtensionPage(browser, `options.html#${section}`, { width: 1400, height: HEIGHT });
      await options.waitFor(last);
      for (const width of widths) {
        await options.page.setViewport({ width, height: HEIGHT });
        await options.waitFor(row);
        await expect.poll(() => cutOff(options, readable), { message: `${width} pixels wide`, timeout: 5_000 }).toEqual([]);
        await saveScreenshot(options.page, `layout/${section} ${width} ${browserName}`);
      }
      await options.close();
    });

    it.for([
      ["senders", '[data-doorman="sender-row"]'],
      ["activity", '[data-doorman="judgement-row"]'],
      ["automatic", '.automatic'],
      ["rules", '[data-doorman="rule-add"]'],
      ["settings", '[data-doorman="language"]'],
      ["health", ".fine"],
    ] as const)("cuts nothing off in %s in any language", async ([section, row]) => {
      const { browser, browserName } = stage;
      const options = await openExtensionPage(browser, `options.html#${section}`, { width: 1400, height: HEIGHT });
      for (const language of languagesIn(browserName)) {
        await storeSettings(browser, { language });
        await until(async () => (await options.page.evaluate(() => document.documentElement.lang)).startsWith(language), { what: `the page in ${language}` });
        for (const width of [320, 901, 1400]) {
          await options.page.setViewport({ width, height: HEIGHT });
          await options.waitFor(row);
          await expect.poll(() => cutOff(options, readable), { message: `${language}, ${width} pixels wide`, timeout: 5_000 }).toEqual([]);
          await saveScreenshot(options.page, `layout/${section} ${language} ${width} ${browserName}`);
        }
      }
      await storeSettings(browser, {});
      await options.close();
    });

    it("tells when a message came, however many words that takes", async () => {
      const { account, browser, browserName } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      await deliverSample(account, "shoes-sale", { from: shop });
      await everythingJudged(account, page);
      await page.close();
      const options = await openExtensionPage(browser, "options.html#senders", { width: 800, height: HEIGHT });
      await options.click('[data-doorman="sort-last"]');
      await options.waitFor('[data-doorman="sender-row"]', { text: shop.verifiedName });
      for (const language of languagesIn(browserName)) {
        await storeSettings(browser, { language });
        await until(async () => (await options.page.evaluate(() => document.documentElement.lang)).startsWith(language), { what: `the page in ${language}` });
        await expect.poll(() => cutOff(options, ".cell-last"), { message: language, timeout: 5_000 }).toEqual([]);
        await saveScreenshot(options.page, `layout/last message ${language} ${browserName}`);
      }
      await storeSettings(browser, {});
      await options.close();
    });

    it("shows which tab is chosen in the colours of the user's system", async () => {
      const { browser, browserName } = stage;
      // Only there can tests ask for such colours.
      if (browserName !== "chromium") return;
      for (const path of ["options.html#reports", "popup.html"]) {
        const shown = await openExtensionPage(browser, path);
        const session = await shown.page.createCDPSession();
        await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
        await shown.waitFor('[role="tab"]');
        const lines = await shown.page.$$eval('[role="tab"]', (tabs) => tabs.map((tab) => [tab.getAttribute("aria-selected"), getComputedStyle(tab).borderBottomColor] as const));
        const [chosen] = lines.filter(([selected]) => selected === "true").map(([, colour]) => colour);
        for (const [selected, colour] of lines) expect(colour === chosen, `${path} ${colour}`).toBe(selected === "true");
        await saveScreenshot(shown.page, `layout/forced colours ${path.replace("#", " ")}`);
        await shown.close();
      }
    });

    it("cuts no tag of a record off where a page is enlarged most", async () => {
      const { browser, browserName } = stage;
      const options = await openExtensionPage(browser, "options.html#reports", { width: 320, height: HEIGHT });
      for (const language of languagesIn(browserName)) {
        await storeSettings(browser, { language });
        await until(async () => (await options.page.evaluate(() => document.documentElement.lang)).startsWith(language), { what: `the page in ${language}` });
        await options.waitFor('[data-doorman="record"] .tag-bad');
        await expect.poll(() => cutOff(options, ".report-record .tag, .button, .tab"), { message: language, timeout: 5_000 }).toEqual([]);
        const rows = await options.page.$$eval('[data-doorman="record"]', (records) => records.map((record) => record.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
        for (const [index, [top = 0]] of rows.entries()) expect(top - (rows[index - 1]?.[1] ?? top), `row ${index} in ${language}`).toBeCloseTo(0, 0);
        await options.page.$eval(".report-list", (list) => list.scrollIntoView({ block: "start", behavior: "instant" }));
        await saveScreenshot(options.page, `layout/records ${language} ${browserName}`);
      }
      await storeSettings(browser, {});
      await options.close();
    });

    it.for(["ru", "ar"] as const)("keeps its navigation where it stands, whichever section is chosen: %s", async (language) => {
      const { browser } = stage;
      await storeSettings(browser, { language });
      const options = await openExtensionPage(browser, "options.html#senders", { width: 1400, height: HEIGHT });
      await until(async () => (await options.page.evaluate(() => document.documentElement.lang)).startsWith(language), { what: `the page in ${language}` });
      const places = () =>
        options.page.evaluate(() =>
          [...document.querySelectorAll(".side, .side-link")].map((element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            return [left, right, top + scrollY, bottom + scrollY].map(Math.round).join();
          }),
        );
      for (const width of [...widths, 1800]) {
        await options.page.setViewport({ width, height: HEIGHT });
        const seen: string[][] = [];
        for (const section of ["senders", "activity", "rules", "about", "senders"]) {
          await options.click(`[data-doorman="section-${section}"]`);
          await options.waitFor(`[data-doorman="section-${section}"][aria-current="page"]`);
          if (section === "senders") await options.waitFor('[data-doorman="sender-row"]');
          await options.page.evaluate(() => scrollTo(0, 0));
          seen.push(await places());
        }
        for (const each of seen) expect(each, `${width} pixels wide`).toEqual(seen[0]);
      }
      await storeSettings(browser, {});
      await options.close();
    });

    it.for(["at once", "when all senders were there"] as const)("shows the list of senders where it was left for another section, scrolled %s", async (when) => {
      const options = await openExtensionPage(stage.browser, "options.html#senders", { width: 1000, height: 700 });
      await options.waitFor('[data-doorman="sender-row"]');
      if (when !== "at once") await options.waitFor('[data-doorman="import-open"]:enabled');
      const scrolled = () => options.page.evaluate(() => [document.querySelector(".grid-scroller")?.scrollTop, scrollY]);
      // While the page is still being drawn, it may be too short to be scrolled so far.
      const scroll = async () => {
        await options.page.evaluate(() => {
          document.querySelector(".grid-scroller")?.scrollTo({ top: 560, behavior: "instant" });
          scrollTo({ top: 90, behavior: "instant" });
        });
        return await scrolled();
      };
      await expect.poll(scroll).toEqual([560, 90]);
      // Nobody leaves before the frame that shows it.
      await options.page.evaluate(() => new Promise(requestAnimationFrame));
      await options.waitFor('[data-doorman="import-open"]:enabled');
      await options.page.evaluate(() => (location.hash = "about"));
      await options.waitFor('[data-doorman="section-about"][aria-current="page"]');
      await options.page.evaluate(() => (location.hash = "senders"));
      await options.waitFor('[data-doorman="sender-row"]');
      await expect.poll(scrolled, { timeout: 5_000 }).toEqual([560, 90]);
      await options.close();
    });

    it("and the popup cuts nothing off in any language", async () => {
      const { browser, browserName } = stage;
      const popup = await openExtensionPage(browser);
      for (const language of languagesIn(browserName)) {
        await storeSettings(browser, { language });
        await until(async () => (await popup.page.evaluate(() => document.documentElement.lang)).startsWith(language), { what: `the popup in ${language}` });
        for (const tab of ["today", "blocked", "stopped"]) {
          await popup.click(`[data-doorman="tab-${tab}"]`);
          await expect.poll(() => cutOff(popup, '.button, [role="tab"]'), { message: `${tab} in ${language}`, timeout: 5_000 }).toEqual([]);
          await saveScreenshot(popup.page, `layout/popup ${tab} ${language} ${browserName}`);
        }
      }
      await storeSettings(browser, {});
      await popup.close();
    });

    it("names every sender by its number in the preview, and asks before reports inside it, however narrow the window", async () => {
      const { browser, browserName } = stage;
      const options = await openExtensionPage(browser, "options.html#senders", { width: 1400, height: HEIGHT });
      await options.waitFor('[data-doorman="sender-row"]');
      // First stands who has a long name.
      await options.click('[data-doorman="sort-last"]');
      await options.click('[data-doorman="select-all"]');
      await options.click('[data-doorman="batch-menu"]');
      await options.click('[data-doorman="plan-report-and-block"]');
      for (const width of widths) {
        await options.page.setViewport({ width, height: HEIGHT });
        await options.waitFor('[data-doorman="dry-run-line"] .row-name', { text: shop.verifiedName });
        await expect.poll(() => cutOff(options, '[data-doorman="dry-run-line"] [dir=ltr]'), { message: `${width} pixels wide` }).toEqual([]);
        await options.click('[data-doorman="batch-start"]');
        await options.waitFor('[data-doorman="report-what"]');
        await expect.poll(() => overEdges(options, ".question", '[data-doorman="dry-run"]'), { message: `${width} pixels wide` }).toEqual([]);
        await saveScreenshot(options.page, `layout/question ${width} ${browserName}`);
        await options.click('[data-doorman="cancel-report"]');
      }
      await options.close();
    });
  },
  { page: "none", launch: { locale: "ru-RU" } },
);
