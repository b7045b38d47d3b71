import { beforeEach, describe, expect, test, vi } from "vitest";
import { createService, type Service } from "../../../lib/background/service";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { noteOwner } from "../../../lib/database/writes";
import { judge } from "../../../lib/domain/judge";
import { Judgement } from "../../../lib/domain/judgement";
import { DAY } from "../../../lib/domain/limits";
import { OwnRule } from "../../../lib/domain/own-rule";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import type { Classify } from "../../../lib/domain/verdict";
import { toBackground } from "../../../lib/messages/runtime-contracts";
import { arrival, classifyByWord, freshDatabase, NOW, OWNER, storedMessages as stored, uuid, wish } from "./builders";
import { serviceWorld } from "./service-world";

let database: DoormanDatabase;
let service: Service;
let settings: Settings;

beforeEach(async () => {
  settings = defaultSettings;
  database = freshDatabase();
  await noteOwner(database, OWNER, NOW);
  service = createService(serviceWorld({ database, judge, classifier: async () => classify, settings: async () => settings }));
});

/** As by word, and what calls itself a scam is one for sure. */
const classify: Classify = (text, context) => {
  const verdict = classifyByWord(text, context);
  return text.includes("scam") ? { ...verdict, label: "promotion", category: "scam", probability: 0.99 } : verdict;
};

const rule = (phrases: string[], change: Partial<OwnRule> = {}): OwnRule => OwnRule.parse({ id: uuid(phrases.length), effect: "mark", phrases, ...change });
const marks = async () => Object.fromEntries((await stored(database)).map((row) => [row.id.split("_")[2], row.judgement.mark]));

async function deliver(key: string, text: string, change: Parameters<typeof arrival>[2] = {}) {
  const arrived = arrival(key, text, change);
  const [judged] = await service.answers.arrivals({ owner: OWNER, arrivals: [arrived] });
  return judged?.judgement;
}

async function choose(...rules: OwnRule[]): Promise<void> {
  const before = settings;
  settings = { ...settings, rules };
  await service.settingsChanged(settings, before);
}

