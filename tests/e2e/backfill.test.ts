import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { newBusiness } from "../support/arrivals.ts";
import type { Viewport } from "../support/browser/index.ts";
import { signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { openExtensionPage, type ExtensionPage } from "../support/extension-page.ts";
import { saveScreenshot } from "../support/screenshots.ts";
import { storedMessages, storedRows } from "../support/stored.ts";
import { until } from "../support/wait.ts";

const WIDE: Viewport = { width: 1100, height: 1400 };
const DAY_SECONDS = 86_400;
/** Milliseconds for one page of earlier messages where something is to happen in between. */
const SLOW = 400;
const QUICK = 30;
/** Messages of each shop: more than two pages of WhatsApp's. */
const EACH = 130;

const at = (state: string) => `[data-doorman="backfill"][data-state="${state}"]`;

describeInBrowsers(
  "Reading history",
  (stage) => {
    const shops = ["Hazel Shoes", "Larch Books", "Rowan Tea"].map((name) => newBusiness(name));
    const silent = newBusiness("Alder Yoga", { kind: "smb", verifiedLevel: 2 });
    const person = { key: "ana", kind: "person", phone: "12025550177", pushname: "Ana" } as const;
    const begin = Math.floor(Date.now() / 1000) - 200 * DAY_SECONDS;

    let list: ExtensionPage;
    const open = async (): Promise<Page> => {
      const page = await stage.browser.openWhatsApp();
      await signedIn(page);
      // From here on nobody looks at WhatsApp Web: it is read all the same.
      await list.page.bringToFront();
      return page;
    };
    const stored = async () => {
      const messages = await storedMessages(stage.browser);
      const accounts = await storedRows(stage.browser, "accounts");
      const keys = messages.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      return { messages: keys.length, names: accounts.map(({ name }) => name).toSorted(), texts: JSON.stringify(messages) };
    };
    const openIfNone = async () => {
      if ((await whatsAppPages(await stage.browser.openPages())).length === 0) await open();
    };
    /** A tab that was opened just now may not be ready yet: the page says so, and is asked again. */
    const insist = async (button: "start" | "resume", what: string, done: () => Promise<boolean>) => {
      const asked = async () => {
        if (await done()) return true;
        if ((await list.texts('[data-doorman="backfill-problem"]')).length > 0) await list.click(`[data-doorman="backfill-${button}"]`);
        return false;
      };
      await until(asked, { what, timeout: 30_000 });
    };
    const start = async (days: string) => {
      await list.waitFor('[data-doorman="backfill-days"]');
      const before = (await run())?.token;
      await list.page.select('[data-doorman="backfill-days"]', days);
      await list.click('[data-doorman="backfill-start"]');
      await insist("start", "a run", async () => (await run())?.token !== before);
    };
    /** Whether chats are being read; the counts of a run before may still be shown while a new one begins. */
    const isReading = async () => (await list.texts(at("running"))).length > 0 && /of \d+ chats/u.test(await counts());
    /** The last run as it is stored: the page may still show the one before. */
    const run = async () => (await storedRows(stage.browser, "meta")).find((row) => row.name === "backfill");
    const counts = async () => (await list.texts('[data-doorman="backfill-counts"]')).join();

    stage.prepare(async () => {
      const { account } = stage;
      for (const spec of [...shops, silent, person]) account.addContact(spec);
      account.addGroup({ key: "choir", subject: "Choir", members: ["ana", shops[0]?.key ?? ""] });
      await account.deliverHistory([
        ...shops.flatMap((shop) =>
          Array.from({ length: EACH }, (_, index) => ({
            from: shop.key,
            text: index % 2 === 0 ? `Sale! ${index}% off everything today, buy now.` : `Your order ${index} has shipped.`,
            t: begin + index * DAY_SECONDS,
          })),
        ),
        ...Array.from({ length: 5 }, (_, index) => ({ from: "ana", text: `Private ${index}`, t: begin + index })),
        ...Array.from({ length: 5 }, (_, index) => ({ from: "ana", group: "choir", text: `Choir ${index}`, t: begin + index })),
      ]);
      list = await openExtensionPage(stage.browser, "options.html#senders", WIDE);
    });

    it("says that WhatsApp Web must be open", async () => {
      // Nobody has ever been signed in here: there is no account whose history could be read.
      await list.waitFor('[data-doorman="senders-empty"]');
      expect(await list.texts('[data-doorman="backfill"]')).toEqual([]);
      await open();
      await list.waitFor(at("idle"));
      await saveScreenshot(list.page, `backfill/idle ${stage.browserName}`);
    });

    it("reads as far back as chosen, business chats only, and opens no chat", async () => {
      const { account, browser } = stage;
      await openIfNone();
      const before = account.requests().length;
      await start("90");
      await list.waitFor(at("finished"), { timeout: 30_000 });
      const near = await stored();
      expect(near.names).toEqual(["Alder Yoga", "Hazel Shoes", "Larch Books", "Rowan Tea"]);
      // The newest is 71 days old; one page of earlier messages goes beyond 90 days.
      expect(near.messages).toBe(3 * 51);
      expect(near.texts).not.toMatch(/Private|Choir/u);
      const asked = account.requests().slice(before);
      expect([...new Set(asked.map(({ kind }) => kind))]).toEqual(["earlier"]);
      const ids = shops.map(({ key }) => account.sender(key).chatId);
      expect(asked.every(({ payload }) => ids.includes(String(payload["chatId"])) || payload["chatId"] === account.sender(silent.key).chatId)).toBe(true);
      await list.waitFor('[data-doorman="backfill-counts"]', { text: "4 of 4 chats, 153 messages read" });
      const rows = await storedMessages(browser);
      expect(rows.some(({ fresh }) => fresh)).toBe(false);
      expect(rows.some(({ markedTime }) => markedTime !== undefined && markedTime > Date.now() - DAY_SECONDS * 1000)).toBe(false);
      await saveScreenshot(list.page, `backfill/finished ${stage.browserName}`);
    });

    it("pauses, and goes on to everything that is there; again, nothing is stored twice", async () => {
      const { account } = stage;
      await openIfNone();
      account.setLatency(SLOW);
      await start("null");
      await list.waitFor('[data-doorman="backfill-counts"]', { text: /of 4 chats/u });
      await list.click('[data-doorman="backfill-pause"]');
      await list.waitFor(at("paused"));
      await saveScreenshot(list.page, `backfill/paused ${stage.browserName}`);
      account.setLatency(QUICK);
      await list.click('[data-doorman="backfill-resume"]');
      await list.waitFor(at("finished"), { timeout: 30_000 });
      const all = await stored();
      expect(all.messages).toBe(3 * EACH);
      expect(await counts()).toContain("4 of 4 chats");
      const before = await run();
      await start("null");
      const again = async () => {
        const row = await run();
        return row?.token !== before?.token && row?.state === "finished";
      };
      await until(again, { what: "the end of another run" });
      expect((await stored()).messages).toBe(all.messages);
    });

    it("is interrupted by a tab that closes, and goes on in a new one; it can be ended", async () => {
      const { account, browser } = stage;
      const late = ["Willow Market", "Maple Games"].map((name) => newBusiness(name));
      for (const tab of await whatsAppPages(await browser.openPages())) await tab.close();
      for (const spec of late) account.addContact(spec);
      await account.deliverHistory(
        late.flatMap(({ key }) =>
          Array.from({ length: EACH }, (_, index) => ({ from: key, text: `News ${index}`, t: begin + index * 60 })),
        ),
      );
      const page = await open();
      account.setLatency(SLOW);
      await start("null");
      await insist("start", "chats to be read", isReading);
      await page.close();
      await list.waitFor(at("interrupted"), { timeout: 30_000 });
      await saveScreenshot(list.page, `backfill/interrupted ${stage.browserName}`);
      await list.click('[data-doorman="backfill-resume"]');
      await list.waitFor('[data-doorman="backfill-problem"]', { text: /Open WhatsApp Web/u });
      account.setLatency(QUICK);
      await open();
      await list.click('[data-doorman="backfill-resume"]');
      await insist("resume", "the end of reading", async () => (await run())?.state === "finished");
      await list.waitFor(at("finished"));
      expect((await stored()).messages).toBe((shops.length + late.length) * EACH);
      // A page that has just been loaded has little in memory: reading takes its time again.
      for (const tab of await whatsAppPages(await browser.openPages())) await tab.close();
      await open();
      account.setLatency(SLOW);
      await start("null");
      await insist("start", "chats to be read", isReading);
      await list.click('[data-doorman="backfill-cancel"]');
      await list.waitFor(at("cancelled"));
      account.setLatency(QUICK);
      await list.close();
    });
  },
  { page: "none" },
);

async function whatsAppPages(pages: Page[]): Promise<Page[]> {
  return pages.filter((page) => page.url().startsWith("https://web.whatsapp.com"));
}
