import { beforeEach, describe, expect, test } from "vitest";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import { startingState } from "../../../lib/domain/health";
import type { DataOf } from "../../../lib/messages/contract";
import { toBackground, toContent, type ToContent } from "../../../lib/messages/runtime-contracts";
import { createService, type Service, type World } from "../../../lib/background/service";
import type { LiveTab } from "../../../lib/background/tab-states";
import { owners, storedCounts, todaysMarked } from "../../../lib/database/reads";
import { arrival, classifyByWord, MINUTE, NOW, OTHER_OWNER, OWNER, sender, SHOP, storedMessages, uuid, wish } from "./builders";
import { serviceWorld } from "./service-world";

let world: World;
let service: Service;
let told: DataOf<ToContent["changed"]>[];
let badge: number | undefined;
let cleared: number;
let settings: Settings;
let tabs: LiveTab[];

beforeEach(() => {
  badge = undefined;
  cleared = 0;
  settings = defaultSettings;
  // What the service of an earlier test still has to say does not reach this one.
  const heard: typeof told = [];
  const open: LiveTab[] = [{ id: 7, active: true, state: { ...startingState, mode: "ready", owner: OWNER } }];
  told = heard;
  tabs = open;
  world = serviceWorld({
    settings: async () => settings,
    tabs: async () => open,
    tell: async (_, changed) => void heard.push(changed),
    showBadge: async (marked) => void (badge = marked),
    clearStorage: async () => void (cleared += 1),
  });
  service = createService(world);
});

/** Waits for what the service does after it has answered. */
async function after(check: () => void | Promise<void>): Promise<void> {
  await expect.poll(async () => await Promise.resolve(check()).then(() => true, () => false)).toBe(true);
  await check();
}

const deliver = (text: string, key = "A1") =>
  service.answers.arrivals({ owner: OWNER, arrivals: [arrival(key, text)] });
const open = (change: Parameters<typeof sender>[0] = {}) =>
  service.answers.sender({ owner: OWNER, sender: sender(change) });

describe("marks", () => {
  test("of a sender disappear everywhere as soon as it is kept, and come back when it is not", async () => {
    await deliver("Big sale today");
    expect(await service.answers.chatMarks({ owner: OWNER })).toEqual([{ ids: [SHOP.phone], mark: "promotion" }]);
    await after(() => expect(badge).toBe(1));
    await service.answers.act({ owner: OWNER, request: wish("keep") });
    expect(await service.answers.chatMarks({ owner: OWNER })).toEqual([]);
    expect(await todaysMarked(world.database, OWNER, 0)).toEqual([]);
    expect(badge).toBe(0);
    await after(() => expect(told.flatMap(({ judged }) => judged.map((one) => one.judgement.mark))).toEqual(["none"]));
    const [again] = await deliver("Big sale today");
    expect(again?.judgement.evidence[0]).toEqual({ kind: "kept" });
    await service.answers.act({ owner: OWNER, request: wish("unkeep") });
    expect(await service.answers.chatMarks({ owner: OWNER })).toHaveLength(1);
    expect(badge).toBe(1);
  });

  test("of a sender disappear when its open chat says that it was saved", async () => {
    await deliver("Big sale today");
    await open({ saved: true, savedName: "My shoe shop" });
    await after(async () => expect(await todaysMarked(world.database, OWNER, 0)).toEqual([]));
    expect(await service.answers.chatMarks({ owner: OWNER })).toEqual([]);
  });

  test("of a sender disappear when one of WhatsApp's lists says that it was saved", async () => {
    await deliver("Big sale today");
    const saved = sender({ saved: true, savedName: "My shoe shop" });
    const added = [{ ids: [SHOP.phone], sender: saved }];
    await service.answers.list({ owner: OWNER, change: { list: "opted-out", reset: true, added, removed: [] } });
    await after(async () => expect(await todaysMarked(world.database, OWNER, 0)).toEqual([]));
  });

  test("of a chat follow its latest message, and end with a block", async () => {
    await deliver("Big sale today");
    await service.answers.list({
      owner: OWNER,
      change: { list: "blocked", reset: false, added: [{ ids: [SHOP.phone] }], removed: [] },
    });
    expect(await service.answers.chatMarks({ owner: OWNER })).toEqual([]);
    await deliver("Your order left", "A2");
    await service.answers.list({
      owner: OWNER,
      change: { list: "blocked", reset: false, added: [], removed: [SHOP.phone] },
    });
    expect(await service.answers.chatMarks({ owner: OWNER })).toEqual([]);
  });

  test("follow the settings", async () => {
    await deliver("perhaps something");
    expect(await todaysMarked(world.database, OWNER, 0)).toHaveLength(1);
    await service.answers.state(tabs[0]!.state);
    settings = { ...defaultSettings, showUnsure: false };
    await service.settingsChanged(settings, defaultSettings);
    expect(await todaysMarked(world.database, OWNER, 0)).toEqual([]);
  });

  test("follow the settings in the chat list, also where the last message came days ago", async () => {
    const days = { message: { time: NOW - 3 * 24 * 60 * MINUTE } };
    await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", "perhaps something", days)] });
    expect(await service.answers.chatMarks({ owner: OWNER })).toHaveLength(1);
    settings = { ...defaultSettings, showUnsure: false };
    await service.settingsChanged(settings, defaultSettings);
    expect(await service.answers.chatMarks({ owner: OWNER })).toEqual([]);
    const before = settings;
    settings = defaultSettings;
    await service.settingsChanged(settings, before);
    expect(await service.answers.chatMarks({ owner: OWNER })).toHaveLength(1);
  });

  test("reach the tab in whole, however many they are", async () => {
    const keys = Array.from({ length: 450 }, (_, place) => `A${place}`);
    await service.answers.arrivals({ owner: OWNER, arrivals: keys.map((key) => arrival(key, "Big sale today")) });
    await service.answers.act({ owner: OWNER, request: wish("keep") });
    await after(() => expect(told.flatMap(({ judged }) => judged)).toHaveLength(keys.length));
    for (const changed of told) expect(toContent.changed.data.safeParse(changed).success).toBe(true);
  });

  test("go from the tab when everything is deleted", async () => {
    await deliver("Big sale today");
    await service.answers.forget({});
    expect(await service.answers.chatMarks({ owner: OWNER })).toEqual([]);
    await after(() => expect(told.at(-1)).toMatchObject({ owner: OWNER, senders: true }));
  });
});

