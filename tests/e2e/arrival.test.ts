import { expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { clickRung } from "../support/ladder.ts";
import {
  everythingJudged,
  markedChats,
  markedMessages,
  openWhy,
  shownEvidence,
  waitForChatMark,
  waitForChatWords,
  waitForMark,
  waitForMarks,
} from "../support/marks.ts";
import { samples } from "../support/samples.ts";
import { storeSettings } from "../support/settings.ts";
import { storedMessages } from "../support/stored.ts";
import { until } from "../support/wait.ts";

describeInBrowsers(
  "A message arrives",
  (stage) => {
    it.each(["A", "B"] as const)("and promotion is marked with its reason, in page generation %s", async (generation) => {
      const { account, browser, page, ui, standIn } = stage;
      standIn.configure({ generation });
      await browser.reload(page);
      await signedIn(page);
      const shop = newBusiness(`Orchard Shoes ${generation}`);
      const { chatId } = await deliverSample(account, "shoes-shipped", { from: shop });
      const sale = await deliverSample(account, "shoes-sale", { from: shop });

      await waitForChatWords(page, ui, shop.verifiedName, "Promo");
      await openChat(page, chatId);
      await waitForMark(page, ui, sale.id, "Promotion · discount offer");
      expect(await markedMessages(page)).toEqual([sale.id]);
      await ui.waitFor('[data-doorman="bar-status"]', { text: "1 promotion, 1 service message · mixed sender" });

      await openWhy(page, ui, sale.id);
      expect(await ui.text(".why")).toContain("Why this is marked as promotion");
      expect(await ui.text(".why-sender")).toContain(shop.verifiedName);
      expect(await ui.text('[data-doorman="confidence"]')).toMatch(/^Very sure · \d\d%$/u);
      const evidence = await shownEvidence(ui);
      expect(Object.keys(evidence)).toEqual(["declared", "content", "record", "never-answered"]);
      expect(evidence["declared"]).toBe("The sender declared this message to WhatsApp as marketing.");
      expect(evidence["record"]).toBe("Before this message: 1 service message.");
      // Which neighbours are shown together is the model's affair; that the words that sell are shown is not.
      const words = (await ui.texts('[data-words="promotion"] .word')).join(" … ");
      expect(words).toContain("30% off");
      expect(words).toContain("Shop");

      await ui.press("Escape");
      await ui.waitFor(".why", { hidden: true });
      expect(await page.$("#main")).not.toBeNull();
      expect((await ui.focused())?.name).toBe("Why is this marked?");
    });

    it("and Why? names each piece of evidence", async () => {
      const { account, page, ui } = stage;
      const shop = newBusiness("Birch & Co");
      const { chatId, id: loan } = await deliverSample(account, "bank-loan", { from: shop });
      const broadcast = await deliverSample(account, "gym-miss-you", { from: shop });
      const picture = await deliverSample(account, "phone-picture", { from: shop });
      await openChat(page, chatId);

      await waitForMark(page, ui, loan, "Promotion, declared as service");
      await openWhy(page, ui, loan);
      const first = await shownEvidence(ui);
      expect(first["declared"]).toMatch(/as a service message \(“utility”\)\.\s+Its content says otherwise\./u);
      expect(first).not.toHaveProperty("record");

      await ui.click('[data-doorman="close-why"]');
      await openWhy(page, ui, broadcast.id);
      expect(await shownEvidence(ui)).toMatchObject({
        "paid-broadcast": "The business paid to send this as a broadcast.",
        record: "Before this message: 1 promotion.",
      });

      await ui.press("Escape");
      await openWhy(page, ui, picture.id);
      const withoutText = await shownEvidence(ui);
      expect(withoutText["no-text"]).toBe("There is no text to read, only media.");
      expect(withoutText).not.toHaveProperty("content");

      await ui.press("Escape");
      await account.sendFromUser(shop.key, "What does it cost?");
      const answer = await deliverSample(account, "shoes-sale", { from: shop });
      await openWhy(page, ui, answer.id);
      const inWindow = await shownEvidence(ui);
      expect(inWindow["service-window"]).toContain("Only strong promotion is marked.");
      expect(inWindow).not.toHaveProperty("never-answered");
      await ui.press("Escape");

      const stopped = newBusiness("Cedar Bank");
      account.addContact(stopped);
      account.optOutFromPhone(stopped.key);
      // WhatsApp's clock has whole seconds: a message of the same second may have been sent before.
      const again = await deliverSample(account, "bank-loan", { from: stopped, t: Math.ceil(Date.now() / 1000) + 1 });
      await openChat(page, again.chatId);
      await openWhy(page, ui, again.id);
      expect(await shownEvidence(ui)).toHaveProperty("after-stop", "It came after you stopped this sender's offers.");
      await ui.press("Escape");
    });

    it("and service is never marked, in any language", async () => {
      const { account, page } = stage;
      const shop = newBusiness("Spruce Services");
      const harmless = samples.filter(({ expected }) => expected.label === "service");
      expect(harmless.length).toBeGreaterThan(8);
      for (const { key } of harmless) await deliverSample(account, key, { from: shop });
      const sale = await deliverSample(account, "shoes-sale", { from: shop });
      await openChat(page, sale.chatId);
      await waitForMarks(page, [sale.id]);
    });

    it("and saving or keeping its sender takes the marks away at once, and back", async () => {
      const { account, browser, page, ui } = stage;
      const shop = newBusiness("Willow Books");
      const sale = await deliverSample(account, "shoes-sale", { from: shop });
      await openChat(page, sale.chatId);
      await waitForMarks(page, [sale.id]);

      account.saveContact(shop.key, "My bookshop");
      await waitForMarks(page, []);
      await waitForChatMark(page, "My bookshop", false);
      await ui.waitFor('[data-doorman="bar-status"]', { text: "In your contacts" });
      const saved = await deliverSample(account, "bank-loan", { from: shop });
      await everythingJudged(account, page);
      expect(await markedMessages(page)).toEqual([]);
      const stored = (await storedMessages(browser)).find(({ id }) => id === saved.key);
      expect(stored?.judgement).toMatchObject({ label: "promotion", mark: "none" });
      expect(stored?.judgement.evidence).toContainEqual({ kind: "saved" });
      account.unsaveContact(shop.key);
      await waitForMarks(page, [sale.id, saved.id]);

      await clickRung(ui, "keep");
      await waitForMarks(page, []);
      await waitForChatMark(page, shop.verifiedName, false);
      const kept = await deliverSample(account, "shoes-sale", { from: shop });
      await everythingJudged(account, page);
      expect(await markedMessages(page)).toEqual([]);
      await clickRung(ui, "unkeep");
      await waitForMarks(page, [sale.id, saved.id, kept.id]);
      await waitForChatMark(page, shop.verifiedName);
    });

    it("and what cannot be told is shown as unsure, unless the user does not want that", async () => {
      const { account, browser, page, ui } = stage;
      const gym = newBusiness("Rowan Gym");
      const message = await deliverSample(account, "gym-unsure", { from: gym });
      await openChat(page, message.chatId);
      await waitForMark(page, ui, message.id, /^Unsure\s+Why\?$/u);
      await waitForChatWords(page, ui, gym.verifiedName, "Unsure");
      await openWhy(page, ui, message.id);
      expect(await ui.text(".why")).toContain("Why Doorman is unsure");
      expect((await shownEvidence(ui))["content"]).toContain("The wording could be promotion or service.");
      await ui.press("Escape");

      await storeSettings(browser, { showUnsure: false });
      await waitForMarks(page, []);
      await waitForChatMark(page, gym.verifiedName, false);
      await storeSettings(browser, { showUnsure: true });
      await waitForMarks(page, [message.id]);
    });

    it("and an answer to the user's own message is not marked", async () => {
      const { account, page, ui } = stage;
      const bakery = newBusiness("Hazel Bakery");
      account.addContact(bakery);
      await account.sendFromUser(bakery.key, "Can you bake a birthday cake?");
      const answer = await deliverSample(account, "bakery-answer", { from: bakery });
      const strong = await deliverSample(account, "shoes-sale", { from: bakery });
      await openChat(page, answer.chatId);
      await waitForMark(page, ui, strong.id);
      expect(await markedMessages(page)).toEqual([strong.id]);
    });

    it("and what is first only a cipher is marked once it can be read", async () => {
      const { account, browser, page, ui } = stage;
      const shop = newBusiness("Maple Outlet");
      const sealed = await deliverSample(account, "shoes-sale", { from: shop, ciphertextFirst: true });
      await openChat(page, sealed.chatId);
      await everythingJudged(account, page);
      expect(await markedMessages(page)).toEqual([]);
      expect((await storedMessages(browser)).some(({ id }) => id === sealed.key)).toBe(false);
      account.decrypt(sealed.id);
      await waitForMark(page, ui, sealed.id, "Promotion · discount offer");
      await waitForChatMark(page, shop.verifiedName);
    });

    it("and editing it into a service message, or revoking it, takes its mark away", async () => {
      const { account, page, ui } = stage;
      const shop = newBusiness("Alder Market");
      const edited = await account.deliver({ from: shop, text: "Only today: 40% off everything! Buy now with code ALDER40." });
      const revoked = await deliverSample(account, "shoes-sale", { from: shop });
      await openChat(page, edited.chatId);
      await waitForMarks(page, [edited.id, revoked.id]);
      await ui.waitFor('[data-doorman="bar-status"]', { text: "2 promotions" });

      account.edit(edited.id, "Your order 5521 has shipped and will be delivered on Tuesday.");
      await waitForMarks(page, [revoked.id]);
      await ui.waitFor('[data-doorman="bar-status"]', { text: "1 promotion, 1 service message" });
      account.revoke(revoked.id);
      await waitForMarks(page, []);
      await waitForChatMark(page, shop.verifiedName, false);
      await ui.waitFor('[data-doorman="bar-status"]', { text: /^1 service message$/u });
    });

    it("and people and groups are neither marked nor stored", async () => {
      const { account, browser, page, ui } = stage;
      const shop = newBusiness("Poplar Prints");
      const friend = { key: "friend", kind: "person" as const, phone: "447700900990", pushname: "Robin Field" };
      account.addContact(shop);
      account.addContact(friend);
      account.addGroup({ key: "club", subject: "Running club", members: [shop.key, friend.key] });
      const inGroup = await deliverSample(account, "shoes-sale", { from: shop, group: "club" });
      const personal = await deliverSample(account, "shoes-sale", { from: friend });
      await openChat(page, inGroup.chatId);
      await everythingJudged(account, page);
      expect(await markedMessages(page)).toEqual([]);
      expect(await ui.count('[data-doorman="bar"]')).toBe(0);
      await openChat(page, personal.chatId);
      await everythingJudged(account, page);
      expect(await markedMessages(page)).toEqual([]);
      expect(await ui.count('[data-doorman="bar"]')).toBe(0);
      expect(await markedChats(page)).not.toContain("Running club");
      const stored = await storedMessages(browser);
      expect(stored.filter(({ id }) => id === inGroup.key || id === personal.key)).toEqual([]);
    });

    it("and a hostile name or text is shown as what it is", async () => {
      const { account, page, ui } = stage;
      const html = `<img src=x onerror="document.title='hacked'"><b>Sale</b>`;
      const shop = newBusiness(`${html}\u202Egnp.exe`);
      const sale = await account.deliver({
        from: shop,
        declared: "MARKETING",
        text: `Only today 50% off! ${html} Buy now <script>document.title='hacked'</script>`,
      });
      await openChat(page, sale.chatId);
      await openWhy(page, ui, sale.id);
      expect(await ui.text(".why-sender bdi")).toBe(`${html}gnp.exe`);
      await ui.press("Escape");
      await clickRung(ui, "block");
      await ui.waitFor('[data-doorman="toast"]', { text: `${html}gnp.exe is blocked.` });
      expect(await ui.count("img, b, script")).toBe(0);
      expect(await ui.html()).not.toContain("\u202E");
      expect(await page.title()).toBe("WhatsApp");
      await until(() => account.blockList().includes(account.sender(shop.key).lid ?? ""));
    });
  },
  { page: "suite" },
);
