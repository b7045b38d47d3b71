import { beforeEach, describe, expect, test } from "vitest";
import { createService, type Service } from "../../../lib/background/service";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { judge } from "../../../lib/domain/judge";
import { Judgement } from "../../../lib/domain/judgement";
import { DAY } from "../../../lib/domain/limits";
import { OwnRule } from "../../../lib/domain/own-rule";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import { toBackground } from "../../../lib/messages/runtime-contracts";
import { arrival, freshDatabase, NOW, OWNER, storedMessages as stored, uuid, wish } from "./builders";
import { serviceWorld } from "./service-world";

let database: DoormanDatabase;
let service: Service;
let settings: Settings;

beforeEach(() => {
  settings = defaultSettings;
  database = freshDatabase();
  service = createService(serviceWorld({ database, judge, settings: async () => settings }));
});

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
    expect(await deliver("A2", "Gym sale")).toMatchObject({ mark: "none", label: "service" });
    expect(await deliver("A3", "Shoe sale")).toMatchObject({ mark: "promotion" });
  });

  test("bring marks and take them away as soon as they are made, changed and deleted", async () => {
    await deliver("A1", "Your order is on its way");
    await deliver("A2", "Big sale");
    expect(await marks()).toEqual({ A1: "none", A2: "promotion" });
    await choose(rule(["order"]), rule(["big", "large"], { effect: "leave" }));
    expect(await marks()).toEqual({ A1: "promotion", A2: "none" });
    const [account] = await database.accounts.toArray();
    expect(account?.record).toMatchObject({ promotion: 1, service: 1 });
    await choose(rule(["order"], { category: "survey" }));
    expect(await marks()).toEqual({ A1: "none", A2: "promotion" });
    await choose();
    expect(await marks()).toEqual({ A1: "none", A2: "promotion" });
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

  test("mark also while nothing can be stored", async () => {
    await choose(rule(["order"]));
    const { judged } = await service.answers.glance({ owner: OWNER, arrivals: [arrival("A1", "Your order")] });
    expect(judged[0]?.judgement).toMatchObject({ mark: "promotion" });
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
