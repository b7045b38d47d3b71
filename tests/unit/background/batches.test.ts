import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MAX_BATCH, REPORTS_A_BATCH } from "../../../lib/domain/batch";
import { DAY } from "../../../lib/domain/limits";
import { batchActions, batchViews, reportsLeft } from "../../../lib/database/batches";
import { pendingActions } from "../../../lib/database/reads";
import { Bench } from "./bench";
import { batchOf, MINUTE, NOW, OTHER_OWNER, OWNER, uuid, wish } from "./builders";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const [one, two, three, four] = ["12025550141@c.us", "12025550142@c.us", "12025550143@c.us", "12025550144@c.us"] as const;
const shops = [one, two, three];
/** Numbers of invented senders, as many as are needed. */
const many = (count: number) => Array.from({ length: count }, (_, place) => `9000000${String(place).padStart(6, "0")}@lid`);

const account = async (id: string) => (await bench.database.accounts.where("ids").equals(id).first())!;
const leftOut = async (id: string) => (await batchActions(bench.database, OWNER, id)).map((row) => row.leftOut);

/** Makes a sender known, by an action that needs no WhatsApp, and then different. */
async function known(id: string, change: object): Promise<void> {
  await bench.ask(wish("unkeep", { ids: [id] }));
  await bench.database.accounts.update([OWNER, id], change);
}

describe("a batch", () => {
  test("does one sender after the other, at its pace, and is finished", async () => {
    const batch = batchOf("block", shops, { line: { reason: "spam" } });
    expect(await bench.start(batch)).toBe("started");
    expect(await bench.view(batch.id)).toMatchObject({
      kind: "block",
      state: "running",
      current: "Shop 0141",
      counts: { done: 0, waiting: 3 },
      timeLeft: 12_000,
    });
    await bench.work();
    expect(bench.whatsapp.jobs).toEqual([]);
    await bench.pass(3_000);
    expect(bench.whatsapp.jobs).toHaveLength(1);
    await bench.comeToRest();
    const view = await bench.view(batch.id);
    expect(view).toMatchObject({
      state: "finished",
      counts: { done: 3, already: 0, skipped: 0, failed: 0, waiting: 0 },
      finishedAt: NOW + 6_000,
    });
    expect(view).not.toHaveProperty("timeLeft");
    expect([...bench.whatsapp.blocked]).toEqual(shops);
    expect((await account(one)).blocked).toMatchObject({ cause: "doorman", reason: "spam" });
  });

  test("started twice with the same id is one batch", async () => {
    const batch = batchOf("block", shops);
    await Promise.all([bench.start(batch), bench.start(batch)]);
    await bench.comeToRest();
    expect(await bench.start(batch)).toBe("started");
    expect(bench.whatsapp.taken).toHaveLength(3);
    expect(await batchViews(bench.database, OWNER, 10, bench.now)).toHaveLength(1);
  });

  test("counts how each ended, and what was so already", async () => {
    bench.whatsapp.blocked.add(one);
    bench.whatsapp.answerNext({ status: "already" }, { status: "refused", code: 500 });
    const batch = batchOf("block", shops);
    await bench.start(batch);
    await bench.comeToRest();
    expect((await bench.view(batch.id)).counts).toEqual({ done: 1, already: 1, skipped: 0, failed: 1, waiting: 0 });
  });

  test("of keeping needs no WhatsApp and is finished at once", async () => {
    const batch = batchOf("keep", shops);
    await bench.start(batch);
    expect(await bench.view(batch.id)).toMatchObject({ state: "finished", counts: { done: 3 } });
    expect((await account(two)).rule?.keep).toEqual({ since: NOW });
    expect(bench.whatsapp.taken).toEqual([]);
  });

  test("that is newer comes first in the list", async () => {
    const [older, newer] = [batchOf("keep", [one]), batchOf("keep", [two])];
    await bench.start(older);
    bench.now += MINUTE;
    await bench.start(newer);
    const ids = async (limit: number) => (await batchViews(bench.database, OWNER, limit, bench.now)).map(({ id }) => id);
    expect(await ids(5)).toEqual([newer.id, older.id]);
    expect(await ids(1)).toEqual([newer.id]);
    expect(await batchViews(bench.database, OTHER_OWNER, 5, bench.now)).toEqual([]);
  });
});

