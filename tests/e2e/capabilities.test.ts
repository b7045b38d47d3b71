import { beforeEach, expect, it } from "vitest";
import type { ActionKind } from "../../lib/domain/action.ts";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { conversation } from "../support/conversation.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { actionsOn, clickRung, isBlocked, isStopped, outcomeOf } from "../support/ladder.ts";
import { openWhy, waitForMark } from "../support/marks.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { storeSettings } from "../support/settings.ts";
import { until } from "../support/wait.ts";

const toast = '[data-doorman="toast"]';
const blockDialog = '[data-testid="block-business-popup"]';
const missing =
  "This version of WhatsApp Web does not let Doorman do this. You can still do it in WhatsApp's own menu.";

/** How a rung can be used: at once, through WhatsApp's dialog, led through WhatsApp's menu, or why not. */
type Way = "works" | "dialog" | "guide" | typeof missing;
const everything = { keep: "works", "not-interested": "works", "stop-offers": "works", block: "works", "report-and-block": "works" } as const;

/** What cannot be found any more, how the ladder differs then, and a rung that is tried all the same. */
const changes: { what: string; renamed: string[]; otherwise: Partial<Record<ActionKind, Way>>; still: ActionKind }[] = [
  {
    what: "message feedback",
    renamed: ["WAWebMarketingMessagesUserControlsPopupLoadable"],
    otherwise: { "not-interested": missing },
    still: "block",
  },
  {
    what: "stopping offers",
    renamed: ["WAWebMarketingMessagesFeedbackStopConfirmationLoadable"],
    otherwise: { "stop-offers": missing },
    still: "not-interested",
  },
  {
    what: "reporting",
    renamed: ["WAWebSendSpamChatAction"],
    otherwise: { "report-and-block": "dialog" },
    still: "block",
  },
  {
    what: "reporting, with WhatsApp's dialogs,",
    renamed: ["WAWebSendSpamChatAction", "WAWebBlockContactUtils"],
    otherwise: { "report-and-block": "guide" },
    still: "block",
  },
  {
    what: "blocking, with WhatsApp's dialogs,",
    renamed: ["WAWebBlockContactAction", "WAWebBlockContactUtils"],
    otherwise: { block: "guide", "report-and-block": "guide" },
    still: "stop-offers",
  },
  {
    what: "the lists of blocked and stopped senders",
    renamed: ["WAWebBlocklistCollection", "WAWebOptOutListCollection"],
    otherwise: {},
    still: "stop-offers",
  },
];

