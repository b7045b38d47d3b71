import "fake-indexeddb/auto";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { changeSettings, readSettings, settingsFrom, watchSettings } from "../../../lib/messages/settings";
import { defaultSettings } from "../../../lib/domain/settings";
import { badgeText } from "../../../lib/background/badge";
import { endOfDay, startOfDay } from "../../../lib/background/days";
import { listen } from "../../../lib/background/listen";
import { alarms } from "../../../lib/background/schedule";
import { createService } from "../../../lib/background/service";
import { unpackedEvidence } from "../../../lib/database/evidence-buckets";
import { openDatabase } from "../../../lib/database/schema";
import { arrival, MINUTE, NOW, OWNER, wish } from "./builders";
import { serviceWorld } from "./service-world";

/** The database that the worker opens too. */
const stored = openDatabase();

/** What the worker hands to the browser's list of errors; every task it starts by itself ends well here. */
const reported: unknown[] = [];

/** What the worker finds: an action that ended without its evidence, of a sender of whom there is some. */
async function leaveUnwitnessed(): Promise<void> {
  const { answers } = createService(serviceWorld({ database: stored, now: () => Date.now(), tabs: async () => [] }));
  await answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", "Big sale today")] });
  const { id } = await answers.act({ owner: OWNER, request: wish("block") });
  await stored.actions.update([OWNER, id], { state: "done", queue: undefined, finishedAt: Date.now() });
}

beforeAll(async () => {
  vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, "getManifest").mockReturnValue({ manifest_version: 3, name: "Doorman", version: "0.1.0" });
  await leaveUnwitnessed();
  listen();
});

afterAll(async () => {
  // Tasks that nobody waits for end after the test that started them.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(reported).toEqual([]);
});

describe("a worker that starts", () => {
  test("listens to everything that can wake it before it waits for anything", () => {
    const { runtime, alarms: clock } = fakeBrowser;
    expect(runtime.onMessage.hasListeners()).toBe(true);
    expect(runtime.onInstalled.hasListeners()).toBe(true);
    expect(runtime.onStartup.hasListeners()).toBe(true);
    expect(clock.onAlarm.hasListeners()).toBe(true);
  });

  test("sets its daily alarms once", async () => {
    await expect.poll(() => fakeBrowser.alarms.get(alarms.purge)).toBeDefined();
    await expect.poll(() => fakeBrowser.alarms.get(alarms.midnight)).toBeDefined();
  });

  test("ends a term of keeping when its alarm goes off", async () => {
    const { answers } = createService(serviceWorld({ database: stored, now: () => Date.now(), tabs: async () => [] }));
    const shop = { ids: ["447700900160@c.us"] };
    await answers.act({ owner: OWNER, request: wish("keep", { ...shop, until: Date.now() - 1 }) });
    const keeps = async () => (await stored.accounts.toArray()).filter(({ rule }) => rule?.keep !== undefined).length;
    expect(await keeps()).toBe(1);
    await fakeBrowser.alarms.onAlarm.trigger({ name: alarms.terms, scheduledTime: Date.now(), persistAcrossSessions: true });
    await expect.poll(keeps).toBe(0);
  });

  test("enters the evidence that a worker before it left out", async () => {
    const kinds = async () => (await stored.evidence.toArray()).flatMap(unpackedEvidence).map(({ head }) => head.kind);
    await expect.poll(kinds).toEqual(["message", "action"]);
  });

  test("opens the welcome page after installation, never after an update", async () => {
    const create = vi.spyOn(fakeBrowser.tabs, "create");
    await fakeBrowser.runtime.onInstalled.trigger({ reason: "update", previousVersion: "0.0.9" });
    expect(create).not.toHaveBeenCalled();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: "install" });
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[0]).toMatchObject({ url: expect.stringMatching(/\/welcome\.html$/u) });
  });
});

describe("settings", () => {
  test("are those of a fresh installation until changed", async () => {
    expect(await readSettings()).toEqual(defaultSettings);
    await changeSettings({ sensitivity: "careful" });
    expect(await readSettings()).toEqual({ ...defaultSettings, sensitivity: "careful" });
  });

  test("that were stored broken fall back one by one", () => {
    expect(settingsFrom({ sensitivity: "loud", retentionDays: 7 })).toEqual({ ...defaultSettings, retentionDays: 7 });
    expect(settingsFrom("nonsense")).toEqual(defaultSettings);
    expect(settingsFrom(null)).toEqual(defaultSettings);
  });

  test("tell those who watch what they were before", async () => {
    const heard: unknown[] = [];
    const stop = watchSettings((settings, before) => heard.push([before.retentionDays, settings.retentionDays]));
    await changeSettings({ retentionDays: 0 });
    await expect.poll(() => heard).toEqual([[30, 0]]);
    stop();
  });
});

test.each([
  [0, ""],
  [7, "7"],
  [999, "999"],
  [1_000, "999+"],
])("the badge says %i as %j", (marked, text) => {
  expect(badgeText(marked)).toBe(text);
});

test("a day begins and ends at local midnight, also when the clocks change", () => {
  for (let day = 0; day < 400; day += 1) {
    const time = NOW + day * 24 * 60 * MINUTE;
    const midnight = endOfDay(time);
    expect(new Date(midnight).getHours()).toBe(0);
    expect(startOfDay(midnight)).toBe(midnight);
    expect(startOfDay(midnight - 1)).toBe(startOfDay(time));
  }
});
