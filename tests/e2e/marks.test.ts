import { expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { markedMessages, waitForChatMark, waitForMark, waitForMarks } from "../support/marks.ts";
import { collisions, scrollMessages, shownMessages, whatIsAt } from "../support/page-layout.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { until } from "../support/wait.ts";
import type { Generation } from "../whatsapp-web/control.ts";

describeInBrowsers(
  "Marks in WhatsApp Web's page",
  (stage) => {
    const begin = async (generation: Generation, lang: "en" | "ar" = "en") => {
      stage.standIn.configure({ generation, lang });
      await stage.browser.reload(stage.page);
      await signedIn(stage.page);
    };

    it.each(["A", "B"] as const)("stay with their messages through scrolling, other chats and a reload, in generation %s", async (generation) => {
      const { account, browser, page, ui } = stage;
      await begin(generation);
      const shop = newBusiness(`Long Story ${generation}`);
      const start = Math.floor(Date.now() / 1000) - 3 * 86_400;
      const history = await account.deliverHistory(
        Array.from({ length: 160 }, (_, index) => ({
          from: shop,
          t: start + index * 60,
          text: index % 4 === 0 ? `Deal ${index}: 40% off everything today, buy now!` : `Your order ${index} has shipped.`,
        })),
      );
      const promotions = new Set(history.filter((_, index) => index % 4 === 0).map(({ id }) => id));
      const chatId = account.sender(shop.key).chatId;

      const marksAreRight = async () => {
        const shown = await shownMessages(page);
        const wanted = shown.filter((id) => promotions.has(id)).join();
        const marked = (await markedMessages(page)).filter((id) => shown.includes(id)).join();
        return shown.length > 0 && wanted === marked;
      };
      const look = (where: string) => until(marksAreRight, { timeout: 10_000, what: `the right marks ${where}` });

      await openChat(page, chatId);
      await look("at the end of the conversation");
      const seen = new Set(await shownMessages(page));
      // Two screens at a time: rows leave the document or become empty shells, and come back as others.
      for (let step = 0; !seen.has(history[0]?.id ?? ""); step += 1) {
        expect(step).toBeLessThan(60);
        await scrollMessages(page, -1100);
        await look(`after ${step} steps upwards`);
        for (const id of await shownMessages(page)) seen.add(id);
      }
      expect([...promotions].filter((id) => seen.has(id)).length).toBeGreaterThan(20);
      await scrollMessages(page, 100_000);
      await look("back at the end");

      const other = await deliverSample(account, "shoes-sale", { from: newBusiness(`Other Chat ${generation}`) });
      await openChat(page, other.chatId);
      await waitForMarks(page, [other.id]);
      await openChat(page, chatId);
      await look("after another chat");

      await browser.reload(page);
      await signedIn(page);
      await openChat(page, chatId);
      await look("after a reload");
      await ui.waitFor('[data-doorman="bar-status"]', { text: "40 promotions, 120 service messages · mixed sender" });
      await waitForChatMark(page, shop.verifiedName, false);
    });

    it.each(["A", "B"] as const)("stand once under an album, whose pictures come behind its frame, in generation %s", async (generation) => {
      const { account, page, ui } = stage;
      await begin(generation);
      const shop = newBusiness(`Picture Book ${generation}`);
      const frame = await account.deliver({ from: shop, type: "album" });
      await openChat(page, frame.chatId);
      await until(async () => (await shownMessages(page)).includes(frame.id), { what: "the frame" });
      const picture = { viewMode: "MEDIA_ALBUM", associationType: "MEDIA_ALBUM", parentMsgKey: frame.key };
      await account.deliver({ from: shop, media: { kind: "image" }, fields: picture });
      const caption = "Weekend sale: 30% off all running shoes. Shop now!";
      await account.deliver({ from: shop, media: { kind: "image" }, caption, fields: picture });
      await account.deliver({ from: shop, media: { kind: "image" }, fields: picture });
      await waitForMark(page, ui, frame.id, "Promotion");
      await ui.waitFor('[data-doorman="bar-status"]', { text: /^1 promotion$/u });
      await waitForChatMark(page, shop.verifiedName);
      await saveScreenshot(page, `album ${generation} ${stage.browserName}`);
    });

    it.each([
      ["A", "en"],
      ["B", "en"],
      ["B", "ar"],
    ] as const)("cover none of WhatsApp's own controls, in generation %s in %s", async (generation, lang) => {
      const { account, page, ui } = stage;
      await begin(generation, lang);
      const shop = newBusiness(`A shop whose name is far too long for the row of a chat list, as names often are ${generation} ${lang}`);
      const plain = await account.deliver({ from: shop, text: "Sale! 50% off today, buy now." });
      const buttons = await deliverSample(account, "shoes-sale", { from: shop });
      const carousel = await deliverSample(account, "furniture-carousel", { from: shop });
      const picture = await deliverSample(account, "phone-picture", { from: shop });
      const all = [plain.id, buttons.id, carousel.id, picture.id];
      await openChat(page, plain.chatId);
      await waitForMarks(page, all);
      await ui.waitFor('[data-doorman="bar"]');
      await saveScreenshot(page, `layout ${generation} ${lang} ${stage.browserName}`);
      expect(await collisions(page)).toEqual([]);

      // The whole conversation, not only what is in view at its end.
      await scrollMessages(page, -100_000);
      await waitForMark(page, ui, plain.id);
      expect(await collisions(page)).toEqual([]);

      // What the menu offers comes with WhatsApp's late modules: until then a click opens nothing.
      const openMenu = async () => {
        await page.click("#main > header button:last-of-type");
        return page.$(".menu");
      };
      await until(openMenu, { what: "WhatsApp's menu" });
      expect(await whatIsAt(page, ".menu li")).toEqual(["itself", "itself", "itself"]);
    });
  },
  { page: "suite" },
);
