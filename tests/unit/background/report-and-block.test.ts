import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pendingActions } from "../../../lib/database/reads";
import { Bench } from "./bench";
import { batchOf, MINUTE, OWNER, SHOP, wish } from "./builders";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const shop = async () => await bench.database.accounts.get([OWNER, SHOP.phone]);

describe("report and block", () => {
  test("reports first, then blocks", async () => {
    const request = wish("report-and-block", { reason: "spam" });
    await bench.ask(request);
    await bench.comeToRest();
    expect(bench.whatsapp.effects.map(({ operation }) => operation)).toEqual(["report", "block"]);
    expect((await bench.action(request.id)).state).toBe("done");
  });

  test("still blocks when the report is refused, and says that it failed", async () => {
    const request = wish("report-and-block");
    bench.whatsapp.answerNext({ status: "refused", code: 548 });
    await bench.ask(request);
    await bench.comeToRest();
    expect(await bench.action(request.id)).toMatchObject({
      state: "failed",
      steps: [{ outcome: { status: "refused", code: 548 } }, { outcome: { status: "done" } }],
    });
    expect((await shop())?.blocked?.cause).toBe("doorman");
  });

  test("of many reports nobody whom the user has reported or blocked by himself meanwhile", async () => {
    const shops = ["12025550151@c.us", "12025550152@c.us", "12025550153@c.us"];
    const batch = batchOf("report-and-block", shops);
    await bench.start(batch);
    await bench.control(batch.id, "pause");
    await bench.comeToRest();
    const own = wish("report-and-block", { ids: [shops[1]!] });
    await bench.ask(own, wish("block", { ids: [shops[2]!] }));
    await bench.comeToRest();
    await bench.control(batch.id, "resume");
    await bench.comeToRest();
    expect(bench.whatsapp.reports).toEqual([batch.lines[0]!.requestId, own.id]);
    expect(await bench.view(batch.id)).toMatchObject({ state: "finished", counts: { done: 1, skipped: 2 } });
    expect(await bench.action(batch.lines[1]!.requestId)).toMatchObject({ state: "skipped", leftOut: "already" });
  });

  test("of many is sent again where WhatsApp had refused it, although the sender is blocked", async () => {
    const batch = batchOf("report-and-block", [SHOP.phone]);
    bench.whatsapp.answerNext({ status: "refused", code: 548 });
    await bench.start(batch);
    await bench.comeToRest();
    expect(bench.whatsapp.blocked.has(SHOP.phone)).toBe(true);
    await bench.retry(batch.id, 1);
    await bench.comeToRest();
    expect(bench.whatsapp.reports).toHaveLength(1);
  });

  test("of many can be taken back also where every report was refused, and nobody was done whole", async () => {
    const shops = ["12025550151@c.us", "12025550152@c.us"];
    const batch = batchOf("report-and-block", shops);
    bench.whatsapp.answerNext({ status: "refused", code: 548 });
    await bench.start(batch);
    await bench.work();
    expect((await bench.view(batch.id)).blocks).toBeUndefined();
    bench.whatsapp.answerNext({ status: "done" }, { status: "refused", code: 548 });
    await bench.control(batch.id, "pause");
    await bench.comeToRest();
    expect(await bench.view(batch.id)).toMatchObject({ counts: { done: 0, failed: 1, waiting: 1 }, blocks: true });
  });

  test("blocks after the pause when the report was too fast", async () => {
    const request = wish("report-and-block");
    bench.whatsapp.answerNext({ status: "refused", code: 429 });
    await bench.ask(request);
    await bench.work();
    expect(await pendingActions(bench.database, OWNER)).toMatchObject([{ state: "queued", waitsFor: "pace" }]);
    await bench.comeToRest();
    expect(bench.whatsapp.blocked.has(SHOP.phone)).toBe(true);
    expect(bench.whatsapp.reports).toEqual([]);
    expect((await bench.action(request.id)).state).toBe("failed");
  });

  test("never sends a report again whose end was not seen", async () => {
    const request = wish("report-and-block");
    await bench.ask(request);
    bench.whatsapp.close(true);
    await bench.pass(2 * MINUTE);
    bench.whatsapp.open = true;
    await bench.comeToRest();
    expect(bench.whatsapp.reports).toEqual([request.id]);
    expect(await bench.action(request.id)).toMatchObject({
      state: "failed",
      steps: [{ outcome: { status: "unknown" } }, { outcome: { status: "done" } }],
    });
  });

  test("that is cancelled after its report, or its block declined, has failed: the report has left", async () => {
    const [cancelled, declined] = [wish("report-and-block"), wish("report-and-block", { ids: ["12025550112@c.us"], mode: "dialog" })];
    await bench.ask(cancelled);
    bench.whatsapp.open = false;
    await bench.work();
    await bench.cancel(cancelled.id);
    expect(await bench.action(cancelled.id)).toMatchObject({ state: "failed", steps: [{ outcome: { status: "done" } }, { operation: "block" }] });
    expect((await bench.action(cancelled.id)).steps[1]?.outcome).toBeUndefined();
    bench.whatsapp.open = true;
    bench.whatsapp.answerNext({ status: "done" }, { status: "declined" });
    await bench.ask(declined);
    await bench.comeToRest();
    expect((await bench.action(declined.id)).state).toBe("failed");
    expect(bench.whatsapp.blocked.size).toBe(0);
  });

  test("stays failed when the report of one that was cancelled is confirmed late", async () => {
    const request = wish("report-and-block");
    await bench.ask(request);
    bench.whatsapp.answerNext({ status: "timed-out" });
    bench.whatsapp.open = false;
    await bench.work();
    await bench.cancel(request.id);
    await bench.runner.performed({ owner: OWNER, id: request.id, step: 0, outcome: { status: "done" } });
    expect(await bench.action(request.id)).toMatchObject({ state: "failed", steps: [{ outcome: { status: "done" } }, {}] });
  });

  test("does nothing more when the user closes WhatsApp's own dialog", async () => {
    const request = wish("report-and-block", { mode: "dialog" });
    bench.whatsapp.answerNext({ status: "declined" });
    await bench.ask(request);
    await bench.comeToRest();
    expect((await bench.action(request.id)).state).toBe("skipped");
    expect(bench.whatsapp.taken).toHaveLength(1);
  });
});
