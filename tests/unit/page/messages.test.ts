import { afterEach, describe, expect, test } from "vitest";
import { messageText } from "../../../lib/domain/message";
import type { SenderSpec } from "../../whatsapp-web/control";
import { startAdapter, type Adapter } from "./adapter";

const shoes: SenderSpec = { key: "shoes", kind: "enterprise", phone: "12025550101", verifiedName: "Heel & Toe" };
const bakery: SenderSpec = { key: "bakery", kind: "smb", phone: "12025550102", pushname: "Crumb Corner" };
const anna: SenderSpec = { key: "anna", kind: "person", phone: "12025550103", pushname: "Anna" };

let adapter: Adapter;
afterEach(() => adapter.close());

const start = (options = {}) =>
  startAdapter(options, (account) => [shoes, bakery, anna].forEach((spec) => account.addContact(spec)));

/** WhatsApp Web learns that the contacts are a business, or that they are none. */
function turn(ids: readonly string[], isBusiness: boolean, isEnterprise = isBusiness): void {
  const { createWid } = adapter.page.require("WAWebWidFactory") as { createWid: (id: string) => unknown };
  const { ContactCollection } = adapter.page.require("WAWebContactCollection") as {
    ContactCollection: { get: (id: unknown) => { set: (fields: object) => void } | undefined };
  };
  for (const id of ids) ContactCollection.get(createWid(id))?.set({ isBusiness, isEnterprise });
}

