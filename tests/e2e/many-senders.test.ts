import { expect, it } from "vitest";
import { newBusiness } from "../support/arrivals.ts";
import type { Viewport } from "../support/browser/index.ts";
import { signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage } from "../support/extension-page.ts";
import { isBlocked } from "../support/ladder.ts";
import { forgetPace } from "../support/stored.ts";
import { until } from "../support/wait.ts";

const WIDE: Viewport = { width: 1280, height: 1400 };
const row = '[data-doorman="sender-row"]';
const DAY_SECONDS = 86_400;

/** Batches go at the pace of a person; with room. */
const BATCH_WITHIN = 60_000;

describeInBrowsers(
  "Many senders at once",
  (stage) => {
    it("history, filter, dry run, a batch through 429 and a killed worker, and all the way back", async () => {
      const { account, browser } = stage;
      const shops = ["One", "Two", "Three", "Four"].map((name) => newBusiness(`Granite ${name}`));
      const others = ["Slate Bank", "Chalk Post"].map((name) => newBusiness(name));
      for (const shop of [...shops, ...others]) account.addContact(shop);
      const begin = Math.floor(Date.now() / 1000) - 60 * DAY_SECONDS;
      await account.deliverHistory(
        [...shops, ...others].flatMap(({ key }) =>
          Array.from({ length: 3 }, (_, index) => ({ from: key, text: `Sale! ${index + 1}0% off everything today, buy now.`, t: begin + index * DAY_SECONDS })),
        ),
      );
      account.blockFromPhone(others[0]!.key);
      const ids = shops.map(({ key }) => account.sender(key));
      const before = account.blockList().toSorted();
      const blocked = () => ids.filter((each) => isBlocked(account, each)).length;

      const page = await browser.openWhatsApp();
      await signedIn(page);
      const list = await openExtensionPage(browser, "options.html#senders", WIDE);
      await list.click('[data-doorman="backfill-start"]');
      await list.waitFor('[data-doorman="backfill"][data-state="finished"]', { timeout: 30_000 });
      await list.waitFor(row, { count: 6 });
      await list.type('[data-doorman="search"]', "granite");
      await list.waitFor(row, { count: 4 });
      await list.page.focus(`${row}[tabindex="0"]`);
      await list.page.keyboard.down("Control");
      await list.page.keyboard.press("a");
      await list.page.keyboard.up("Control");
      await list.click('[data-doorman="batch-menu"]');
      await list.click('[data-doorman="plan-block"]');
      await list.waitFor('[data-doorman="dry-run-totals"]', { text: "Block 4 senders" });
      expect(blocked()).toBe(0);
      await list.click('[data-doorman="batch-start"]');
      await until(() => blocked() === 1, { what: "the first block", timeout: BATCH_WITHIN });
      account.answerNext("block", 429);
      await list.waitFor('[data-doorman="batch"]', { text: "asked for a pause", timeout: BATCH_WITHIN });

      await browser.killBackground();
      await forgetPace(browser);
      // A word of the user wakes the worker, which finds everything where it stood.
      await list.click('[data-doorman="batch-pause"]');
      await list.waitFor('[data-doorman="batch"][data-state="paused"]');
      expect(blocked()).toBeLessThan(4);
      await list.click('[data-doorman="batch-resume"]');
      await list.waitFor('[data-doorman="batch"][data-state="finished"]', { text: "Block 4 senders", timeout: BATCH_WITHIN });
      expect(blocked()).toBe(4);
      const asked = account.requests().filter(({ kind }) => kind === "block").length;
      // Four, and the one that was refused.
      expect(asked).toBe(5);

      await list.click('[data-doorman="batch-undo"]');
      await until(() => blocked() === 0, { what: "the way back", timeout: BATCH_WITHIN });
      expect(account.blockList().toSorted()).toEqual(before);
    }, 180_000);
  },
  { page: "none" },
);
