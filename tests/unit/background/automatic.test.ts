import { beforeEach, describe, expect, test } from "vitest";
import { defaultSettings, type Settings } from "../../../lib/domain/settings";
import { AUTOMATIC_A_DAY, RETRY_AFTER, type AutomaticHelp } from "../../../lib/domain/automatic";
import { DAY } from "../../../lib/domain/limits";
import { startingState, type Capabilities } from "../../../lib/domain/health";
import { undoRequestsOf } from "../../../lib/ui/wishes";
import { createService, type Service, type World } from "../../../lib/background/service";
import { actionView } from "../../../lib/database/views";
import { queuePlace, type ActionRow } from "../../../lib/database/rows";
import { arrival, classifyByWord, MINUTE, NOW, OWNER, SHOP, uuid, wish } from "./builders";
import { serviceWorld } from "./service-world";

const consentAt = NOW - MINUTE;
const on: AutomaticHelp = {
  stopOffers: { on: true, promotions: 2, share: 0.5, answered: false, consentAt },
  blockScam: { on: false, consentAt: undefined },
};

let world: World;
let service: Service;
let settings: Settings;
let now: number;
let capabilities: Capabilities;

beforeEach(() => {
  settings = { ...defaultSettings, automatic: on };
  now = NOW;
  capabilities = { ...startingState.capabilities, "stop-offers": "works", block: "works" };
  world = serviceWorld({
    settings: async () => settings,
    now: () => now,
    tabs: async () => [{ id: 7, active: true, state: { ...startingState, mode: "ready", owner: OWNER, capabilities } }],
  });
  service = createService(world);
});

const actions = async (): Promise<ActionRow[]> => await world.database.actions.orderBy("[owner+order]").toArray();
const automatic = async () => (await actions()).filter(({ cause }) => cause.by === "rule");
const deliver = async (key: string, change: Parameters<typeof arrival>[2] = {}, text = "Big sale today") => {
  await service.answers.arrivals({ owner: OWNER, arrivals: [arrival(key, text, change)] });
};

/** What the service does after its answer has happened, or would have. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

/** The tab does what is under way. */
async function done(status: "done" | "timed-out" = "done"): Promise<void> {
  await expect.poll(async () => (await actions()).some(({ state }) => state === "running")).toBe(true);
  for (const row of await actions()) {
    if (row.state === "running") await service.answers.performed({ owner: OWNER, id: row.id, step: 0, outcome: { status } });
  }
  await settled();
}

