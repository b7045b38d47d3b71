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

test("pictures that were sent as an album are read once, by what stands under them, and their frame is that message", async () => {
  const { describe, newer } = await open();
  const { account, arrivals, arrived } = adapter;
  const frame = await account.deliver({ from: "shoes", type: "album", id: "3EB0B0" });
  const picture = { viewMode: "MEDIA_ALBUM", associationType: "MEDIA_ALBUM", parentMsgKey: frame.key };
  await account.deliver({ from: "shoes", id: "3EB0B1", media: { kind: "image" }, fields: picture });
  const speaking = await account.deliver({ from: "shoes", id: "3EB0B2", media: { kind: "image" }, caption: "Boots are 50% off", fields: picture });
  await account.deliver({ from: "shoes", id: "3EB0B3", media: { kind: "image" }, fields: picture });
  const declared = await account.deliver({ from: "shoes", id: "3EB0B4", media: { kind: "image" }, declared: "MARKETING", fields: picture });
  await arrived(declared.key);
  // The frame is none, nor are pictures that say nothing; a declaration says something.
  expect(arrivals.map(({ message }) => message.id).slice(2)).toEqual([speaking.key, declared.key]);
  expect(await describe(frame.key, "3EB0B0", newer.key)).toEqual([speaking.key, speaking.key, newer.key]);
});

test("pictures in a row are an album too, which stands for its first picture", async () => {
  const { describe, older } = await open();
  expect(await describe("album-3EB0A1-3EB0A2-2")).toEqual([older.key]);
});
