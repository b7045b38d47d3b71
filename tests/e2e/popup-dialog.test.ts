import { expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage } from "../support/extension-page.ts";
import { isBlocked, outcomeOf } from "../support/ladder.ts";
import { storeSettings } from "../support/settings.ts";
import { until } from "../support/wait.ts";

const todayRow = '[data-doorman="today-row"]';

describeInBrowsers(
  "The popup",
  (stage) => {
    it("leads to WhatsApp's own dialog where the user wants that", async () => {
      const { account, browser } = stage;
      await storeSettings(browser, { actionMode: "dialog" });
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const shop = newBusiness("Lavender Lamps");
      await deliverSample(account, "shoes-sale", { from: shop });
      const popup = await openExtensionPage(browser);
      await popup.waitFor('[data-doorman="connection"]', { text: "Connected" });
      await popup.click(`${todayRow}:has([aria-label="Actions for Lavender Lamps"]) [data-doorman="more"]`);
      await popup.waitFor('[data-doorman="block"]', { text: "Opens WhatsApp's own dialog" });
      await popup.click('[data-doorman="block"]');
      await page.waitForSelector('[data-testid="block-business-popup"]');
      await until(() => page.evaluate(() => document.visibilityState === "visible"), { what: "WhatsApp's tab in front" });
      await until(async () => !(await browser.openPages()).includes(popup.page), { what: "the popup out of the way" });
      expect(isBlocked(account, account.sender(shop.key))).toBe(false);
      await page.click('[data-testid="block-reason-no_longer_needed"]');
      await page.click('[data-testid="popup-controls-ok"]');
      await until(() => isBlocked(account, account.sender(shop.key)));
      expect(await outcomeOf(browser, "Lavender Lamps", "block")).toMatchObject({ state: "done", mode: "dialog" });
      await storeSettings(browser, { actionMode: "direct" });
    });
  },
  { page: "none" },
);
