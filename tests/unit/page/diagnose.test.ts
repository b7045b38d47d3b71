import { afterEach, describe, expect, test } from "vitest";
import { modulesOf } from "../../../lib/page/modules";
import { shoes, startAdapter, type Adapter } from "./adapter";

let adapter: Adapter | undefined;
afterEach(() => {
  adapter?.close();
  adapter = undefined;
});

const person = { key: "ana", kind: "person", phone: "12025550177", pushname: "Ana" } as const;

describe("a diagnosis of WhatsApp Web", () => {
  test("names what was found and counts what could be read, and has nobody and nothing said in it", async () => {
    adapter = await startAdapter({}, async (account) => {
      account.addContact(shoes);
      account.addContact(person);
      await account.deliver({ from: "shoes", text: "Big sale, 40% off", history: true });
      await account.deliver({ from: "shoes", text: "Where are my boots?", fromMe: true, history: true });
      await account.deliver({ from: "shoes", text: "", history: true, fields: { type: "notification_template" } });
      await account.deliver({ from: "shoes", text: "", history: true, fields: { type: "From Heel & Toe" } });
      await account.deliver({ from: "shoes", text: "", history: true, fields: { type: "call_12025550177" } });
      await account.deliver({ from: "ana", text: "A secret of Ana", history: true });
    });
    await expect.poll(() => adapter!.states.at(-1)?.mode).toBe("ready");
    const { modules, counts, types } = await adapter.ask("diagnose", {});
    expect(modules).toMatchObject({
      "WAWebChatCollection.ChatCollection": "object",
      "WAWebBlockContactAction.blockContact": "function",
      // Comes with WhatsApp's dialog only.
      "WAWebOptOutBizAction.optOutContact": expect.stringMatching(/^unregistered$|^needs WAWeb/u),
    });
    expect(counts).toMatchObject({ businesses: 1, businessesByOtherContact: 0 });
    expect(counts.chats).toBeGreaterThan(1);
    expect(types).toEqual({
      chat: { all: 1, read: 1, text: 1 },
      notification_template: { all: 1, read: 0, text: 0 },
      other: expect.objectContaining({ all: 2 }),
    });
    const told = JSON.stringify({ modules, counts, types });
    expect(told).not.toMatch(/2025550|Heel|Ana|sale|boots|secret/u);
  });

  test("tells a business that only the other contact of its account gives away", async () => {
    adapter = await startAdapter({}, async (account) => {
      account.addContact({ ...shoes, knownAs: "phone" });
      await account.deliver({ from: "shoes", text: "Big sale, 40% off", history: true });
    });
    await expect.poll(() => adapter!.states.at(-1)?.mode).toBe("ready");
    const { counts, types } = await adapter.ask("diagnose", {});
    expect(counts).toMatchObject({ businesses: 0, businessesByOtherContact: 1 });
    expect(types["chat"]).toEqual({ all: 1, read: 1, text: 1 });
  });

  test("says what stands in the way of a module", () => {
    const entries = {
      There: { factoryFinished: true },
      Waiting: { dependencies: ["There", "WAWebNotYet"], depPosition: 1 },
      Odd: { dependencies: ["There", "a name with spaces"], depPosition: 1 },
      Named: { depPosition: 0 },
      Broken: { hasError: true },
      Empty: null,
    };
    const page: Record<string, unknown> = {};
    const bare = modulesOf({ require: () => undefined });
    bare.find("There", "go");
    expect(bare.told()).toEqual({ "There.go": "not found" });
    const modules = modulesOf(page);
    expect(modules.find("There", "go")).toBeUndefined();
    expect(modules.told()).toEqual({ "There.go": "no loader" });
    page["require"] = (name: string) => (name === "__debug" ? { modulesMap: entries } : { go: () => {}, version: "2.3000" });
    for (const name of [...Object.keys(entries), "Unknown"]) modules.find(name, "go");
    modules.find("There", "stop");
    modules.find("There", "version");
    expect(modules.told()).toEqual({
      "There.go": "function",
      "There.stop": "no export",
      "There.version": "string",
      "Waiting.go": "needs WAWebNotYet",
      "Odd.go": "needs another",
      "Named.go": "only named",
      "Broken.go": "failed",
      "Empty.go": "only named",
      "Unknown.go": "unregistered",
    });
  });
});
