import { describe, expect, it } from "vitest";
import { loadStandInModules } from "./in-memory.ts";
import { openPage, shoes, take } from "./testing.ts";
import type { TestChat, TestMessage } from "./testing.ts";

type Load = (request: { chat: TestChat }) => Promise<TestMessage[] | undefined>;

interface Chats {
  get(id: string): (TestChat & { msgs: { length: number; msgLoadState: { noEarlierMsgs: boolean } } }) | undefined;
}

/** A page that has loaded the newest message only of 120. */
async function openLater() {
  const { account } = await openPage({}, shoes);
  await account.deliverHistory(
    Array.from({ length: 120 }, (_, index) => ({ from: "shoes", text: `${index}`, t: 1_700_000_000 + index * 60 })),
  );
  const page = loadStandInModules(account);
  await page.ready;
  const chat = take<Chats>(page, "WAWebChatCollection", "ChatCollection").get(account.sender("shoes").chatId);
  if (chat === undefined) throw new Error("no chat");
  return { account, chat, load: take<Load>(page, "WAWebChatLoadMessages", "loadEarlierMsgs") };
}

describe("earlier messages of a chat", () => {
  it("come in pages, until there are none", async () => {
    const { chat, load } = await openLater();
    expect(chat.msgs.length).toBe(1);
    const pages = [await load({ chat }), await load({ chat }), await load({ chat }), await load({ chat })];
    expect(pages.map((page) => page?.length)).toEqual([50, 50, 19, undefined]);
    expect(chat.msgs).toMatchObject({ length: 120, msgLoadState: { noEarlierMsgs: true } });
  });

  it("come once to those who ask at the same time", async () => {
    const { chat, load } = await openLater();
    const [one, other] = await Promise.all([load({ chat }), load({ chat })]);
    expect(one).toBe(other);
    expect(chat.msgs.length).toBe(51);
  });

  it("are asked for five times, and then count as none", async () => {
    const { account, chat, load } = await openLater();
    account.answerNext("earlier", 500, 500, 500, 500);
    expect(await load({ chat })).toHaveLength(50);
    account.answerNext("earlier", 500, 500, 500, 500, 500);
    expect(await load({ chat })).toEqual([]);
    expect(chat.msgs.msgLoadState.noEarlierMsgs).toBe(true);
  });
});