describe("what the adapter tells of messages", () => {
  test("a message of a business is told once, with all of its text, its links and the declaration", async () => {
    adapter = await start();
    const { key } = await adapter.account.deliver({
      from: "shoes",
      text: "Boots are 40% off",
      title: "Autumn sale",
      footer: "Reply STOP to opt out",
      declared: "MARKETING",
      buttons: [
        { kind: "url", text: "Shop now", url: "https://heel.example/sale" },
        { kind: "reply", text: "Not for me" },
      ],
    });
    const { message, sender } = await adapter.arrived(key);
    expect(message.parts).toEqual([
      { kind: "title", text: "Autumn sale" },
      { kind: "body", text: "Boots are 40% off" },
      { kind: "button", text: "Shop now" },
      { kind: "button", text: "Not for me" },
      { kind: "footer", text: "Reply STOP to opt out" },
    ]);
    expect(message).toMatchObject({ declared: "MARKETING", template: true, fresh: true, links: ["https://heel.example/sale"] });
    expect(sender).toMatchObject({ name: "Heel & Toe", kind: "enterprise", phone: "12025550101", saved: false });
    expect(sender.ids).toContain("12025550101@c.us");
    expect(adapter.arrivals).toHaveLength(1);
  });

  test("a business is known as one when only the contact of its phone number says so, and its chat stands under the LID", async () => {
    adapter = await startAdapter({}, (account) => void account.addContact({ ...shoes, knownAs: "phone" }));
    const { key } = await adapter.account.deliver({ from: "shoes", text: "Boots are 40% off" });
    const { sender } = await adapter.arrived(key);
    expect(sender).toMatchObject({ name: "Heel & Toe", verifiedName: "Heel & Toe", kind: "enterprise", phone: "12025550101", saved: false });
    expect(await adapter.ask("businesses", {})).toEqual([adapter.account.sender("shoes").chatId]);
    adapter.account.saveContact("shoes", "My shoe shop");
    await adapter.account.settled();
    const again = await adapter.account.deliver({ from: "shoes", text: "And 50% off" });
    expect((await adapter.arrived(again.key)).sender).toMatchObject({ name: "My shoe shop", saved: true });
  });

  test("people, groups and the user's own messages are not told", async () => {
    adapter = await start();
    adapter.account.addGroup({ key: "club", subject: "Club", members: ["shoes", "anna"] });
    await adapter.account.deliver({ from: "anna", text: "50% off at my place" });
    await adapter.account.deliver({ from: "shoes", group: "club", text: "50% off, all of you" });
    await adapter.account.sendFromUser("shoes", "50% off? really?");
    const { key } = await adapter.account.deliver({ from: "shoes", text: "Yes" });
    await adapter.arrived(key);
    expect(adapter.arrivals.map((arrival) => messageText(arrival.message.parts))).toEqual(["Yes"]);
  });

  test("who is no business any more is not told, although WhatsApp takes only the first of its flags back", async () => {
    adapter = await start();
    const { ids } = (await adapter.arrived((await adapter.account.deliver({ from: "shoes", text: "Boots are 40% off" })).key)).sender;
    turn(ids, false, true);
    await adapter.account.deliver({ from: "shoes", text: "We have closed. Coffee on Sunday?" });
    await adapter.arrived((await adapter.account.deliver({ from: "bakery", text: "We open at 8" })).key);
    expect(adapter.arrivals.map(({ message }) => messageText(message.parts))).toEqual(["Boots are 40% off", "We open at 8"]);
  });

  test("a ciphertext is told when it can be read, and only once", async () => {
    adapter = await start();
    const { id, key } = await adapter.account.deliver({ from: "shoes", text: "Your order is on its way", ciphertextFirst: true });
    expect(adapter.arrivals).toEqual([]);
    adapter.account.decrypt(id);
    const arrival = await adapter.arrived(key);
    expect(messageText(arrival.message.parts)).toBe("Your order is on its way");
    expect(adapter.arrivals).toHaveLength(1);
  });

  test("an edited message is told again, as edited", async () => {
    adapter = await start();
    const { id, key } = await adapter.account.deliver({ from: "bakery", text: "We open at 8" });
    await adapter.arrived(key);
    adapter.account.edit(id, "We open at 7");
    await adapter.account.settled();
    await expect.poll(() => adapter.arrivals.at(-1)?.message).toMatchObject({ id: key, edited: true });
    expect(messageText(adapter.arrivals.at(-1)?.message.parts ?? [])).toBe("We open at 7");
  });

  test("a message that its sender takes back is told as removed under the id it had", async () => {
    adapter = await start();
    const { id, key } = await adapter.account.deliver({ from: "bakery", text: "Wrong chat" });
    await adapter.arrived(key);
    adapter.account.revoke(id);
    await expect.poll(() => adapter.removed).toContain(key);
  });

  test("a message that was taken back while nobody watched is told as removed when it is seen", async () => {
    let key = "";
    adapter = await startAdapter({}, async (account) => {
      account.addContact(bakery);
      const wrong = await account.deliver({ from: "bakery", text: "Wrong chat" });
      account.revoke(wrong.id);
      key = wrong.key;
    });
    await expect.poll(() => adapter.removed).toContain(key);
    expect(adapter.arrivals).toEqual([]);
  });

  test("the messages of a contact that turns out to be a business are told then", async () => {
    adapter = await start();
    const { ids } = (await adapter.arrived((await adapter.account.deliver({ from: "shoes", text: "Hello" })).key)).sender;
    turn(ids, false);
    const { key } = await adapter.account.deliver({ from: "shoes", text: "Boots are 40% off" });
    await adapter.arrived((await adapter.account.deliver({ from: "bakery", text: "We open at 8" })).key);
    expect(adapter.arrivals).toHaveLength(2);
    turn(ids, true);
    expect((await adapter.arrived(key)).message.fresh).toBe(true);
  });

  test("lists, carousels and interactive buttons are read", async () => {
    adapter = await start();
    const list = await adapter.account.deliver({
      from: "bakery",
      list: { title: "Menu", description: "Pick one", buttonText: "Open", sections: [{ title: "Bread", rows: [{ title: "Rye", description: "dark" }] }] },
      footer: "Until noon",
    });
    const cards = await adapter.account.deliver({
      from: "shoes",
      text: "New in",
      carousel: [{ body: "Red boots", buttons: [{ kind: "url", text: "Buy red", url: "https://heel.example/r" }] }, { body: "Blue boots" }],
    });
    expect(messageText((await adapter.arrived(list.key)).message.parts)).toBe("Menu\nPick one\nOpen\nBread\nRye\ndark\nUntil noon");
    const { message } = await adapter.arrived(cards.key);
    expect(messageText(message.parts)).toBe("New in\nRed boots\nBuy red\nBlue boots");
    expect(message.links).toEqual(["https://heel.example/r"]);
    // WhatsApp keeps each card as a message of its own too; those are not told again.
    await adapter.arrived((await adapter.account.deliver({ from: "shoes", text: "Bye" })).key);
    expect(adapter.arrivals.filter((arrival) => arrival.message.parts.some((part) => part.text === "Red boots"))).toHaveLength(1);
    expect(adapter.page.require("WAWebMsgCollection")).toHaveProperty("MsgCollection.length", 5);
  });

  test("a message that only the phone can show is told as what it was declared to be; one that says nothing is not", async () => {
    adapter = await start();
    const { account, arrived } = adapter;
    const code = await account.deliver({ from: "shoes", type: "biz_content_placeholder" });
    expect((await arrived(code.key)).message).toMatchObject({ declared: "AUTHENTICATION", parts: [] });
    const advert = await account.deliver({ from: "shoes", type: "unknown", declared: "MARKETING", fields: { subtype: "phone_only_feature" } });
    expect((await arrived(advert.key)).message).toMatchObject({ declared: "MARKETING", parts: [] });
    const paid = await account.deliver({ from: "bakery", type: "unknown", bizSource: "smb_promo" });
    expect((await arrived(paid.key)).message).toMatchObject({ paidBroadcast: true, parts: [] });
    await account.deliver({ from: "shoes", type: "unknown" });
    await arrived((await account.deliver({ from: "shoes", text: "Bye" })).key);
    expect(adapter.arrivals).toHaveLength(4);
  });

  test("a picture that WhatsApp keeps back is told with its words", async () => {
    adapter = await start();
    const { key } = await adapter.account.deliver({ from: "shoes", type: "quarantined", fields: { quarantineExtractedText: "Boots are 40% off" } });
    expect((await adapter.arrived(key)).message).toMatchObject({ media: true, parts: [{ kind: "body", text: "Boots are 40% off" }] });
  });

  test("an invitation to a group is read, and the advertisement that hangs above a message", async () => {
    adapter = await start();
    const { account, arrived } = adapter;
    const invitation = await account.deliver({ from: "shoes", type: "groups_v4_invite", fields: { inviteGrpName: "VIP trades", comment: "Join before noon" } });
    expect(messageText((await arrived(invitation.key)).message.parts)).toBe("VIP trades\nJoin before noon");
    const ctwaContext = { title: "Half-price week", description: "All boots", sourceUrl: "https://heel.example/ad" };
    const attached = (await arrived((await account.deliver({ from: "shoes", text: "Have a look", ctwaContext })).key)).message;
    expect(attached).toMatchObject({ fromAdvert: false, links: ["https://heel.example/ad"] });
    expect(messageText(attached.parts)).toBe("Have a look\nHalf-price week\nAll boots");
    const clicked = await account.deliver({ from: "shoes", text: "Hello", ctwaContext: { conversionSource: "FB_Ads" } });
    expect((await arrived(clicked.key)).message.fromAdvert).toBe(true);
  });

  test("what is no message of its own is not told: a second quality of a picture, an album's frame, the dots of an assistant", async () => {
    adapter = await start();
    const { account, arrived } = adapter;
    await account.deliver({ from: "shoes", media: { kind: "image" }, fields: { viewMode: "HIDDEN" } });
    await account.deliver({ from: "shoes", type: "album" });
    await account.deliver({ from: "shoes", type: "chat", fields: { subtype: "bot_typing_placeholder" } });
    const inAlbum = await account.deliver({ from: "shoes", media: { kind: "image" }, fields: { viewMode: "MEDIA_ALBUM" } });
    await arrived(inAlbum.key);
    expect(adapter.arrivals).toHaveLength(1);
  });

  test("the lock of the screen, which takes every text away for its time, changes no message", async () => {
    adapter = await start();
    const { account, arrivals, arrived, page } = adapter;
    const { key } = await account.deliver({ from: "shoes", text: "Boots are 40% off", footer: "Reply STOP", declared: "MARKETING" });
    await arrived(key);
    const { MsgCollection } = page.require("WAWebMsgCollection") as { MsgCollection: { get(key: string): { set(fields: object): void } } };
    const model = MsgCollection.get(key);
    model.set({ body: undefined });
    model.set({ caption: undefined });
    await new Promise((resolve) => setTimeout(resolve, 100));
    model.set({ encryptedData: { iv: "", data: "" } });
    model.set({ hsmTag: "UTILITY" });
    await arrived((await account.deliver({ from: "bakery", text: "We open at 8" })).key);
    expect(arrivals).toHaveLength(2);
    const unlock = (text: string) => model.set({ body: text, caption: text, encryptedData: null, hsmTag: "MARKETING" });
    unlock("Boots are 40% off");
    await arrived((await account.deliver({ from: "bakery", text: "We close at 6" })).key);
    expect(arrivals).toHaveLength(3);
    // What was edited behind the lock is read anew.
    unlock("Boots are 50% off");
    await expect.poll(() => arrivals[3]?.message).toMatchObject({ id: key, parts: [{ text: "Boots are 50% off" }, { text: "Reply STOP" }] });
  });

  test("media without text is told without text", async () => {
    adapter = await start();
    const { key } = await adapter.account.deliver({ from: "shoes", media: { kind: "image" }, declared: "MARKETING" });
    expect((await adapter.arrived(key)).message).toMatchObject({ media: true, parts: [], declared: "MARKETING" });
  });

  test("history is told as not fresh, five thousand messages in whole", async () => {
    adapter = await start();
    const many = Array.from({ length: 5_000 }, (_, index) => ({ from: "shoes", text: `Note ${index}`, history: true, t: 1_790_000_000 + index }));
    await adapter.account.deliverHistory(many);
    await expect.poll(() => adapter.arrivals.length, { timeout: 15_000 }).toBe(5_000);
    expect(adapter.arrivals.every((arrival) => !arrival.message.fresh)).toBe(true);
  });

  test("when the user last wrote to the business is known, also when it was before the start", async () => {
    adapter = await startAdapter({}, async (account) => {
      account.addContact(shoes);
      await account.deliver({ from: "shoes", text: "Where are my boots?", fromMe: true, t: 1_790_000_000 });
    });
    const { key } = await adapter.account.deliver({ from: "shoes", text: "On their way" });
    expect((await adapter.arrived(key)).conversation).toMatchObject({ lastOwnMessage: 1_790_000_000_000, trusted: true });
  });

  test("a time that no message can have, of one that the user wrote, costs none of the others", async () => {
    adapter = await startAdapter({}, async (account) => {
      account.addContact(shoes);
      await account.deliver({ from: "shoes", text: "Where are my boots?", fromMe: true, t: 1 });
      await account.deliver({ from: "shoes", text: "Hello?", fromMe: true, t: 1_790_000_000_000 });
    });
    const { key } = await adapter.account.deliver({ from: "shoes", text: "On their way" });
    expect((await adapter.arrived(key)).conversation).not.toHaveProperty("lastOwnMessage");
  });

  test("a notice of WhatsApp's own in the chat, which counts as from the user, is none that he wrote", async () => {
    adapter = await start();
    const first = await adapter.account.deliver({ from: "shoes", text: "Boots are 40% off" });
    const [, chat] = (await adapter.arrived(first.key)).message.id.split("_");
    const key = adapter.page.require("WAWebMsgKey") as { default: { fromString: (id: string) => unknown } };
    const { MsgCollection } = adapter.page.require("WAWebMsgCollection") as { MsgCollection: { add: (models: object[]) => void } };
    MsgCollection.add([{ id: key.default.fromString(`true_${chat}_AC01`), type: "e2e_notification", t: Math.floor(Date.now() / 1000) }]);
    await adapter.arrived((await adapter.account.deliver({ from: "bakery", text: "We open at 8" })).key);
    const second = await adapter.account.deliver({ from: "shoes", text: "Only today" });
    expect((await adapter.arrived(second.key)).conversation).toEqual({ trusted: false, notSpam: false });
  });

  test("of history, it is known too when the user had last written before it", async () => {
    const said = (text: string, second: number, fromMe = false) => ({ from: "shoes", text, fromMe, history: true, t: 1_790_000_000 + second });
    adapter = await start();
    await adapter.account.deliverHistory([said("Thank you", 20, true), said("Boots are 40% off", 30)]);
    await expect.poll(() => adapter.arrivals.length).toBe(1);
    // Earlier ones come later, as when the user scrolls up.
    await adapter.account.deliverHistory([said("Welcome", 0), said("Where are my boots?", 5, true), said("On their way", 10)]);
    await expect.poll(() => adapter.arrivals.length).toBe(3);
    expect(adapter.arrivals.map(({ conversation }) => conversation.lastOwnBefore)).toEqual([undefined, undefined, 1_790_000_005_000]);
    expect(adapter.arrivals.every(({ conversation }) => conversation.lastOwnMessage === 1_790_000_020_000)).toBe(true);
  });

  test("works while WhatsApp's ids have no _serialized, and before the LID migration", async () => {
    adapter = await start({ serializedKey: "$1", lidMigrated: false });
    const { key } = await adapter.account.deliver({ from: "shoes", text: "Hello" });
    expect((await adapter.arrived(key)).sender.ids[0]).toBe("12025550101@c.us");
  });
});
