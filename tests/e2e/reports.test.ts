import { beforeEach, expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import type { Viewport } from "../support/browser/index.ts";
import { signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage } from "../support/extension-page.ts";
import { everythingJudged } from "../support/marks.ts";
import { saveScreenshot } from "../support/screenshots.ts";

const WIDE: Viewport = { width: 1100, height: 1400 };

describeInBrowsers(
  "The reports page",
  (stage) => {
    beforeEach(async () => {
      for (const page of await stage.browser.openPages()) await page.close();
    });

    it("draws", async () => {
      const { account, browser, browserName } = stage;
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const shop = newBusiness("Juniper Shoes");
      await deliverSample(account, "shoes-sale", { from: shop });
      await deliverSample(account, "shoes-shipped", { from: shop });
      await everythingJudged(account, page);
      const reports = await openExtensionPage(browser, "options.html#reports", WIDE);
      for (const tab of ["choose", "export", "charts", "watch", "complain", "verify"]) {
        await reports.click(`[data-doorman="tab-${tab}"]`);
        await new Promise((resolve) => {
          setTimeout(resolve, 600);
        });
        await saveScreenshot(reports.page, `reports/${tab} ${browserName}`);
      }
      expect(1).toBe(1);
    });
  },
  { page: "none" },
);