describe("the user's own rules", () => {
  test("decide on what arrives, and say so", async () => {
    await choose(rule(["happy holidays"]), rule(["gym", "pool"], { effect: "leave" }));
    expect(await deliver("A1", "Happy  Holidays from all of us")).toMatchObject({
      mark: "promotion",
      evidence: [{ kind: "ruled", effect: "mark", phrase: "happy holidays" }, { kind: "content" }, { kind: "never-answered" }],
    });
    expect(await deliver("A2", "Gym sale")).toMatchObject({ mark: "none", label: "promotion" });
    expect(await deliver("A3", "Shoe sale")).toMatchObject({ mark: "promotion" });
  });

  test("bring marks and take them away as soon as they are made, changed and deleted", async () => {
    const before = (days: number) => ({ message: { time: NOW - days * DAY, fresh: false } });
    await deliver("A2", "Big sale", before(3));
    await deliver("A1", "Your order is on its way", before(2));
    expect(await marks()).toEqual({ A1: "none", A2: "promotion" });
    await choose(rule(["order"]), rule(["big", "large"], { effect: "leave" }));
    expect(await marks()).toEqual({ A1: "promotion", A2: "none" });
    expect((await service.answers.chatMarks({ owner: OWNER })).map(({ mark }) => mark)).toEqual(["promotion"]);
    await choose(rule(["order"], { category: "survey" }));
    expect(await marks()).toEqual({ A1: "none", A2: "promotion" });
    await choose();
    expect(await marks()).toEqual({ A1: "none", A2: "promotion" });
  });

  test("change nothing of what a message is: not its sender's record, and no evidence is made of what only they mark", async () => {
    await choose(rule(["order"]), rule(["big", "large"], { effect: "leave" }));
    await deliver("A1", "Your order is on its way");
    await deliver("A2", "Big sale");
    await deliver("A3", "Small sale for your order");
    const [account] = await database.accounts.toArray();
    expect(account?.record).toMatchObject({ promotion: 2, service: 1 });
    expect(await database.evidence.count()).toBe(1);
  });

  test("leave offers alone that the user wants: nothing is proposed against their sender", async () => {
    await choose(rule(["gym"], { effect: "leave" }));
    const chat = { owner: OWNER, sender: arrival("A1", "").sender, conversation: arrival("A1", "").conversation };
    await deliver("A1", "Gym sale");
    await deliver("A2", "Second gym sale");
    expect((await service.answers.sender(chat)).suggested).toBeUndefined();
    await choose();
    expect((await service.answers.sender(chat)).suggested).toBe("block");
  });

  test("hide no proposal that has nothing to do with them, nor the one against a sure scam", async () => {
    const chat = { owner: OWNER, sender: arrival("A1", "").sender, conversation: arrival("A1", "").conversation };
    const suggested = async () => (await service.answers.sender(chat)).suggested;
    await deliver("A1", "Big sale");
    await deliver("A2", "Second sale");
    await choose(rule(["code"], { effect: "leave" }));
    await deliver("A3", "Your code is 482913");
    expect(await suggested()).toBe("stop-offers");
    await choose(rule(["prize"], { effect: "leave" }));
    await deliver("A4", "A scam: your prize");
    expect(await marks()).toMatchObject({ A4: "unsure" });
    expect(await suggested()).toBe("report-and-block");
  });

  test("are followed in one go however often they change meanwhile, and after a worker died on the way", async () => {
    await deliver("A1", "Your order is on its way", { message: { time: NOW - 5 * DAY, fresh: false } });
    const before = settings;
    const changes = ["parcel", "invoice", "order"].map((word) => ({ ...before, rules: [rule([word])] }));
    const put = vi.spyOn(database.meta, "put");
    const followed = changes.map(async (changed, place) => {
      settings = changed;
      await service.settingsChanged(changed, changes[place - 1] ?? before);
    });
    await Promise.all(followed);
    expect(await marks()).toEqual({ A1: "promotion" });
    expect(put.mock.calls.filter(([row]) => row.name === "rules")).toHaveLength(2);
    settings = before;
    const revived = createService(serviceWorld({ database, judge, settings: async () => settings }));
    await revived.followMissed();
    expect(await marks()).toEqual({ A1: "none" });
    put.mockClear();
    await revived.followMissed();
    expect(put.mock.calls.filter(([row]) => row.name === "rules")).toEqual([]);
  });

  test("leave no word of the message behind when its text goes, by time or because it was deleted", async () => {
    const phrases = async () => (await stored(database)).flatMap((row) => row.judgement.evidence).filter((piece) => "phrase" in piece);
    await choose(rule(["parcel"]));
    const first = await deliver("A1", "Your parcel is on its way");
    expect(first?.evidence[0]).toMatchObject({ phrase: "parcel" });
    await deliver("A2", "Your parcel is here");
    expect(await phrases()).toHaveLength(2);
    await service.answers.removed({ owner: OWNER, ids: [arrival("A2", "").message.id] });
    expect(await phrases()).toHaveLength(1);
    settings = { ...settings, retentionDays: 0 };
    await service.purge();
    expect(await phrases()).toEqual([]);
    await deliver("A3", "One more parcel");
    expect(await marks()).toEqual({ A1: "promotion", A2: "promotion", A3: "promotion" });
    expect(await phrases()).toEqual([]);
  });

  test("leave what corrections say of the like of a message as it was, for when they go", async () => {
    const sale = "This weekend only: a big sale on all our running shoes";
    await deliver("A1", sale);
    await service.answers.correct({ owner: OWNER, id: arrival("A1", "").message.id, said: "service" });
    await choose(rule(["walking", "hiking"]));
    await deliver("A2", sale.replace("running", "walking"));
    expect(await marks()).toEqual({ A1: "none", A2: "promotion" });
    settings = { ...settings, retentionDays: 0 };
    await service.purge();
    await choose();
    expect(await marks()).toEqual({ A1: "none", A2: "none" });
  });

  test("hold on when the text is no longer kept, as long as they are there", async () => {
    const words = rule(["order", "parcel"]);
    await choose(words);
    await deliver("A1", "Your parcel is on its way");
    settings = { ...settings, retentionDays: 0 };
    await service.purge();
    expect((await stored(database))[0]?.parts).toBeUndefined();
    const again = async () => {
      for (const kind of ["keep", "unkeep"] as const) await service.answers.act({ owner: OWNER, request: wish(kind) });
    };
    await again();
    expect(await marks()).toEqual({ A1: "promotion" });
    await choose({ ...words, phrases: ["invoice"], id: uuid(7) });
    expect(await marks()).toEqual({ A1: "none" });
  });

  test("decide on a message whose text was never kept, when it is shown once more", async () => {
    settings = { ...settings, retentionDays: 7 };
    const old = { message: { time: NOW - 30 * DAY, fresh: false } };
    await deliver("A1", "Your parcel is on its way", old);
    await choose(rule(["parcel"]));
    expect(await deliver("A1", "Your parcel is on its way", old)).toMatchObject({ mark: "promotion" });
    expect(await marks()).toEqual({ A1: "promotion" });
    await choose();
    expect(await deliver("A1", "Your parcel is on its way", old)).toMatchObject({ mark: "none" });
  });

  test("mark also where messages are judged without being stored", async () => {
    await choose(rule(["order"]));
    const { judged } = await service.answers.glance({ owner: OWNER, arrivals: [arrival("A1", "Your order")] });
    expect(judged[0]?.judgement).toMatchObject({ mark: "promotion" });
    expect(await stored(database)).toEqual([]);
  });
});

describe("a message on trial", () => {
  const onTrial = async (text: string, declared?: "UTILITY" | "MARKETING") => await service.answers.tryMessage({ text, declared });

  test("is judged as one of an unknown business, and nothing is stored", async () => {
    const judgement = await onTrial("Big sale");
    expect(Judgement.parse(judgement)).toMatchObject({ mark: "promotion", label: "promotion", evidence: [{ kind: "content" }] });
    expect(await onTrial("Your order")).toMatchObject({ mark: "none", label: "service" });
    expect(await stored(database)).toEqual([]);
    expect(await database.accounts.count()).toBe(0);
  });

  test("heeds the declaration, the sensitivity and the rules", async () => {
    expect(await onTrial("Big sale", "UTILITY")).toMatchObject({ mislabelled: true, evidence: [{ kind: "declared", contradicted: true }, { kind: "content" }] });
    settings = { ...settings, showUnsure: false };
    expect(await onTrial("perhaps")).toMatchObject({ label: "unsure", mark: "none" });
    settings = { ...settings, rules: [rule(["perhaps"])] };
    expect(await onTrial("perhaps")).toMatchObject({ mark: "promotion", evidence: [{ kind: "ruled", phrase: "perhaps" }, { kind: "content" }] });
  });

  test("can be asked for by Doorman's own pages only, with a text of a message's length", () => {
    const { from, data } = toBackground.tryMessage;
    expect(from).toBe("pages");
    expect(data.safeParse({ text: "" }).success).toBe(false);
    expect(data.safeParse({ text: "x".repeat(8_193) }).success).toBe(false);
    expect(data.safeParse({ text: "x", declared: "SOMETHING" }).success).toBe(false);
  });
});
