import { afterEach, describe, expect, test } from "vitest";
import type { PerformRequest } from "../../../lib/messages/bridge-questions";
import type { SenderSpec } from "../../whatsapp-web/control";
import { ids, inVain, shoes, startAdapter, type Adapter } from "./adapter";

const outlet: SenderSpec = { key: "outlet", kind: "enterprise", phone: "12025550104", verifiedName: "Heel & Toe", brandId: "heel" };

let adapter: Adapter;
afterEach(() => adapter.close());

const start = async (options = {}) => {
  adapter = await startAdapter(options, (account) => [shoes, outlet].forEach((spec) => account.addContact(spec)));
  return adapter;
};

describe("blocking", () => {
  test("is done when WhatsApp's own state shows it, with the reason", async () => {
    const { account, act } = await start();
    expect(await act("block", ids, { reason: "spam" })).toEqual({ status: "done" });
    expect(account.blockRecords()).toMatchObject([{ reason: "spam", entryPoint: "chat" }]);
    expect(await act("block", ids)).toEqual({ status: "already" });
    expect(await act("unblock", ids)).toEqual({ status: "done" });
    expect(account.blockList()).toEqual([]);
    expect(await act("unblock", ids)).toEqual({ status: "already" });
  });

  test("tells WhatsApp no reason where the user gave none", async () => {
    const { account, act } = await start();
    expect(await act("block", ids)).toEqual({ status: "done" });
    expect(account.blockRecords()).toEqual([{ id: expect.any(String), entryPoint: "chat" }]);
  });

  test("works with either id alone, before and after the LID migration", async () => {
    for (const lidMigrated of [true, false]) {
      for (const id of ids) {
        const { act, account } = await start({ lidMigrated });
        account.setGate("optOut", true);
        await account.settled();
        expect(await act("block", [id])).toEqual({ status: "done" });
        expect(account.blockList()).toHaveLength(1);
        expect(await act("unblock", [id])).toEqual({ status: "done" });
        expect(account.blockList()).toEqual([]);
        expect(await act("stop-offers", [id])).toEqual({ status: "done" });
        expect(await act("resume-offers", [id])).toEqual({ status: "done" });
        expect(account.optOutList()).toEqual([]);
        adapter.close();
      }
    }
  });

  test.for([403, 429, 500] as const)("a refusal keeps its code: %i", async (code) => {
    const { act, account } = await start();
    account.answerNext("block", code);
    expect(await act("block", ids)).toEqual({ status: "refused", code });
    expect(account.blockList()).toEqual([]);
  });

  test("a yes that changes nothing is no success", async () => {
    const { act, account } = await start();
    account.answerNext("block", "ok-but-no-effect");
    expect(await inVain(() => act("block", ids))).toEqual({ status: "timed-out" });
  });

  test("an account of which WhatsApp knows no more than that it is blocked can be unblocked", async () => {
    adapter = await startAdapter({}, (account) => {
      account.addContact(shoes);
      account.blockFromPhone("shoes");
    });
    const { ContactCollection: contacts } = adapter.page.require("WAWebContactCollection") as { ContactCollection: { remove(id: unknown): void } };
    const { ChatCollection: chats } = adapter.page.require("WAWebChatCollection") as { ChatCollection: { remove(id: unknown): void } };
    const { createWid } = adapter.page.require("WAWebWidFactory") as { createWid(id: string): unknown };
    for (const id of ids) [contacts, chats].forEach((collection) => collection.remove(createWid(id)));
    expect(await adapter.act("unblock", ids)).toEqual({ status: "done" });
    expect(adapter.account.blockList()).toEqual([]);
  });

  test("of an account that WhatsApp does not know is refused as such", async () => {
    const { act } = await start();
    expect(await act("block", ["12025550199@c.us"])).toEqual({ status: "unknown-sender" });
  });

  test("of a phone contact for which WhatsApp knows neither chat nor LID is refused as such", async () => {
    adapter = await startAdapter({}, (account) => {
      account.addContact({ key: "old", kind: "smb", phone: "12025550105", lid: null, chat: false });
    });
    expect(await adapter.act("block", ["12025550105@c.us"])).toEqual({ status: "unknown-sender" });
  });
});

describe("stopping offers", () => {
  test("is unavailable while WhatsApp has it switched off", async () => {
    const { act, account } = await start();
    expect(await act("stop-offers", ids)).toEqual({ status: "unavailable", capability: "stop-offers", why: "switched-off" });
    expect(account.requests().filter((request) => request.kind === "optOut")).toEqual([]);
  });

  test("stops and resumes for all numbers of the brand", async () => {
    const { act, account } = await start();
    account.setGate("optOut", true);
    await account.settled();
    expect(await act("stop-offers", ids)).toEqual({ status: "done" });
    expect(account.optOutList()).toHaveLength(2);
    expect(await act("stop-offers", ids)).toEqual({ status: "already" });
    expect(await act("resume-offers", ids)).toEqual({ status: "done" });
    expect(account.optOutList()).toEqual([]);
  });
});

