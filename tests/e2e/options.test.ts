import { beforeEach, expect, it } from "vitest";
import { lookupIn } from "../../lib/ui/catalogue.ts";
import english from "../../public/_locales/en/messages.json" with { type: "json" };
import { accessibilityFaults } from "../support/accessibility.ts";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import type { Viewport } from "../support/browser/index.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage } from "../support/extension-page.ts";
import { actionsOn, clickRung, isBlocked } from "../support/ladder.ts";
import { everythingJudged, waitForChatMark, waitForMarks } from "../support/marks.ts";
import { clickBelow } from "../support/reports.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { storedMessages, storedRows } from "../support/stored.ts";
import { until } from "../support/wait.ts";

const toast = '[data-doorman="toast"]';
const dialog = '[data-testid="block-business-popup"]';
const WIDE: Viewport = { width: 1100, height: 900 };

describeInBrowsers(
  "The pages of the extension",
  (stage) => {
    const options = (section: string) => openExtensionPage(stage.browser, `options.html#${section}`, WIDE);

    beforeEach(async () => {
      for (const page of await stage.browser.openPages()) await page.close();
    });

    it("welcome the user after the installation, and lead to WhatsApp Web", async () => {
      const { browser } = stage;
      const opened = await browser.evaluateInExtension(() => chrome.tabs.query({ url: chrome.runtime.getURL("/welcome.html") }));
      expect(opened).toHaveLength(1);

      const welcome = await openExtensionPage(browser, "welcome.html", WIDE);
      await welcome.waitFor("h1", { text: "Advertising stays at the door" });
      await welcome.waitFor(".promises", { text: "Contacts no server. No analytics, no remote code." });
      await welcome.waitFor(".foot", { text: "Not affiliated with WhatsApp or Meta." });
      expect(await welcome.attribute('[data-doorman="open-whatsapp"]', "href")).toBe("https://web.whatsapp.com/");
    });

    it("change how actions are done, at once in the open tab, and show what was done", async () => {
      const { account, browser } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const ui = browser.ui(page);
      const shop = newBusiness("Iris Shoes");
      const sale = await deliverSample(account, "shoes-sale", { from: shop });
      const ids = account.sender(shop.key);
      await openChat(page, sale.chatId);
      await waitForMarks(page, [sale.id]);
      const settings = await options("settings");
      await settings.waitFor('[data-doorman="action-mode-direct"]:checked');

      const opensDialog = `[data-doorman="block"][title*="Opens WhatsApp's own dialog"]`;
      await settings.click('[data-doorman="action-mode-dialog"]');
      await page.bringToFront();
      await ui.waitFor(opensDialog);
      await clickRung(ui, "block");
      await page.waitForSelector(dialog);
      expect(isBlocked(account, ids)).toBe(false);
      await page.click('[data-testid="popup-controls-cancel"]');
      await ui.waitFor(toast, { text: "Nothing was changed: you closed WhatsApp's dialog." });
      await settings.click('[data-doorman="action-mode-direct"]');
      await page.bringToFront();
      await ui.waitFor(opensDialog, { hidden: true });
      await clickRung(ui, "block");
      await ui.waitFor(toast, { text: "Iris Shoes is blocked." });
      expect(await page.$(dialog)).toBeNull();
      expect(isBlocked(account, ids)).toBe(true);
      const actions = await actionsOn(browser, "Iris Shoes");
      expect(actions.map(({ mode, state }) => `${mode} ${state}`)).toEqual(["dialog skipped", "direct done"]);

      await settings.click('[data-doorman="section-activity"]');
      const row = '[data-doorman="activity-row"]';
      await settings.waitFor(row, { count: 2, text: /Block ·\s+Iris Shoes\s+Your click in the chat/u });
      const states = (await settings.texts(row)).map((text) => text.split("\n").at(-1));
      expect(states).toEqual(["Done", "Not done"]);
      await settings.click('[data-doorman="section-health"]');
      await settings.waitFor('[data-doorman="capability-block"]', { text: "Works" });
      await settings.waitFor('[data-doorman="capability-stop-offers"]', { text: "Switched off by WhatsApp" });
    });

    it("speak the language of the user's choice, at once on all pages and in the open tab", async () => {
      const { account, browser, browserName } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      await page.setViewport({ width: 1080, height: 800 });
      const ui = browser.ui(page);
      const shop = newBusiness("Lotus Shoes");
      const sale = await deliverSample(account, "shoes-sale", { from: shop });
      await openChat(page, sale.chatId);
      await waitForMarks(page, [sale.id]);
      await waitForChatMark(page, shop.verifiedName);
      await ui.click('[data-doorman="why"]');
      await ui.waitFor(".why", { text: "Why this is marked as promotion" });
      const popup = await openExtensionPage(browser);
      await popup.waitFor('[data-doorman="tab-blocked"]', { text: "Blocked" });
      const welcome = await openExtensionPage(browser, "welcome.html", WIDE);
      const settings = await options("settings");
      await settings.waitFor('[data-doorman="language"]');

      await settings.page.select('[data-doorman="language"]', "ru");
      await settings.waitFor('[data-doorman="section-rules"]', { text: "Правила" });
      expect(await settings.page.evaluate(() => document.documentElement.lang)).toBe("ru");
      expect(await accessibilityFaults(settings.page)).toEqual([]);
      await popup.waitFor('[data-doorman="tab-blocked"]', { text: "Блокировки" });
      await welcome.waitFor("h1", { text: "Реклама останется за дверью" });
      await page.bringToFront();
      await ui.waitFor(".why", { text: "Почему отмечено как реклама" });
      const edge = async (selector: string, side: "right" | "bottom") => {
        const box = await ui.rect(selector);
        if (box === null) throw new Error(`${selector} is not there`);
        return side === "right" ? box.x + box.width : box.y + box.height;
      };
      expect(await edge(".why", "bottom")).toBeLessThanOrEqual(800);
      await ui.waitFor('[data-doorman="mark"]', { text: "Реклама" });
      await ui.waitFor('[data-doorman="chat-mark"]', { text: "Реклама" });
      // The bar's buttons are longer now: some go into its menu, and none is cut off.
      expect(await edge('[data-doorman="collapse"]', "right")).toBeLessThanOrEqual(await edge('[data-doorman="bar"]', "right"));
      await saveScreenshot(page, `language/chosen ${browserName}`);
      await browser.reload(page);
      await signedIn(page);
      await openChat(page, sale.chatId);
      await ui.waitFor('[data-doorman="mark"]', { text: "Реклама" });

      await settings.reload();
      await settings.waitFor('[data-doorman="section-rules"]', { text: "Правила" });
      await settings.waitFor('[data-doorman="language"]');
      await saveScreenshot(settings.page, `language/settings ${browserName}`);
      await settings.page.select('[data-doorman="language"]', "browser");
      await settings.waitFor('[data-doorman="section-rules"]', { text: "Rules" });
      await popup.waitFor('[data-doorman="tab-blocked"]', { text: "Blocked" });
      await page.bringToFront();
      await ui.waitFor('[data-doorman="mark"]', { text: "Promotion" });
    });

    it("read texts as the browser itself does", async () => {
      const settings = await options("settings");
      const given = ["one", "$2", "$$", "4", "5"];
      const keys = Object.keys(english);
      const read = await settings.page.evaluate((all, values) => all.map((key) => chrome.i18n.getMessage(key, values)), keys, given);
      const lookup = lookupIn(english);
      expect(keys.map((key) => lookup(key, given))).toEqual(read);
    });

    it("keep texts no longer than wanted, and delete everything after one question", async () => {
      const { account, browser } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const shop = newBusiness("Jasmine Shoes");
      await deliverSample(account, "shoes-sale", { from: shop });
      await everythingJudged(account, page);
      const texts = async () => {
        const messages = await storedMessages(browser);
        return messages.flatMap(({ parts, verdict }) => [...(parts ?? []), ...verdict.words]);
      };
      expect(await texts()).not.toEqual([]);
      const settings = await options("settings");
      await settings.waitFor('[data-doorman="retention"]');
      await settings.page.select('[data-doorman="retention"]', "0");
      await settings.waitFor("dialog", { text: "All texts are deleted at once" });
      expect(await texts()).not.toEqual([]);
      await settings.click('[data-doorman="retention-confirm"]');
      await until(async () => (await texts()).length === 0, { what: "the texts to be deleted" });
      await deliverSample(account, "shoes-sale", { from: shop });
      await everythingJudged(account, page);
      expect(await texts()).toEqual([]);
      const popup = await openExtensionPage(browser);
      await popup.waitFor('[data-doorman="today-row"]', { text: /Jasmine Shoes[\s\S]*Text is not kept[\s\S]*Promotion/u });

      await settings.waitFor('[data-doorman="stored-counts"]', { text: /\d messages/u });
      await settings.click('[data-doorman="delete-all"]');
      await settings.waitFor("dialog", { text: "This cannot be undone." });
      await settings.click('[data-doorman="delete-cancel"]');
      await settings.waitFor("dialog", { hidden: true });
      expect(await storedMessages(browser)).not.toEqual([]);
      await page.close();
      await settings.click('[data-doorman="delete-all"]');
      await settings.click('[data-doorman="delete-confirm"]');
      await settings.waitFor(".stored", { text: "Everything is deleted." });
      await settings.waitFor('[data-doorman="stored-counts"]', { text: "Nothing yet." });
      const tables = ["accounts", "buckets", "actions", "corrections"] as const;
      const left = await Promise.all(tables.map((table) => storedRows(browser, table)));
      expect(left).toEqual([[], [], [], []]);
      await popup.waitFor('[data-doorman="today-empty"]', { text: "Nothing is marked while WhatsApp Web is closed." });
      await until(async () => (await browser.badgeText()) === "");
    });

    it("know again whom WhatsApp lists, when everything was deleted while it was open", async () => {
      const { account, browser } = stage;
      const shop = newBusiness("Kalmia Shoes");
      account.addContact(shop);
      account.blockFromPhone(shop.key);
      const page = await browser.openWhatsApp();
      await signedIn(page);
      await everythingJudged(account, page);
      const popup = await openExtensionPage(browser);
      const row = '[data-doorman="blocked-row"]';
      await popup.click('[data-doorman="tab-blocked"]');
      await popup.waitFor(row, { text: "Kalmia Shoes" });
      const settings = await options("settings");
      await settings.waitFor('[data-doorman="retention"]');
      await settings.click('[data-doorman="delete-all"]');
      await settings.click('[data-doorman="delete-confirm"]');
      await settings.waitFor(".stored", { text: "Everything is deleted." });
      await popup.waitFor(row, { text: "Kalmia Shoes" });
      await popup.click('[data-doorman="tab-stopped"]');
      await popup.waitFor('[data-doorman="stopped-empty"]', { text: "No offers stopped" });
    });

    it("show what there is of WhatsApp Web, for a bug report, with nobody in it", async () => {
      const { account, browser, browserName } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const shop = newBusiness("Lobelia Shoes");
      const sale = await deliverSample(account, "shoes-sale", { from: shop });
      await everythingJudged(account, page);
      await openChat(page, sale.chatId);
      await waitForMarks(page, [sale.id]);

      const health = await options("health");
      await health.click('[data-doorman="diagnosis-make"]');
      await health.waitFor('[data-doorman="diagnosis"]', { text: "WAWebChatCollection.ChatCollection" });
      expect(await accessibilityFaults(health.page)).toEqual([]);
      await saveScreenshot(health.page, `options/diagnosis ${browserName}`);
      const { name, content } = await browser.download(() => clickBelow(health, '[data-doorman="diagnosis-save"]'));
      expect(name).toMatch(/^doorman-diagnosis-\d{4}-\d{2}-\d{2}\.json$/u);
      const text = content.toString("utf8");
      expect(JSON.parse(text)).toMatchObject({
        tabs: [
          {
            state: { mode: "ready", capabilities: { block: "works" } },
            page: { modules: { "WAWebBlockContactAction.blockContact": "function" }, types: { chat: { read: expect.any(Number) } } },
            structure: { conversation: 1, conversationHeader: 1 },
            drawn: { bar: 1, mark: expect.any(Number) },
          },
        ],
        stored: { rows: { accounts: expect.any(Number) } },
      });
      const { user } = /^(?<user>\d+)@/u.exec(account.owner().phoneId)?.groups ?? {};
      expect(user).toMatch(/^\d{8}/u);
      for (const secret of ["Lobelia", "@c.us", "@lid", shop.phone ?? "", user ?? ""]) expect(text).not.toContain(secret);
    });

    it("ask before evidence is deleted by keeping it for a shorter time", async () => {
      const { account, browser } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      await deliverSample(account, "shoes-sale", { from: newBusiness("Larkspur Shoes") });
      await everythingJudged(account, page);
      const settings = await options("settings");
      await settings.waitFor('[data-doorman="stored-counts"]', { text: /record/u });
      const field = '[data-doorman="evidence-days"]';
      const chosen = (value: string) =>
        until(async () => (await settings.page.evaluate((selector) => document.querySelector<HTMLSelectElement>(selector)?.value, field)) === value, { what: `${value} to be chosen` });
      await settings.page.select(field, "0");
      await settings.waitFor("dialog[open]", { text: "All records lose their contents at once" });
      await settings.click('[data-doorman="evidence-days-cancel"]');
      await chosen("365");
      await settings.page.select(field, "0");
      await settings.click('[data-doorman="evidence-days-confirm"]');
      await chosen("0");
      await settings.waitFor('[data-doorman="stored-counts"]', { text: /^(?![\s\S]*record)/u });
      await settings.page.select(field, "365");
      await chosen("365");
    });
  },
  { page: "none" },
);
