import { expect, it } from "vitest";
import { DAY } from "../../lib/domain/limits.ts";
import { deliverSample } from "../support/arrivals.ts";
import { conversation } from "../support/conversation.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { actionsOn, chooseRung, clickRung, descriptions, isBlocked, isStopped, outcomeOf, showRung } from "../support/ladder.ts";
import { markedMessages, openWhy, waitForChatMark, waitForMarks } from "../support/marks.ts";
import { blockListSeen } from "../support/stored.ts";
import { until } from "../support/wait.ts";
import type { SenderIds } from "../whatsapp-web/control.ts";

const status = '[data-doorman="bar-status"]';
const toast = '[data-doorman="toast"]';

describeInBrowsers(
  "The ladder of actions",
  (stage) => {
    /** The reason that WhatsApp was given for a block. */
    const reasonFor = ({ lid }: SenderIds) => stage.account.blockRecords().find(({ id }) => id === lid)?.reason;
    const undo = async (shop: string) => {
      await stage.ui.waitFor(toast, { count: 1, text: shop });
      await stage.ui.click('[data-doorman="undo"]');
    };

    stage.prepare(() => {
      stage.account.setGate("optOut", true);
      stage.account.setGate("messageFeedback", true);
    });

    it("shows Stop offers as unavailable, and why, while WhatsApp has it switched off", async () => {
      const { account, browser, ui } = stage;
      account.setGate("optOut", false);
      const { name } = await conversation(stage, "Aster Shoes", "shoes-shipped", "shoes-sale");
      await ui.waitFor('[data-doorman="stop-offers"][aria-disabled="true"][title^="WhatsApp has not switched this on"]');
      await ui.click('[data-doorman="stop-offers"]');
      await ui.waitFor(".question", { text: "WhatsApp has not switched this on for your account or country." });
      await ui.click('[data-doorman="close-unavailable"]');
      await ui.waitFor(".question", { hidden: true });
      expect(await actionsOn(browser, name)).toEqual([]);
      expect(account.optOutList()).toEqual([]);

      account.setGate("optOut", true);
      await ui.waitFor('[data-doorman="stop-offers"]:not([aria-disabled])', { timeout: 10_000 });
    });

    it("keeps a sender, for good or for 30 days, and takes it back", async () => {
      const { browser, page, ui } = stage;
      const { name, messages } = await conversation(stage, "Begonia Tea", "shoes-sale");
      await clickRung(ui, "keep");
      await ui.waitFor(toast, { text: `${name} is kept.` });
      await ui.waitFor(status, { text: "Kept" });
      const kept = await outcomeOf(browser, name, "keep");
      expect(kept).toMatchObject({ state: "done", cause: { by: "click", surface: "conversation" } });

      await undo(name);
      await ui.waitFor('[data-doorman="keep"]');
      const unkept = await outcomeOf(browser, name, "unkeep");
      expect(unkept.cause).toEqual({ by: "undo", of: kept.id });
      expect((await outcomeOf(browser, name, "keep")).undoneBy).toBe(unkept.id);
      await waitForMarks(page, messages.map(({ id }) => id));

      const before = Date.now();
      await ui.click('[data-doorman="keep-menu"]');
      await ui.click('[data-doorman="keep-for-days"]', { text: "Keep for 30 days" });
      await ui.waitFor(status, { text: /Kept until .+/u });
      const { until: end = 0 } = await until(async () => (await actionsOn(browser, name)).find((row) => row.until !== undefined));
      expect(end - before - 30 * DAY).toBeGreaterThanOrEqual(0);
      expect(end - before - 30 * DAY).toBeLessThan(20_000);
      expect(await markedMessages(page)).toEqual([]);
    });

    it("tells WhatsApp that the user is not interested, and takes it back", async () => {
      const { account, browser, ui } = stage;
      const { name, ids } = await conversation(stage, "Clover Cars", "shoes-sale");
      await clickRung(ui, "not-interested");
      await ui.waitFor(toast, { text: "WhatsApp knows that you are not interested." });
      expect(await outcomeOf(browser, name, "not-interested")).toMatchObject({ state: "done" });
      const users = [ids.phoneId, ids.lid].map((id) => id?.split("@")[0]);
      const told = account.preferences().filter(({ jid }) => users.includes(jid.split("@")[0]));
      expect(told).toMatchObject([{ action: "set_preference", feedback: "not_interested" }]);
      await ui.click('[data-doorman="undo"]');
      await ui.waitFor(toast, { text: "“Not interested” is taken back." });
      await until(() => account.preferences().some(({ action }) => action === "unset_preference"));
    });

    it("proposes Stop offers for a mixed sender, stops them, and resumes them", async () => {
      const { account, browser, ui } = stage;
      const { name, key, ids } = await conversation(stage, "Dahlia Shoes", "shoes-shipped", "shoes-sale");
      await ui.waitFor('[data-doorman="stop-offers"].button-strong');
      expect(await ui.count("[data-rung] .button-strong")).toBe(1);
      await clickRung(ui, "stop-offers");
      await ui.waitFor(toast, { text: `Offers from ${name} are stopped.` });
      expect(isStopped(account, ids)).toBe(true);
      expect(await outcomeOf(browser, name, "stop-offers")).toMatchObject({
        state: "done",
        cause: { by: "click", surface: "conversation" },
        steps: [{ operation: "stop-offers", outcome: { status: "done" } }],
      });
      await ui.waitFor(status, { text: "Offers stopped" });
      expect(isBlocked(account, ids)).toBe(false);
      expect((await deliverSample(account, "shoes-sale", { from: key })).delivered).toBe(false);
      expect((await deliverSample(account, "shoes-shipped", { from: key })).delivered).toBe(true);

      await clickRung(ui, "resume-offers");
      await ui.waitFor(toast, { text: `Offers from ${name} may come again.` });
      expect(isStopped(account, ids)).toBe(false);
      await ui.waitFor('[data-doorman="stop-offers"]');
    });

    it("blocks in one click without a reason, takes it back by Undo, and again by Unblock", async () => {
      const { account, browser, page, ui } = stage;
      const { name, ids } = await conversation(stage, "Erica Games", "shoes-sale", "shoes-sale");
      await ui.waitFor('[data-doorman="block"].button-strong');
      await clickRung(ui, "block");
      await ui.waitFor(toast, { text: `${name} is blocked.` });
      expect(reasonFor(ids)).toBeUndefined();
      const blocked = await outcomeOf(browser, name, "block");
      expect(blocked).toMatchObject({ state: "done", steps: [{ outcome: { status: "done" } }] });
      await ui.waitFor(status, { text: "Blocked" });
      expect(await ui.count("[data-rung]")).toBe(1);
      await waitForChatMark(page, name, false);

      await undo(name);
      await ui.waitFor(toast, { text: `${name} is unblocked.` });
      expect(isBlocked(account, ids)).toBe(false);
      expect((await outcomeOf(browser, name, "unblock")).cause).toEqual({ by: "undo", of: blocked.id });
      expect((await outcomeOf(browser, name, "block")).undoneBy).toBeDefined();

      await showRung(ui, "block-menu");
      await ui.click('[data-doorman="block-menu"]');
      await ui.waitFor('[role="menuitem"]', { count: 5 });
      await ui.click('[data-doorman="reason-offensive_messages"]');
      await ui.waitFor(toast, { text: `${name} is blocked.` });
      expect(reasonFor(ids)).toBe("offensive_messages");
      await clickRung(ui, "unblock");
      await until(() => !isBlocked(account, ids), { what: "the sender off WhatsApp's block list" });
      await ui.waitFor('[data-doorman="block"]');
    });

    it("offers in “Why?” what the bar brings out", async () => {
      const { page, ui } = stage;
      const { name, messages } = await conversation(stage, "Gentian Shoes", "shoes-sale", "shoes-sale");
      await ui.waitFor('[data-doorman="block"].button-strong');
      await openWhy(page, ui, messages[0]!.id);
      await ui.click('[data-doorman="why-block"]');
      await ui.waitFor(toast, { text: `${name} is blocked.` });
    });

    it("reports and blocks only after it has said what is sent", async () => {
      const { account, browser, ui } = stage;
      const keys = Array.from({ length: 6 }, () => "shoes-sale");
      const { name, ids, messages } = await conversation(stage, "Fuchsia Prizes", ...keys);
      const asked = account.requests().length;
      const ask = async () => {
        await chooseRung(ui, "report-and-block");
        await ui.waitFor('[data-doorman="report-what"]', {
          text: /^WhatsApp receives the last five messages of this chat\. The sender is not told\. A report cannot be taken back; the block can\.$/u,
        });
      };
      await ask();
      await ui.click('[data-doorman="cancel-report"]');
      await ui.waitFor('[data-doorman="report-what"]', { hidden: true });
      await ask();
      expect(account.requests().length).toBe(asked);
      expect(await actionsOn(browser, name)).toEqual([]);

      await ui.click('[data-doorman="confirm-report"]');
      await ui.waitFor(toast, { text: `${name} is reported and blocked.` });
      const lastFive = messages.slice(-5).map(({ key }) => key);
      expect(account.reports()).toMatchObject([{ chatId: ids.chatId }]);
      expect(account.reports()[0]?.messageKeys.toSorted()).toEqual(lastFive.toSorted());
      expect(reasonFor(ids)).toBeUndefined();
      expect(await outcomeOf(browser, name, "report-and-block")).toMatchObject({
        state: "done",
        steps: [
          { operation: "report", outcome: { status: "done", reportId: account.reports()[0]?.reportId } },
          { operation: "block", outcome: { status: "done" } },
        ],
      });
      await undo(name);
      await until(() => !isBlocked(account, ids));
      expect(account.reports()).toHaveLength(1);
    });

    it("shows what is under way, and says done only afterwards", async () => {
      const { account, browser, ui } = stage;
      const { name, ids } = await conversation(stage, "Gorse Finance", "shoes-sale");
      account.setLatency(1_500);
      await clickRung(ui, "block");
      await ui.waitFor('[data-doorman="bar"][aria-busy="true"]');
      await ui.waitFor(status, { text: `Blocking ${name}…` });
      await ui.waitFor(toast, { text: `Blocking ${name}…` });
      expect(await ui.attribute('[data-doorman="keep"]', "aria-disabled")).toBe("true");
      expect(isBlocked(account, ids)).toBe(false);
      expect((await actionsOn(browser, name))[0]?.finishedAt).toBeUndefined();
      await ui.waitFor(toast, { text: `${name} is blocked.` });
      expect(isBlocked(account, ids)).toBe(true);
      account.setLatency(30);
      await clickRung(ui, "unblock");
      await until(() => !isBlocked(account, ids));
    });

    it("shows a block that was made on the phone, and records it as made outside", async () => {
      const { account, browser, ui } = stage;
      const { name, key } = await conversation(stage, "Heather Home", "shoes-sale");
      await blockListSeen(browser);
      account.blockFromPhone(key);
      await ui.waitFor(status, { text: "Blocked" });
      await ui.waitFor('[data-doorman="unblock"]');
      expect(await outcomeOf(browser, name, "block")).toMatchObject({ state: "done", cause: { by: "outside" } });
      account.unblockFromPhone(key);
      await ui.waitFor('[data-doorman="block"]');
      expect(await outcomeOf(browser, name, "unblock")).toMatchObject({ state: "done", cause: { by: "outside" } });
      expect(await ui.count(toast)).toBe(0);
    });

    it("does nothing at clicks that the user did not make", async () => {
      const { account, browser, page, ui } = stage;
      const { name, ids } = await conversation(stage, "Iris Loans", "shoes-sale");
      const asked = account.requests().length;
      await showRung(ui, "report-and-block");
      const pretend = (element: Element) => {
        const options = { bubbles: true, composed: true, cancelable: true };
        if (element instanceof HTMLElement) element.click();
        for (const type of ["pointerdown", "mousedown", "mouseup", "click"]) element.dispatchEvent(new MouseEvent(type, options));
        for (const type of ["keydown", "keyup"]) element.dispatchEvent(new KeyboardEvent(type, { ...options, key: "Enter" }));
      };
      for (const hook of ["keep", "keep-menu", "not-interested", "stop-offers", "block", "block-menu", "report-and-block"]) {
        if ((await ui.count(`[data-doorman="${hook}"]`)) > 0) await ui.evaluate(`[data-doorman="${hook}"]`, pretend);
      }
      await ui.evaluate('[data-doorman="why"]', pretend);
      expect(await ui.count(".why, .question")).toBe(0);
      await ui.click('[data-doorman="report-and-block"]');
      await ui.waitFor('[data-doorman="confirm-report"]');
      await ui.evaluate('[data-doorman="confirm-report"]', pretend);
      // Events at a host are all that the page's own scripts can make.
      await page.evaluate(() => document.querySelectorAll<HTMLElement>("#main doorman-bar, #main doorman-mark").forEach((host) => host.click()));
      await ui.press("Escape");

      await clickRung(ui, "keep");
      await ui.waitFor(toast, { text: `${name} is kept.` });
      expect((await actionsOn(browser, name)).map(({ kind }) => kind)).toEqual(["keep"]);
      await ui.evaluate('[data-doorman="undo"]', pretend);
      await ui.waitFor(status, { text: "Kept" });
      expect((await actionsOn(browser, name)).map(({ kind }) => kind)).toEqual(["keep"]);
      expect(account.requests().slice(asked).map(({ kind }) => kind)).toEqual([]);
      expect(isBlocked(account, ids)).toBe(false);
    });

    it("can be reached and used with the keyboard alone", async () => {
      const { browser, page, ui } = stage;
      const { name } = await conversation(stage, "Jasmine Travel", "shoes-sale");
      const before = await descriptions(ui);
      expect(before["Block"]).toBe("Nothing from this sender arrives any more, codes included");
      await page.focus("#main > header > button:last-of-type");
      await ui.press("Tab");
      expect(await ui.focused()).toMatchObject({ host: "doorman-bar", tag: "button", name: "Keep" });
      await ui.press("Tab");
      await ui.press("Enter");
      await ui.waitFor('[role="menuitem"]', { count: 2 });
      await ui.press("ArrowDown");
      expect((await ui.focused())?.name).toBe("Keep for 30 days");
      await ui.press("Escape");
      await ui.waitFor('[role="menuitem"]', { hidden: true });
      expect((await ui.focused())?.name).toBe("How long to keep this sender");

      await page.keyboard.down("Shift");
      await ui.press("Tab");
      await page.keyboard.up("Shift");
      await ui.press("Enter");
      await ui.waitFor(toast, { text: `${name} is kept.` });
      await ui.waitFor('[data-doorman="unkeep"]');
      expect(await ui.focused()).toMatchObject({ host: "doorman-bar", name: "Stop keeping" });
      await ui.press("Enter");
      await ui.waitFor(toast, { text: `${name} is no longer kept.` });
      expect((await actionsOn(browser, name)).map(({ kind }) => kind)).toEqual(["keep", "unkeep"]);
      await ui.waitFor('[data-doorman="keep"]');
      expect(await descriptions(ui)).toEqual(before);
      // What was typed for Doorman did not reach WhatsApp's composer.
      expect(await page.$eval("#main .composer .field", (field) => field.textContent)).toBe("");
    });
  },
  { page: "suite" },
);
