import { expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibility.ts";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import type { Viewport } from "../support/browser/index.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage } from "../support/extension-page.ts";
import { openWhy, shownEvidence, waitForMark, waitForMarks } from "../support/marks.ts";
import { saveScreenshot } from "../support/screenshots.ts";

const WIDE: Viewport = { width: 1100, height: 1000 };
const outcome = '[data-doorman="trial-outcome"]';

describeInBrowsers("The user's own rules", (stage) => {
  const openRules = () => openExtensionPage(stage.browser, "options.html#rules", WIDE);

  it("mark what Doorman leaves alone and the other way round, as soon as they are saved, until they are deleted", async () => {
    const { account, browserName, page, ui } = stage;
    await signedIn(page);
    const shop = newBusiness("Teasel Shoes");
    const sale = await deliverSample(account, "shoes-sale", { from: shop });
    const shipped = await deliverSample(account, "shoes-shipped", { from: shop });
    await openChat(page, sale.chatId);
    await waitForMarks(page, [sale.id]);

    const rules = await openRules();
    await rules.waitFor("h2", { text: "No rules yet" });
    await rules.click('[data-doorman="rule-add"]');
    await rules.click('[data-doorman="rule-save"]');
    await rules.waitFor("[role=alert]", { text: "Enter at least one word" });
    await rules.type('[data-doorman="rule-phrases"]', "running shoe*\nno such word");
    await rules.click('[data-doorman="rule-effect-leave"]');
    expect(await accessibilityFaults(rules.page)).toEqual([]);
    await saveScreenshot(rules.page, `rules/form ${browserName}`);
    await rules.click('[data-doorman="rule-save"]');
    await rules.waitFor('[data-doorman="rule"]', { text: /Do not mark\s+running shoe\*\s+no such word/u, count: 1 });
    await waitForMarks(page, []);

    await rules.click('[data-doorman="rule-add"]');
    await rules.type('[data-doorman="rule-phrases"]', "order");
    await rules.click('[data-doorman="rule-save"]');
    await rules.waitFor('[data-doorman="rule"]', { count: 2 });
    await page.bringToFront();
    await waitForMark(page, ui, shipped.id, "Promotion");
    await waitForMarks(page, [shipped.id]);
    await openWhy(page, ui, shipped.id);
    expect(await shownEvidence(ui)).toHaveProperty("ruled", "Your rule: mark messages that contain “order”.");
    await ui.press("Escape");

    // What comes later is judged by them too.
    const next = await deliverSample(account, "shoes-shipped", { from: shop });
    await waitForMarks(page, [shipped.id, next.id]);

    await rules.page.bringToFront();
    expect(await accessibilityFaults(rules.page)).toEqual([]);
    await saveScreenshot(rules.page, `rules/list ${browserName}`);
    await rules.click('[data-doorman="rule-delete"]');
    await rules.waitFor('[data-doorman="rule"]', { count: 1 });
    await page.bringToFront();
    await waitForMarks(page, [sale.id, shipped.id, next.id]);
    await rules.page.bringToFront();
    await rules.click('[data-doorman="rule-undo"]');
    await rules.waitFor('[data-doorman="rule"]', { count: 2 });
    await page.bringToFront();
    await waitForMarks(page, [shipped.id, next.id]);
    await rules.close();
  });

  it("are tried on a message, with the words that weighed, and again as soon as they change", async () => {
    const { browserName } = stage;
    const rules = await openRules();
    await rules.type('[data-doorman="trial-text"]', "Only today: 40% off everything in our shop! Buy now with code ALDER40.");
    await rules.click('[data-doorman="trial-judge"]');
    await rules.waitFor(outcome, { text: /It would be marked\s+Promotion · discount offer/u });
    await rules.waitFor(`${outcome} [data-evidence="content"] .word-promotion`);
    expect(await accessibilityFaults(rules.page)).toEqual([]);
    await saveScreenshot(rules.page, `rules/trial ${browserName}`);
    await rules.click('[data-doorman="rule-add"]');
    await rules.type('[data-doorman="rule-phrases"]', "alder40");
    await rules.click('[data-doorman="rule-effect-leave"]');
    await rules.click('[data-doorman="rule-save"]');
    await rules.waitFor(outcome, { text: /It would not be marked[\s\S]*Your rule: do not mark messages that contain “alder40”\./u });
    await rules.close();
  });
});
