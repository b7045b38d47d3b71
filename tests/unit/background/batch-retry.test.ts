import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeSenders } from "../../../lib/background/known-senders";
import { batchActions } from "../../../lib/database/batches";
import { REPORTS_A_BATCH } from "../../../lib/domain/batch";
import { Bench } from "./bench";
import { batchOf, MINUTE, OWNER, sender, wish } from "./builders";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const [one, two, three] = ["12025550151@c.us", "12025550152@c.us", "12025550153@c.us"] as const;
const shops = [one, two, three];

const tooFast = { status: "refused", code: 429 } as const;
const refused = { status: "refused", code: 500 } as const;
/** Why each sender was left out in the end. */
const leftOut = async (id: string) =>
  (await batchActions(bench.database, OWNER, id)).filter(({ retriedBy }) => retriedBy === undefined).map((row) => row.leftOut);
const save = async (id: string) => {
  await takeSenders(bench.database, OWNER, [sender({ ids: [id], saved: true, savedName: "My shop" })], bench.now);
};

describe("a batch that is stopped between a report and its block", () => {
  test("says that this one failed, and tries its block again, not its report", async () => {
    const batch = batchOf("report-and-block", shops);
    await bench.start(batch);
    await bench.work();
    bench.whatsapp.answerNext(tooFast);
    await bench.work();
    await bench.control(batch.id, "stop");
    expect(await bench.view(batch.id)).toMatchObject({ state: "stopped", counts: { failed: 1, skipped: 2 } });
    expect(await bench.states(batch.id)).toEqual(["failed", "skipped", "skipped"]);
    await bench.retry(batch.id);
    await bench.comeToRest();
    expect(bench.whatsapp.reports).toHaveLength(1);
    expect([...bench.whatsapp.blocked]).toEqual([one]);
  });
});