describe("feedback", () => {
  test("not interested can be said and taken back; a refusal, which WhatsApp gives as a value, is one", async () => {
    const { act, account } = await start();
    account.setGate("messageFeedback", true);
    await account.settled();
    expect(await act("not-interested", ids)).toEqual({ status: "done" });
    expect(await act("undo-not-interested", ids)).toEqual({ status: "done" });
    expect(account.preferences().map(({ action, feedback }) => [action, feedback])).toEqual([
      ["set_preference", "not_interested"],
      ["unset_preference", expect.anything()],
    ]);
    account.answerNext("preference", 403);
    expect(await act("not-interested", ids)).toEqual({ status: "refused", code: 403 });
  });

  test("not spam", async () => {
    const { act, account } = await start();
    expect(await act("not-spam", ids)).toEqual({ status: "done" });
    expect(account.notSpam()).toHaveLength(1);
    expect(await act("not-spam", ids)).toEqual({ status: "already" });
  });
});

describe("capabilities", () => {
  const cases = [
    ["block", "WAWebBlockContactAction"],
    ["report", "WAWebSendSpamChatAction"],
    ["not-spam", "WAWebSendNotSpamAction"],
    ["dialogs", "WAWebBlockContactUtils"],
    ["stop-offers", "WAWebMarketingMessagesFeedbackStopConfirmationLoadable"],
    ["not-interested", "WAWebMarketingMessagesUserControlsPopupLoadable"],
  ] as const;

  test.for(cases)("%s missing disables only itself", async ([capability, module]) => {
    adapter = await startAdapter({}, (account) => {
      account.setGate("optOut", true);
      account.setGate("messageFeedback", true);
      account.renameModule(module, `${module}Renamed`);
      account.addContact(shoes);
    });
    await expect.poll(() => adapter.states.at(-1)?.mode).toBe("ready");
    const state = adapter.states.at(-1)?.capabilities;
    expect(state?.[capability]).toBe("loading");
    expect(state?.messages).toBe("works");
    const { key } = await adapter.account.deliver({ from: "shoes", text: "Still read" });
    await adapter.arrived(key);
  });

  test("a renamed export counts as missing once the page has had time to load it", async () => {
    adapter = await startAdapter({}, (account) => account.dropExport("WAWebSendSpamChatAction", "sendReport"));
    expect(adapter.states.at(0)?.capabilities.report).toBe("loading");
    await expect.poll(() => adapter.states.at(-1)?.capabilities.report, { timeout: 15_000 }).toBe("missing");
  });

  test("a module that registers late is found", async () => {
    adapter = await startAdapter({ lateMs: 400 });
    expect(adapter.states.at(0)?.capabilities.report).toBe("loading");
    await expect.poll(() => adapter.states.at(-1)?.capabilities.report, { timeout: 5_000 }).toBe("works");
    expect(adapter.states.map(({ capabilities }) => capabilities.report)).not.toContain("missing");
    const { ErrorGuard } = adapter.page.window as unknown as { ErrorGuard: { reports: Error[] } };
    expect(ErrorGuard.reports).toEqual([]);
  });

  test("without a connection nothing is asked for, since WhatsApp would keep it and send it all at once later", async () => {
    const { act, account, states } = await start();
    account.setSession("OFFLINE");
    await expect.poll(() => states.at(-1)).toMatchObject({ mode: "ready", connected: false });
    expect(await act("block", ids)).toEqual({ status: "not-taken" });
    expect(account.requests().filter(({ kind }) => kind === "block")).toEqual([]);
    account.setSession("MAIN");
    await expect.poll(() => states.at(-1)?.connected).toBe(true);
    expect(await act("block", ids)).toEqual({ status: "done" });
  });

  test("signed out: nothing is done, and it is said why", async () => {
    const { act } = await start({ session: "QR" });
    expect(adapter.states.at(-1)?.mode).toBe("signed-out");
    expect(await act("block", ids)).toEqual({ status: "unavailable", capability: "block", why: "signed-out" });
  });
});

test("a check says what WhatsApp's state is, and changes nothing", async () => {
  const { ask, account } = await start();
  const request: PerformRequest = { operation: "block", ids, mode: "direct" };
  expect(await ask("check", request)).toEqual({ status: "unknown" });
  account.blockFromPhone("shoes");
  await account.settled();
  expect(await ask("check", request)).toEqual({ status: "done" });
  expect(account.requests().filter(({ kind }) => kind === "block")).toEqual([]);
});
