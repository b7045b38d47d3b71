import { beforeEach, expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openWhy, waitForMarks } from "../support/marks.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { clearTable, storedEvidence } from "../support/stored.ts";
import { until } from "../support/wait.ts";

const toast = '[data-doorman="toast"]';

describeInBrowsers("evidence", (stage) => {
  beforeEach(async () => {
    await signedIn(stage.page);
    await clearTable(stage.browser, "evidence");
  });

  it("is kept of a promotion as it arrives, and for good at a click", async () => {
    const { account, browser, page, ui, browserName } = stage;
    const shop = newBusiness("Quince Shoes");
    const advert = await deliverSample(account, "shoes-sale", { from: shop });
    await openChat(page, advert.chatId);
    await waitForMarks(page, [advert.id]);
    await until(async () => (await storedEvidence(browser)).length === 1);
    expect((await storedEvidence(browser))[0]).toMatchObject({
      sequence: 1,
      head: { sequence: 1, previous: "0".repeat(64), kind: "message" },
      content: { why: "promotion", sender: { verifiedName: shop.verifiedName }, versions: { whatsApp: expect.any(String) as unknown } },
      expires: expect.any(Number) as unknown,
    });

    await openWhy(page, ui, advert.id);
    await saveScreenshot(page, `evidence/why ${browserName}`);
    await ui.click('[data-doorman="why-pin"]');
    await ui.waitFor(toast, { text: /Kept as evidence/u });
    await saveScreenshot(page, `evidence/kept ${browserName}`);
    const rows = await storedEvidence(browser);
    expect(rows).toMatchObject([{ pinned: true }]);
    expect(rows[0]).not.toHaveProperty("expires");

    await ui.click('[data-doorman="undo"]');
    await ui.waitFor(toast, { text: /No longer kept for good/u });
    expect(await storedEvidence(browser)).toMatchObject([{ expires: expect.any(Number) as unknown }]);
  });
});