test("a message that was being taken in when the settings changed is kept by the new ones", async () => {
  const classifiers: (() => void)[] = [];
  service = createService({ ...world, classifier: () => new Promise((resolve) => classifiers.push(() => resolve(classifyByWord))) });
  const delivered = deliver("Big sale today");
  // Its settings are read; it waits for the classifier to be loaded.
  await new Promise((resolve) => setTimeout(resolve, 20));
  settings = { ...defaultSettings, retentionDays: 0, evidenceDays: 0 };
  const changed = service.settingsChanged(settings, defaultSettings);
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (const load of classifiers) load();
  await Promise.all([delivered, changed]);
  expect((await storedMessages(world.database)).map(({ parts }) => parts)).toEqual([undefined]);
  expect((await storedCounts(world.database, OWNER)).evidence).toBe(0);
});

test("evidence of a message that was being judged anew when the settings changed is kept by the new ones", async () => {
  let settingsRead = Promise.resolve();
  const slow = async () => {
    const now = settings;
    if (now === defaultSettings) await settingsRead;
    return now;
  };
  service = createService({ ...world, settings: slow });
  await deliver("Your order left");
  await service.answers.act({ owner: OWNER, request: wish("keep") });
  await deliver("Big sale today", "A2");
  let read = () => {};
  settingsRead = new Promise((resolve) => (read = resolve));
  const unkept = service.answers.act({ owner: OWNER, request: wish("unkeep") });
  await new Promise((resolve) => setTimeout(resolve, 20));
  settings = { ...defaultSettings, evidenceDays: 0 };
  const changed = service.settingsChanged(settings, defaultSettings);
  await new Promise((resolve) => setTimeout(resolve, 20));
  read();
  await Promise.all([unkept, changed]);
  expect((await storedCounts(world.database, OWNER)).evidence).toBe(0);
});

