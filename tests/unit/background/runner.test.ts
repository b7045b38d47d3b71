import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CLICK_GAP, COOLDOWN } from "../../../lib/background/pace";
import { BATCH_GAP } from "../../../lib/domain/pace";
import { pendingActions, recentActions } from "../../../lib/database/reads";
import { Bench } from "./bench";
import { batchOf, NOW, OWNER, SHOP, uuid, wish } from "./builders";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const shop = () => bench.database.accounts.get([OWNER, SHOP.phone]);
const batch = uuid(900_000);

describe("a click", () => {
  test("is sent to the tab at once and done when WhatsApp's state agrees", async () => {
    const request = wish("block", { reason: "spam" });
    await bench.ask(request);
    expect(await bench.action(request.id)).toMatchObject({ state: "running", steps: [{ startedAt: NOW }] });
    expect(bench.whatsapp.jobs[0]?.request).toMatchObject({ operation: "block", reason: "spam", mode: "direct" });
    await bench.work();
    expect(await bench.action(request.id)).toMatchObject({ state: "done", finishedAt: NOW });
    expect((await shop())?.blocked).toEqual({ at: NOW, cause: "doorman", reason: "spam", actionId: request.id });
    expect(bench.alarm).toBeUndefined();
  });

  test("asked twice with the same id is one action", async () => {
    const request = wish("block");
    await Promise.all([bench.ask(request), bench.ask(request)]);
    await bench.comeToRest();
    await bench.ask(request);
    expect(bench.whatsapp.taken).toHaveLength(1);
    expect(await recentActions(bench.database, OWNER, 10)).toHaveLength(1);
  });

  test("is told of as already so when it was so before", async () => {
    bench.whatsapp.blocked.add(SHOP.phone);
    const request = wish("block");
    await bench.ask(request);
    await bench.comeToRest();
    expect((await bench.action(request.id)).state).toBe("already");
    expect((await shop())?.blocked).toEqual({ at: 0, cause: "outside" });
  });

  test("fails visibly when WhatsApp's state did not agree in time", async () => {
    const request = wish("block");
    bench.whatsapp.answerNext({ status: "timed-out" });
    await bench.ask(request);
    await bench.comeToRest();
    expect(await bench.action(request.id)).toMatchObject({
      state: "failed",
      steps: [{ outcome: { status: "timed-out" } }],
    });
    expect((await shop())?.blocked).toBeUndefined();
  });

  test("that is told of twice, or once more after it was given up, is still one", async () => {
    const request = wish("block");
    await bench.ask(request);
    await bench.work(2);
    expect((await bench.action(request.id)).state).toBe("done");
    const late = wish("stop-offers");
    bench.whatsapp.answerNext({ status: "timed-out" });
    await bench.ask(late);
    await bench.comeToRest();
    expect((await bench.action(late.id)).state).toBe("failed");
    await bench.runner.performed({ owner: OWNER, id: late.id, step: 0, outcome: { status: "done" } });
    await bench.runner.performed({ owner: OWNER, id: late.id, step: 0, outcome: { status: "timed-out" } });
    expect((await bench.action(late.id)).state).toBe("done");
    expect((await shop())?.optedOut?.cause).toBe("doorman");
  });

  test("that succeeds late counts though a batch left the sender out meanwhile", async () => {
    await bench.ask(wish("block"));
    await bench.comeToRest();
    const unblock = wish("unblock");
    bench.now += 1;
    bench.whatsapp.answerNext({ status: "timed-out" });
    await bench.ask(unblock);
    await bench.comeToRest();
    bench.now += 1;
    expect(await bench.start(batchOf("report-and-block", [SHOP.phone]))).toBe("started");
    await bench.runner.performed({ owner: OWNER, id: unblock.id, step: 0, outcome: { status: "done" } });
    expect((await bench.action(unblock.id)).state).toBe("done");
    expect((await shop())?.blocked).toBeUndefined();
  });

  test("goes before a batch that waits, and half a second after the last request", async () => {
    const many = [wish("unblock", { batch }), wish("unblock", { batch, ids: ["12025550112@c.us"] })];
    bench.whatsapp.blocked.add(SHOP.phone).add("12025550112@c.us");
    await bench.ask(...many);
    const click = wish("block", { ids: ["12025550113@c.us"] });
    await bench.ask(click);
    await bench.work();
    expect(bench.whatsapp.jobs).toEqual([]);
    await bench.pass(CLICK_GAP);
    expect(bench.whatsapp.jobs.map((job) => job.id)).toEqual([click.id]);
    await bench.comeToRest();
    expect(bench.whatsapp.taken.map(({ id }) => id)).toEqual([many[0]!.id, click.id, many[1]!.id]);
  });
});

