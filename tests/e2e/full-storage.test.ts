import { expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage } from "../support/extension-page.ts";
import { waitForChatMark, waitForMark } from "../support/marks.ts";
import { storedMessages } from "../support/stored.ts";
import { sleep, until } from "../support/wait.ts";

/** Milliseconds for which Chromium believes that there is as much room as when it looked last. */
const BELIEVES = 31_000;

const full = '[data-doorman="trouble-storage-full"]';

/** The debugger of Chromium can take room away from an origin; Firefox has nothing of the kind. */
describeInBrowsers(
  "With no room left on the disk",
  (stage) => {
    it("messages are marked, the popup says what to do, and all is stored as soon as there is room", async () => {
      const { account, browser } = stage;
      const popup = await openExtensionPage(browser);
      const debug = await popup.page.createCDPSession();
      const origin = await popup.page.evaluate(() => location.origin);
      await debug.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
      await sleep(BELIEVES);
      const page = await browser.openWhatsApp();
      await signedIn(page);
      const shop = newBusiness("Acorn Shoes");
      const first = await deliverSample(account, "shoes-sale", { from: shop });
      await openChat(page, account.sender(shop.key).chatId);
      await waitForMark(page, browser.ui(page), first.id);
      const second = await deliverSample(account, "shoes-sale", { from: shop.key });
      await waitForMark(page, browser.ui(page), second.id);
      await waitForChatMark(page, "Acorn Shoes");
      await popup.page.bringToFront();
      await popup.waitFor(full, { text: "Free some space", timeout: 20_000 });
      expect(await popup.texts(".tab-panel")).not.toContain("Loading…");
      expect(await storedMessages(browser)).toEqual([]);
      await debug.send("Storage.overrideQuotaForOrigin", { origin });
      const stored = async () => (await storedMessages(browser)).length === 2;
      await until(stored, { what: "both messages to be stored", timeout: 60_000 });
      await popup.waitFor(full, { hidden: true, timeout: 20_000 });
    }, 150_000);
  },
  { browsers: ["chromium"], page: "none" },
);