describe("the conversation bar", () => {
  test("knows a sender's record, and stores nothing of a sender that never wrote", async () => {
    expect(await open()).toMatchObject({ record: { promotion: 0 }, kept: false, blocked: false, mixed: false });
    expect(await storedCounts(world.database, OWNER)).toEqual({ senders: 0, messages: 0, actions: 0, corrections: 0, evidence: 0 });
    await deliver("Big sale today");
    await deliver("Your order left", "A2");
    const view = await open();
    expect(view).toMatchObject({ record: { promotion: 1, service: 1 }, mixed: true, suggested: "stop-offers" });
    expect(toBackground.sender.reply.safeParse(view).success).toBe(true);
  });

  test("shows the latest action and what became of it", async () => {
    const request = wish("block");
    await service.answers.act({ owner: OWNER, request });
    await after(async () => expect((await open()).lastAction).toMatchObject({ id: request.id, state: "running" }));
    await service.answers.performed({ owner: OWNER, id: request.id, step: 0, outcome: { status: "done" } });
    expect(await open()).toMatchObject({ blocked: true, lastAction: { state: "done" } });
    await after(() => expect(told.at(-1)?.actions).toMatchObject([{ id: request.id, state: "done" }]));
  });

  test("proposes no block for what may have come before the offers were stopped, only for what came after", async () => {
    const old = arrival("A1", "Big sale of long ago", { message: { fresh: false, time: NOW - 90 * 24 * 60 * MINUTE } });
    await service.answers.arrivals({ owner: OWNER, arrivals: [old] });
    await service.answers.list({ owner: OWNER, change: { list: "opted-out", reset: true, added: [{ ids: [SHOP.phone] }], removed: [] } });
    const view = await open({ optedOut: true });
    expect([view.optedOut, view.suggested]).toEqual([true, undefined]);
    await deliver("Big sale today", "A2");
    expect((await open({ optedOut: true })).suggested).toBe("block");
  });

  test("believes WhatsApp's list, once seen, more than the open chat", async () => {
    expect((await open({ blocked: true })).blocked).toBe(true);
    await service.answers.list({ owner: OWNER, change: { list: "blocked", reset: true, added: [], removed: [] } });
    expect((await open({ blocked: true })).blocked).toBe(false);
  });
});

describe("wishes", () => {
  test("of a conversation are single: a batch is for the extension's own pages", async () => {
    const view = await service.answers.act({ owner: OWNER, request: wish("block", { batch: uuid(1) }) });
    expect((await world.database.actions.get([OWNER, view.id]))?.batch).toBeUndefined();
  });

  test("can not claim that something happened outside", async () => {
    const request = wish("report-and-block", { cause: { by: "outside" } });
    await expect(service.answers.act({ owner: OWNER, request })).rejects.toThrow(/click/u);
  });

  test("are answered in a form that the contract lets through, also two thousand at once", async () => {
    tabs.length = 0;
    const requests = Array.from({ length: 2_000 }, (_, place) =>
      wish("unblock", { batch: uuid(2), ids: [`9000${place}@c.us`] }),
    );
    const views = await service.answers.actMany({ owner: OWNER, requests });
    expect(views.map((view) => view.id)).toEqual(requests.map((request) => request.id));
    expect(toBackground.actMany.reply.safeParse(views).success).toBe(true);
    const waiting = await service.answers.action({ owner: OWNER, id: requests[0]!.id });
    expect(toBackground.action.reply.safeParse(waiting).success).toBe(true);
  });
});

describe("owners", () => {
  test("are known by what their tabs say, and never hear of each other", async () => {
    tabs.push({ id: 8, active: false, state: { ...startingState, mode: "ready", owner: OTHER_OWNER } });
    await service.answers.state(tabs[0]!.state);
    await service.answers.state(tabs[1]!.state);
    expect((await owners(world.database)).map(({ owner }) => owner).sort()).toEqual([OWNER, OTHER_OWNER].sort());
    await service.answers.act({ owner: OTHER_OWNER, request: wish("keep") });
    await after(() => expect(told.length).toBeGreaterThan(0));
    expect(new Set(told.map(({ owner }) => owner))).toEqual(new Set([OTHER_OWNER]));
    expect((await open()).kept).toBe(false);
  });

  test("can be forgotten, one or all", async () => {
    await deliver("Big sale today");
    await service.answers.arrivals({ owner: OTHER_OWNER, arrivals: [arrival("A1", "Big sale")] });
    await service.answers.act({ owner: OWNER, request: wish("block") });
    await service.answers.forget({ owner: OWNER });
    expect(await storedCounts(world.database, OWNER)).toEqual({ senders: 0, messages: 0, actions: 0, corrections: 0, evidence: 0 });
    expect(await storedCounts(world.database, OTHER_OWNER)).toMatchObject({ senders: 1, messages: 1 });
    expect(cleared).toBe(0);
    await service.answers.forget({});
    expect(cleared).toBe(1);
    for (const table of world.database.tables) expect(await table.count()).toBe(0);
  });
});

test("the badge counts from local midnight on, for whoever is signed in", async () => {
  const yesterday = arrival("A0", "Old sale", { message: { time: NOW - 24 * 60 * MINUTE } });
  await service.answers.arrivals({ owner: OWNER, arrivals: [yesterday, arrival("A1", "Big sale")] });
  await service.answers.arrivals({ owner: OTHER_OWNER, arrivals: [arrival("A2", "Sale"), arrival("A3", "Sale")] });
  await service.refreshBadge();
  expect(badge).toBe(1);
  tabs.length = 0;
  await service.refreshBadge();
  expect(badge).toBe(0);
});

test("the connection is what the open tabs say", async () => {
  expect(await service.answers.connection(null)).toEqual([tabs[0]!.state]);
});