describe("trying again what failed", () => {
  test("makes new actions in the same batch; each sender counts once", async () => {
    const batch = batchOf("block", shops);
    bench.whatsapp.answerNext(refused, refused);
    await bench.start(batch);
    await bench.comeToRest();
    expect((await bench.view(batch.id)).counts).toMatchObject({ failed: 2, done: 1 });
    await bench.retry(batch.id);
    await bench.retry(batch.id);
    expect(await bench.view(batch.id)).toMatchObject({ state: "running", counts: { failed: 0, waiting: 2 } });
    await bench.comeToRest();
    expect(await bench.view(batch.id)).toMatchObject({ state: "finished", counts: { done: 3, failed: 0 } });
    expect(await bench.states(batch.id)).toEqual(["failed", "failed", "done", "done", "done"]);
    const [first, , , again] = await batchActions(bench.database, OWNER, batch.id);
    expect(first?.retriedBy).toBe(again?.id);
  });

  test("reports again only what was turned down; of others it blocks", async () => {
    const batch = batchOf("report-and-block", shops);
    bench.whatsapp.answerNext({ status: "unknown" }, refused, { status: "refused", code: 548 }, refused, { status: "timed-out" });
    await bench.start(batch);
    await bench.comeToRest();
    expect(await bench.states(batch.id)).toEqual(["failed", "failed", "failed"]);
    const before = bench.whatsapp.taken.length;
    expect(await bench.retry(batch.id)).toBe(1);
    expect(bench.whatsapp.taken).toHaveLength(before);
    expect(await bench.view(batch.id)).toMatchObject({ state: "finished", counts: { failed: 3 } });
    expect(await bench.retry(batch.id, 2)).toBe(1);
    expect(await bench.retry(batch.id, 1)).toBeUndefined();
    await bench.comeToRest();
    const again = (await batchActions(bench.database, OWNER, batch.id)).slice(3);
    expect(again.map(({ kind, ids }) => [kind, ids[0]])).toEqual([
      ["block", one],
      ["report-and-block", two],
    ]);
    expect(bench.whatsapp.taken.slice(before).map(({ operation }) => operation)).toEqual(["block", "report", "block"]);
    expect(bench.whatsapp.blocked.size).toBe(3);
  });

  test("in a paused batch waits for the user's word", async () => {
    const batch = batchOf("block", shops);
    bench.whatsapp.answerNext(refused);
    await bench.start(batch);
    await bench.control(batch.id, "pause");
    await bench.comeToRest();
    await bench.retry(batch.id);
    await bench.comeToRest();
    expect(await bench.view(batch.id)).toMatchObject({ state: "paused", counts: { waiting: 3, failed: 0 } });
    expect(bench.whatsapp.taken).toHaveLength(1);
  });

  test("leaves alone whom the user kept or saved since the batch was decided on, with the reason, however often it fails", async () => {
    const batch = batchOf("block", shops);
    bench.whatsapp.answerNext(refused, refused, refused);
    await bench.start(batch);
    await bench.comeToRest();
    bench.now += MINUTE;
    await bench.ask(wish("keep", { ids: [one] }));
    await bench.pass(MINUTE);
    bench.whatsapp.answerNext(refused, refused);
    await bench.retry(batch.id);
    await bench.comeToRest();
    expect(await bench.view(batch.id)).toMatchObject({ state: "finished", counts: { skipped: 1, failed: 2 } });
    await save(two);
    await bench.retry(batch.id);
    await bench.comeToRest();
    expect(await leftOut(batch.id)).toEqual(["kept", "saved", undefined]);
    expect([...bench.whatsapp.blocked]).toEqual([three]);
  });

  test("leaves alone whom the user kept while it was waiting for a new try, too", async () => {
    const batch = batchOf("block", [one, two]);
    bench.whatsapp.answerNext(refused, refused);
    await bench.start(batch);
    await bench.comeToRest();
    bench.whatsapp.open = false;
    await bench.retry(batch.id);
    bench.now += MINUTE;
    await bench.ask(wish("keep", { ids: [two] }));
    await save(one);
    bench.whatsapp.open = true;
    await bench.wake();
    await bench.comeToRest();
    expect(await leftOut(batch.id)).toEqual(["saved", "kept"]);
    expect(bench.whatsapp.blocked.size).toBe(0);
  });

  test("takes those who were put in although they were saved or kept", async () => {
    await save(one);
    await bench.ask(wish("keep", { ids: [two] }));
    bench.now += MINUTE;
    const batch = batchOf("block", [one, two], { line: { included: true } });
    bench.whatsapp.answerNext(refused, refused);
    await bench.start(batch);
    await bench.comeToRest();
    await bench.retry(batch.id);
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([one, two]);
  });

  test("asks for no report on those whom it leaves alone, nor beyond the limit of a batch", async () => {
    const many = Array.from({ length: REPORTS_A_BATCH }, (_, place) => `120255502${String(place + 10)}@c.us`);
    const batch = batchOf("report-and-block", many);
    const token = { status: "refused", code: 548 } as const;
    bench.whatsapp.answerNext(token, refused, token, refused, token, refused);
    await bench.start(batch);
    await bench.comeToRest();
    bench.now += MINUTE;
    await bench.ask(wish("keep", { ids: [many[0]!] }));
    expect(await bench.retry(batch.id)).toBe(2);
    await bench.retry(batch.id, 2);
    await bench.comeToRest();
    expect(bench.whatsapp.reports).toHaveLength(REPORTS_A_BATCH - 1);
    expect(bench.whatsapp.blocked.has(many[0]!)).toBe(false);
  });

  test("does nothing where only reports are left to ask for and the day has none: the batch stays at its end", async () => {
    const batch = batchOf("report-and-block", [one]);
    bench.whatsapp.answerNext({ status: "refused", code: 548 });
    await bench.start(batch);
    await bench.comeToRest();
    for (const batchOfDay of [0, 1]) {
      const others = Array.from({ length: REPORTS_A_BATCH }, (_, place) => `12025550${batchOfDay + 3}${String(place + 10)}@c.us`);
      await bench.start(batchOf("report-and-block", others));
      await bench.comeToRest();
    }
    const before = await bench.view(batch.id);
    expect(before).toMatchObject({ state: "finished", counts: { failed: 1, waiting: 0 } });
    await bench.retry(batch.id);
    expect(await bench.view(batch.id)).toEqual(before);
    expect(await bench.states(batch.id)).toEqual(["failed"]);
    expect(bench.whatsapp.reports).toHaveLength(2 * REPORTS_A_BATCH);
  });
});
