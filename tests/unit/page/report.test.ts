import { afterEach, describe, expect, test } from "vitest";
import { ids, inVain, shoes, startAdapter, type Adapter } from "./adapter";

let adapter: Adapter;
afterEach(() => adapter.close());

const start = async () => {
  adapter = await startAdapter({}, (account) => void account.addContact(shoes));
  return adapter;
};

describe("reporting", () => {
  test("sends the last five messages of the sender and gives WhatsApp's report id", async () => {
    const { act, account } = await start();
    for (let count = 1; count <= 7; count++) await account.deliver({ from: "shoes", text: `Offer ${count}` });
    expect(await act("report", ids)).toEqual({ status: "done", reportId: expect.any(String) });
    expect(account.reports()[0]?.messageKeys).toHaveLength(5);
  });

  const chatOf = (page: Adapter["page"], id: string) => {
    const { ChatCollection: chats } = page.require("WAWebChatCollection") as { ChatCollection: { get(id: string): unknown } };
    return chats.get(id) as { id: unknown; msgs: { length: number; getModelsArray(): { from: unknown; type: string }[] } };
  };

  test("of a chat that was not opened loads the messages that the user is told go along", async () => {
    adapter = await startAdapter({}, async (account) => {
      account.addContact(shoes);
      const offers = Array.from({ length: 7 }, (_, count) => ({ from: "shoes", text: `Offer ${count}`, t: 1_790_000_000 + count }));
      await account.deliverHistory(offers);
    });
    const { act, account, page } = adapter;
    expect(chatOf(page, account.sender("shoes").chatId).msgs.length).toBe(1);
    expect(await act("report", ids)).toEqual({ status: "done", reportId: expect.any(String) });
    expect(account.reports()[0]?.messageKeys).toHaveLength(5);
  });

  test("names the sender by one message where all came under another id than the chat's", async () => {
    const { act, account, page } = await start();
    for (const text of ["Older offer", "Newer offer"]) await account.deliver({ from: "shoes", text });
    const { createWid } = page.require("WAWebWidFactory") as { createWid(id: string): unknown };
    for (const message of chatOf(page, account.sender("shoes").chatId).msgs.getModelsArray()) {
      message.from = createWid("12025550101@c.us");
    }
    expect(await act("report", ids)).toEqual({ status: "done", reportId: expect.any(String) });
    expect(account.reports()[0]?.messageKeys).toHaveLength(1);
  });

  test("without any message sends nothing, for WhatsApp would never answer, and says so", async () => {
    const { act, account } = await start();
    expect(await act("report", ids)).toEqual({ status: "unavailable", capability: "report", why: "no-message" });
    expect(await act("report", ids, { mode: "dialog" })).toEqual({ status: "unavailable", capability: "report", why: "no-message" });
    expect(account.requests().filter(({ kind }) => kind === "report")).toEqual([]);
  });

  test("a refused report token is told by its code", async () => {
    const { act, account } = await start();
    await account.deliver({ from: "shoes", text: "Offer" });
    account.answerNext("report", 548);
    expect(await act("report", ids)).toEqual({ status: "refused", code: 548 });
  });

  test("an answer that never comes is no success", async () => {
    const { act, account } = await start();
    await account.deliver({ from: "shoes", text: "Offer" });
    account.answerNext("report", "silence");
    expect(await inVain(() => act("report", ids))).toEqual({ status: "timed-out" });
  });
});
