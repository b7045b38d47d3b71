import { afterEach, describe, expect, test } from "vitest";
import { ids, shoes, startAdapter, type Adapter } from "./adapter";

let adapter: Adapter;
afterEach(() => adapter.close());

const start = async () => {
  adapter = await startAdapter({}, async (account) => {
    account.addContact(shoes);
    account.setGate("optOut", true);
    await account.deliver({ from: "shoes", text: "Half price on boots" });
  });
  await expect.poll(() => adapter.states.at(-1)?.mode).toBe("ready");
  return adapter;
};

/** The user signs out on the phone: WhatsApp Web forgets whose it was, and what stood on its lists. */
const signOut = () => {
  const { Stream } = adapter.page.require("WAWebStreamModel") as { Stream: { mode: string } };
  const { BlocklistCollection: list } = adapter.page.require("WAWebBlocklistCollection") as {
    BlocklistCollection: { getModelsArray(): object[]; remove(model: object): void };
  };
  Stream.mode = "QR";
  for (const model of [...list.getModelsArray()]) list.remove(model);
};

const signInAnother = () => {
  const { config } = adapter.page.require("StandInServer") as { config: { owner: object } };
  config.owner = { phoneId: "447700900100@c.us", lid: "200447700900100@lid", pushname: "Somebody else" };
};

const asked = (kind: string) => adapter.account.requests().filter((request) => request.kind === kind);

describe("an action whose account signs out while it is under way", () => {
  test("is not taken for done because nobody stands on an empty list", async () => {
    const { account, act } = await start();
    expect(await act("block", ids)).toEqual({ status: "done" });
    account.answerNext("unblock", "silence");
    const acting = act("unblock", ids);
    await expect.poll(() => asked("unblock")).toHaveLength(1);
    signOut();
    expect(await acting).toEqual({ status: "timed-out" });
  });

  test("is not done in another one's name, once the part of WhatsApp Web that it waits for is there", async () => {
    const { act } = await start();
    const acting = act("stop-offers", ids);
    signInAnother();
    expect(await acting).toEqual({ status: "not-taken" });
    expect(asked("optOut")).toEqual([]);
  });

  test("reports nothing in another one's name, once its messages are loaded", async () => {
    const { act } = await start();
    const acting = act("report", ids);
    signInAnother();
    expect(await acting).toEqual({ status: "not-taken" });
    expect(asked("report")).toEqual([]);
  });
});
