import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { launchBrowser, type DoormanBrowser } from "../support/browser/index.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { until } from "../support/wait.ts";
import type { DeliveredMessage, SenderSpec, StandIn } from "../whatsapp-web/control.ts";
import { startStandIn } from "../whatsapp-web/server.ts";
import { heaps } from "./memory.ts";
import { figure, median, percentile, type Figure } from "./statistics.ts";
import { traced } from "./trace.ts";

const shop: SenderSpec = { key: "shop", kind: "enterprise", phone: "12025550101", verifiedName: "Heel & Toe" };
const BURST = 5_000;
const SENDERS = 50;
const ARRIVALS = 60;

/** A running stage; `doorman` is false for the baseline without any extension in it. */
interface Stage {
  browser: DoormanBrowser;
  standIn: StandIn;
}

async function onStage<T>(doorman: boolean, run: (stage: Stage) => Promise<T>): Promise<T> {
  const empty = mkdtempSync(join(tmpdir(), "doorman-bench-"));
  writeFileSync(join(empty, "manifest.json"), JSON.stringify({ manifest_version: 3, name: "Nothing", version: "1" }));
  const standIn = await startStandIn({ seed: "empty" });
  standIn.account.addContact(shop);
  const browser = await launchBrowser({ browser: "chromium", port: standIn.port, ...(doorman ? {} : { extensionDir: empty }) });
  try {
    return await run({ browser, standIn });
  } finally {
    await browser.close();
    await standIn.close();
    rmSync(empty, { recursive: true });
  }
}

const isOwn = (url: string) => url.startsWith("chrome-extension://");

/** What Doorman costs while WhatsApp Web starts, beside wa-js in the same page. */
export async function startUp(): Promise<Record<string, Figure>> {
  const own: number[] = [];
  const rival: number[] = [];
  await onStage(true, async ({ browser }) => {
    for (let round = 0; round < 7; round++) {
      const page = await browser.openWhatsApp();
      const { ownScripts } = await traced(page, isOwn, async () => {
        await page.reload();
        await signedIn(page);
      });
      own.push(ownScripts);
      await page.close();
    }
  });
  const source = readFileSync(new URL("../../node_modules/@wppconnect/wa-js/dist/wppconnect-wa.js", import.meta.url), "utf8");
  await onStage(false, async ({ browser }) => {
    for (let round = 0; round < 7; round++) {
      const page = await browser.openWhatsApp();
      await page.evaluateOnNewDocument(`window.WPPConfig = { disableGoogleAnalytics: true }; window.rivalStart = performance.now();
${source}
;window.rivalTime = performance.now() - window.rivalStart;`);
      await page.reload();
      await signedIn(page);
      rival.push(Number(await page.evaluate(() => Reflect.get(window, "rivalTime") as unknown)));
      await page.close();
    }
  });
  return {
    "scripts while the page starts, median": figure(median(own), "ms"),
    "wa-js, first evaluation only, median": figure(median(rival), "ms"),
  };
}

/** From WhatsApp's own event to the mark in the page. */
export async function arrivalToMark(): Promise<Record<string, Figure>> {
  return await onStage(true, async ({ browser, standIn }) => {
    const page = await browser.openWhatsApp();
    await signedIn(page);
    await standIn.account.deliver({ from: "shop", text: "Welcome to Heel & Toe" });
    await openChat(page, standIn.account.sender("shop").chatId);
    await browser.ui(page).waitFor('[data-doorman="bar"]');
    await watchMarks(page);
    for (let count = 1; count <= ARRIVALS; count++) {
      await standIn.account.deliver({ from: "shop", text: `Autumn sale! All boots ${count}% off today only. Buy now!`, declared: "MARKETING" });
      await until(async () => (await marked(page)).length >= count, { what: `mark ${count}` });
    }
    const times = await marked(page);
    return {
      "arrival to mark, median": figure(median(times), "ms"),
      "arrival to mark, p95": figure(percentile(times, 95), "ms", 100),
    };
  });
}

