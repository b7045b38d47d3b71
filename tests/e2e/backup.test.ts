import { expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibility.ts";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { chooseBackup, forgedBackup, saveBackup } from "../support/backup.ts";
import type { Viewport } from "../support/browser/index.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage } from "../support/extension-page.ts";
import { clickRung, outcomeOf } from "../support/ladder.ts";
import { everythingJudged, markedMessages, openWhy, waitForMarks } from "../support/marks.ts";
import { clickBelow } from "../support/reports.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { storedRows } from "../support/stored.ts";

const WIDE: Viewport = { width: 1100, height: 900 };
const NARROW: Viewport = { width: 360, height: 800 };
const outcome = '[data-doorman="backup-outcome"]';
const dialog = '[data-doorman="restore-dialog"]';

describeInBrowsers("A backup", (stage) => {
  /** What a file brings back; who else has written since may be stored meanwhile. */
  const restored = async () => [
    await storedRows(stage.browser, "corrections"),
    (await storedRows(stage.browser, "accounts")).flatMap(({ rule }) => rule ?? []),
  ];
  const openSettings = () => openExtensionPage(stage.browser, "options.html#settings", WIDE);

  it("brings back corrections and kept senders after everything was deleted, and judges by them", async () => {
    const { account, browser, browserName, page, ui } = stage;
    await signedIn(page);
    const shop = newBusiness("Hawthorn Shoes");
    const welcome = newBusiness("Juniper Outlet");
    const sale = await deliverSample(account, "shoes-sale", { from: shop });
    await openChat(page, sale.chatId);
    await waitForMarks(page, [sale.id]);
    await openWhy(page, ui, sale.id);
    await ui.click('[data-doorman="why-not-promotion"]');
    await waitForMarks(page, []);
    const offer = await deliverSample(account, "shoes-sale", { from: welcome, title: "Clearance", text: "Only today: 40% off everything! Buy now with code ALDER40." });
    await openChat(page, offer.chatId);
    await waitForMarks(page, [offer.id]);
    await clickRung(ui, "keep");
    await outcomeOf(browser, welcome.verifiedName, "keep");
    await waitForMarks(page, []);

    const settings = await openSettings();
    await settings.waitFor('[data-doorman="backup-holds"]', { text: "Your corrections" });
    await settings.click('[data-doorman="sensitivity-careful"]');
    const file = await saveBackup(browser, settings);
    const content = file.content.toString("utf8");
    expect(file.name).toMatch(/^doorman-backup-\d{4}-\d{2}-\d{2}\.json$/u);
    expect(content).toContain("Hawthorn Shoes");
    expect(content).not.toContain("STRIDE30");
    await settings.waitFor(outcome, { text: /9 settings, 1 correction, 1 kept sender\./u });

    await clickBelow(settings, '[data-doorman="delete-all"]');
    await settings.click('[data-doorman="delete-confirm"]');
    await settings.waitFor(".stored", { text: "Everything is deleted." });
    await settings.click('[data-doorman="sensitivity-balanced"]');
    const again = await deliverSample(account, "shoes-sale", { from: shop });
    const other = await deliverSample(account, "shoes-sale", { from: welcome });
    await everythingJudged(account, page);
    await page.bringToFront();
    await openChat(page, again.chatId);
    await expect.poll(() => markedMessages(page)).toContain(again.id);

    await settings.page.bringToFront();
    await chooseBackup(settings, file.name, content);
    await settings.waitFor(dialog, { text: "Nothing that is here is lost." });
    await settings.waitFor('[data-doorman="restore-setting"]', { text: "Balanced → Careful", count: 1 });
    await settings.waitFor('[data-doorman="restore-part-corrections"]', { text: "New: 1" });
    await settings.waitFor('[data-doorman="restore-part-kept"]', { text: "New: 1" });
    expect(await accessibilityFaults(settings.page)).toEqual([]);
    await saveScreenshot(settings.page, `backup/preview ${browserName}`);
    await settings.click('[data-doorman="restore-settings"]');
    await settings.click('[data-doorman="restore-confirm"]');
    await settings.waitFor(outcome, { text: /^Restored: 1 correction, 1 kept sender\.$/u });
    expect(await accessibilityFaults(settings.page)).toEqual([]);
    await settings.waitFor('[data-doorman="sensitivity-balanced"]:checked');

    await page.bringToFront();
    await expect.poll(() => markedMessages(page)).not.toContain(again.id);
    const next = await deliverSample(account, "shoes-sale", { from: shop, text: "Hi Alex! 👟 This weekend only: 45% off all hiking boots. Use code TRAIL45 at checkout." });
    await everythingJudged(account, page);
    expect(await markedMessages(page)).not.toContain(next.id);
    await openChat(page, other.chatId);
    await ui.waitFor('[data-doorman="bar"][aria-busy="false"]');
    await deliverSample(account, "shoes-sale", { from: welcome });
    await everythingJudged(account, page);
    expect(await markedMessages(page)).toEqual([]);

    await settings.page.bringToFront();
    const before = await restored();
    expect(before.map(({ length }) => length)).toEqual([1, 1]);
    await chooseBackup(settings, file.name, content);
    await settings.waitFor('[data-doorman="restore-part-corrections"]', { text: "Here already: 1" });
    await settings.click('[data-doorman="restore-confirm"]');
    await settings.waitFor(outcome, { text: /^Restored: 1 setting\.$/u });
    await settings.waitFor('[data-doorman="sensitivity-careful"]:checked');
    expect(await restored()).toEqual(before);
    await settings.page.focus('[data-doorman="backup-restore"]');
    await chooseBackup(settings, file.name, content);
    await settings.waitFor(dialog, { text: "Everything in this file that can be restored is here already." });
    await settings.page.keyboard.press("Escape");
    await settings.waitFor(dialog, { hidden: true });
    expect(await settings.page.evaluate(() => document.activeElement?.getAttribute("data-doorman"))).toBe("backup-restore");
    await settings.click('[data-doorman="sensitivity-balanced"]');
  });

  it("of an account that is not signed in is there beside the one that is; what is not valid is named, what is damaged refused", async () => {
    const { account, browser, page, browserName } = stage;
    await signedIn(page);
    const sale = await deliverSample(account, "shoes-sale", { from: newBusiness("Rowan Shoes") });
    await openChat(page, sale.chatId);
    const settings = await openSettings();
    const saved = (await saveBackup(browser, settings)).content.toString("utf8");

    await chooseBackup(settings, "cut.json", saved.slice(0, 60));
    await settings.waitFor(outcome, { text: "cut.json is not a backup, or it is cut off. Nothing was changed." });
    await chooseBackup(settings, "changed.json", saved.replace('"sensitivity":"', '"sensitivity":"x'));
    await settings.waitFor(outcome, { text: "changed.json is not as it was saved: its checksum does not match." });
    await chooseBackup(settings, "newer.json", forgedBackup(saved, (file) => ({ ...file, version: 2 })));
    await settings.waitFor(outcome, { text: "newer.json was saved by a newer version of Doorman." });

    const ids = ["12025550131@c.us", "90000000000131@lid"];
    const at = Date.now() - 60_000;
    const correction = { id: crypto.randomUUID(), message: `false_${ids[0]}_AB12`, ids, name: "Elder Travel", at, said: "service", sketch: [1, 2, 3] };
    const elsewhere = {
      owner: "12025550101@c.us",
      corrections: [correction, { ...correction, at: at + 86_400_000 }],
      kept: [{ ids, name: "Elder Travel", since: at }],
      undone: [{ ids, kind: "block", at }],
    };
    const forged = forgedBackup(saved, (file) => ({ ...file, accounts: [elsewhere], settings: { sensitivity: "eager", retentionDays: 7, evidenceDays: 90 } }));
    await chooseBackup(settings, "elsewhere.json", forged);
    await settings.waitFor('[data-doorman="restore-account"]', { text: "Not signed in here before", count: 2 });
    await settings.waitFor('[data-doorman="restore-setting"][data-stays="deletes"]', { count: 2 });
    await settings.click(`${dialog} summary`);
    await settings.waitFor('[data-doorman="restore-invalid"]', { text: /Corrections, no\. 2: its time lies in the future/u });
    expect(await accessibilityFaults(settings.page)).toEqual([]);
    for (const [look, viewport] of [["wide", WIDE], ["narrow", NARROW]] as const) {
      await settings.page.setViewport(viewport);
      await saveScreenshot(settings.page, `backup/elsewhere ${look} ${browserName}`);
      expect(await settings.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    }
    await settings.page.setViewport(WIDE);
    await clickBelow(settings, '[data-doorman="restore-confirm"]');
    await settings.waitFor(outcome, { text: /Restored: 1 setting, 1 correction, 1 kept sender, 1 action undone by hand\./u });
    expect((await storedRows(browser, "accounts")).filter(({ owner }) => owner === elsewhere.owner)).toMatchObject([{ ids, rule: { keep: { since: at } } }]);

    const corrections = await openExtensionPage(browser, "options.html#corrections", WIDE);
    await corrections.waitFor('[data-doorman="owner"]');
    await corrections.page.select('[data-doorman="owner"]', elsewhere.owner);
    await corrections.waitFor('[data-doorman="correction"]', { text: "Elder Travel", count: 1 });
  });
});
