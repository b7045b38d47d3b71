import { expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibility.ts";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import type { Viewport } from "../support/browser/index.ts";
import { signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage } from "../support/extension-page.ts";
import { actionsOn, isStopped, outcomeOf } from "../support/ladder.ts";
import { everythingJudged } from "../support/marks.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { until } from "../support/wait.ts";

const WIDE: Viewport = { width: 1100, height: 900 };
const NARROW: Viewport = { width: 400, height: 800 };
const stop = '[data-doorman="help-stop-offers"]';
const digest = '[data-doorman="digest"]';

describeInBrowsers("Automatic help", (stage) => {
  it("is switched on in a preview, stops offers, tells of it, and never does again what was undone", async () => {
    const { account, browser, browserName, page } = stage;
    await signedIn(page);
    const shop = newBusiness("Lavender Shoes");
    const offer = async () => await deliverSample(account, "shoes-sale", { from: shop });
    for (let sent = 0; sent < 3; sent += 1) await offer();
    const bakery = newBusiness("Thyme Bakery");
    await deliverSample(account, "shoes-shipped", { from: bakery });
    await everythingJudged(account, page);
    const ids = account.sender(shop.key);
    expect(await actionsOn(browser, shop.verifiedName)).toEqual([]);

    const options = await openExtensionPage(browser, "options.html#automatic", WIDE);
    await options.waitFor(`${stop}[data-on="false"]`, { text: "offers from 1 sender would have been stopped" });
    await options.waitFor('[data-doorman="help-missing"]', { text: "WhatsApp Web does not offer this here at the moment" });
    account.setGate("optOut", true);
    await options.waitFor('[data-doorman="help-missing"]', { hidden: true, timeout: 15_000 });
    await saveScreenshot(options.page, `automatic/off ${browserName}`);
    expect(await accessibilityFaults(options.page)).toEqual([]);

    await options.click(`${stop} [data-doorman="help-preview"]`);
    await options.waitFor('[data-doorman="preview-row"]', { text: /Lavender Shoes[\s\S]*It was the last marked message/u, count: 1 });
    await saveScreenshot(options.page, `automatic/preview ${browserName}`);
    expect(await accessibilityFaults(options.page)).toEqual([]);
    await options.click('[data-doorman="preview-cancel"]');
    await options.waitFor('[data-doorman="preview"]', { hidden: true });
    await options.waitFor(`${stop}[data-on="false"]`);
    await options.click(`${stop} [data-doorman="help-preview"]`);
    await options.click('[data-doorman="preview-agree"]');
    await options.waitFor(`${stop}[data-on="true"]`, { text: "On since" });

    await page.bringToFront();
    await offer();
    expect(await outcomeOf(browser, shop.verifiedName, "stop-offers")).toMatchObject({
      state: "done",
      cause: { by: "rule", rule: "stop-offers" },
    });
    expect(isStopped(account, ids)).toBe(true);
    expect((await offer()).delivered).toBe(false);
    await options.page.bringToFront();
    await options.waitFor(digest, { text: "Today Doorman stopped offers from 1 sender." });

    const popup = await openExtensionPage(browser);
    await popup.waitFor(digest, { text: "Today Doorman stopped offers from 1 sender." });
    await saveScreenshot(popup.page, `automatic/popup ${browserName}`);
    expect(await accessibilityFaults(popup.page)).toEqual([]);
    await popup.click('[data-doorman="digest-undo-all"]');
    await until(() => !isStopped(account, ids), { timeout: 10_000, what: "the offers to come again" });
    await popup.waitFor(digest, { text: "Undone by you: 1." });
    await popup.close();

    await page.bringToFront();
    expect((await offer()).delivered).toBe(true);
    await everythingJudged(account, page);
    const kinds = (await actionsOn(browser, shop.verifiedName)).map(({ kind, cause }) => `${kind} ${cause.by}`);
    expect(kinds).toEqual(["stop-offers rule", "resume-offers undo"]);
    expect(isStopped(account, ids)).toBe(false);

    await options.page.bringToFront();
    await options.click('[data-doorman="section-activity"]');
    await options.waitFor('[data-doorman="activity-row"]', { text: /Lavender Shoes\s+Automatic help: stop offers[\s\S]*Undone/u });
    await options.waitFor('[data-doorman="judgement-row"]', { text: "Lavender Shoes", count: 5 });
    await saveScreenshot(options.page, `automatic/activity ${browserName}`);
    expect(await accessibilityFaults(options.page)).toEqual([]);
    await options.click('[data-doorman="judgement-row"] [data-doorman="why"]');
    await options.waitFor(".why", { text: /Why this is marked as promotion[\s\S]*You have never written to this sender/u });
    await saveScreenshot(options.page, `automatic/evidence ${browserName}`);
    await options.page.keyboard.press("Escape");
    await options.waitFor(".why", { hidden: true });
    await options.page.select('[data-doorman="filter-kind"]', "unmarked");
    await options.waitFor('[data-doorman="judgement-row"]', { text: /Thyme Bakery[\s\S]*Not marked/u, count: 1 });
    await options.waitFor('[data-doorman="judgement-row"]', { count: 1 });
    await options.page.select('[data-doorman="filter-kind"]', "all");
    await options.page.select('[data-doorman="filter-cause"]', "rule");
    await options.waitFor('[data-doorman="judgement-row"]', { hidden: true });
    await options.waitFor('[data-doorman="activity-row"]', { count: 1 });
    await options.click('[data-doorman="export-csv"]');
    await options.waitFor('[data-doorman="export-state"]', { text: "1 entry saved." });
    await options.page.setViewport(NARROW);
    await options.page.select('[data-doorman="filter-cause"]', "any");
    await options.waitFor('[data-doorman="judgement-row"]');
    await saveScreenshot(options.page, `automatic/activity narrow ${browserName}`);
    await options.close();
  }, 90_000);
});
