import { beforeEach, expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage, type ExtensionPage } from "../support/extension-page.ts";
import { actionsOn, clickRung, isBlocked, isStopped, outcomeOf } from "../support/ladder.ts";
import { waitForMarks } from "../support/marks.ts";
import { withoutPauses } from "../support/time.ts";
import { until } from "../support/wait.ts";
import type { SenderSpec } from "../whatsapp-web/control.ts";

const toast = '[data-doorman="toast"]';
const todayRow = '[data-doorman="today-row"]';
const blockedRow = '[data-doorman="blocked-row"]';
const stoppedRow = '[data-doorman="stopped-row"]';
const connection = '[data-doorman="connection"]';

describeInBrowsers(
  "The popup",
  (stage) => {
    let popup: ExtensionPage;
    const business = (name: string, details: Partial<SenderSpec> = {}) => {
      const spec = newBusiness(name, details);
      stage.account.addContact(spec);
      return { ...spec, ids: stage.account.sender(spec.key) };
    };
    const badge = (text: string) =>
      until(async () => (await stage.browser.badgeText()) === text, { what: `the badge "${text}"`, timeout: 10_000 });
    /** Opens the popup and waits until it has asked for the tabs, since what it shows of them moves what is below. */
    const openPopup = async () => {
      popup = await openExtensionPage(stage.browser);
      await popup.waitFor(connection, { text: /^(?!Looking for)/u });
    };
    /** Waits until the popup, opened anew, says this of the connection and nothing else. */
    const says = (words: string | RegExp) =>
      until(
        async () => {
          await popup.reload();
          await popup.waitFor(connection, { text: /^(?!Looking for)/u });
          const [said = ""] = await popup.texts(connection);
          return typeof words === "string" ? said === words : words.test(said);
        },
        { timeout: 15_000, what: `the popup to say ${String(words)}` },
      );
    const openTab = async () => {
      const page = await stage.browser.openWhatsApp();
      await signedIn(page);
      return page;
    };

    beforeEach(async () => {
      for (const page of await stage.browser.openPages()) await page.close();
    });

    it("says in words how the connection stands", async () => {
      const { account, browser, standIn } = stage;
      await openPopup();
      await popup.waitFor(connection, { text: "WhatsApp Web is not open" });
      expect(await popup.attribute('[data-doorman="open-whatsapp"]', "href")).toBe("https://web.whatsapp.com/");

      standIn.configure({ session: "QR" });
      const page = await browser.openWhatsApp();
      await popup.waitFor(connection, { text: "Not signed in to WhatsApp Web" });
      account.setSession("SYNCING");
      await says("WhatsApp Web is loading messages…");
      account.setSession("MAIN");
      await says("Connected to WhatsApp Web");
      account.renameModule("WAWebBlockContactAction", "WAWebBlockContactActionRenamed");
      await browser.reload(page);
      await says(/Unavailable: blocking\.$/u);
      account.renameModule("WAWebStreamModel", "WAWebStreamModelRenamed");
      await browser.reload(page);
      await says("WhatsApp Web is starting…");
      account.repair();
    });

    it("shows today's marked messages with their reason, acts on them, and the badge counts them", async () => {
      const { account, browser } = stage;
      await openTab();
      const shop = newBusiness("Aster Shoes");
      const bank = newBusiness("Begonia Bank");
      await deliverSample(account, "shoes-shipped", { from: shop });
      await deliverSample(account, "shoes-sale", { from: shop });
      await badge("1");
      await deliverSample(account, "bank-loan", { from: bank });
      const second = await deliverSample(account, "bank-loan", { from: bank });
      await badge("3");

      await openPopup();
      await popup.waitFor(todayRow, { count: 3 });
      const [newest, , oldest] = await popup.texts(todayRow);
      expect(newest).toContain("Begonia Bank");
      expect(newest).toContain("Promotion, declared as");
      expect(newest).toContain("You are pre-approved");
      expect(oldest).toContain("Aster Shoes");
      await popup.click(`${todayRow} [data-doorman="why"]`);
      await popup.waitFor(`${todayRow} [data-evidence="declared"]`, { text: "Its content says otherwise." });
      await popup.waitFor(`${todayRow} [data-evidence="record"]`, { text: "Before this message: 1 promotion" });

      account.revoke(second.id);
      await badge("2");
      await popup.waitFor(todayRow, { count: 2 });
      await popup.click(`${todayRow} [data-doorman="more"]`, { nth: 1 });
      await popup.click('[data-doorman="keep"]');
      await popup.waitFor(toast, { text: "Aster Shoes is kept." });
      await popup.waitFor(todayRow, { count: 1 });
      await badge("1");
      await popup.click('[data-doorman="undo"]');
      await popup.waitFor(todayRow, { count: 2 });
      await badge("2");

      await popup.click(`${todayRow} [data-doorman="more"]`);
      // WhatsApp Web may still be loading what reports.
      await popup.click('[data-doorman="report-and-block"]:not([aria-disabled])');
      await popup.waitFor('[data-doorman="report-what"]', { text: "WhatsApp receives the last five messages" });
      expect(account.reports()).toEqual([]);
      await popup.click('[data-doorman="cancel-report"]');
      await popup.click(`${todayRow} [data-doorman="more"]`);
      await popup.click('[data-doorman="block"]');
      await popup.waitFor(toast, { text: "Begonia Bank is blocked." });
      await popup.waitFor(todayRow, { text: "Blocked" });
      expect(isBlocked(account, account.sender(bank.key))).toBe(true);
      expect((await outcomeOf(browser, "Begonia Bank", "block")).cause).toEqual({ by: "click", surface: "popup" });
      await popup.click('[data-doorman="undo"]');
      await until(() => !isBlocked(account, account.sender(bank.key)));
      // A tab that closes before it has told so leaves the next action waiting.
      await until(async () => (await outcomeOf(browser, "Begonia Bank", "unblock")).state === "done");
    });

    it("lists blocked businesses with reason and cause, finds them, and unblocks one or several, with Undo", async () => {
      const { account, browser } = stage;
      const page = await openTab();
      const ui = browser.ui(page);
      const games = business("Camellia Games");
      const travel = business("Dahlia Travel", { phone: "447700900123" });
      const cafe = business("Café Élan");
      const friend = { key: "friend", kind: "person" as const, phone: "447700900991", pushname: "Robin Field" };
      account.addContact(friend);
      const sale = await deliverSample(account, "shoes-sale", { from: games.key });
      await openChat(page, sale.chatId);
      await waitForMarks(page, [sale.id]);
      await ui.click('[data-doorman="block-menu"]');
      await ui.click('[data-doorman="reason-spam"]');
      await ui.waitFor(toast, { text: "Camellia Games is blocked." });
      for (const { key } of [travel, cafe, friend]) account.blockFromPhone(key);

      await openPopup();
      await popup.click('[data-doorman="tab-blocked"]');
      await popup.waitFor(blockedRow, { count: 3 });
      await popup.waitFor(".selection", { text: "3 blocked businesses" });
      const [newest, second, oldest] = await popup.texts(blockedRow);
      expect(newest).toMatch(/^Café Élan\s[\s\S]*Blocked outside Doorman/u);
      expect(second).toMatch(/^Dahlia Travel\s+\+44[ \d]+0123\s[\s\S]*Blocked outside Doorman/u);
      expect(oldest).toMatch(/^Camellia Games\s[\s\S]*Blocked with Doorman · Spam/u);

      const found: [string, string[]][] = [
        ["cafe elan", ["Café Élan"]],
        ["7700 900123", ["Dahlia Travel"]],
        ["nobody", []],
      ];
      for (const [query, names] of found) {
        await popup.type('[data-doorman="search"]', query);
        await popup.waitFor(blockedRow, { count: names.length });
        expect((await popup.texts(`${blockedRow} .row-name`)).toSorted()).toEqual(names);
        if (names.length === 0) await popup.waitFor(".nothing", { text: "Nobody matches “nobody”." });
        await popup.click('[data-doorman="search-clear"]');
      }

      await popup.click(`${blockedRow}:has([aria-label="Unblock Camellia Games"]) [data-doorman="unblock"]`);
      await popup.waitFor(toast, { text: "Camellia Games is unblocked." });
      await popup.waitFor(blockedRow, { count: 2 });
      expect(isBlocked(account, games.ids)).toBe(false);
      await popup.click('[data-doorman="undo"]');
      await popup.waitFor(blockedRow, { count: 3 });
      await until(() => isBlocked(account, games.ids));

      await popup.click('[data-doorman="select"][aria-label="Select Dahlia Travel"]');
      await popup.click('[data-doorman="select"][aria-label="Select Café Élan"]');
      await popup.waitFor(".selection", { text: "2 selected" });
      await popup.click('[data-doorman="unblock-selected"]');
      await withoutPauses(browser, () => [travel, cafe].every(({ ids }) => !isBlocked(account, ids)));
      await popup.waitFor(toast, { text: "2 senders unblocked." });
      await popup.waitFor(blockedRow, { count: 1 });
      await popup.click('[data-doorman="undo"]');
      await withoutPauses(browser, () => [travel, cafe].every(({ ids }) => isBlocked(account, ids)));
      await popup.waitFor(blockedRow, { count: 3 });
      account.unblockFromPhone(travel.key);
      await popup.waitFor(blockedRow, { count: 2 });
      expect((await actionsOn(browser, "Dahlia Travel")).map(({ kind, cause }) => `${kind} ${cause.by}`)).toEqual([
        "block outside",
        "unblock click",
        "block undo",
        "unblock outside",
      ]);
    });

    it("lists senders whose offers are stopped, and resumes them", async () => {
      const { account, browser } = stage;
      account.setGate("optOut", true);
      const page = await openTab();
      const ui = browser.ui(page);
      const tea = business("Erica Tea");
      const books = business("Freesia Books");
      const sale = await deliverSample(account, "shoes-sale", { from: tea.key });
      await openChat(page, sale.chatId);
      await clickRung(ui, "stop-offers");
      await ui.waitFor(toast, { text: "Offers from Erica Tea are stopped." });
      account.optOutFromPhone(books.key);

      await openPopup();
      await popup.click('[data-doorman="tab-stopped"]');
      await popup.waitFor(stoppedRow, { count: 2 });
      await popup.waitFor(stoppedRow, { text: /^Erica Tea\s[\s\S]*Stopped with Doorman/u });
      await popup.waitFor(stoppedRow, { text: /^Freesia Books\s[\s\S]*Stopped outside Doorman/u });
      for (const { ids, verifiedName } of [tea, books]) {
        await popup.click(`${stoppedRow} [aria-label="Resume offers from ${verifiedName}"]`);
        await popup.waitFor(toast, { text: `Offers from ${verifiedName} may come again.` });
        await until(() => !isStopped(account, ids));
      }
      await popup.waitFor('[data-doorman="stopped-empty"]', { text: "No offers stopped" });
    });

    it("lets an unblock wait while no tab is open, says so, and does it when one comes", async () => {
      const { account, browser } = stage;
      await openTab();
      const shop = business("Gentian Shop");
      account.blockFromPhone(shop.key);
      await openPopup();
      await popup.click('[data-doorman="tab-blocked"]');
      const unblock = `${blockedRow} [aria-label="Unblock Gentian Shop"]`;
      await popup.waitFor(unblock);
      for (const open of await browser.openPages()) if (open !== popup.page) await open.close();
      await popup.waitFor(connection, { text: "WhatsApp Web is not open" });

      await popup.click(unblock);
      await popup.waitFor(blockedRow, { text: /^Gentian Shop\s[\s\S]*Waiting for a WhatsApp Web tab/u });
      await popup.waitFor(toast, { text: "Waiting for a WhatsApp Web tab." });
      await popup.click(`${blockedRow} [data-doorman="cancel"]`);
      await popup.waitFor(unblock);
      await popup.click(unblock);
      await popup.waitFor(blockedRow, { text: "Waiting for a WhatsApp Web tab" });
      expect(isBlocked(account, shop.ids)).toBe(true);

      await openTab();
      await popup.waitFor(unblock, { hidden: true });
      await popup.waitFor(blockedRow, { text: "Gentian Shop", hidden: true, timeout: 10_000 });
      expect(isBlocked(account, shop.ids)).toBe(false);
      const wishes = (await actionsOn(browser, "Gentian Shop")).filter(({ cause }) => cause.by === "click");
      expect(wishes.map(({ kind, state }) => `${kind} ${state}`)).toEqual(["unblock skipped", "unblock done"]);
    });

    it("never shows one account's data under another", async () => {
      const { account } = stage;
      const known = newBusiness("Iris Maps");
      await deliverSample(account, "shoes-sale", { from: known });
      account.blockFromPhone(known.key);
      const firstTab = await openTab();
      await openPopup();
      await popup.waitFor(todayRow, { text: "Iris Maps" });
      await Promise.all([popup.close(), firstTab.close()]);

      account.switchOwner(1);
      const shop = newBusiness("Heather Prints");
      await deliverSample(account, "shoes-sale", { from: shop });
      account.blockFromPhone(shop.key);
      await openTab();
      await badge("1");

      await openPopup();
      await popup.waitFor(todayRow, { count: 1, text: "Heather Prints" });
      expect(await popup.texts(todayRow)).toHaveLength(1);
      await popup.click('[data-doorman="tab-blocked"]');
      await popup.waitFor(blockedRow, { count: 1 });
      const accounts = await popup.page.$$eval('[data-doorman="owner"] option', (list) => list.map(({ value }) => value));
      expect(accounts).toHaveLength(2);
      const first = accounts.find((owner) => owner !== account.owner().phoneId) ?? "";
      await popup.page.select('[data-doorman="owner"]', first);
      await popup.waitFor(blockedRow, { text: "Iris Maps" });
      expect(await popup.texts("body")).not.toContainEqual(expect.stringContaining("Heather Prints"));
      await popup.click('[data-doorman="tab-today"]');
      await popup.waitFor(todayRow, { text: "Iris Maps" });
      expect(await popup.texts("body")).not.toContainEqual(expect.stringContaining("Heather Prints"));
      account.switchOwner(0);
    });
  },
  { page: "none" },
);