describe("a batch", () => {
  test("goes on seconds apart, never two at once", async () => {
    const ids = Array.from({ length: 5 }, (_, place) => `1202555013${place}@c.us`);
    await bench.ask(...ids.map((id) => wish("block", { batch, ids: [id] })));
    for (const id of ids) {
      expect(bench.whatsapp.jobs.map((job) => job.request.ids[0])).toEqual([id]);
      await bench.work();
      await bench.pass(BATCH_GAP.least - 1);
      expect(bench.whatsapp.jobs).toEqual([]);
      await bench.pass(BATCH_GAP.most - BATCH_GAP.least + 1);
    }
    expect([...bench.whatsapp.blocked]).toEqual(ids);
  });

  test("waits after 'too fast', longer each time, and then goes on", async () => {
    const tooFast = { status: "refused", code: 429 } as const;
    const request = wish("block", { batch });
    bench.whatsapp.answerNext(tooFast, tooFast);
    await bench.ask(request);
    await bench.work();
    expect(await pendingActions(bench.database, OWNER)).toMatchObject([
      { state: "queued", waitsFor: "pace", notBefore: NOW + COOLDOWN.first },
    ]);
    await bench.pass(COOLDOWN.first);
    await bench.work();
    await bench.pass(2 * COOLDOWN.first - 1);
    expect(bench.whatsapp.jobs).toEqual([]);
    await bench.pass(1);
    await bench.work();
    expect((await bench.action(request.id)).state).toBe("done");
  });

  test("gives up on one sender that is refused again and again, and goes on with the next", async () => {
    const forbidden = { status: "refused", code: 403 } as const;
    const poisoned = wish("block", { batch });
    const next = wish("block", { batch, ids: ["12025550112@c.us"] });
    bench.whatsapp.answerNext(forbidden, forbidden, forbidden);
    await bench.ask(poisoned, next);
    await bench.comeToRest();
    expect(await bench.action(poisoned.id)).toMatchObject({ state: "failed", steps: [{ outcome: forbidden }] });
    expect((await bench.action(next.id)).state).toBe("done");
  });

  test("stops after the action that is under way", async () => {
    const many = ["1", "2", "3"].map((end) => wish("block", { batch, ids: [`1202555014${end}@c.us`] }));
    await bench.ask(...many);
    await bench.cancel(...many.map(({ id }) => id));
    await bench.comeToRest();
    expect(await Promise.all(many.map(async ({ id }) => (await bench.action(id)).state))).toEqual([
      "done",
      "skipped",
      "skipped",
    ]);
    expect(bench.whatsapp.taken).toHaveLength(1);
  });

  test("passes over a sender that the user unblocked by hand, but a click does not, nor its undo", async () => {
    bench.whatsapp.blocked.add(SHOP.phone);
    const unblock = wish("unblock", { batch: uuid(900_001) });
    await bench.ask(unblock);
    await bench.comeToRest();
    const again = wish("block", { batch });
    await bench.ask(again);
    await bench.comeToRest();
    expect((await bench.action(again.id)).state).toBe("skipped");
    const undo = wish("block", { batch: uuid(900_002), cause: { by: "undo", of: unblock.id } });
    await bench.ask(undo);
    await bench.comeToRest();
    expect((await bench.action(undo.id)).state).toBe("done");
    expect((await bench.action(unblock.id)).undoneBy).toBe(undo.id);
  });
});

describe("a click that is refused as too fast", () => {
  test("fails visibly, and the next wishes wait a minute", async () => {
    const refused = wish("block");
    bench.whatsapp.answerNext({ status: "refused", code: 429 });
    await bench.ask(refused);
    await bench.work();
    expect(await bench.action(refused.id)).toMatchObject({
      state: "failed",
      steps: [{ outcome: { status: "refused", code: 429 } }],
    });
    const next = wish("block", { ids: ["12025550112@c.us"] });
    await bench.ask(next);
    expect(await pendingActions(bench.database, OWNER)).toMatchObject([{ waitsFor: "pace" }]);
    await bench.pass(COOLDOWN.first);
    expect(bench.whatsapp.jobs.map((job) => job.id)).toEqual([next.id]);
  });
});

