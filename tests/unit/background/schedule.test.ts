import { fakeBrowser } from "wxt/testing/fake-browser";
import { beforeEach, expect, test } from "vitest";
import { endOfDay } from "../../../lib/background/days";
import { alarms, ensureAlarms } from "../../../lib/background/schedule";
import { DAY } from "../../../lib/domain/limits";
import { NOW } from "./builders";

beforeEach(() => fakeBrowser.reset());

const timeOf = async (name: string) => (await fakeBrowser.alarms.get(name))?.scheduledTime;

test("daily alarms that were set by a clock that went wrong are set anew", async () => {
  await ensureAlarms(NOW + 365 * DAY);
  await fakeBrowser.alarms.create(alarms.purge, { when: NOW + 365 * DAY, periodInMinutes: 24 * 60 });
  await ensureAlarms(NOW);
  expect(await timeOf(alarms.midnight)).toBe(endOfDay(NOW));
  expect(await timeOf(alarms.purge)).toBeLessThan(NOW + 365 * DAY);
});

test("daily alarms that are right stay as they are", async () => {
  await ensureAlarms(NOW);
  await fakeBrowser.alarms.create(alarms.purge, { when: NOW + DAY, periodInMinutes: 24 * 60 });
  await ensureAlarms(NOW + 1_000);
  expect([await timeOf(alarms.midnight), await timeOf(alarms.purge)]).toEqual([endOfDay(NOW), NOW + DAY]);
});
