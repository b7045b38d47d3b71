import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { launchBrowser } from "../support/browser/index.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { conversation } from "../support/conversation.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { actionsOn, clickRung, isBlocked, outcomeOf } from "../support/ladder.ts";
import {
  everythingJudged,
  markedChats,
  markedMessages,
  waitForChatMark,
  waitForMark,
  waitForMarks,
} from "../support/marks.ts";
import { storedMessages, storedRows } from "../support/stored.ts";
import { waitsAreOver } from "../support/time.ts";
import { until } from "../support/wait.ts";
import type { LoggedRequest } from "../whatsapp-web/control.ts";

const status = '[data-doorman="bar-status"]';
const toast = '[data-doorman="toast"]';
const notice = '[data-doorman="notice-reload"]';

/** Milliseconds that WhatsApp's server takes in these tests: long enough to end something in between. */
const SLOW = 800;
const QUICK = 30;

describeInBrowsers(
  "Doorman",
  (stage) => {
    /** Requests of a kind that are about this chat. */
    const requests = (wanted: string, chatId: string): LoggedRequest[] =>
      stage.account
        .requests()
        .filter(({ kind, payload }) => kind === wanted && JSON.stringify(payload).includes(chatId));
    const requested = (kind: string, chatId: string) =>
      until(() => requests(kind, chatId).length > 0, { what: `the request "${kind}"` });
    const reload = async () => {
      await stage.browser.reload(stage.page);
      await signedIn(stage.page);
    };

    it("finishes a click whose worker ends before, during or right after it, with one request", async () => {
      const { account, browser, ui } = stage;
      const during = await conversation(stage, "Acorn Shoes", "shoes-sale");
      account.setLatency(SLOW);
      await clickRung(ui, "block");
      await requested("block", during.ids.chatId);
      await browser.killBackground();
      await ui.waitFor(toast, { text: "Acorn Shoes is blocked." });
      const { state, steps } = await outcomeOf(browser, during.name, "block");
      expect([state, steps[0]?.outcome?.status]).toEqual(["done", "done"]);
      expect(requests("block", during.ids.chatId)).toHaveLength(1);

      account.setLatency(QUICK);
      const before = await conversation(stage, "Beech Shoes", "shoes-sale");
      await browser.killBackground();
      await clickRung(ui, "block");
      await ui.waitFor(toast, { text: "Beech Shoes is blocked." });
      expect(requests("block", before.ids.chatId)).toHaveLength(1);

      const after = await conversation(stage, "Chestnut Shoes", "shoes-sale");
      await clickRung(ui, "block");
      await browser.killBackground();
      await ui.waitFor(toast, { text: "Chestnut Shoes is blocked.", timeout: 20_000 });
      expect(await outcomeOf(browser, after.name, "block")).toMatchObject({ state: "done" });
      expect(requests("block", after.ids.chatId)).toHaveLength(1);
      expect(isBlocked(account, after.ids)).toBe(true);
    });

    it("sends a report once, however often its worker ends, and blocks after it", async () => {
      const { account, browser, ui } = stage;
      const { ids, name } = await conversation(stage, "Damson Games", "casino-bonus");
      account.setLatency(SLOW);
      await clickRung(ui, "report-and-block");
      await requested("report", ids.chatId);
      await browser.killBackground();
      await requested("block", ids.chatId);
      await browser.killBackground();
      await ui.waitFor(toast, { text: /reported.*blocked/u });
      account.setLatency(QUICK);
      const { steps, state } = await outcomeOf(browser, name, "report-and-block");
      expect([state, ...steps.map(({ outcome }) => outcome?.status)]).toEqual(["done", "done", "done"]);
      expect(account.reports().filter(({ chatId }) => chatId === ids.chatId)).toHaveLength(1);
      expect(requests("block", ids.chatId)).toHaveLength(1);
    });

    it("waits while WhatsApp Web has no connection, says so, and asks once when it is back", async () => {
      const { account, browser, ui } = stage;
      const { name, ids } = await conversation(stage, "Dock Market", "shoes-sale");
      account.setSession("OFFLINE");
      await account.settled();
      await clickRung(ui, "block");
      await ui.waitFor(toast, { text: "Waiting until WhatsApp Web is connected again." });
      expect(requests("block", ids.chatId)).toEqual([]);
      account.setSession("MAIN");
      await ui.waitFor(toast, { text: `${name} is blocked.`, timeout: 20_000 });
      expect(await outcomeOf(browser, name, "block")).toMatchObject({ state: "done" });
      expect(requests("block", ids.chatId)).toHaveLength(1);
    });

    it("loses nothing and does nothing twice when the tab is reloaded while an action runs", async () => {
      const { account, browser } = stage;
      const done = await conversation(stage, "Elder Market", "shoes-sale");
      account.setLatency(SLOW);
      await clickRung(stage.ui, "block");
      await requested("block", done.ids.chatId);
      await reload();
      account.setLatency(QUICK);
      await until(() => isBlocked(account, done.ids));
      await waitsAreOver(browser);
      expect(await outcomeOf(browser, done.name, "block")).toMatchObject({ state: "done" });
      expect(requests("block", done.ids.chatId)).toHaveLength(1);
      const sender = (await storedRows(browser, "accounts")).find(({ name }) => name === done.name);
      expect(sender?.blocked).toMatchObject({ cause: "doorman" });

      // WhatsApp never answers the first time, so that nothing has happened when the tab is back: it is asked again.
      const lost = await conversation(stage, "Fig Market", "shoes-sale");
      account.answerNext("block", "silence");
      await clickRung(stage.ui, "block");
      await requested("block", lost.ids.chatId);
      await reload();
      expect(isBlocked(account, lost.ids)).toBe(false);
      await waitsAreOver(browser);
      expect(await outcomeOf(browser, lost.name, "block")).toMatchObject({ state: "done" });
      expect(requests("block", lost.ids.chatId)).toHaveLength(2);
      expect(isBlocked(account, lost.ids)).toBe(true);

      // A report is not sent again, since nobody can tell whether it arrived; the block that was wanted with it is done.
      const report = await conversation(stage, "Gorse Games", "casino-bonus");
      account.answerNext("report", "silence");
      await clickRung(stage.ui, "report-and-block");
      await requested("report", report.ids.chatId);
      await browser.killBackground();
      await reload();
      await waitsAreOver(browser);
      const { steps, state } = await outcomeOf(browser, report.name, "report-and-block");
      expect([state, ...steps.map(({ outcome }) => outcome?.status)]).toEqual(["failed", "unknown", "done"]);
      expect(requests("report", report.ids.chatId)).toHaveLength(1);
      expect(isBlocked(account, report.ids)).toBe(true);
    });

    it("counts a message once and acts once when two tabs are open", async () => {
      const { account, browser, page } = stage;
      const other = await browser.openWhatsApp();
      await signedIn(other);
      const shop = newBusiness("Hazel Travel");
      const sale = await deliverSample(account, "shoes-sale", { from: shop });
      const sales = [sale, await deliverSample(account, "bank-loan", { from: shop })];
      const { chatId } = account.sender(shop.key);
      const ids = sales.map(({ id }) => id);
      const { ui } = stage;
      const otherUi = browser.ui(other);
      await openChat(other, chatId);
      await waitForMarks(other, ids);
      await otherUi.waitFor(status, { text: /^2 promotions/u });
      await page.bringToFront();
      await openChat(page, chatId);
      await waitForMarks(page, ids);
      await ui.waitFor(status, { text: /^2 promotions/u });
      const stored = (await storedMessages(browser)).filter(({ id }) => sales.some(({ key }) => key === id));
      expect(stored).toHaveLength(2);

      await clickRung(ui, "block");
      await ui.waitFor(toast, { text: "Hazel Travel is blocked." });
      await other.bringToFront();
      await otherUi.waitFor('[data-doorman="unblock"]');
      expect(await otherUi.count(toast)).toBe(0);
      expect(requests("block", chatId)).toHaveLength(1);
      await clickRung(otherUi, "unblock");
      await otherUi.waitFor(toast, { text: "Hazel Travel is unblocked." });
      await other.close();
      await page.bringToFront();
      await ui.waitFor('[data-doorman="block"]');
      expect(requests("unblock", chatId)).toHaveLength(1);
      const actions = await actionsOn(browser, "Hazel Travel");
      expect(actions.map(({ kind, state }) => `${kind} ${state}`)).toEqual(["block done", "unblock done"]);
    });

    it("shows nothing while signed out, and nothing of one account to another", async () => {
      const { account, browser, page, ui } = stage;
      const first = await conversation(stage, "Ivy Prints", "shoes-sale");
      const [firstOwner] = (await storedMessages(browser)).map(({ owner }) => owner);
      account.setSession("QR");
      await page.waitForSelector('[data-testid="link-device-qrcode-container"]');
      expect(await ui.html()).toBe("");

      account.switchOwner(1);
      account.setSession("MAIN");
      await signedIn(page);
      const shop = newBusiness("Juniper Prints", { key: first.key });
      const sale = await deliverSample(account, "shoes-sale", { from: shop });
      await openChat(page, sale.chatId);
      await waitForMarks(page, [sale.id]);
      await ui.waitFor(status, { text: /^1 promotion$/u });
      await waitForChatMark(page, "Juniper Prints");
      expect(await markedChats(page)).toEqual(["Juniper Prints"]);
      expect(await ui.html()).not.toContain("Ivy Prints");
      const ofSecond = (await storedMessages(browser)).filter(({ owner }) => owner !== firstOwner);
      expect(ofSecond.map(({ id }) => id)).toEqual([sale.key]);

      account.switchOwner(0);
      await page.waitForSelector('[title="Ivy Prints"]');
      await signedIn(page);
      await waitForChatMark(page, "Ivy Prints");
      await openChat(page, first.ids.chatId);
      await waitForMarks(page, first.messages.map(({ id }) => id));
      expect(await markedChats(page)).not.toContain("Juniper Prints");
    });

    it("takes itself away when it is updated while the tab is open, and works again after the reload", async () => {
      const { account, browser, page, ui } = stage;
      const { name, ids, messages } = await conversation(stage, "Kerria Books", "shoes-sale");
      await browser.updateExtension();
      await ui.waitFor('[data-doorman="bar"]', { hidden: true });
      await ui.waitFor(notice, { text: "Reload" });
      expect(await markedMessages(page)).toEqual([]);
      expect(await markedChats(page)).toEqual([]);
      await Promise.all([page.waitForNavigation(), ui.click('[data-doorman="reload"]')]);
      await signedIn(page);
      expect(await ui.count(notice)).toBe(0);
      await openChat(page, ids.chatId);
      await waitForMarks(page, messages.map(({ id }) => id));
      await clickRung(ui, "block");
      await ui.waitFor(toast, { text: `${name} is blocked.` });
      expect(isBlocked(account, ids)).toBe(true);
      expect(requests("block", ids.chatId)).toHaveLength(1);
    });

    it("has what it stored, and the marks, after the browser was started anew", async () => {
      const { account, browserName, standIn } = stage;
      const profileDir = await mkdtemp(join(tmpdir(), "doorman-profile-"));
      const start = () => launchBrowser({ browser: browserName, port: standIn.port, profileDir });
      try {
        const first = await start();
        const page = await first.openWhatsApp();
        await signedIn(page);
        const shop = newBusiness("Laurel Tea");
        const sale = await deliverSample(account, "shoes-sale", { from: shop });
        await openChat(page, sale.chatId);
        await waitForMark(page, first.ui(page), sale.id);
        await clickRung(first.ui(page), "block");
        await first.ui(page).waitFor(toast, { text: "Laurel Tea is blocked." });
        await everythingJudged(account, page);
        const stored = (await storedMessages(first)).map(({ id }) => id);
        await first.close();

        const second = await start();
        try {
          expect((await storedMessages(second)).map(({ id }) => id)).toEqual(stored);
          const again = await second.openWhatsApp();
          await signedIn(again);
          await openChat(again, sale.chatId);
          await waitForMark(again, second.ui(again), sale.id, "Promotion");
          await second.ui(again).waitFor(status, { text: "Blocked" });
          expect(await actionsOn(second, "Laurel Tea")).toMatchObject([{ kind: "block", state: "done" }]);
          expect(requests("block", sale.chatId)).toHaveLength(1);
        } finally {
          await second.close();
        }
      } finally {
        await rm(profileDir, { recursive: true, force: true });
      }
    });
  },
  { page: "suite" },
);
