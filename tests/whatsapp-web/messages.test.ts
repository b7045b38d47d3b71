import { describe, expect, it } from "vitest";
import { loadStandInModules } from "./in-memory.ts";
import { openPage, shoes, take } from "./testing.ts";
import type { TestMessage } from "./testing.ts";

describe("messages that arrive", () => {
  it("are new, and one event each", async () => {
    const { account, messages } = await openPage();
    const seen: string[] = [];
    messages.on("add", (message: TestMessage) => seen.push(`${message.isNewMsg}: ${message.body}`));
    await account.deliver({ from: "shoes", text: "One" });
    await account.deliverHistory([{ from: "shoes", text: "Old", t: 1_700_000_000 }]);
    expect(seen).toEqual(["true: One", "undefined: Old"]);
  });

  it("reach the message collection before the chat's own list", async () => {
    const { account, messages, chatOf } = await openPage();
    const lengths: number[] = [];
    messages.on("add", () => lengths.push(chatOf("shoes").msgs.length));
    await account.deliver({ from: "shoes", text: "One" });
    expect(lengths).toEqual([0]);
    expect(chatOf("shoes").msgs.length).toBe(1);
  });

  it("carry the sender's declaration on templates, and the text twice", async () => {
    const { account, messages, chatOf } = await openPage();
    const { key } = await account.deliver({ from: "shoes", text: "Sale", declared: "MARKETING" });
    expect(messages.get(key)).toMatchObject({
      hsmTag: "MARKETING",
      isFromTemplate: true,
      type: "chat",
      body: "Sale",
      caption: "Sale",
    });
    expect(chatOf("shoes").contact.isMarketingMessageThread).toBe(true);
    expect(chatOf("shoes").unreadCount).toBe(1);
  });

  it("can be a ciphertext first", async () => {
    const { account, messages } = await openPage();
    const types: string[] = [];
    messages.on("change:type", (message: TestMessage) => types.push(`${message.type}: ${message.body}`));
    const { id, key } = await account.deliver({ from: "shoes", text: "Code 1", ciphertextFirst: true });
    expect(messages.get(key)).toMatchObject({ type: "ciphertext", isNewMsg: true });
    account.decrypt(id);
    await account.settled();
    expect(types).toEqual(["chat: Code 1"]);
  });

  it("change their text on the same model when edited", async () => {
    const { account, messages } = await openPage();
    const edits: unknown[] = [];
    messages.on("change:latestEditMsgKey", (message: TestMessage) => edits.push(message.body));
    const { id, key } = await account.deliver({ from: "shoes", text: "Sale", declared: "MARKETING" });
    account.edit(id, "Sold out");
    await account.settled();
    expect(edits).toEqual(["Sold out"]);
    expect(messages.get(key)).toMatchObject({ body: "Sold out", caption: "Sold out" });
  });

  it("get another id when deleted for everyone", async () => {
    const { account, messages } = await openPage();
    const { id, key } = await account.deliver({ from: "shoes", text: "Oops" });
    const moves: string[][] = [];
    messages.on("change:msgKey", ({ newKey, oldKey }: { newKey: object; oldKey: object }) =>
      moves.push([String(oldKey), String(newKey)]),
    );
    account.revoke(id);
    await account.settled();
    expect(messages.get(key)).toBeUndefined();
    const [message] = messages.getModelsArray();
    expect(message).toMatchObject({ type: "revoked", body: undefined });
    expect(moves).toEqual([[key, String(message?.id)]]);
    expect(String(message?.protocolMessageKey)).toBe(key);
  });

  it("disappear when deleted for me", async () => {
    const { account, messages, chatOf } = await openPage();
    const { id } = await account.deliver({ from: "shoes", text: "Oops" });
    account.remove(id);
    await account.settled();
    expect([messages.length, chatOf("shoes").msgs.length]).toEqual([0, 0]);
  });

  it("do not come from blocked senders, and no offers from stopped ones", async () => {
    const { account, messages } = await openPage();
    account.optOutFromPhone("shoes");
    expect((await account.deliver({ from: "shoes", text: "Sale", declared: "MARKETING" })).delivered).toBe(
      false,
    );
    expect((await account.deliver({ from: "shoes", text: "Shipped", declared: "UTILITY" })).delivered).toBe(
      true,
    );
    account.blockFromPhone("shoes");
    expect((await account.deliver({ from: "shoes", text: "Shipped" })).delivered).toBe(false);
    expect(messages.length).toBe(1);
  });

  it("come from history by the thousand as one batch, without sorting the chats each time", async () => {
    const { account, messages, chats } = await openPage();
    let added = 0;
    let sorted = 0;
    messages.on("add", () => (added += 1));
    chats.on("sort", () => (sorted += 1));
    const start = 1_700_000_000;
    await account.deliverHistory(
      Array.from({ length: 5_000 }, (_, index) => ({
        from: "shoes",
        text: `Message ${index}`,
        t: start + index,
      })),
    );
    expect(added).toBe(5_000);
    expect(sorted).toBeLessThan(3);
  });
});

describe("a page that loads", () => {
  it("has twenty messages of recent chats and one of the others", async () => {
    const { account, chatOf } = await openPage({}, shoes, {
      key: "bank",
      kind: "enterprise",
      phone: "12025550102",
    });
    const now = Math.floor(Date.now() / 1000);
    await account.deliverHistory(
      Array.from({ length: 30 }, (_, index) => ({ from: "shoes", text: `${index}`, t: now - 1_000 + index })),
    );
    await account.deliverHistory(
      Array.from({ length: 30 }, (_, index) => ({
        from: "bank",
        text: `${index}`,
        t: 1_700_000_000 + index,
      })),
    );
    expect(chatOf("shoes").msgs.length).toBe(30);
    const again = loadStandInModules(account);
    await again.ready;
    const chats = take<{ get(id: string): { msgs: { length: number } } | undefined }>(
      again,
      "WAWebChatCollection",
      "ChatCollection",
    );
    expect(["shoes", "bank"].map((key) => chats.get(account.sender(key).chatId)?.msgs.length)).toEqual([
      20, 1,
    ]);
  });
});
