import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { deliverSample, newBusiness } from "../support/arrivals.ts";
import { launchBrowser } from "../support/browser/index.ts";
import type { BrowserName, DoormanBrowser, DoormanUi } from "../support/browser/index.ts";
import { openChat, signedIn } from "../support/chats.ts";
import { describeInBrowsers } from "../support/e2e.ts";
import { describeGlobals, findTraces, forgeClicks, reachExtension } from "../support/hostile/attacks.ts";
import { hostilePage } from "../support/hostile/spy.ts";
import type { Hostile, Loot } from "../support/hostile/spy.ts";
import { clickRung } from "../support/ladder.ts";
import { everythingJudged, openWhy, waitForMark } from "../support/marks.ts";
import { storedMessages, storedRows } from "../support/stored.ts";
import { until } from "../support/wait.ts";
import type { DeliveredResult, SenderSpec, StandInAccount } from "../whatsapp-web/control.ts";

/*
 * The first script of a page runs after both halves of Doorman have their port: content scripts run when the document's
 * first element is there. What runs even before them (`evaluateOnNewDocument` in both browsers) sees the handover and
 * could take the port; no page can run anything there. The first test holds on to that order.
 */

/** Collects what only a page that behaves can tell: it patches nothing, and keeps the policy of the real site. */
function honestPage(): void {
  const problems: string[] = [];
  Object.defineProperty(window, "problems", { value: problems });
  // WhatsApp's own trap is set when its module is first asked for; this one from the first script on.
  Object.defineProperty(window, "webpackChunkwhatsapp_web_client", {
    configurable: true,
    get: () => problems.push("the trap for unofficial clients was touched"),
  });
  addEventListener("error", ({ message, filename }) => problems.push(`${message} (${filename})`));
  addEventListener("unhandledrejection", ({ reason }) => problems.push(String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
    problems.push(`${violatedDirective}: ${blockedURI} from ${sourceFile}`),
  );
}

/** What a user does, so that every part of Doorman has been at work: marks, bar, panel, toast, one action. */
async function useDoorman(
  browser: DoormanBrowser,
  page: Page,
  account: StandInAccount,
  shop: SenderSpec,
): Promise<DeliveredResult> {
  const ui = browser.ui(page);
  const sale = await deliverSample(account, "shoes-sale", { from: shop });
  await openChat(page, sale.chatId);
  await openWhy(page, ui, sale.id);
  await ui.press("Escape");
  await clickRung(ui, "block");
  await ui.waitFor('[data-doorman="toast"]', { text: "is blocked." });
  return sale;
}

/** Whether WhatsApp's own trap for unofficial clients is untouched; the first call sets it. */
function isOfficialClient(): boolean {
  const require = Reflect.get(window, "require") as (module: string) => { getIsOfficialClient(): boolean };
  return require("WAWebIsOfficialClient").getIsOfficialClient();
}

/** Runs `run` on the same page in a browser whose extension does nothing. */
async function withoutDoorman<Result>(
  name: BrowserName,
  port: number,
  run: (page: Page) => Promise<Result>,
): Promise<Result> {
  const extensionDir = await mkdtemp(join(tmpdir(), "empty-extension-"));
  const manifest = {
    manifest_version: 3,
    name: "Empty",
    version: "1",
    browser_specific_settings: { gecko: { id: "empty@doorman.invalid" } },
  };
  await writeFile(join(extensionDir, "manifest.json"), JSON.stringify(manifest));
  const browser = await launchBrowser({ browser: name, port, extensionDir });
  try {
    const page = await browser.openWhatsApp();
    await signedIn(page);
    await page.evaluate(isOfficialClient);
    return await run(page);
  } finally {
    await browser.close();
    await rm(extensionDir, { recursive: true });
  }
}

/** The middles of all matching elements, where a click would go. */
async function middles(ui: DoormanUi, selector: string): Promise<{ x: number; y: number }[]> {
  const boxes = await Promise.all(Array.from({ length: await ui.count(selector) }, (_, nth) => ui.rect(selector, nth)));
  return boxes.flatMap((box) => (box === null ? [] : [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]));
}

interface HostileHooks {
  forgeHandover(when: string): Promise<void>;
  forgeMessages(forgeries: unknown[]): Promise<void>;
  loot(): Promise<Loot & { portsFound: number }>;
}

/** The hooks of the hostile script, called in the page. */
function hooks(page: Page): HostileHooks {
  const call = (name: keyof Hostile, given: unknown) =>
    page.evaluate(
      (hook, value) => {
        const hostile = Reflect.get(window, "hostile") as Record<string, (given: unknown) => void>;
        hostile[hook]?.(value);
      },
      name,
      given,
    );
  return {
    forgeHandover: (when) => call("forgeHandover", when),
    forgeMessages: (forged) => call("forgeMessages", forged),
    loot: () =>
      page.evaluate(() => {
        const { loot, portsFound } = Reflect.get(window, "hostile") as Hostile;
        return { ...loot, portsFound: portsFound() };
      }),
  };
}

/** Everything that, were it believed, would store a message, or block and report a sender. */
function forgeries(victim: { chatId: string; phoneId: string; owner: string }): unknown[] {
  const { chatId, phoneId, owner } = victim;
  const flags = { saved: false, blocked: false, optedOut: false };
  const sender = { ids: [chatId, phoneId], name: "FORGED", kind: "enterprise", ...flags };
  const message = {
    id: `false_${chatId}_FORGED`,
    time: Date.now(),
    type: "chat",
    fresh: true,
    parts: [{ kind: "body", text: "50% off, buy now" }],
    links: [],
    media: false,
    declared: "MARKETING",
    template: true,
    forwarded: false,
    paidBroadcast: false,
    fromAdvert: false,
    edited: false,
  };
  const list = { list: "blocked", reset: false, added: [{ ids: [chatId], sender }], removed: [] };
  const arrival = { message, sender, conversation: { trusted: false, notSpam: false } };
  const request = {
    id: "6f0c1d5e-4f7a-4f66-9d0e-0123456789ab", kind: "report-and-block", ids: [phoneId], name: "FORGED", mode: "direct",
    cause: { by: "click", surface: "conversation" },
  };
  const operation = { operation: "block", ids: [chatId, phoneId], mode: "direct" };
  const runtime = (type: string, data: unknown) => ({ id: 1, type, data, timestamp: Date.now(), note: "FORGED" });
  return [
    { kind: "tell", name: "arrivals", data: [arrival] },
    { kind: "tell", name: "list", data: list },
    { kind: "tell", name: "removed", data: { ids: [message.id] } },
    { kind: "ask", id: 1, name: "perform", data: operation, note: "FORGED" },
    { kind: "ask", id: 2, name: "describe", data: { dataIds: ["FORGED"] } },
    { kind: "bye", note: "FORGED" },
    runtime("arrivals", { owner, arrivals: [arrival] }),
    runtime("act", { owner, request }),
    runtime("actMany", { owner, requests: [request] }),
    runtime("forget", {}),
    runtime("perform", { owner, id: request.id, step: 0, request: operation }),
    { namespace: "@webext-core/messaging", message: runtime("act", { owner, request }) },
    { type: "wxt:content-script-started", contentScriptName: "whatsapp", messageId: "FORGED" },
    { source: "doorman", direction: "from-page", type: "act", payload: { owner, request } },
  ];
}

describeInBrowsers(
  "A page",
  (stage) => {
    it("runs its first script when the two halves of Doorman have found each other", async () => {
      const { browser, standIn } = stage;
      standIn.serveFirst('window.order.push("script of the page")');
      const page = await browser.openWhatsApp();
      await page.evaluateOnNewDocument(() => {
        const order: string[] = [];
        Object.defineProperty(window, "order", { value: order });
        for (const name of ["doorman:ask", "doorman:offer"]) addEventListener(name, () => order.push(name), true);
      });
      await browser.reload(page);
      const order = await page.evaluate(() => Reflect.get(window, "order") as string[]);
      expect(order).toEqual(["doorman:ask", "doorman:offer", "script of the page"]);
      await page.close();
    });

    it("finds nothing of Doorman but its elements, and no trouble from it", async () => {
      const { account, browser, browserName, standIn } = stage;
      standIn.serveFirst(`(${honestPage.toString()})()`);
      const page = await browser.openWhatsApp();
      await signedIn(page);
      await page.evaluate(isOfficialClient);
      await useDoorman(browser, page, account, newBusiness("Larch Shoes"));

      expect(await page.evaluate(() => Reflect.get(window, "problems") as string[])).toEqual([]);
      expect(await page.evaluate(findTraces)).toEqual([]);
      expect(await page.evaluate(isOfficialClient)).toBe(true);
      expect(browser.refusedHosts()).toEqual([]);
      const globals = await page.evaluate(describeGlobals);
      expect(globals).toContain("window.require (not native)");
      expect(globals).toEqual(await withoutDoorman(browserName, standIn.port, (other) => other.evaluate(describeGlobals)));
      await page.close();
    });

    it("that attacks Doorman from its first script on gets nothing and does nothing", async () => {
      const { account, browser, browserName, standIn } = stage;
      standIn.serveFirst(`(${hostilePage.toString()})()`, { policy: false });
      const page = await browser.openWhatsApp();
      const ui = browser.ui(page);
      await signedIn(page);
      const { forgeHandover, forgeMessages, loot } = hooks(page);
      // Opening a chat, WhatsApp itself asks for earlier messages and marks the chat as read.
      const own = ["read", "earlier"];
      const before = { requests: account.requests().length, actions: (await storedRows(browser, "actions")).length };
      const victim = newBusiness("Sorrel Outlet");
      const sale = await deliverSample(account, "shoes-sale", { from: victim });
      const forged = forgeries({ ...account.sender(victim.key), owner: account.owner().phoneId });

      await forgeHandover("when WhatsApp Web was ready");
      await openChat(page, sale.chatId);
      await openWhy(page, ui, sale.id);
      await forgeMessages(forged);
      const points = await middles(ui, "button");
      expect(points.length).toBeGreaterThan(5);
      expect(await page.evaluate(forgeClicks, points)).toBeGreaterThan(0);
      await ui.press("Escape");
      expect(await page.evaluate(forgeClicks, points)).toBeGreaterThan(0);
      await forgeHandover("after all that");
      await everythingJudged(account, page);

      const messages = await storedMessages(browser);
      expect(messages.map(({ id }) => id)).toContain(sale.key);
      expect(JSON.stringify([messages, await storedRows(browser, "accounts")])).not.toContain("FORGED");
      expect(await storedRows(browser, "actions")).toHaveLength(before.actions);
      const asked = account.requests().slice(before.requests);
      expect(asked.filter(({ kind }) => !own.includes(kind))).toEqual([]);
      expect(account.reports()).toEqual([]);

      const other = newBusiness("Medlar Travel");
      const offer = await useDoorman(browser, page, account, other);
      await waitForMark(page, ui, offer.id, "Promotion");
      await until(() => account.blockList().includes(account.sender(other.key).lid ?? ""));
      expect(account.blockList()).not.toContain(account.sender(victim.key).lid);
      const { portsFound, stacks, ...rest } = await loot();
      expect(portsFound).toBeGreaterThan(0);
      expect(rest).toEqual({ roots: [], heard: [], addresses: [], knowledge: [], events: [], taken: [], errors: [] });
      // Chromium names a script in stack traces by its address; the id in it is that of the store, the same for everybody.
      // In Firefox, where it would tell this user from all others, nothing of the kind is to be seen.
      if (browserName === "firefox") expect(stacks).toEqual([]);

      expect(await page.evaluate(reachExtension, browser.extensionOrigin, forged)).toEqual([]);
      expect(browser.refusedHosts()).toEqual([]);
    });
  },
  { page: "none" },
);
