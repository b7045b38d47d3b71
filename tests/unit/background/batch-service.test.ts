import { beforeEach, expect, test } from "vitest";
import { startingState } from "../../../lib/domain/health";
import { batchContracts } from "../../../lib/messages/batch-contracts";
import type { DataOf } from "../../../lib/messages/contract";
import type { ToContent } from "../../../lib/messages/runtime-contracts";
import { createService, type Service, type World } from "../../../lib/background/service";
import { arrival, batchOf, OWNER, SHOP, uuid, wish } from "./builders";
import { serviceWorld } from "./service-world";

/** Asking for a batch through the service: what a page of the extension meets. */

let world: World;
let service: Service;
let told: DataOf<ToContent["changed"]>[];
let alarm: number | undefined;

beforeEach(() => {
  const heard: typeof told = [];
  told = heard;
  world = serviceWorld({
    tell: async (_, changed) => void heard.push(changed),
    setAlarm: async (at) => void (alarm = at),
  });
  service = createService(world);
});

const many = (count: number) => Array.from({ length: count }, (_, place) => `9000000${String(place).padStart(6, "0")}@lid`);

test("every answer has the form of its contract", async () => {
  const { startBatch, controlBatch, retryBatch, undoRule, unblockOurs } = service.answers;
  const batch = batchOf("block", [SHOP.phone]);
  expect(batchContracts.startBatch.data.safeParse(batch).success).toBe(true);
  const started = await startBatch(batch);
  expect(started).toMatchObject({ ok: true, view: { id: batch.id, state: "running" } });
  expect(batchContracts.startBatch.reply.safeParse(started).success).toBe(true);
  expect(await startBatch(batchOf("block", []))).toEqual({ ok: false, code: "nothing" });
  for (const word of ["pause", "resume", "stop", "undo"] as const) {
    const view = await controlBatch({ owner: OWNER, id: batch.id, do: word });
    expect(batchContracts.controlBatch.reply.safeParse(view).success).toBe(true);
    expect(view?.id).toBe(batch.id);
  }
  const retried = await retryBatch({ owner: OWNER, id: batch.id, confirmedReports: 0 });
  expect(retried).toMatchObject({ ok: true, view: { id: batch.id } });
  const refused = await retryBatch({ owner: OWNER, id: batch.id, confirmedReports: 1 });
  expect(refused).toEqual({ ok: false, code: "not-confirmed", reports: 0 });
  for (const answer of [retried, refused]) expect(batchContracts.retryBatch.reply.safeParse(answer).success).toBe(true);
  expect(await controlBatch({ owner: OWNER, id: uuid(1), do: "pause" })).toBeNull();
  expect(await retryBatch({ owner: OWNER, id: uuid(1), confirmedReports: 0 })).toBeNull();
  expect(await undoRule({ owner: OWNER, rule: "block-scam" })).toBeNull();
  expect(await unblockOurs({ owner: OWNER })).toBeNull();
});

test("a line is of its batch's kind, or the gentler one for mixed senders", () => {
  const accepts = (kind: "block" | "report-and-block" | "unblock", line: "block" | "report-and-block" | "stop-offers" | "unblock") =>
    batchContracts.startBatch.data.safeParse({ ...batchOf(line, [SHOP.phone]), kind }).success;
  expect(accepts("block", "stop-offers")).toBe(true);
  expect(accepts("report-and-block", "stop-offers")).toBe(true);
  expect(accepts("block", "report-and-block")).toBe(false);
  expect(accepts("unblock", "stop-offers")).toBe(false);
  expect(accepts("unblock", "unblock")).toBe(true);
});

test("reports of many go through a batch only, which asks how many", async () => {
  const requests = [wish("report-and-block", { batch: uuid(3) })];
  await expect(service.answers.actMany({ owner: OWNER, requests })).rejects.toThrow(/startBatch/u);
  expect(await world.database.actions.count()).toBe(0);
});

test("keeping many takes their marks away", async () => {
  await service.answers.arrivals({ owner: OWNER, arrivals: [arrival("A1", "Big sale today")] });
  await service.answers.startBatch(batchOf("keep", [SHOP.phone]));
  await expect.poll(() => told.some(({ judged }) => judged.some(({ judgement }) => judgement.mark === "none"))).toBe(true);
});

test("two thousand are told of in one message of bounded size, and an alarm is set before they are stored", async () => {
  world.tabs = async () => [];
  let setBefore: number | undefined;
  const stored = createService({
    ...world,
    setAlarm: async () => {
      setBefore ??= await world.database.actions.count();
    },
    tabs: async () => [{ id: 7, active: true, state: { ...startingState, mode: "syncing", owner: OWNER } }],
  });
  const started = await stored.answers.startBatch(batchOf("block", many(2_000)));
  expect(started).toMatchObject({ ok: true, view: { counts: { waiting: 2_000 } } });
  expect(setBefore).toBe(0);
  await expect.poll(() => told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(5);
  for (const { actions } of told) expect(actions.length).toBeLessThanOrEqual(200);
  expect(alarm).toBeUndefined();
});
