import { beforeEach, expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import type { Viewport } from "../support/browser/index.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage } from "../support/extension-page.ts";
import { dismissToasts, showRung } from "../support/ladder.ts";
import { markedMessages, openWhy, shownEvidence, waitForChatMark, waitForMark, waitForMarks } from "../support/marks.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { clearTable, storedRows } from "../support/stored.ts";
import { until } from "../support/wait.ts";

const WIDE: Viewport = { width: 1100, height: 900 };
const toast = '[data-doorman="toast"]';

describeInBrowsers("Doorman learns from its user", (stage) => {
  beforeEach(async () => {
    await signedIn(stage.page);
    await clearTable(stage.browser, "corrections");
  });

  it("what is no promotion: at once, for the like of it, until it is taken back", async () => {
    const { account, browser, page, ui, browserName } = stage;
    const shop = newBusiness("Myrtle Shoes");
    const outlet = newBusiness("Sorrel Outlet");
    const first = await deliverSample(account, "shoes-sale", { from: shop });
    const like = await deliverSample(account, "shoes-sale", {
      from: shop,
      text: "Hi Alex! 👟 This weekend only: 45% off all hiking boots. Use code TRAIL45 at checkout.",
    });
    const other = await account.deliver({
      from: outlet,
      declared: "MARKETING",
      text: "Only today: 40% off everything! Buy now with code ALDER40.",
    });
    await openChat(page, first.chatId);
    await waitForMarks(page, [first.id, like.id]);
    await waitForChatMark(page, outlet.verifiedName);

    await openWhy(page, ui, first.id);
    await saveScreenshot(page, `corrections/why ${browserName}`);
    await ui.click('[data-doorman="why-not-promotion"]');
    await ui.waitFor(".why", { hidden: true });
    await waitForMarks(page, []);
    await ui.waitFor(toast, { text: /Doorman will remember\s+This is not promotion\./u });
    await waitForChatMark(page, shop.verifiedName, false);
    await waitForChatMark(page, outlet.verifiedName);
    await ui.waitFor('[data-doorman="bar-status"]', { text: /^2 service messages$/u });

    await browser.reload(page);
    await signedIn(page);
    await openChat(page, other.chatId);
    await waitForMarks(page, [other.id]);
    await openWhy(page, ui, other.id);
    expect(await shownEvidence(ui)).not.toHaveProperty("corrected");
    await ui.press("Escape");
    await openChat(page, first.chatId);
    await ui.waitFor('[data-doorman="bar-status"]', { text: /^2 service messages$/u });
    expect(await markedMessages(page)).toEqual([]);

    const list = await openExtensionPage(browser, "options.html#corrections", WIDE);
    await list.waitFor('[data-doorman="correction"]', { text: /Myrtle Shoes\s+Not promotion\s+Weekend sale Hi Alex! [\s\S]*Take back/u, count: 1 });
    await saveScreenshot(list.page, `corrections/options ${browserName}`);
    await list.click('[data-doorman="take-back"]');
    await list.waitFor('[data-doorman="corrections-empty"]', { text: "No corrections yet" });
    await list.close();
    await waitForMarks(page, [first.id, like.id]);
    await waitForChatMark(page, shop.verifiedName);
    expect(await storedRows(browser, "corrections")).toEqual([]);
  });

  it("what is no promotion, in the popup: the message stays there, and is marked again when that is taken back", async () => {
    const { account, browser, page, browserName } = stage;
    const shop = newBusiness("Juniper Shoes");
    const offer = await deliverSample(account, "shoes-sale", { from: shop });
    await openChat(page, offer.chatId);
    await waitForMarks(page, [offer.id]);
    const popup = await openExtensionPage(browser);
    const row = `[data-doorman="today-row"][data-key*="${offer.id}"]`;
    await popup.click(`${row} [data-doorman="why"]`);
    await saveScreenshot(popup.page, `corrections/popup why ${browserName}`);
    await popup.click(`${row} [data-doorman="not-promotion"]`);
    await popup.waitFor(row, { text: /Not promotion\s*Doorman will remember\s*Take back$/u });
    await saveScreenshot(popup.page, `corrections/popup ${browserName}`);
    await waitForMarks(page, []);
    expect(await storedRows(browser, "corrections")).toHaveLength(1);
    await popup.click(`${row} [data-doorman="take-word-back"]`);
    await popup.waitFor(`${row} [data-doorman="why"]`);
    await waitForMarks(page, [offer.id]);
    expect(await storedRows(browser, "corrections")).toEqual([]);
    await popup.close();
  });

  it("what it missed: the bar marks the newest unmarked message, and Undo takes that back", async () => {
    const { account, page, ui } = stage;
    const shop = newBusiness("Fern Market");
    const shipped = await deliverSample(account, "shoes-shipped", { from: shop });
    await openChat(page, shipped.chatId);
    await ui.waitFor('[data-doorman="bar-status"]', { text: /^1 service message$/u });
    expect(await markedMessages(page)).toEqual([]);

    await showRung(ui, "mark-last");
    await ui.click('[data-doorman="mark-last"]');
    await waitForMark(page, ui, shipped.id, "Promotion");
    await waitForChatMark(page, shop.verifiedName);
    await openWhy(page, ui, shipped.id);
    expect(await shownEvidence(ui)).toHaveProperty("corrected", "You said that this is promotion.");
    await ui.press("Escape");
    await ui.click(`${toast} [data-doorman="undo"]`);
    await ui.waitFor(toast, { text: "Taken back." });
    await waitForMarks(page, []);
    await waitForChatMark(page, shop.verifiedName, false);
    await dismissToasts(ui);
  });

  it("of many at once on the options page, and only from clicks that are the user's own", async () => {
    const { account, browser, page, ui } = stage;
    const shop = newBusiness("Clover Shoes");
    const sale = await deliverSample(account, "shoes-sale", { from: shop });
    const other = await deliverSample(account, "shoes-sale", {
      from: shop,
      title: "Summer clearance",
      text: "Up to 70% off sofas, tables and lamps: order online now and get free delivery!",
    });
    await openChat(page, sale.chatId);
    await waitForMarks(page, [sale.id, other.id]);
    await openWhy(page, ui, sale.id);
    await ui.evaluate('[data-doorman="why-not-promotion"]', (button) => {
      if (button instanceof HTMLElement) button.click();
    });
    expect(await storedRows(browser, "corrections")).toEqual([]);
    await ui.click('[data-doorman="why-not-promotion"]');
    await waitForMarks(page, [other.id]);
    await openWhy(page, ui, other.id);
    expect(await shownEvidence(ui)).toHaveProperty("corrected");
    await ui.click('[data-doorman="why-not-promotion"]');
    await waitForMarks(page, []);

    const list = await openExtensionPage(browser, "options.html#corrections", WIDE);
    await list.waitFor('[data-doorman="correction"]', { count: 2 });
    await list.click('[data-doorman="select-all"]');
    await list.click('[data-doorman="take-back-selected"]');
    await list.waitFor('[data-doorman="corrections-empty"]');
    await waitForMarks(page, [sale.id, other.id]);
    await until(async () => (await storedRows(browser, "corrections")).length === 0);
  });
});