describe("automatic help", () => {
  test("stops the offers of a sender at the threshold, once, through the queue, with its cause", async () => {
    await deliver("A1");
    await settled();
    expect(await automatic()).toEqual([]);
    await deliver("A2");
    await expect.poll(async () => (await automatic()).length).toBe(1);
    const [row] = await automatic();
    expect(row).toMatchObject({ kind: "stop-offers", cause: { by: "rule", rule: "stop-offers" }, mode: "direct", account: SHOP.phone });
    expect(row?.batch).toBeDefined();
    await Promise.all([deliver("A2"), deliver("A3"), deliver("A4")]);
    await done();
    await deliver("A5");
    await settled();
    expect((await automatic()).map(({ state }) => state)).toEqual(["done"]);
    expect((await world.database.accounts.get([OWNER, SHOP.phone]))?.optedOut?.cause).toBe("doorman");
  });

  test("leaves alone what came before the user agreed to it, told anew as it is when the screen is unlocked", async () => {
    settings = defaultSettings;
    await deliver("A1");
    await deliver("A2");
    now += 60 * MINUTE;
    settings = { ...defaultSettings, automatic: { ...on, stopOffers: { ...on.stopOffers, consentAt: now } } };
    now += MINUTE;
    await deliver("A1");
    await deliver("A2");
    await settled();
    expect(await actions()).toEqual([]);
    await deliver("A3");
    await expect.poll(async () => (await automatic()).length).toBe(1);
  });

  test("waits behind the user's own clicks", async () => {
    await service.answers.act({ owner: OWNER, request: wish("block", { ids: ["12025550122@c.us"] }) });
    await expect.poll(async () => (await actions()).map(({ state }) => state)).toEqual(["running"]);
    await deliver("A1");
    await deliver("A2");
    await expect.poll(async () => (await automatic())[0]?.queue).toBe(queuePlace.batch);
    await settled();
    expect((await automatic()).map(({ state }) => state)).toEqual(["queued"]);
  });

  test("leaves to the user what the user is doing", async () => {
    world.perform = async () => ({ ok: true, value: { accepted: false } });
    await deliver("A1");
    await service.answers.act({ owner: OWNER, request: wish("stop-offers") });
    await deliver("A2");
    await settled();
    expect((await actions()).map(({ cause }) => cause.by)).toEqual(["click"]);
  });

  test.for<[string, Parameters<typeof arrival>[2]]>([
    ["history", { message: { fresh: false } }],
    ["a saved contact", { sender: { saved: true } }],
    ["a sender that is stopped", { sender: { optedOut: true } }],
    ["a sender that the user wrote to an hour ago", { lastOwnMessage: NOW - 60 * MINUTE }],
  ])("leaves alone %s", async ([, change]) => {
    for (const key of ["A1", "A2", "A3"]) await deliver(key, change);
    await settled();
    expect(await actions()).toEqual([]);
  });

  test("does nothing about a message that came as history first", async () => {
    await deliver("A1", { message: { fresh: false } });
    await deliver("A2", { message: { fresh: false } });
    await deliver("A2");
    await settled();
    expect(await actions()).toEqual([]);
  });

  test.for(["missing", "switched-off"] as const)("does nothing while WhatsApp Web has it %s", async (state) => {
    capabilities = { ...capabilities, "stop-offers": state };
    await deliver("A1");
    await deliver("A2");
    await settled();
    expect(await actions()).toEqual([]);
  });

  test("does nothing while it is off", async () => {
    settings = { ...settings, automatic: { ...on, stopOffers: { ...on.stopOffers, on: false } } };
    for (const key of ["A1", "A2", "A3"]) await deliver(key);
    await settled();
    expect(await actions()).toEqual([]);
  });

  test("never does again what the user undid", async () => {
    await deliver("A1");
    await deliver("A2");
    await done();
    const [row] = await automatic();
    await service.answers.actMany({ owner: OWNER, requests: undoRequestsOf([actionView(row!, {})], () => uuid(900)) });
    now += MINUTE;
    await service.runner.wake();
    await done();
    const account = await world.database.accounts.get([OWNER, SHOP.phone]);
    expect(account?.rule?.undoneByHand).toMatchObject([{ kind: "stop-offers" }]);
    expect((await automatic())[0]?.undoneBy).toBe(uuid(900));
    await deliver("A3");
    await settled();
    expect(await automatic()).toHaveLength(1);
  });

  test("tries once more a day after a failure, not before", async () => {
    await deliver("A1");
    await deliver("A2");
    await expect.poll(async () => (await automatic()).length).toBe(1);
    const [first] = await automatic();
    await settled();
    await world.database.actions.update([OWNER, first!.id], { state: "failed", queue: undefined, finishedAt: NOW });
    await deliver("A3");
    await settled();
    expect(await automatic()).toHaveLength(1);
    now = NOW + RETRY_AFTER;
    await deliver("A4");
    await expect.poll(async () => (await automatic()).length).toBe(2);
  });

  test(`acts on ${AUTOMATIC_A_DAY} senders a day at most`, async () => {
    settings = { ...settings, automatic: { ...on, stopOffers: { ...on.stopOffers, promotions: 1 } } };
    const many = Array.from({ length: AUTOMATIC_A_DAY + 5 }, (_, place) =>
      arrival("A1", "Big sale today", { sender: { ids: [`120255501${String(place + 11)}@c.us`] } }),
    );
    await service.answers.arrivals({ owner: OWNER, arrivals: many });
    await expect.poll(async () => (await automatic()).length).toBe(AUTOMATIC_A_DAY);
    await deliver("A9", { sender: { ids: ["447700900777@c.us"] } });
    await settled();
    expect(await automatic()).toHaveLength(AUTOMATIC_A_DAY);
  });

  test("is not held up for as long as the clock ran ahead", async () => {
    const stopOffers = { ...on.stopOffers, promotions: 1, consentAt: NOW - 60 * DAY };
    settings = { ...settings, automatic: { ...on, stopOffers } };
    const many = Array.from({ length: AUTOMATIC_A_DAY }, (_, place) =>
      arrival("A1", "Big sale today", { sender: { ids: [`120255501${String(place + 11)}@c.us`] } }),
    );
    await service.answers.arrivals({ owner: OWNER, arrivals: many });
    await expect.poll(async () => (await automatic()).length).toBe(AUTOMATIC_A_DAY);
    now = NOW - 30 * DAY;
    await deliver("A9", { sender: { ids: ["447700900777@c.us"] }, message: { time: now } });
    await expect.poll(async () => (await automatic()).length).toBe(AUTOMATIC_A_DAY + 1);
  });

  test("blocks a sure scam of a stranger where that is switched on, and tells WhatsApp no reason that nobody gave", async () => {
    settings = { ...settings, automatic: { ...on, blockScam: { on: true, consentAt } } };
    world.classifier = () =>
      Promise.resolve((text, context) => ({ ...classifyByWord(text, context), category: "scam" as const }));
    service = createService(world);
    await deliver("A1", {}, "A prize sale: pay the fee");
    await expect.poll(async () => await automatic()).toMatchObject([
      { kind: "block", reason: undefined, cause: { by: "rule", rule: "block-scam" } },
    ]);
  });
});
