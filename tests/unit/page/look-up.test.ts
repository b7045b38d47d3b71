import { afterEach, expect, test } from "vitest";
import { shoes, startAdapter, type Adapter } from "./adapter";

let adapter: Adapter;
afterEach(() => adapter.close());

interface Chat {
  active: boolean;
  msgs: { remove(model: unknown): void };
  msgChunks: object[];
}

/** A conversation that is open, with two messages. */
async function open() {
  adapter = await startAdapter({}, (account) => void account.addContact(shoes));
  const { account, arrived, page } = adapter;
  const older = await account.deliver({ from: "shoes", text: "Boots are 40% off", id: "3EB0A1" });
  const newer = await account.deliver({ from: "shoes", text: "Only today", id: "3EB0A2" });
  await arrived(newer.key);
  const { ChatCollection: chats } = page.require("WAWebChatCollection") as { ChatCollection: { get(id: string): Chat } };
  const { MsgCollection: messages } = page.require("WAWebMsgCollection") as { MsgCollection: { get(key: string): unknown } };
  const chat = chats.get(account.sender("shoes").chatId);
  chat.active = true;
  const describe = async (...dataIds: string[]) =>
    (await adapter.ask("describe", { dataIds })).map((arrival) => arrival?.message.id ?? null);
  return { chat, describe, messages, older, newer };
}

test("messages of the open chat are told by the whole id and by its last part", async () => {
  const { describe, older, newer } = await open();
  expect(await describe(older.key, "3EB0A2", "3EB0FF")).toEqual([older.key, newer.key, null]);
});

test("so are those of a part of the chat that stands apart, around a search hit", async () => {
  const { chat, describe, messages, older } = await open();
  const model = messages.get(older.key);
  chat.msgs.remove(model);
  expect(await describe("3EB0A1")).toEqual([null]);
  chat.msgChunks = [{ getModelsArray: () => [model] }];
  expect(await describe("3EB0A1")).toEqual([older.key]);
});

test("an album stands for its first picture", async () => {
  const { describe, older } = await open();
  expect(await describe("album-3EB0A1-3EB0A2-2")).toEqual([older.key]);
});
