import fc from "fast-check";
import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { Sender } from "../../../lib/domain/account";
import { Arrival, IncomingMessage, messageText } from "../../../lib/domain/message";
import { answers } from "../../../lib/messages/bridge-contracts";
import { conversationsOf } from "../../../lib/page/conversations";
import { readHistory } from "../../../lib/page/history";
import { titleTable } from "../../../lib/page/look-up";
import { modulesOf } from "../../../lib/page/modules";
import { perform } from "../../../lib/page/perform";
import { readMessage } from "../../../lib/page/read-message";
import { readSender } from "../../../lib/page/senders";
import { storeOf } from "../../../lib/page/store";
import { idText, read } from "../../../lib/page/untrusted";

const id = { fromMe: false, remote: "12025550101@c.us", id: "3EB0A1", toString: () => "false_12025550101@c.us_3EB0A1" };
const plain = { id, t: 1_790_000_000, type: "chat", body: "Hello" };
const contact = { id: "12025550101@c.us", isBusiness: true, isEnterprise: true, verifiedName: "Heel & Toe" };
const emptyStore = storeOf(modulesOf({}));

describe("a page that is not as expected", () => {
  test("without a loader nothing is found and nothing is thrown", () => {
    const modules = modulesOf({});
    expect(modules.find("WAWebChatCollection", "ChatCollection")).toBeUndefined();
    expect(storeOf(modules).all("chats")).toEqual([]);
  });

  test("a loader that throws, and exports of another shape, count as missing", () => {
    const throwing = modulesOf({
      require: () => {
        throw new Error("Requiring unknown module");
      },
    });
    expect(throwing.find("WAWebWidFactory", "createWid")).toBeUndefined();
    const odd = storeOf(modulesOf({ require: (name: string) => (name === "__debug" ? {} : { ChatCollection: "moved" }) }));
    expect(odd.collection("chats")).toBeUndefined();
  });

  test("a loader that no longer tells what is registered is asked for each module", () => {
    const Stream = { mode: "MAIN" };
    const require = (name: string) => {
      if (name === "WAWebStreamModel") return { Stream };
      throw new Error("Requiring unknown module");
    };
    expect(modulesOf({ require }).find("WAWebStreamModel", "Stream")).toBe(Stream);
  });

  test("a module that is not registered is not asked for", () => {
    const asked: string[] = [];
    const page = {
      require(name: string) {
        asked.push(name);
        return name === "__debug" ? { modulesMap: {} } : {};
      },
    };
    modulesOf(page).find("WAWebBlockContactAction", "blockContact");
    expect(asked).toEqual(["__debug"]);
  });

  test("while the page is loading no module is asked for: asking runs it before WhatsApp's own start", () => {
    const document = { readyState: "interactive" };
    const asked: string[] = [];
    const modules = modulesOf({ document, require: (name: string) => asked.push(name) && { modulesMap: undefined, Stream: {} } });
    expect(modules.find("WAWebStreamModel", "Stream")).toBeUndefined();
    expect(asked).toEqual([]);
    document.readyState = "complete";
    expect(modules.find("WAWebStreamModel", "Stream")).toEqual({});
  });

  test("where loading drags on, modules are found as soon as WhatsApp Web has started", () => {
    let since = 14_000;
    const asked: string[] = [];
    const stream = { factoryFinished: false, dependencies: ["Late"], depPosition: 0 };
    const entries = { WAWebStreamModel: stream, Ready: { dependencies: [], depPosition: 0 } };
    const page = {
      document: { readyState: "interactive" },
      performance: { now: () => since },
      require(name: string) {
        asked.push(name);
        return name === "__debug" ? { modulesMap: entries } : { go: () => {} };
      },
    };
    const modules = modulesOf(page);
    expect(modules.find("Ready", "go")).toBeUndefined();
    expect(asked).toEqual([]);
    expect(modules.told()).toEqual({ "Ready.go": "page loading" });
    since = 16_000;
    expect(modules.find("Ready", "go")).toBeUndefined();
    expect(modules.told()).toEqual({ "Ready.go": "not asked" });
    expect(asked).toEqual(["__debug"]);
    stream.factoryFinished = true;
    expect(modules.find("Ready", "go")).toBeTypeOf("function");
    // Without the loader's word nobody knows whether it has.
    const silent = modulesOf({ ...page, require: () => ({ go: () => {} }) });
    expect(silent.find("Ready", "go")).toBeUndefined();
    expect(silent.told()).toEqual({ "Ready.go": "not asked" });
  });

  test("getters that throw read as missing", () => {
    const broken = {
      get body() {
        throw new Error("gone");
      },
    };
    expect(read(broken, "body")).toBeUndefined();
    expect(idText({ toString: () => { throw new Error("gone"); } })).toBeUndefined();
  });

  test("messages with missing or wrong fields are left out, or read as far as they go", () => {
    expect(readMessage(undefined)).toBeUndefined();
    expect(readMessage({})).toBeUndefined();
    expect(readMessage({ ...plain, t: "yesterday" })).toBeUndefined();
    expect(readMessage({ ...plain, t: -5 })).toBeUndefined();
    expect(readMessage({ ...plain, id: { ...id, toString: () => `false_12025550101@c.us_${"A".repeat(65_536)}` } })).toBeUndefined();
    expect(readMessage({ ...plain, hydratedButtons: "three", list: 7, carouselCardsParsed: [null, 5] })?.parts).toHaveLength(1);
    expect(readMessage({ ...plain, hsmTag: "GIFT" })).not.toHaveProperty("declared");
  });

  test("a message of 100 kB is shortened, not refused", () => {
    const message = readMessage({ ...plain, body: "x".repeat(100_000) });
    expect(message && messageText(message.parts).length).toBe(8_192);
  });

  test("control characters, direction overrides and lone surrogates do not get through the door", () => {
    const message = IncomingMessage.parse(readMessage({ ...plain, body: "Pay\u0000 \u202Enow\u202C\uD800!" }));
    expect(messageText(message.parts)).toBe("Pay now!");
  });

  test("a picture's thumbnail is not taken for its text", () => {
    const message = readMessage({ ...plain, type: "image", body: "/9j/4AAQSkZJRg".repeat(50), caption: "Our new shop" });
    expect(message && messageText(message.parts)).toBe("Our new shop");
    const interactive = readMessage({ ...plain, type: "interactive", body: "/9j/4AAQSkZJRg", caption: "Pick a size" });
    expect(interactive && messageText(interactive.parts)).toBe("Pick a size");
  });

  test("cards of a carousel, which WhatsApp keeps as messages of their own, are not told a second time", () => {
    expect(readMessage({ ...plain, type: "interactive", caption: "Red boots", isCarouselCard: true })).toBeUndefined();
  });

  test("names with line breaks and markup are one safe line", () => {
    const sender = readSender(emptyStore, { chat: undefined, contact: { ...contact, verifiedName: "<b>Bank</b>\n\u202Egro.knab" } });
    expect(Sender.parse(sender).name).toBe("<b>Bank</b> gro.knab");
  });

  test("ids of 64 kB and ids of no account are no sender", () => {
    for (const strange of ["9".repeat(65_536) + "@c.us", "status@broadcast", "1@g.us", "", "<img>@c.us"]) {
      expect(readSender(emptyStore, { chat: undefined, contact: { ...contact, id: strange } })).toBeUndefined();
    }
  });

  test("an operation on it ends in a value", async () => {
    const outcome = await perform(emptyStore, { operation: "block", ids: ["12025550101@c.us"], mode: "direct" }, new AbortController().signal);
    expect(outcome).toEqual({ status: "unavailable", capability: "block", why: "missing" });
  });

  test("a business chat with an id of another kind costs the marks of no other", async () => {
    const chat = (of: string, formattedTitle: string) => ({ id: of, formattedTitle, contact: { isBusiness: true } });
    const ChatCollection = { getModelsArray: () => [chat("12025550101@c.us", "Heel & Toe"), chat("120363001@newsletter", "Heel News")] };
    const store = storeOf(modulesOf({ require: () => ({ ChatCollection, modulesMap: undefined }) }));
    const titles = await titleTable(store, () => 0, new AbortController().signal)(["Heel & Toe", "Heel News"]);
    expect(z.safeParse(answers.titles, titles).data).toEqual(["12025550101@c.us", null]);
  });

  test("a chat whose first message has no time can be read all the same", async () => {
    const chat = { id: "12025550101@c.us", contact, msgs: { getModelsArray: () => [{ ...plain, t: 0, type: "e2e_notification" }, plain] } };
    const ChatCollection = { getModelsArray: () => [chat], get: () => chat };
    const store = storeOf(modulesOf({ require: () => ({ ChatCollection, createWid: String, modulesMap: undefined }) }));
    const reader = { look: () => {}, told: async () => {} };
    const step = await readHistory(store, reader, { chat: chat.id, load: false }, new AbortController().signal);
    expect(z.safeParse(answers.history, step).data).toMatchObject({ messages: 1 });
  });

  test("whatever a message is made of, reading it gives a valid arrival or nothing", () => {
    const chat = { id: "12025550101@c.us", contact };
    const chats = { getModelsArray: () => [chat], get: () => chat };
    const page = {
      require: (name: string) =>
        name === "WAWebChatCollection" ? { ChatCollection: chats } : { createWid: (text: string) => text, modulesMap: undefined },
    };
    const conversations = conversationsOf(storeOf(modulesOf(page)));
    fc.assert(
      fc.property(fc.record({ body: fc.anything(), caption: fc.anything(), t: fc.anything(), type: fc.constantFrom("chat", "image", "interactive", "list"), list: fc.anything(), hydratedButtons: fc.anything(), interactivePayload: fc.anything(), carouselCardsParsed: fc.anything(), hsmTag: fc.anything() }), (fields) => {
        const arrival = conversations.arrivalOf({ ...plain, ...fields, ...(typeof fields.t === "number" ? {} : { t: plain.t }) });
        if (arrival !== undefined) expect(Arrival.safeParse(structuredClone(arrival)).success).toBe(true);
      }),
    );
  });
});
