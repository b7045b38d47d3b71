import { afterEach, expect, test } from "vitest";
import { GONE_AFTER } from "../../../lib/page/watch-lists";
import { sleep } from "../../support/wait";
import type { SenderSpec } from "../../whatsapp-web/control";
import { ids, inVain, shoes, startAdapter, type Adapter } from "./adapter";

let adapter: Adapter;
afterEach(() => adapter.close());

const start = async () => {
  adapter = await startAdapter({}, (account) => void account.addContact(shoes));
  return adapter;
};

test("the block list of the start and changes made on the phone are told, with who it is", async () => {
  adapter = await startAdapter({}, (account) => {
    account.addContact(shoes);
    account.blockFromPhone("shoes");
  });
  await expect.poll(() => adapter.lists.find((change) => change.list === "blocked")).toMatchObject({
    reset: true,
    added: [{ sender: { name: "Heel & Toe", blocked: true } }],
  });
  adapter.account.unblockFromPhone("shoes");
  await expect.poll(() => adapter.lists.findLast((change) => change.list === "blocked")?.removed).toEqual(
    expect.arrayContaining(["12025550101@c.us"]),
  );
});

test("an empty list is believed only when it stays empty: WhatsApp fills it after the start", async () => {
  await start();
  expect(adapter.lists).toEqual([]);
  adapter.account.blockFromPhone("shoes");
  await expect.poll(() => adapter.lists).toMatchObject([{ list: "blocked", reset: true, added: [{ sender: { name: "Heel & Toe" } }] }]);
  await expect
    .poll(() => adapter.lists, { timeout: 5_000 })
    .toContainEqual({ list: "opted-out", reset: true, added: [], removed: [] });
});

test("a list that WhatsApp empties and fills again is told once, whole; one that stays empty a little later", async () => {
  adapter = await startAdapter({}, (account) => {
    account.addContact(shoes);
    account.blockFromPhone("shoes");
  });
  const blocked = () => adapter.lists.filter((change) => change.list === "blocked");
  await expect.poll(() => blocked().length).toBe(1);
  const { BlocklistCollection: list } = adapter.page.require("WAWebBlocklistCollection") as {
    BlocklistCollection: { getModelsArray(): { id: unknown }[]; reset(): void; add(models: object[]): void };
  };
  const models = list.getModelsArray().map(({ id }) => ({ id }));
  list.reset();
  list.add(models);
  await expect.poll(() => blocked().length).toBe(2);
  expect(blocked()[1]).toEqual(blocked()[0]);
  list.reset();
  await expect.poll(() => blocked()[2], { timeout: 5_000 }).toEqual({ list: "blocked", reset: true, added: [], removed: [] });
});

test("who is taken off a list and put back a moment later has not left it: WhatsApp does so with all, where its server has another list", async () => {
  const { account, act } = await start();
  const stopped: SenderSpec = { key: "books", kind: "enterprise", phone: "12025550106", verifiedName: "Books" };
  account.addContact(stopped);
  account.setGate("optOut", true);
  account.optOutFromPhone("books");
  await account.settled();
  const told = () => adapter.lists.filter((change) => change.list === "opted-out");
  await expect.poll(() => told().length).toBe(1);
  account.answerNext("optOut", "ok-but-no-effect");
  await inVain(() => act("stop-offers", ids));
  await sleep(GONE_AFTER + 200);
  expect(told().flatMap(({ removed }) => removed)).toEqual([]);
  account.optInFromPhone("books");
  await expect.poll(() => told().at(-1)?.removed, { timeout: 5_000 }).toEqual(expect.arrayContaining(["12025550106@c.us"]));
});

test("what empties a list when the user signs out says nothing of who leaves it, whoever signs in next", async () => {
  adapter = await startAdapter({}, (account) => {
    account.addContact(shoes);
    account.blockFromPhone("shoes");
  });
  const blocked = () => adapter.lists.filter((change) => change.list === "blocked");
  await expect.poll(() => blocked().length).toBe(1);
  const { Stream } = adapter.page.require("WAWebStreamModel") as { Stream: { mode: string } };
  const { BlocklistCollection: list } = adapter.page.require("WAWebBlocklistCollection") as {
    BlocklistCollection: { getModelsArray(): object[]; remove(model: object): void };
  };
  Stream.mode = "QR";
  list.remove(list.getModelsArray()[0]!);
  await Promise.resolve();
  expect(adapter.states.at(-1)?.mode).toBe("signed-out");
  Stream.mode = "MAIN";
  await sleep(GONE_AFTER + 200);
  expect(blocked()).toHaveLength(1);
});

test("both are told once more on request, an empty one too", async () => {
  adapter = await startAdapter({}, (account) => {
    account.addContact(shoes);
    account.blockFromPhone("shoes");
  });
  await expect.poll(() => adapter.lists.length, { timeout: 5_000 }).toBe(2);
  await adapter.ask("resend", {});
  await expect.poll(() => adapter.lists.length, { timeout: 5_000 }).toBe(4);
  expect(adapter.lists.slice(2)).toEqual(adapter.lists.slice(0, 2));
  expect(adapter.lists[3]).toEqual({ list: "opted-out", reset: true, added: [], removed: [] });
});

test("the opt-out list likewise", async () => {
  await start();
  adapter.account.optOutFromPhone("shoes");
  await expect
    .poll(() => adapter.lists.findLast((change) => change.list === "opted-out")?.added.flatMap((entry) => entry.ids))
    .toEqual(expect.arrayContaining(["12025550101@c.us"]));
});
