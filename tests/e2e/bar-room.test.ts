import { expect, it } from "vitest";
import { languages } from "../../lib/domain/language.ts";
import { conversation } from "../support/conversation.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { storeSettings } from "../support/settings.ts";

/** Widths of the window in CSS pixels; at 800 the conversation is narrowest, beside the list. */
const widths = [700, 800, 900, 1200];

describeInBrowsers("The bar in a narrow window", (stage) => {
  stage.prepare(() => {
    stage.account.setGate("optOut", true);
    stage.account.setGate("messageFeedback", true);
  });

  it("keeps what the sender has sent readable, and the button that fits best", async () => {
    const { browser, browserName, page, ui } = stage;
    await conversation(stage, "Erica Games", "shoes-shipped", "shoes-sale", "shoes-sale");
    for (const language of languages) {
      await storeSettings(browser, { language });
      await expect.poll(() => ui.evaluate(".root", (root) => root.getAttribute("lang")), { message: language }).toContain(language);
      for (const width of widths) {
        await page.setViewport({ width, height: 700 });
        const cut = () =>
          ui.evaluate(".bar-record", (record) => {
            const first = record.firstElementChild;
            if (!(first instanceof HTMLElement)) return "nothing";
            const [inner, outer] = [first.getBoundingClientRect(), record.getBoundingClientRect()];
            const isOver = inner.right > outer.right + 1 || inner.left < outer.left - 1 || inner.bottom > outer.bottom + 1;
            const isCut = getComputedStyle(first).display !== "inline" && first.scrollWidth > first.clientWidth + 1;
            return isOver || isCut ? first.innerText : "";
          });
        await expect.poll(cut, { message: `${language}, ${width} pixels wide` }).toBe("");
        await ui.waitFor('[data-doorman="stop-offers"].button-strong');
        await saveScreenshot(page, `bar/${language} ${width} ${browserName}`);
      }
    }
    await storeSettings(browser, {});
  });
});
