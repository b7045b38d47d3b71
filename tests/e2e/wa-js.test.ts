import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requireExecutable } from "../support/browsers/executables.ts";
import type { StandIn } from "../whatsapp-web/control.ts";
import { startStandIn } from "../whatsapp-web/server.ts";

/*
 * A client that nobody here wrote, unmodified @wppconnect/wa-js, vouches for the stand-in: it must find the modules by
 * their shape, report ready and do its work.
 */

/** The part of wa-js that the tests call inside the page. */
interface WaJs {
  isReady: boolean;
  chat: { list(): Promise<{ id: object; formattedTitle: string }[]> };
  contact: {
    get(
      id: string,
    ): Promise<
      { id: object; verifiedName?: string; isBusiness?: boolean; isContactBlocked: boolean } | undefined
    >;
  };
  blocklist: {
    all(): object[];
    isBlocked(id: string): boolean;
    blockContact(id: string): Promise<{ isBlocked: boolean }>;
    unblockContact(id: string): Promise<{ isBlocked: boolean }>;
  };
  conn: { isAuthenticated(): boolean; isMainReady(): boolean };
  on(
    event: "chat.new_message",
    listener: (message: { id: object; type: string; body?: string }) => void,
  ): void;
}

declare global {
  interface Window {
    WPP: WaJs;
    received: string[];
  }
}

const script = readFileSync(createRequire(import.meta.url).resolve("@wppconnect/wa-js"), "utf8");

/** wa-js waits until the page registers no more modules (750 ms of quiet) and then looks for each by shape. */
const READY_WITHIN = 20_000;

describe("unmodified wa-js on the stand-in", () => {
  let standIn: StandIn;
  let browser: Browser;
  let page: Page;
  let profile: string;
  const pageErrors: string[] = [];

  beforeAll(async () => {
    standIn = await startStandIn();
    standIn.account.addContact({
      key: "shoes",
      kind: "enterprise",
      phone: "12025550101",
      verifiedName: "Bluebird Shoes",
    });
    standIn.account.addContact({
      key: "mira",
      kind: "person",
      phone: "447700900110",
      name: "Mira",
      saved: true,
    });
    await standIn.account.deliverHistory([
      { from: "shoes", text: "Your order has shipped", t: 1_790_000_000 },
      { from: "mira", text: "Hello", t: 1_790_000_100 },
    ]);
    profile = await mkdtemp(join(tmpdir(), "wa-js-"));
    browser = await puppeteer.launch({
      executablePath: requireExecutable("chromium"),
      userDataDir: profile,
      acceptInsecureCerts: true,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        `--host-resolver-rules=MAP web.whatsapp.com:443 127.0.0.1:${standIn.port}`,
      ],
    });
    page = await browser.newPage();
    page.on("pageerror", (error) => pageErrors.push(error instanceof Error ? error.message : String(error)));
    await page.evaluateOnNewDocument("window.WPPConfig = { disableGoogleAnalytics: true };");
    await page.evaluateOnNewDocument(script);
    await page.goto("https://web.whatsapp.com/");
    await page.waitForFunction(() => window.WPP?.isReady === true, { timeout: READY_WITHIN });
  }, READY_WITHIN + 15_000);

  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
    if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it("reports ready and signed in", async () => {
    expect(
      await page.evaluate(() => [
        window.WPP.isReady,
        window.WPP.conn.isAuthenticated(),
        window.WPP.conn.isMainReady(),
      ]),
    ).toEqual([true, true, true]);
    expect(pageErrors).toEqual([]);
  });

  it("lists the chats, newest first", async () => {
    const titles = await page.evaluate(async () =>
      (await window.WPP.chat.list()).map((chat) => chat.formattedTitle),
    );
    expect(titles).toEqual(["Mira", "Bluebird Shoes"]);
  });

  it("reads a contact", async () => {
    const { lid } = standIn.account.sender("shoes");
    const contact = await page.evaluate(async (id) => {
      const found = await window.WPP.contact.get(id);
      return [String(found?.id), found?.verifiedName, found?.isBusiness];
    }, lid ?? "");
    expect(contact).toEqual([lid, "Bluebird Shoes", true]);
  });

  it("blocks, lists and unblocks", async () => {
    const { lid } = standIn.account.sender("shoes");
    const blocked = await page.evaluate(async (id) => {
      const result = await window.WPP.blocklist.blockContact(id);
      return [result.isBlocked, window.WPP.blocklist.all().map(String)];
    }, lid ?? "");
    expect(blocked).toEqual([true, [lid]]);
    expect(standIn.account.blockList()).toEqual([lid]);

    const unblocked = await page.evaluate(async (id) => {
      const result = await window.WPP.blocklist.unblockContact(id);
      return [result.isBlocked, window.WPP.blocklist.all().map(String)];
    }, lid ?? "");
    expect(unblocked).toEqual([false, []]);
    expect(standIn.account.blockList()).toEqual([]);
  });

  it("gets the string that WhatsApp throws for a phone id without a chat", async () => {
    const { phoneId } = standIn.account.sender("shoes");
    const thrown = await page.evaluate(
      (id) =>
        window.WPP.blocklist.blockContact(id).then(
          () => "no",
          (error: unknown) => typeof error,
        ),
      phoneId,
    );
    expect(thrown).toBe("string");
  });

  it("receives a new message", async () => {
    await page.evaluate(() => {
      window.received = [];
      window.WPP.on("chat.new_message", (message) =>
        window.received.push(`${message.type}: ${message.body ?? ""}`),
      );
    });
    await standIn.account.deliver({ from: "shoes", text: "Sale!", declared: "MARKETING" });
    await page.waitForFunction(() => window.received.length > 0);
    expect(await page.evaluate(() => window.received)).toEqual(["chat: Sale!"]);
  });
});
