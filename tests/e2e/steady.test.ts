import { expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { conversation } from "../support/conversation.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { clickRung, dismissToasts, outcomeOf } from "../support/ladder.ts";
import { waitForMark } from "../support/marks.ts";
import { until } from "../support/wait.ts";

/** How far a conversation is from its end, and how much of its newest mark is below the edge, in CSS pixels. */
interface End {
  left: number;
  hidden: number;
}

describeInBrowsers(
  "What Doorman adds moves nothing",
  (stage) => {
    const end = (): Promise<End> =>
      stage.page.evaluate(() => {
        const view = document.querySelector('[data-scrolltracepolicy="wa.web.conversation.messages"]');
        const mark = [...document.querySelectorAll("#main doorman-mark")].at(-1);
        if (view === null || mark === undefined) return { left: Infinity, hidden: Infinity };
        const below = mark.getBoundingClientRect().bottom - view.getBoundingClientRect().bottom;
        return { left: Math.round(view.scrollHeight - view.scrollTop - view.clientHeight), hidden: Math.max(0, Math.round(below)) };
      });

    it.each(["A", "B"] as const)("away from the end of a conversation, in generation %s", async (generation) => {
      const { account, browser, page, standIn, ui } = stage;
      standIn.configure({ generation });
      await browser.reload(page);
      await signedIn(page);
      const shop = newBusiness(`Steady ${generation}`);
      const start = Math.floor(Date.now() / 1000) - 86_400;
      await account.deliverHistory(
        Array.from({ length: 40 }, (_, index) => ({ from: shop, t: start + index * 60, text: `Deal ${index}: 40% off everything today, buy now!` })),
      );
      await openChat(page, account.sender(shop.key).chatId);
      await until(async () => (await end()).left <= 1, { what: "the end of the conversation, with its marks" });

      const newest = await deliverSample(account, "shoes-sale", { from: shop });
      await waitForMark(page, ui, newest.id);
      await until(async () => (await end()).left <= 1, { what: "the newest message in full view" });
      expect((await end()).hidden).toBe(0);
    });

    it("and the bar's buttons stay where they are while an action is under way", async () => {
      const { account, browser, page, ui } = stage;
      // Wide enough that Block, too, stands in the bar and not in its menu, whatever the browser's letters measure.
      await page.setViewport({ width: 1700, height: 800 });
      const { name } = await conversation(stage, "Steady Buttons", "shoes-sale", "shoes-shipped");
      const places = () => Promise.all(["keep", "not-interested", "block"].map((kind) => ui.rect(`[data-doorman="${kind}"]`)));
      const before = await places();
      account.setLatency(1_500);
      await clickRung(ui, "block");
      await ui.waitFor('[data-doorman="bar"][aria-busy="true"]');
      expect(await places()).toEqual(before);
      account.setLatency(30);
      await outcomeOf(browser, name, "block");
    });

    it("and the second click of a double click takes nothing back", async () => {
      const { page, ui } = stage;
      const { name } = await conversation(stage, "Steady Hands", "shoes-sale", "shoes-shipped");
      const keep = await ui.rect('[data-doorman="keep"]');
      if (keep === null) throw new Error("There is no Keep.");
      await page.mouse.click(keep.x + 20, keep.y + keep.height / 2, { count: 2 });
      await ui.waitFor('[data-doorman="toast"]', { text: `${name} is kept.` });
      await ui.waitFor('[data-doorman="unkeep"]');
      await dismissToasts(ui);
    });
  },
  { page: "suite" },
);
