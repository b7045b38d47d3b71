import { expect, it } from "vitest";
import { conversation } from "../support/conversation.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { actionsOn, chooseRung, clickRung, isBlocked, outcomeOf } from "../support/ladder.ts";
import { whatIsAt } from "../support/page-layout.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { storeSettings } from "../support/settings.ts";
import { forgetPace } from "../support/stored.ts";
import { sleep, until } from "../support/wait.ts";
import type { Answer } from "../whatsapp-web/control.ts";

const status = '[data-doorman="bar-status"]';
const toast = '[data-doorman="toast"]';
const blockDialog = '[data-testid="block-business-popup"]';

describeInBrowsers(
  "An action is refused, or asked about",
  (stage) => {
    const refusals: [Answer, string][] = [
      [500, "WhatsApp's server has a problem (500). Try again later."],
      [403, "WhatsApp does not allow this for your account at the moment (403). Doorman waits before it asks again."],
      [429, "WhatsApp says this was too fast (429). Doorman waits before it asks again."],
    ];
    it.each(refusals)("and a block that WhatsApp answers with %s is shown as failed, in words", async (code, words) => {
      const { account, browser, ui } = stage;
      const { name, ids } = await conversation(stage, `Refused ${code}`, "shoes-sale");
      account.answerNext("block", code);
      await clickRung(ui, "block");
      await ui.waitFor(toast, { text: `${name} is not blocked.` });
      expect(await ui.text(toast)).toContain(words);
      expect(await ui.attribute(toast, "data-state")).toBe("failed");
      expect(await outcomeOf(browser, name, "block")).toMatchObject({
        state: "failed",
        steps: [{ operation: "block", outcome: { status: "refused", code } }],
      });
      await ui.waitFor(status, { text: `${name} is not blocked. ${words}` });
      await ui.waitFor('[data-doorman="block"]:not([aria-disabled])');
      expect(isBlocked(account, ids)).toBe(false);
      expect(await ui.count('[data-doorman="undo"]')).toBe(0);

      if (code === 429) {
        // The next wish waits and says so, instead of asking WhatsApp again at once.
        const asked = account.requests().length;
        await ui.click('[data-doorman="retry"]');
        await ui.waitFor(toast, { text: /Waiting until .+, so that WhatsApp does not get requests too fast\./u });
        await ui.click('[data-doorman="undo"]');
        await until(async () => (await actionsOn(browser, name)).every(({ finishedAt }) => finishedAt !== undefined));
        expect((await actionsOn(browser, name)).map(({ kind, state }) => `${kind} ${state}`)).toEqual(["block failed", "block skipped", "unblock already"]);
        expect(account.requests().length).toBe(asked);
      } else if (code === 500) {
        await ui.click('[data-doorman="retry"]');
        await ui.waitFor(toast, { text: `${name} is blocked.` });
        expect(isBlocked(account, ids)).toBe(true);
      }
      await forgetPace(browser);
    });

    it("and a refused report is said to be refused, while the block is done and can be taken back", async () => {
      const { account, browser, ui } = stage;
      const { name, ids } = await conversation(stage, "Refused Report", "prize-scam");
      await ui.waitFor('[data-doorman="report-and-block"].button-strong');
      account.answerNext("report", 548);
      await clickRung(ui, "report-and-block");
      await ui.waitFor(toast, { text: `${name} is not reported. ${name} is blocked.` });
      expect(await ui.text(toast)).toContain("WhatsApp did not accept the report token (548). Reload WhatsApp Web and try again.");
      expect(await outcomeOf(browser, name, "report-and-block")).toMatchObject({
        state: "failed",
        steps: [{ outcome: { status: "refused", code: 548 } }, { outcome: { status: "done" } }],
      });
      expect(account.reports()).toEqual([]);
      expect(isBlocked(account, ids)).toBe(true);
      await ui.click('[data-doorman="undo"]');
      await until(() => !isBlocked(account, ids));
    });

    it("and with WhatsApp's own dialogs nothing happens until the user has confirmed there", async () => {
      const { account, browser, page, ui } = stage;
      await storeSettings(browser, { actionMode: "dialog" });
      const { name, ids } = await conversation(stage, "Asked First", "shoes-sale", "shoes-sale");
      await ui.waitFor('[data-doorman="block"][title*="Opens WhatsApp\'s own dialog"]');
      expect(await ui.count('[data-doorman="block-menu"]')).toBe(0);
      const asked = account.requests().length;

      await clickRung(ui, "block");
      await page.waitForSelector(blockDialog);
      await ui.waitFor('[data-doorman="bar"][aria-busy="true"]');
      await saveScreenshot(page, `dialog ${stage.browserName}`);
      const controls = await whatIsAt(page, `${blockDialog} input, ${blockDialog} button`);
      expect(controls).toHaveLength(8);
      expect(controls.filter((met) => met !== "itself")).toEqual([]);
      expect(account.requests().length).toBe(asked);
      await page.click('[data-testid="popup-controls-cancel"]');
      await ui.waitFor(toast, { text: "Nothing was changed: you closed WhatsApp's dialog." });
      expect(await outcomeOf(browser, name, "block")).toMatchObject({ state: "skipped", steps: [{ outcome: { status: "declined" } }] });
      expect(account.requests().length).toBe(asked);

      await clickRung(ui, "block");
      await page.waitForSelector(blockDialog);
      await page.click('[data-testid="block-reason-spam"]');
      await page.click('[data-testid="popup-controls-ok"]');
      await ui.waitFor(toast, { text: `${name} is blocked.` });
      expect(account.blockRecords().find(({ id }) => id === ids.lid)?.reason).toBe("spam");
      expect(await outcomeOf(browser, name, "block")).toMatchObject({ state: "done", mode: "dialog" });

      // Undo has been asked for by its click: no second question.
      await ui.click('[data-doorman="undo"]');
      await until(() => !isBlocked(account, ids));
      await storeSettings(browser, { actionMode: "direct" });
    });

    it("and WhatsApp's newer dialogs, of which its manager knows nothing, may stay open as long as the user likes", async () => {
      const { account, browser, page, ui } = stage;
      await storeSettings(browser, { actionMode: "dialog" });
      account.setGate("newDialogs", true);
      await account.settled();
      const { name, ids } = await conversation(stage, "Newer Dialogs", "shoes-sale", "shoes-sale");
      await ui.waitFor('[data-doorman="block"][title*="Opens WhatsApp\'s own dialog"]');
      await clickRung(ui, "block");
      await page.waitForSelector(blockDialog);
      await sleep(2_500);
      expect(await outcomeOf(browser, name, "block").catch(() => undefined)).toBeUndefined();
      // WhatsApp closes some dialogs with the request still under way.
      account.setLatency(2_500);
      await page.click('[data-testid="block-reason-spam"]');
      await page.click('[data-testid="popup-controls-ok"]');
      await ui.waitFor(toast, { text: `${name} is blocked.` });
      expect(isBlocked(account, ids)).toBe(true);
      account.setLatency(30);
      await ui.click('[data-doorman="undo"]');
      await until(() => !isBlocked(account, ids));

      await clickRung(ui, "block");
      await page.waitForSelector(blockDialog);
      await page.click('[data-testid="popup-controls-cancel"]');
      await ui.waitFor(toast, { text: "Nothing was changed: you closed WhatsApp's dialog." });
      account.setGate("newDialogs", false);
      await storeSettings(browser, { actionMode: "direct" });
    });

    it("and reporting through WhatsApp's dialogs ends when both have been confirmed", async () => {
      const { account, browser, page, ui } = stage;
      await storeSettings(browser, { actionMode: "dialog" });
      const { name, ids } = await conversation(stage, "Asked Twice", "shoes-sale", "shoes-sale");
      await chooseRung(ui, "report-and-block");
      await page.waitForSelector('[data-testid="report-contact-popup"]');
      expect(await ui.count('[data-doorman="report-what"]')).toBe(0);
      expect(account.reports()).toEqual([]);
      await page.click('[data-testid="popup-controls-ok"]');
      await page.waitForSelector(blockDialog);
      expect(account.reports()).toHaveLength(1);
      expect(isBlocked(account, ids)).toBe(false);
      // Doorman's question takes the place of the one that WhatsApp asks after a report: the user may have to choose again.
      const choose = async () => {
        if (isBlocked(account, ids)) return true;
        await page.click('[data-testid="block-reason-other"]');
        await page.click('[data-testid="popup-controls-ok"]');
        return false;
      };
      await until(choose, { what: "the block" });
      await ui.waitFor(toast, { text: `${name} is reported and blocked.` });
      expect(isBlocked(account, ids)).toBe(true);
      expect(account.reports()).toHaveLength(1);
      await storeSettings(browser, { actionMode: "direct" });
    });

    it("and a block that is refused after its report is tried again without another report", async () => {
      const { account, ui } = stage;
      const { name, ids } = await conversation(stage, "Reported Once", "prize-scam");
      await ui.waitFor('[data-doorman="report-and-block"].button-strong');
      account.answerNext("block", 500);
      await clickRung(ui, "report-and-block");
      await ui.waitFor(toast, { text: `${name} is reported. ${name} is not blocked.` });
      const reported = account.reports().length;
      await ui.click('[data-doorman="retry"]');
      await ui.waitFor(toast, { text: `${name} is blocked.` });
      expect(isBlocked(account, ids)).toBe(true);
      expect(account.reports()).toHaveLength(reported);
    });

    // The time that WhatsApp's state is given to agree has to pass: one browser is enough.
    if (stage.browserName === "chromium") {
      it("and a yes of WhatsApp's server that changes nothing is shown as failed", async () => {
        const { account, browser, ui } = stage;
        const { name, ids } = await conversation(stage, "Empty Promise", "shoes-sale");
        account.answerNext("block", "ok-but-no-effect");
        await clickRung(ui, "block");
        await ui.waitFor(toast, { text: `It is not certain that ${name} is blocked.`, timeout: 25_000 });
        expect(await ui.text(toast)).toContain("WhatsApp did not confirm it in time.");
        expect(await ui.attribute(toast, "data-state")).toBe("failed");
        expect(await outcomeOf(browser, name, "block")).toMatchObject({ state: "failed", steps: [{ outcome: { status: "timed-out" } }] });
        expect(isBlocked(account, ids)).toBe(false);
        await ui.waitFor('[data-doorman="block"]');
      });
    }
  },
  { page: "suite" },
);
