import { afterEach, describe, expect, test } from "vitest";
import { startAdapter, type Adapter } from "./adapter";

let adapter: Adapter;

afterEach(() => adapter.close());

const shoes = { key: "shoes", kind: "enterprise", phone: "12025550101", verifiedName: "Bluebird Shoes" } as const;
const yoga = { key: "yoga", kind: "smb", phone: "12025550104" } as const;
const ana = { key: "ana", kind: "person", phone: "12025550105", pushname: "Ana" } as const;

/** 120 messages of a shop of which the page has the newest only, a business that never wrote, a person. */
async function open(): Promise<string> {
  adapter = await startAdapter({}, async (account) => {
    for (const spec of [shoes, yoga, ana]) account.addContact(spec);
    account.addGroup({ key: "choir", subject: "Choir", members: ["ana", "shoes"] });
    await account.deliverHistory([
      ...Array.from({ length: 120 }, (_, index) => ({ from: "shoes", text: `Message ${index}`, t: 1_700_000_000 + index * 60 })),
      ...Array.from({ length: 5 }, (_, index) => ({ from: "ana", text: `Private ${index}`, t: 1_700_000_000 + index })),
      ...Array.from({ length: 5 }, (_, index) => ({ from: "shoes", group: "choir", text: `Group ${index}`, t: 1_700_000_000 + index })),
    ]);
  });
  return adapter.account.sender("shoes").chatId;
}

/** Takes away the query that WhatsApp loads by. */
function withoutQuery(): void {
  const { MsgCollection } = adapter.page.require("WAWebMsgCollection") as { MsgCollection: { loadMessagesQuery?: unknown } };
  MsgCollection.loadMessagesQuery = undefined;
}

describe("history", () => {
  test("knows the chats with businesses, also those without a message", async () => {
    const chat = await open();
    const other = adapter.account.sender("yoga").chatId;
    const chats = await adapter.ask("businesses", {});
    expect(chats.toSorted()).toEqual([chat, other].toSorted());
    const senders = await adapter.ask("senders", { chats: [chat, other] });
    expect(senders.map(({ kind }) => kind)).toEqual(["enterprise", "smb"]);
  });

  test("leaves out WhatsApp's own AI characters, which call themselves businesses", async () => {
    const chat = await open();
    const { createWid } = adapter.page.require("WAWebWidFactory") as { createWid: (id: string) => unknown };
    const collection = (module: string, name: string) =>
      (adapter.page.require(module) as Record<string, { add: (model: object) => unknown }>)[name];
    const id = createWid("867051314767696@bot");
    collection("WAWebContactCollection", "ContactCollection")?.add({ id, name: "Meta AI", verifiedName: "Meta AI", isBusiness: true });
    collection("WAWebChatCollection", "ChatCollection")?.add({ id, active: true });
    expect(await adapter.ask("businesses", {})).toContain(chat);
    expect(await adapter.ask("businesses", {})).not.toContain("867051314767696@bot");
    expect(await adapter.ask("senders", { chats: ["867051314767696@bot"] })).toEqual([]);
    expect(adapter.chats.filter(({ business }) => business !== undefined)).toEqual([]);
  });

  test("is told before the answer: what is in memory, then page by page, never as fresh", async () => {
    const chat = await open();
    expect(await adapter.ask("history", { chat, load: false })).toMatchObject({ messages: 1, end: "more" });
    expect(adapter.arrivals.map(({ message }) => message.parts[0]?.text)).toContain("Message 119");
    const counts = [];
    for (let end = "more"; end === "more"; ) {
      const step = await adapter.ask("history", { chat, load: true });
      end = step.end;
      counts.push([step.messages, new Set(adapter.arrivals.map(({ message }) => message.id)).size, step.oldest]);
    }
    expect(counts).toEqual([
      [50, 51, 1_700_000_000_000 + 69 * 60_000],
      [50, 101, 1_700_000_000_000 + 19 * 60_000],
      [19, 120, 1_700_000_000_000],
    ]);
    expect(adapter.arrivals.some(({ message }) => message.fresh)).toBe(false);
  });

  test("reads no chat of a person", async () => {
    await open();
    const before = adapter.account.requests().length;
    const { chatId } = adapter.account.sender("ana");
    expect(await adapter.ask("history", { chat: chatId, load: true })).toEqual({ messages: 0, end: "all" });
    expect(adapter.arrivals.some(({ message }) => message.parts[0]?.text.startsWith("Private"))).toBe(false);
    expect(adapter.account.requests()).toHaveLength(before);
  });

  test("asks WhatsApp's server for nothing, and marks nothing as read", async () => {
    const chat = await open();
    await adapter.ask("history", { chat, load: true });
    expect([...new Set(adapter.account.requests().map(({ kind }) => kind))]).toEqual(["earlier"]);
  });

  test("says so where this build loads no earlier messages", async () => {
    const chat = await open();
    adapter.account.dropModule("WAWebChatLoadMessages");
    await adapter.account.settled();
    expect(await adapter.ask("history", { chat, load: false })).toMatchObject({ messages: 1, end: "unavailable" });
  });

  test("that WhatsApp's database refuses is not called complete, and is read on once it answers again", async () => {
    const chat = await open();
    adapter.account.answerNext("earlier", 500, 500, 500, 500, 500, 500);
    await expect(adapter.ask("history", { chat, load: true })).rejects.toThrow();
    // WhatsApp's own function calls the chat complete from now on, and loads no more.
    expect(await adapter.ask("history", { chat, load: false })).toMatchObject({ end: "more" });
    for (let end = "more"; end === "more"; ) ({ end } = await adapter.ask("history", { chat, load: true }));
    expect(new Set(adapter.arrivals.map(({ message }) => message.id)).size).toBe(120);
  });

  test("ends with a page that is empty, where there is no other way to ask", async () => {
    const chat = await open();
    adapter.account.answerNext("earlier", 500, 500, 500, 500, 500);
    withoutQuery();
    expect(await adapter.ask("history", { chat, load: true })).toMatchObject({ messages: 0, end: "all" });
  });

  test("fails when WhatsApp's function does, and takes the form of older builds", async () => {
    const chat = await open();
    const module = adapter.page.require("WAWebChatLoadMessages") as { loadEarlierMsgs: (request: object) => unknown };
    module.loadEarlierMsgs = () => Promise.reject(new Error("broken"));
    await expect(adapter.ask("history", { chat, load: true })).rejects.toThrow("broken");
    module.loadEarlierMsgs = (request) => {
      if ("chat" in request) throw new TypeError("no messages of undefined");
      return [];
    };
    withoutQuery();
    expect(await adapter.ask("history", { chat, load: true })).toMatchObject({ messages: 0, end: "all" });
  });
});
