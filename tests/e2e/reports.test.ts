import { beforeEach, expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibility.ts";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import type { Viewport } from "../support/browser/index.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage } from "../support/extension-page.ts";
import { clickRung, outcomeOf } from "../support/ladder.ts";
import { everythingJudged } from "../support/marks.ts";
import { clickBelow, fill, findings, openReport, pick, recordsAre, saveAs, verifyOnPage } from "../support/reports.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { sleep, until } from "../support/wait.ts";

const WIDE: Viewport = { width: 1100, height: 1000 };
/** In the sale's text: of somebody else, in a form that is no plain row of digits. */
const OTHER_NUMBER = "+44 (7700) 900-987";

describeInBrowsers(
  "The reports page",
  (stage) => {
    const shop = newBusiness("Juniper Shoes", { profile: { description: "Shoes for every way" } });
    const open = () => openExtensionPage(stage.browser, "options.html#reports", WIDE);

    stage.prepare(async () => {
      const { account, browser } = stage;
      account.setGate("optOut", true);
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const sale = await deliverSample(account, "shoes-sale", { from: shop });
      await deliverSample(account, "shoes-shipped", { from: shop });
      await deliverSample(account, "shoes-sale", {
        from: shop,
        text: `Hi Alex! Up to 60% off all boots this weekend only! Order now with code BOOTS60, from 49.90 EUR, or call ${OTHER_NUMBER}.`,
      });
      await everythingJudged(account, page);
      await openChat(page, sale.chatId);
      await clickRung(browser.ui(page), "stop-offers");
      expect(await outcomeOf(browser, shop.verifiedName, "stop-offers")).toMatchObject({ state: "done" });
      // WhatsApp tells the time of a message in whole seconds: in the same one nobody can say which was first.
      await sleep(2_100);
      await deliverSample(account, "shoes-sale", { from: shop, declared: "UTILITY", text: "Last chance! 70% off all sandals, buy now with code SAND70!" });
      await everythingJudged(account, page);
      await page.close();
    });

    beforeEach(async () => {
      for (const page of await stage.browser.openPages()) await page.close();
    });

    it("lists what was kept, narrows it, and shows a record in full", async () => {
      const { browserName } = stage;
      const reports = await open();
      const row = '[data-doorman="record"]';
      await reports.waitFor(row, { text: /Juniper Shoes[\s\S]*within a day of your stop/u });
      const all = (await reports.texts(row)).length;
      await reports.page.$eval(row, (element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
      await reports.click('[data-doorman="open-record"]', { text: "Last chance!" });
      await reports.waitFor('[data-doorman="record-dialog"]', { text: /Last chance![\s\S]*Declared as\s+Service[\s\S]*[0-9a-f]{64}/u });
      await saveScreenshot(reports.page, `reports/record ${browserName}`);
      await reports.click('[data-doorman="record-close"]');
      await reports.waitFor('[data-doorman="open-record"]', { text: /^You asked: Stop offers\s*Done$/u });
      await clickBelow(reports, '[data-doorman="report-violations"]');
      await recordsAre(reports, 1);
      await openReport(reports, "watch");
      await reports.waitFor('[data-doorman="watched"]', { text: /Juniper Shoes[\s\S]*You stopped its offers/u });
      await clickBelow(reports, '[data-doorman="watch-show"]');
      await recordsAre(reports, 1);
      await clickBelow(reports, '[data-doorman="report-violations"]');
      await until(async () => (await reports.texts(row)).length >= 3);
      expect(all).toBeGreaterThanOrEqual(3);
    });

    it("breaks no rule of accessibility, headings among them, in any of its parts", async () => {
      const reports = await open();
      await reports.waitFor('[data-doorman="record"]');
      for (const tab of ["choose", "export", "charts", "watch", "complain", "verify"]) {
        await openReport(reports, tab);
        await reports.waitFor(`[data-doorman="report-${tab}"] h2, [data-doorman="report-${tab}"] li, [data-doorman="report-${tab}"] label`);
        expect({ tab, faults: await accessibilityFaults(reports.page) }).toEqual({ tab, faults: [] });
        // WCAG 2.5.8, without its exceptions.
        const tooSmall = await reports.page.$$eval(`[data-doorman="report-${tab}"] input[type="checkbox"]`, (boxes) =>
          boxes.flatMap((box) => {
            const { width = 0, height = 0 } = box.closest("label")?.getBoundingClientRect() ?? {};
            return Math.min(width, height) < 24 ? [box.getAttribute("data-doorman")] : [];
          }),
        );
        expect({ tab, tooSmall }).toEqual({ tab, tooSmall: [] });
      }
    });

    it("exports JSON that verifies; one changed byte names its record", async () => {
      const { browser, browserName } = stage;
      const reports = await open();
      await openReport(reports, "export");
      await reports.waitFor('[data-doorman="export-caution"]', { text: "Enter your name, or it stays readable." });
      await clickBelow(reports, '[data-doorman="export-save"]');
      await reports.waitFor('[data-doorman="redact-your-name"]:focus');
      await saveScreenshot(reports.page, `reports/own-name ${browserName}`);
      await reports.page.keyboard.type("Alex");
      await reports.waitFor('[data-doorman="export-caution"]', { hidden: true });
      const file = await saveAs(browser, reports, "json");
      expect(file.name).toMatch(/^doorman-evidence-\d{4}-\d\d-\d\d\.json$/u);
      const text = file.content.toString("utf8");
      await verifyOnPage(reports, file.name, text);
      await reports.waitFor('[data-doorman="verify-intact"]', { text: "Nothing was changed" });
      expect(text).toContain("Hi [own name]!");

      const parsed: { redaction: { ownName: boolean }; entries: { head: { sequence: number }; content?: unknown }[] } = JSON.parse(text);
      expect(parsed.redaction.ownName).toBe(true);
      const boots = parsed.entries.find(({ content }) => JSON.stringify(content)?.includes("60% off all boots"));
      const changed = text.replace("60% off all boots", "61% off all boots");
      await verifyOnPage(reports, "changed.json", changed);
      await reports.waitFor('[data-doorman="verify-faults"]');
      expect(await findings(reports)).toEqual([`changed ${boots?.head.sequence}`]);
      await saveScreenshot(reports.page, `reports/verify ${browserName}`);
      await verifyOnPage(reports, "broken.json", text.slice(0, -40));
      await reports.waitFor('[data-doorman="verify-result"][data-state="unreadable"]');
      await clickBelow(reports, '[data-doorman="verify-stored"]');
      await reports.waitFor('[data-doorman="verify-intact"]');
    });

    it("exports CSV, XARF and the dossier, and masks everything where it shall", async () => {
      const { browser, browserName } = stage;
      const reports = await open();
      await openReport(reports, "export");
      await clickBelow(reports, '[data-doorman="redact-all"]');
      await fill(reports, "redact-your-name", "Alex");
      await reports.waitFor(".report-masked", { text: "[own name]" });
      await saveScreenshot(reports.page, `reports/redaction ${browserName}`);
      const csv = await saveAs(browser, reports, "csv");
      const json = await saveAs(browser, reports, "json");
      await clickBelow(reports, '[data-doorman="export-format-dossier"]');
      await pick(reports, "export-about", "Juniper Shoes");
      const dossier = await saveAs(browser, reports, "dossier");
      await clickBelow(reports, '[data-doorman="export-format-xarf"]');
      await fill(reports, "reporter-org", "Example Watch");
      await fill(reports, "reporter-contact", "reports@watch.example");
      await fill(reports, "reporter-domain", "watch.example");
      const xarf = await saveAs(browser, reports, "xarf");

      expect(csv.content.toString("utf8")).toMatch(/^\uFEFF.*\r\n/u);
      const reportLines = xarf.content.toString("utf8").trim().split("\n");
      for (const line of reportLines) expect(JSON.parse(line)).toMatchObject({ category: "messaging", type: "spam", protocol: "whatsapp" });
      expect(dossier.content.toString("utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/u);
      const decoded = reportLines.flatMap((line) => evidenceOf(line)).join("\n");
      for (const text of [csv, json, dossier, xarf].map(({ content }) => content.toString("utf8")).concat(decoded)) {
        const plain = text.replace(/[^\p{L}\p{N}]/gu, "");
        for (const secret of ["7700900", "12025550190", "JuniperShoes", "HiAlex", "BOOTS60", "4990EUR"]) expect(plain).not.toContain(secret);
      }
      await verifyOnPage(reports, json.name, json.content.toString("utf8"));
      await reports.waitFor('[data-doorman="verify-intact"]', { text: "Parts of it were masked" });
    });

    it("opens the dossier to print, dressed, in a tab of its own", async () => {
      const { browser, browserName } = stage;
      const reports = await open();
      await openReport(reports, "export");
      await clickBelow(reports, '[data-doorman="export-format-dossier"]');
      await pick(reports, "export-about", "Juniper Shoes");
      await fill(reports, "redact-your-name", "Alex");
      // Firefox shows no page of an extension to drivers unless they opened it; the opener knows its tab in both browsers.
      await reports.page.evaluate(() => {
        const openTab = window.open.bind(window);
        window.open = (...given) => {
          const tab = openTab(...given);
          Object.assign(window, { openedTab: tab });
          return tab;
        };
      });
      await clickBelow(reports, '[data-doorman="export-print"]:not([aria-disabled])');
      await reports.waitFor('[data-doorman="export-state"][data-state="done"]');
      const seen = () =>
        reports.page.evaluate(() => {
          const page = Reflect.get(window, "openedTab")?.document;
          if (page === undefined) return undefined;
          const title = page.querySelector("h1");
          return { styles: page.adoptedStyleSheets.length, title: title?.textContent ?? "", font: title === null ? "" : page.defaultView.getComputedStyle(title).fontFamily };
        });
      const dossier = await until(async () => ((await seen())?.styles === 1 ? await seen() : undefined), { what: "the dossier to be dressed" });
      expect(dossier).toMatchObject({ styles: 1, title: expect.stringContaining("Juniper Shoes") });
      expect(dossier?.font).not.toBe("");
      if (browserName === "chromium") {
        const tab = (await browser.puppeteer.pages()).find((page) => page.url().startsWith("blob:"));
        if (tab !== undefined) await saveScreenshot(tab, "reports/dossier");
      }
      await reports.page.evaluate(() => Reflect.get(window, "openedTab").close());
    });

    it("writes a complaint that holds the messages, and remembers that it was sent", async () => {
      const { browser, browserName } = stage;
      const reports = await open();
      await openReport(reports, "complain");
      await pick(reports, "complaint-about", "Juniper Shoes");
      await clickBelow(reports, '[data-doorman="complaint-letter"]');
      const letter = () => reports.page.$eval('[data-doorman="complaint-text"]', (field) => (field instanceof HTMLTextAreaElement ? field.value : ""));
      expect(await letter()).toContain("Dear Juniper Shoes team,");
      await saveScreenshot(reports.page, `reports/complaint ${browserName}`);
      const saved = await browser.download(() => clickBelow(reports, '[data-doorman="complaint-save"]'));
      expect(saved.content.toString("utf8")).toBe(await letter());
      await clickBelow(reports, '[data-doorman="complaint-sent"]');
      await reports.waitFor('[data-doorman="complaint-record"]', { text: "Recorded as sent:" });
      await openReport(reports, "choose");
      await reports.waitFor('[data-doorman="record"]', { text: "You objected to the business" });
    });

    it("prints the charts of all stops, also of those that are folded away", async () => {
      const { account, browser } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      for (let number = 10; number < 24; number += 1) {
        const each = newBusiness(`Papier ${number}`);
        await deliverSample(account, "shoes-sale", { from: each });
        account.optOutFromPhone(each.key);
      }
      const reports = await open();
      await openReport(reports, "charts");
      await reports.waitFor('[data-doorman="chart-stop"]', { count: 12 });
      await reports.waitFor('[data-doorman="chart-stops-more"]', { text: "3 more senders" });
      // Heard after the page has heard it: what is there now is taken for the paper.
      await reports.page.evaluate(() => {
        const note = () => Object.assign(window, { printed: document.querySelectorAll('[data-doorman="chart-stop"] svg').length });
        addEventListener("beforeprint", note, { once: true });
      });
      await reports.page.pdf();
      expect(await reports.page.evaluate(() => Reflect.get(window, "printed"))).toBe(15);
      await reports.waitFor('[data-doorman="chart-stop"]', { count: 12 });
    });

    it("deletes records after one question, and the chain stays whole", async () => {
      const reports = await open();
      await reports.waitFor('[data-doorman="record"]');
      const [newest] = await reports.texts('[data-doorman="record"]');
      await clickBelow(reports, '[data-doorman="select-record"]');
      await clickBelow(reports, '[data-doorman="delete-records"]');
      await reports.click('[data-doorman="delete-records-confirm"]');
      await expect.poll(async () => (await reports.texts('[data-doorman="record"]'))[0]).not.toBe(newest);
      await openReport(reports, "verify");
      await clickBelow(reports, '[data-doorman="verify-stored"]');
      await reports.waitFor('[data-doorman="verify-intact"]');
      expect((await findings(reports)).some((finding) => finding.startsWith("deleted"))).toBe(true);
    });
  },
  { page: "none" },
);

/** Texts in a XARF report's evidence. */
function evidenceOf(line: string): string[] {
  const { evidence }: { evidence: { payload: string }[] } = JSON.parse(line);
  return evidence.map(({ payload }) => Buffer.from(payload, "base64").toString("utf8"));
}