describe("the background looks for itself", () => {
  test("and skips saved and kept senders, unless the user put them back in", async () => {
    await known(one, { saved: true });
    await known(two, { rule: { keep: { since: 0 } } });
    const careful = batchOf("block", shops);
    await bench.start(careful);
    expect(await leftOut(careful.id)).toEqual(["saved", "kept", undefined]);
    await bench.comeToRest();
    expect(await bench.states(careful.id)).toEqual(["skipped", "skipped", "done"]);
    const wanted = batchOf("stop-offers", [one, two], { line: { included: true } });
    await bench.start(wanted);
    await bench.comeToRest();
    expect(await bench.states(wanted.id)).toEqual(["done", "done"]);
  });

  test("and never blocks a mixed sender, whatever the page says; the gentler line passes", async () => {
    await known(one, { record: { ...(await emptyRecord()), promotion: 2, service: 1 } });
    const batch = batchOf("block", shops, { line: { included: true } });
    await bench.start(batch);
    await bench.comeToRest();
    expect(await leftOut(batch.id)).toEqual(["mixed", undefined, undefined]);
    const gentle = { ...batchOf("stop-offers", [one]), kind: "block" as const };
    await bench.start(gentle);
    await bench.comeToRest();
    expect(await bench.states(gentle.id)).toEqual(["done"]);
  });

  test("and blocks nobody who has sent no promotion, unless the user put him in", async () => {
    await known(one, { record: { ...(await emptyRecord()), service: 2 } });
    const careful = batchOf("block", [one, two]);
    await bench.start(careful);
    await bench.comeToRest();
    expect(await leftOut(careful.id)).toEqual(["no-promotion", undefined]);
    expect([...bench.whatsapp.blocked]).toEqual([two]);
    const wanted = batchOf("block", [one], { line: { included: true } });
    await bench.start(wanted);
    await bench.comeToRest();
    expect(await bench.states(wanted.id)).toEqual(["done"]);
  });

  test("and reports nobody who is blocked already", async () => {
    await bench.ask(wish("block", { ids: [one] }));
    await bench.comeToRest();
    const batch = batchOf("report-and-block", [one]);
    await bench.start(batch);
    expect(await leftOut(batch.id)).toEqual(["already"]);
    expect(bench.whatsapp.reports).toHaveLength(0);
  });

  test("and does not do again what the user took back by hand", async () => {
    await known(one, { rule: { undoneByHand: [{ kind: "block", at: 0 }] } });
    const batch = batchOf("report-and-block", [one]);
    await bench.start(batch);
    expect(await leftOut(batch.id)).toEqual(["undone-by-hand"]);
    expect(await bench.view(batch.id)).toMatchObject({ state: "finished", counts: { skipped: 1 } });
  });

  test("and looks again when it is a sender's turn", async () => {
    const batch = batchOf("block", [one, two, three, four]);
    await bench.start(batch);
    await bench.control(batch.id, "pause");
    await bench.comeToRest();
    bench.now += MINUTE;
    await bench.ask(wish("keep", { ids: [two] }));
    await known(three, { record: { ...(await emptyRecord()), promotion: 1, service: 1 } });
    await known(four, { record: { ...(await emptyRecord()), service: 1 } });
    await bench.control(batch.id, "resume");
    await bench.comeToRest();
    expect(await bench.states(batch.id)).toEqual(["done", "skipped", "skipped", "skipped"]);
    expect(await leftOut(batch.id)).toEqual([undefined, "kept", "mixed", "no-promotion"]);
  });

  test("and leaves alone whom the user saved since, also between a report and its block", async () => {
    const batch = batchOf("report-and-block", [one, two]);
    await bench.start(batch);
    bench.whatsapp.answerNext({ status: "done" }, { status: "refused", code: 429 });
    await bench.work();
    await bench.work();
    await bench.control(batch.id, "pause");
    await known(one, { saved: true });
    await known(two, { saved: true });
    await bench.control(batch.id, "resume");
    await bench.comeToRest();
    expect(await bench.states(batch.id)).toEqual(["failed", "skipped"]);
    expect(await leftOut(batch.id)).toEqual(["saved", "saved"]);
    expect(bench.whatsapp.blocked.size).toBe(0);
  });

  async function emptyRecord(): Promise<object> {
    await bench.ask(wish("unkeep", { ids: ["12025550149@c.us"] }));
    return (await account("12025550149@c.us")).record;
  }
});

