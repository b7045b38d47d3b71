import { describe, expect, it } from "vitest";
import type { Answer } from "./control.ts";
import { openPage, rejectionOf, shoes, take } from "./testing.ts";
import type { TestChat, TestContact } from "./testing.ts";

type Block = (request: {
  contact: TestContact;
  blockEntryPoint: string;
  bizOptOutArgs?: object;
}) => Promise<void>;
type Unblock = (contact: TestContact, entryPoint?: string) => Promise<void>;

async function open(...args: Parameters<typeof openPage>) {
  const opened = await openPage(...args);
  const block = take<Block>(opened.page, "WAWebBlockContactAction", "blockContact");
  const unblock = take<Unblock>(opened.page, "WAWebBlockContactAction", "unblockContact");
  const isOnList = (id: string) =>
    take<{ get(id: string): object | undefined }>(
      opened.page,
      "WAWebBlocklistCollection",
      "BlocklistCollection",
    ).get(id) !== undefined;
  return { ...opened, block, unblock, isOnList };
}

describe("blocking", () => {
  it("puts the LID on the list and tells the server the reason", async () => {
    const { account, chatOf, block, isOnList } = await open();
    await block({
      contact: chatOf("shoes").contact,
      blockEntryPoint: "chat",
      bizOptOutArgs: { reason: "spam", entryPoint: "chat" },
    });
    const { lid } = account.sender("shoes");
    expect(chatOf("shoes").contact.isContactBlocked).toBe(true);
    expect(isOnList(lid ?? "")).toBe(true);
    expect(account.blockRecords()).toEqual([{ id: lid, reason: "spam", entryPoint: "chat" }]);
  });

  it("takes a business without a reason, as WhatsApp blocks one over a status", async () => {
    const { account, chatOf, block } = await open();
    await block({ contact: chatOf("shoes").contact, blockEntryPoint: "status_post_report", bizOptOutArgs: { entryPoint: "status_post_report" } });
    expect(account.blockRecords()).toEqual([{ id: account.sender("shoes").lid, entryPoint: "status_post_report" }]);
  });

  it("does nothing when it is so already", async () => {
    const { account, chatOf, unblock } = await open();
    await unblock(chatOf("shoes").contact);
    expect(account.requests()).toEqual([]);
  });

  it("rejects with a string for the phone contact once the list uses LIDs", async () => {
    const { account, contacts, block } = await open();
    const contact = contacts.get(account.sender("shoes").phoneId);
    expect(await rejectionOf(block({ contact: contact!, blockEntryPoint: "chat" }))).toMatch(
      /^\[blocklist\] a phone contact .* needs a chat/,
    );
  });

  it("leaves the phone contact unmarked, so that unblocking it does nothing", async () => {
    const { account, contacts, unblock } = await open();
    account.blockFromPhone("shoes");
    await account.settled();
    const contact = contacts.get(account.sender("shoes").phoneId);
    expect(contact?.isContactBlocked).toBe(false);
    await unblock(contact!);
    expect(account.blockList()).toHaveLength(1);
  });

  it("takes the phone contact of an old chat, by its account LID", async () => {
    const { account, chatOf, block } = await open({}, { ...shoes, chatUnder: "phone" });
    const chat = chatOf("shoes");
    expect(String(chat.id)).toBe(account.sender("shoes").phoneId);
    await block({ contact: chat.contact, blockEntryPoint: "chat" });
    expect(chat.contact.isContactBlocked).toBe(true);
    expect(account.blockList()).toEqual([account.sender("shoes").lid]);
  });

  it("uses phone ids, for both contacts, before the migration", async () => {
    const { account, chatOf, contacts, block } = await open({ lidMigrated: false });
    await block({ contact: chatOf("shoes").contact, blockEntryPoint: "chat" });
    const { phoneId, lid } = account.sender("shoes");
    expect(account.blockList()).toEqual([phoneId]);
    expect([phoneId, lid ?? ""].map((id) => contacts.get(id)?.isContactBlocked)).toEqual([true, true]);
  });

  it.each<Answer>([400, 403, 405, 406, 429, 500])(
    "rejects with the status code %s and changes nothing",
    async (answer) => {
      const { account, chatOf, block } = await open();
      account.answerNext("block", answer);
      const error = await rejectionOf(block({ contact: chatOf("shoes").contact, blockEntryPoint: "chat" }));
      expect(error).toMatchObject({ name: "ServerStatusCodeError", statusCode: answer });
      expect(chatOf("shoes").contact.isContactBlocked).toBe(false);
      expect(account.blockList()).toEqual([]);
    },
  );

  it("can be answered by silence, or by a yes without effect", async () => {
    const { account, chatOf, block } = await open();
    account.answerNext("block", "silence", "ok-but-no-effect");
    const silent = block({ contact: chatOf("shoes").contact, blockEntryPoint: "chat" });
    expect(await Promise.race([silent, new Promise((resolve) => setTimeout(resolve, 20, "waiting"))])).toBe(
      "waiting",
    );
    await block({ contact: chatOf("shoes").contact, blockEntryPoint: "chat" });
    expect(chatOf("shoes").contact.isContactBlocked).toBe(false);
  });

  it("follows the phone with single events", async () => {
    const { account, page } = await open();
    const events: string[] = [];
    const list = take<{ on(events: string, listener: (model: { id: object }) => void): void }>(
      page,
      "WAWebBlocklistCollection",
      "BlocklistCollection",
    );
    list.on("add", () => events.push("add"));
    list.on("remove", () => events.push("remove"));
    list.on("sort", () => events.push("sort"));
    account.blockFromPhone("shoes");
    account.unblockFromPhone("shoes");
    await account.settled();
    expect(events).toEqual(["add", "remove"]);
  });

  it("asks by WhatsApp's own dialog, and sends nothing by itself", async () => {
    const { account, page, chatOf } = await open();
    const opened: { props: { withReport?: boolean } }[] = [];
    take<{ on(event: string, listener: (element: { props: object }) => void): void }>(
      page,
      "WAWebModalManager",
      "ModalManager",
    ).on("open_modal", (element) => opened.push(element));
    take<(chat: TestChat, entryPoint: string) => void>(
      page,
      "WAWebBlockContactUtils",
      "handleBlock",
    )(chatOf("shoes"), "chat");
    expect(opened).toHaveLength(1);
    expect(opened[0]?.props.withReport).toBe(true);
    expect(account.requests()).toEqual([]);
  });

  it("shows a toast with Undo that really undoes", async () => {
    const { account, page, chatOf, block } = await open();
    const toasts: { props: { pendingAction: Promise<{ text: string; handler(): Promise<void> }> } }[] = [];
    take<{ on(event: string, listener: (element: (typeof toasts)[number]) => void): void }>(
      page,
      "WAWebToastManager",
      "ToastManager",
    ).on("open_toast", (element) => toasts.push(element));
    await block({ contact: chatOf("shoes").contact, blockEntryPoint: "chat" });
    const action = await toasts[0]!.props.pendingAction;
    expect(action.text).toBe("Bluebird Shoes is blocked");
    await action.handler();
    expect(account.blockList()).toEqual([]);
  });
});
