import { describe, expect, it } from "vitest";
import { Account, loadStandInModules } from "./in-memory.ts";
import { openPage, take } from "./testing.ts";
import type { TestCollection } from "./testing.ts";

interface Stream {
  mode: string;
  info: string;
  on(event: string, listener: (model: object, value: string) => void): void;
}

describe("the session", () => {
  it("becomes MAIN, and says so", async () => {
    const page = loadStandInModules(new Account());
    const stream = take<Stream>(page, "WAWebStreamModel", "Stream");
    const modes = [stream.mode];
    stream.on("change:mode", (_model, mode) => modes.push(mode));
    await page.ready;
    expect(modes.at(-1)).toBe("MAIN");
  });

  it("is QR when signed out", async () => {
    const { page } = await openPage({ session: "QR" });
    expect(take<Stream>(page, "WAWebStreamModel", "Stream").mode).toBe("QR");
  });

  it("stays MAIN when the network goes, with OFFLINE as information", async () => {
    const { account, page } = await openPage();
    account.setSession("OFFLINE");
    await account.settled();
    expect(take<Stream>(page, "WAWebStreamModel", "Stream")).toMatchObject({ mode: "MAIN", info: "OFFLINE" });
  });
});

describe("people", () => {
  it("are trusted when saved, written to, or marked as no spam", async () => {
    const { account, page, chatOf } = await openPage();
    expect(chatOf("shoes").trusted).toBe(false);
    account.saveContact("shoes", "My shoe shop");
    await account.settled();
    expect(chatOf("shoes")).toMatchObject({ trusted: true, formattedTitle: "My shoe shop" });
    account.unsaveContact("shoes");
    await account.settled();
    expect(chatOf("shoes")).toMatchObject({ trusted: false, formattedTitle: "Bluebird Shoes" });
    const { default: notSpam } = page.require("WAWebSendNotSpamAction") as {
      default(chat: object): Promise<void>;
    };
    await notSpam(chatOf("shoes"));
    expect(chatOf("shoes")).toMatchObject({ trusted: true, notSpam: true });
  });

  it("are shown by number when WhatsApp did not verify the business", async () => {
    const { chatOf } = await openPage(
      {},
      { key: "yoga", kind: "smb", phone: "12025550104", verifiedName: "Canal Yoga" },
    );
    expect(chatOf("yoga").formattedTitle).toBe("+1 202 555 0104");
  });

  it("have a business profile only after it was asked for", async () => {
    const { account, page, chatOf } = await openPage();
    expect(chatOf("shoes").contact.businessProfile).toMatchObject({ dataSource: "placeholder" });
    const profiles = take<TestCollection<{ description?: string }>>(
      page,
      "WAWebBusinessProfileCollection",
      "BusinessProfileCollection",
    );
    const profile = await profiles.find(chatOf("shoes").contact.id);
    expect(profile.description).toBe("Shoes for long walks");
    expect(account.requests().map(({ kind }) => kind)).toEqual(["businessProfile"]);
  });

  it("belong to one signed-in account", async () => {
    const { account } = await openPage();
    account.switchOwner(1);
    const page = loadStandInModules(account);
    await page.ready;
    expect(take<TestCollection<object>>(page, "WAWebChatCollection", "ChatCollection").length).toBe(0);
    expect(account.owner().phoneId).toBe("12025550191@c.us");
  });

  it("reload once where another account signs in", () => {
    const account = new Account();
    const told: string[] = [];
    account.clients.add({ send: ({ name }) => void told.push(name) });
    account.setSession("QR");
    account.switchOwner(1);
    account.setSession("MAIN");
    account.switchOwner(0);
    expect(told).toEqual(["reload", "reload", "reload"]);
  });

  it("come as a believable set for trying things out", async () => {
    const account = new Account({ seed: "demo" });
    const page = loadStandInModules(account);
    await page.ready;
    expect(
      take<TestCollection<object>>(page, "WAWebChatCollection", "ChatCollection").length,
    ).toBeGreaterThan(12);
  });
});