describe("reports", () => {
  test("need the number that the user confirmed", async () => {
    expect(await bench.start(batchOf("report-and-block", shops, { confirmedReports: 2 }))).toBe("not-confirmed");
    expect(await bench.start(batchOf("block", shops, { confirmedReports: 1 }))).toBe("not-confirmed");
    expect(await bench.database.actions.count()).toBe(0);
    expect(await bench.start(batchOf("report-and-block", shops))).toBe("started");
  });

  test("are the user's own: nothing else may ask for one", async () => {
    const byRule = wish("report-and-block", { cause: { by: "rule", rule: "block-scam" } });
    await expect(bench.ask(byRule)).rejects.toThrow("click");
    expect(await bench.database.actions.count()).toBe(0);
  });

  test("are at most 25 in a batch, 50 in any 24 hours", async () => {
    expect(await bench.start(batchOf("report-and-block", many(REPORTS_A_BATCH + 1)))).toBe("report-limit");
    const senders = many(60);
    expect(await bench.start(batchOf("report-and-block", senders.slice(0, 25)))).toBe("started");
    // Those that wait count too.
    expect(await reportsLeft(bench.database, OWNER, bench.now)).toBe(25);
    await bench.comeToRest();
    const first = bench.now;
    await bench.start(batchOf("report-and-block", senders.slice(25, 45)));
    await bench.comeToRest();
    expect(await reportsLeft(bench.database, OWNER, bench.now)).toBe(5);
    expect(await bench.start(batchOf("report-and-block", senders.slice(45, 51)))).toBe("report-limit");
    expect(await reportsLeft(bench.database, OTHER_OWNER, bench.now)).toBe(50);
    bench.now = first + DAY - 1_000;
    expect(await reportsLeft(bench.database, OWNER, bench.now)).toBe(30);
    expect(bench.whatsapp.reports).toHaveLength(45);
    // An hour back they still count; after a clock that ran a month ahead they do not hold up the user for a month.
    bench.now = first - 3_600_000;
    expect(await reportsLeft(bench.database, OWNER, bench.now)).toBe(5);
    bench.now = first - 30 * DAY;
    expect(await reportsLeft(bench.database, OWNER, bench.now)).toBe(50);
  });

  test("that were turned down were none", async () => {
    bench.whatsapp.answerNext({ status: "refused", code: 548 });
    await bench.start(batchOf("report-and-block", [one, two]));
    await bench.comeToRest();
    expect(await reportsLeft(bench.database, OWNER, bench.now)).toBe(49);
  });
});

describe("what is no batch", () => {
  test("no lines, or too many", async () => {
    expect(await bench.start(batchOf("block", []))).toBe("nothing");
    expect(await bench.start(batchOf("block", many(MAX_BATCH + 1)))).toBe("too-many");
    expect(await batchViews(bench.database, OWNER, 10, bench.now)).toEqual([]);
  });
});

describe("too fast", () => {
  test("stops the batch, keeps it, says until when, and makes it slower for the rest of the day", async () => {
    const batch = batchOf("block", many(5));
    bench.whatsapp.answerNext({ status: "refused", code: 429 });
    await bench.start(batch);
    await bench.work();
    expect(await bench.view(batch.id)).toMatchObject({
      state: "running",
      waitsFor: "pace",
      notBefore: NOW + MINUTE,
      counts: { waiting: 5, failed: 0 },
      timeLeft: 5 * (6_000 + 1_000),
    });
    await bench.pass(MINUTE);
    await bench.work();
    expect(await bench.view(batch.id)).not.toHaveProperty("notBefore");
    await bench.pass(5_999);
    expect(bench.whatsapp.jobs).toEqual([]);
    await bench.pass(1);
    expect(bench.whatsapp.jobs).toHaveLength(1);
    // Again and again: twice as slow each time, eight times at most.
    for (const times of [4, 8, 8]) {
      bench.whatsapp.answerNext({ status: "refused", code: 429 });
      await bench.work();
      await bench.pass(((await bench.view(batch.id)).notBefore ?? 0) - bench.now);
      const queue = await bench.database.meta.get([OWNER, "queue"]);
      expect(queue).toMatchObject({ batchGap: 3_000 * times });
    }
    bench.now += DAY;
    await bench.wake();
    await bench.work();
    expect(await bench.database.meta.get([OWNER, "queue"])).toMatchObject({ batchGap: 3_000 });
    await bench.comeToRest();
    expect((await bench.view(batch.id)).counts).toMatchObject({ done: 5 });
  });
});

describe("2,000 senders", () => {
  test("enter the queue at once; a click goes before them; paused they hold up nothing", async () => {
    const batch = batchOf("block", many(MAX_BATCH), { id: uuid(777_777) });
    await bench.start(batch);
    await bench.control(batch.id, "pause");
    await bench.work();
    const other = batchOf("stop-offers", [one]);
    await bench.start(other);
    await bench.comeToRest();
    expect(await bench.view(other.id)).toMatchObject({ state: "finished" });
    expect(await bench.view(batch.id)).toMatchObject({ state: "paused", counts: { done: 1, waiting: 1_999 } });
    expect(await pendingActions(bench.database, OWNER)).toEqual([]);
    expect(bench.alarm).toBeUndefined();
  });
});