describeInBrowsers(
  "When WhatsApp Web has changed",
  (stage) => {
    const reloadWithout = async (renamed: readonly string[]) => {
      stage.account.repair();
      for (const module of renamed) stage.account.renameModule(module, `${module}Renamed`);
      await stage.browser.reload(stage.page);
      await signedIn(stage.page);
    };
    const ways = async () =>
      stage.ui.evaluate(".bar", (bar) =>
        Object.fromEntries(
          [...bar.querySelectorAll<HTMLElement>("[data-rung]")].map((rung) => {
            const button = rung.querySelector("button");
            const title = button?.title ?? "";
            const guided = title.includes("shows you the way") ? "guide" : "works";
            const way = title.includes("Opens WhatsApp's own dialog") ? "dialog" : guided;
            return [rung.dataset["rung"] ?? "", button?.getAttribute("aria-disabled") === "true" ? title : way];
          }),
        ),
      );
    /** What is not there is called missing only some seconds after the start: it might still load. */
    const waitForWays = async (expected: Record<string, string>) => {
      let seen = {};
      const same = async () => JSON.stringify((seen = await ways())) === JSON.stringify(expected);
      await until(same, { timeout: 15_000 }).catch(() => expect(seen).toEqual(expected));
    };

    stage.prepare(() => {
      stage.account.setGate("optOut", true);
      stage.account.setGate("messageFeedback", true);
    });
    beforeEach(async () => {
      await storeSettings(stage.browser, { actionMode: "direct" });
    });

    it.each(changes)("so that $what cannot be found, only what needs it is affected", async ({ what, renamed, otherwise, still }) => {
      const { account, browser, ui } = stage;
      await reloadWithout(renamed);
      const { name, ids } = await conversation(stage, `Without ${what}`, "shoes-sale");
      await waitForWays({ ...everything, ...otherwise });

      for (const [kind, way] of Object.entries(otherwise)) {
        if (way !== missing) continue;
        await ui.click(`[data-doorman="${kind}"]`);
        await ui.waitFor(".question", { text: missing });
        await ui.click('[data-doorman="close-unavailable"]');
      }
      expect(await actionsOn(browser, name)).toEqual([]);

      await clickRung(ui, still);
      expect(await outcomeOf(browser, name, still)).toMatchObject({ state: "done" });
      if (still === "block") expect(isBlocked(account, ids)).toBe(true);
      if (still === "stop-offers") expect(isStopped(account, ids)).toBe(true);
      if (still === "not-interested") expect(account.preferences().length).toBeGreaterThan(0);
    });

    it("so that blocking cannot be found, WhatsApp's own dialog is opened instead", async () => {
      const { account, browser, page, ui } = stage;
      await reloadWithout(["WAWebBlockContactAction"]);
      const { name, ids } = await conversation(stage, "Blocked By Dialog", "shoes-sale");
      await waitForWays({ ...everything, block: "dialog", "report-and-block": "dialog" });
      await clickRung(ui, "block");
      await page.waitForSelector(blockDialog);
      expect(isBlocked(account, ids)).toBe(false);
      await page.click('[data-testid="block-reason-no_longer_needed"]');
      await page.click('[data-testid="popup-controls-ok"]');
      await ui.waitFor(toast, { text: `${name} is blocked.` });
      expect(await outcomeOf(browser, name, "block")).toMatchObject({ state: "done", mode: "dialog" });
      expect(isBlocked(account, ids)).toBe(true);
    });

    it("so that what comes at the first use lacks what is needed, the click says so, and it is not offered from then on", async () => {
      const { browser, ui } = stage;
      await reloadWithout(["WAWebOptOutBizAction"]);
      const { name } = await conversation(stage, "Without Its Part", "shoes-shipped", "shoes-sale");
      await waitForWays(everything);
      await clickRung(ui, "stop-offers");
      await ui.waitFor(toast, { text: `Offers from ${name} are not stopped.` });
      expect(await outcomeOf(browser, name, "stop-offers")).toMatchObject({
        state: "failed",
        steps: [{ outcome: { status: "unavailable", why: "missing" } }],
      });
      await waitForWays({ ...everything, "stop-offers": missing });
    });

    it("so that its dialogs cannot be found, actions are done at once although the user prefers dialogs", async () => {
      const { account, browser, ui } = stage;
      await storeSettings(browser, { actionMode: "dialog" });
      await reloadWithout(["WAWebBlockContactUtils"]);
      const { name, ids } = await conversation(stage, "Without Dialogs", "shoes-sale");
      await waitForWays(everything);
      await clickRung(ui, "block");
      await ui.waitFor(toast, { text: `${name} is blocked.` });
      expect(isBlocked(account, ids)).toBe(true);
    });

    it("so that arriving messages cannot be watched, they are marked when their conversation is opened", async () => {
      const { account, browser, page, ui } = stage;
      await reloadWithout(["WAWebMsgCollection"]);
      const shop = newBusiness("Unwatched Offers");
      const sale = await deliverSample(account, "shoes-sale", { from: shop });
      await openChat(page, sale.chatId);
      await waitForMark(page, ui, sale.id, "Promotion");
      await waitForWays(everything);
      await clickRung(ui, "block");
      await ui.waitFor(toast, { text: `${shop.verifiedName} is blocked.` });

      const popup = await browser.openExtensionPage("popup.html", { width: 420, height: 600 });
      const connection = () => popup.$eval('[data-doorman="connection"]', (element) => element.textContent);
      await until(async () => (await connection())?.includes("reading messages"), { what: "the popup to name what is missing" });
      await saveScreenshot(popup, `popup without messages ${stage.browserName}`);
      await popup.close();
    });

    it("so that everything can be found again, everything works", async () => {
      const { page, ui } = stage;
      await reloadWithout([]);
      const { messages } = await conversation(stage, "All Well", "shoes-sale");
      await waitForWays(everything);
      await openWhy(page, ui, messages[0]?.id ?? "");
    });

    it("so that nobody is signed in, nothing is shown, the popup says so, and it begins by itself after the sign-in", async () => {
      const { account, browser, page, ui } = stage;
      account.repair();
      account.setSession("QR");
      await page.waitForSelector(".landing .qr");
      const popup = await browser.openExtensionPage("popup.html", { width: 420, height: 600 });
      const connection = () => popup.$eval('[data-doorman="connection"]', (element) => element.textContent);
      await until(async () => (await connection())?.includes("Not signed in"), { what: "the popup to say so" });
      await popup.close();
      const hosts = () =>
        page.evaluate(() => [...document.querySelectorAll("*")].filter(({ localName }) => localName.startsWith("doorman-")).length);
      expect(await hosts()).toBe(0);

      account.setSession("MAIN");
      await signedIn(page);
      const sale = await deliverSample(account, "shoes-sale", { from: newBusiness("First Visitor") });
      await openChat(page, sale.chatId);
      await waitForMark(page, ui, sale.id);
      await ui.waitFor('[data-doorman="bar"]');
    });
  },
  { page: "suite", launch: { viewport: { width: 1800, height: 800 } } },
);
