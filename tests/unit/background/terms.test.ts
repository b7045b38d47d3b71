import { beforeEach, expect, test } from "vitest";
import { takeIn } from "../../../lib/background/intake";
import { createService, type Service, type World } from "../../../lib/background/service";
import { DAY } from "../../../lib/domain/limits";
import type { DataOf } from "../../../lib/messages/contract";
import type { ToContent } from "../../../lib/messages/runtime-contracts";
import { arrival, batchOf, freshDatabase, judging, NOW, OWNER, sender, SHOP, uuid, wish } from "./builders";
import { serviceWorld } from "./service-world";

let now: number;
let alarm: number | undefined;
let told: DataOf<ToContent["changed"]>[];
let world: World;
let service: Service;

beforeEach(() => {
  now = NOW;
  alarm = undefined;
  const heard: typeof told = [];
  told = heard;
  world = serviceWorld({
    now: () => now,
    setTermAlarm: async (at) => void (alarm = at),
    tell: async (_, changed) => void heard.push(changed),
  });
  service = createService(world);
});

const act = (request: ReturnType<typeof wish>) => service.answers.act({ owner: OWNER, request });
const marked = async () => (await service.answers.chatMarks({ owner: OWNER })).map(({ ids }) => ids[0]);
const sale = (key: string, ids = [SHOP.phone]) =>
  service.answers.arrivals({ owner: OWNER, arrivals: [arrival(key, "Big sale today", { sender: { ids } })] });

test("when a term of keeping ends, the marks come back by themselves, and the tabs hear of it", async () => {
  await sale("A1");
  await act(wish("keep", { until: NOW + DAY }));
  await sale("A2");
  expect(await marked()).toEqual([]);
  expect(alarm).toBe(NOW + DAY);
  now = NOW + DAY;
  told.length = 0;
  await service.endTerms();
  expect(await marked()).toEqual([SHOP.phone]);
  await expect.poll(() => told.flatMap(({ judged }) => judged.map(({ judgement }) => judgement.mark))).toEqual(["promotion", "promotion"]);
  expect(alarm).toBeUndefined();
});

test("the alarm is the next one's of all that end, and none for senders kept for good", async () => {
  const other = "447700900150@c.us";
  await act(wish("keep", { id: uuid(1), until: NOW + 2 * DAY }));
  await act({ ...wish("keep", { id: uuid(2), until: NOW + DAY }), ids: [other] });
  expect(alarm).toBe(NOW + DAY);
  await act({ ...wish("unkeep", { id: uuid(3) }), ids: [other] });
  expect(alarm).toBe(NOW + 2 * DAY);
  await act(wish("keep", { id: uuid(4) }));
  expect(alarm).toBeUndefined();
});

test("the alarm is of the terms too that a batch takes away and gives back", async () => {
  await sale("A1");
  await act(wish("keep", { until: NOW + 30 * DAY }));
  const batch = batchOf("unkeep", [SHOP.phone]);
  await service.answers.startBatch(batch);
  await expect.poll(() => alarm).toBeUndefined();
  await service.answers.controlBatch({ owner: OWNER, id: batch.id, do: "undo" });
  await expect.poll(() => alarm).toBe(NOW + 30 * DAY);
});

test("a sender that was kept anew when its term ended stays kept", async () => {
  await sale("A1");
  await act(wish("keep", { id: uuid(1), until: NOW + DAY }));
  now = NOW + DAY;
  await act(wish("keep", { id: uuid(2), until: now + DAY }));
  await service.endTerms();
  expect(await marked()).toEqual([]);
  expect((await service.answers.sender({ owner: OWNER, sender: sender() })).kept).toBe(true);
  expect(alarm).toBe(now + DAY);
});

test("a term whose end could not be seen through is looked at again", async () => {
  await sale("A1");
  await act(wish("keep", { until: NOW + DAY }));
  now = NOW + DAY;
  const { settings } = world;
  world.settings = () => Promise.reject(new Error("IO error: lock"));
  await expect(service.endTerms()).rejects.toThrow("lock");
  world.settings = settings;
  await service.endTerms();
  expect(await marked()).toEqual([SHOP.phone]);
});

test("of two terms of keeping a sender that was seen under two ids, the one that ends last holds", async () => {
  let database = freshDatabase();
  const until = async (...ends: (number | undefined)[]): Promise<number | undefined> => {
    database = freshDatabase();
    for (const [place, end] of ends.entries()) {
      const ids = [place === 0 ? SHOP.phone : SHOP.lid];
      await takeIn(judging(database, { now: NOW + place }), OWNER, [arrival(`A${place}`, "Big sale today", { sender: { ids } })]);
      const keep = { since: NOW, ...(end === undefined ? {} : { until: end }) };
      await database.accounts.update([OWNER, ids[0]!], { rule: { keep } });
    }
    await takeIn(judging(database), OWNER, [arrival("A9", "Big sale", { sender: { ids: [SHOP.lid, SHOP.phone] } })]);
    const rule = (await database.accounts.get([OWNER, SHOP.phone]))?.rule;
    expect(rule?.keep).toBeDefined();
    return rule?.keep?.until;
  };
  expect(await until(NOW - DAY, NOW + DAY)).toBe(NOW + DAY);
  expect(await until(NOW + DAY, NOW - DAY)).toBe(NOW + DAY);
  expect(await until(NOW + DAY, undefined)).toBeUndefined();
  expect(await until(undefined, NOW + DAY)).toBeUndefined();
});