/** Times from `add` of a message to the appearance of its mark, kept in the page. */
async function watchMarks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const arrived: number[] = [];
    const times: number[] = [];
    Object.assign(window, { benchTimes: times });
    const require = Reflect.get(window, "require") as (module: string) => { MsgCollection: { on(event: string, run: () => void): void } };
    require("WAWebMsgCollection").MsgCollection.on("add", () => arrived.push(performance.now()));
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof Element) || node.localName !== "doorman-mark" || node.closest("#main") === null) continue;
          const start = arrived.shift();
          if (start !== undefined) times.push(performance.now() - start);
        }
      }
    }).observe(document, { subtree: true, childList: true });
  });
}

async function marked(page: Page): Promise<number[]> {
  return (await page.evaluate(() => Reflect.get(window, "benchTimes") as unknown)) as number[];
}

/** A burst of history: how long until all is judged, and what it does to page and memory. */
export async function burst(): Promise<Record<string, Figure>> {
  const baseline = await onStage(false, async ({ browser, standIn }) => {
    const page = await browser.openWhatsApp();
    await signedIn(page);
    return await traced(page, isOwn, async () => {
      await standIn.account.deliverHistory(history());
    });
  });
  return await onStage(true, async ({ browser, standIn }) => {
    const page = await browser.openWhatsApp();
    await signedIn(page);
    await browser.evaluateInExtension(() => 0);
    await page.bringToFront();
    const before = await heaps(browser, page);
    let judged = 0;
    const trace = await traced(page, isOwn, async () => {
      const start = performance.now();
      await standIn.account.deliverHistory(history());
      await until(async () => (await storedMessages(browser)) >= BURST, { timeout: 120_000, what: "all judged" });
      judged = performance.now() - start;
    });
    const after = await heaps(browser, page);
    return {
      [`${BURST} messages judged and stored`]: figure(judged, "ms"),
      "messages a second": { value: Math.round(BURST / (judged / 1000)), unit: "1/s" },
      "longest stretch of Doorman in one task of the page": figure(trace.longestOwnTask, "ms", 50),
      "longest task of the page with Doorman": figure(trace.longestTask, "ms"),
      "longest task of the page without": figure(baseline.longestTask, "ms"),
      "growth of the worker's heap": figure((after.worker - before.worker) / 1e6, "MB", 40),
      "growth of the page's heap, the messages themselves included": figure((after.page - before.page) / 1e6, "MB"),
    };
  });
}

function history(): DeliveredMessage[] {
  const texts = [
    "Your order 48213 has shipped and will arrive on Friday. Track it in the app.",
    "Weekend sale: up to 60% off all shoes! Use code STEP60 and shop now.",
    "Your code is 482913. Do not share it with anyone.",
    "Reminder: your appointment is on 14 May at 10:30. Reply 1 to confirm.",
    "New arrivals are here! Be the first to see our summer collection.",
  ];
  return Array.from({ length: BURST }, (_, index) => ({
    from: { key: `sender-${index % SENDERS}`, kind: "enterprise", phone: `1555${String(index % SENDERS).padStart(7, "0")}`, verifiedName: `Business ${index % SENDERS}` } as const,
    text: `${texts[index % texts.length]} (${index})`,
    history: true,
    t: 1_780_000_000 + index,
  }));
}

async function storedMessages(browser: DoormanBrowser): Promise<number> {
  return await browser.evaluateInExtension(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("doorman");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error("not opened"));
    });
    const count = await new Promise<number>((resolve) => {
      if (!database.objectStoreNames.contains("buckets")) return resolve(0);
      const sizes = database.transaction("buckets").objectStore("buckets").index("[owner+keys.length]").openKeyCursor();
      let sum = 0;
      sizes.onsuccess = () => {
        const bucket = sizes.result;
        if (bucket === null) return resolve(sum);
        sum += (bucket.key as [string, number])[1];
        bucket.continue();
      };
      sizes.onerror = () => resolve(0);
    });
    database.close();
    return count;
  });
}
