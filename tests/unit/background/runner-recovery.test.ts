import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { pendingActions } from "../../../lib/database/reads";
import { Bench } from "./bench";
import { MINUTE, NOW, OTHER_OWNER, OWNER, SHOP, uuid, wish } from "./builders";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const shop = () => bench.database.accounts.get([OWNER, SHOP.phone]);
const batch = uuid(900_000);

describe("an action whose tab went away", () => {
  test("is done when WhatsApp's state says so, without asking again", async () => {
    const request = wish("block");
    await bench.ask(request);
    bench.whatsapp.close(true);
    await bench.pass(2 * MINUTE);
    expect(await pendingActions(bench.database, OWNER)).toMatchObject([{ state: "queued", waitsFor: "tab" }]);
    bench.whatsapp.open = true;
    await bench.comeToRest();
    expect((await bench.action(request.id)).state).toBe("done");
    expect(bench.whatsapp.taken).toHaveLength(1);
    expect((await shop())?.blocked?.cause).toBe("doorman");
  });

  test("is tried again when it had not happened, three times in all", async () => {
    const request = wish("block");
    await bench.ask(request);
    for (let time = 0; time < 5; time += 1) {
      bench.whatsapp.close(false);
      await bench.pass(2 * MINUTE);
      bench.whatsapp.open = true;
      await bench.wake();
    }
    expect(bench.whatsapp.taken).toHaveLength(3);
    expect(await bench.action(request.id)).toMatchObject({
      state: "failed",
      steps: [{ outcome: { status: "unknown" } }],
    });
  });
});

describe("a queue that waits", () => {
  test.each([
    ["for a tab", (): void => bench.whatsapp.close(false), "tab"],
    ["for a sign-in", (): void => void (bench.whatsapp.mode = "signed-out"), "sign-in"],
    ["for the other account", (): void => void (bench.whatsapp.owner = OTHER_OWNER), "other-account"],
    ["for a tab that is still loading", (): void => void (bench.whatsapp.mode = "syncing"), "tab"],
  ] as const)("says that it waits %s, and goes on when it is there", async (_, take, waitsFor) => {
    take();
    const request = wish("block");
    await bench.ask(request);
    expect(await pendingActions(bench.database, OWNER)).toMatchObject([{ state: "queued", waitsFor }]);
    // The tab will say when it is ready: the worker is not woken every minute for nothing.
    expect(bench.alarm).toBe(NOW + 5 * MINUTE);
    bench.whatsapp.open = true;
    bench.whatsapp.mode = "ready";
    bench.whatsapp.owner = OWNER;
    await bench.wake();
    await bench.work();
    expect((await bench.action(request.id)).state).toBe("done");
  });

  test("of one account is never worked off under another", async () => {
    await bench.askFor(OTHER_OWNER, wish("block"));
    await bench.askFor(OWNER, wish("block", { ids: ["12025550112@c.us"] }));
    await bench.work();
    expect([...bench.whatsapp.blocked]).toEqual(["12025550112@c.us"]);
    expect(await pendingActions(bench.database, OTHER_OWNER)).toMatchObject([{ waitsFor: "other-account" }]);
  });
});

describe("a tab that does not take a request", () => {
  test("leaves a block that was made on the phone meanwhile to the phone", async () => {
    const request = wish("block");
    bench.whatsapp.hearing = "refuses";
    await bench.ask(request);
    bench.whatsapp.blocked.add(SHOP.phone);
    bench.whatsapp.hearing = "well";
    await bench.comeToRest();
    expect((await bench.action(request.id)).state).toBe("already");
    expect((await shop())?.blocked?.cause).toBe("outside");
  });

  test("is asked again after a pause; then it is certain that nothing was done, and the queue goes on", async () => {
    const request = wish("block");
    bench.whatsapp.hearing = "refuses";
    await bench.ask(request);
    await bench.pass(MINUTE);
    expect(await bench.action(request.id)).toMatchObject({
      state: "failed",
      steps: [{ outcome: { status: "not-taken" } }],
    });
    bench.whatsapp.hearing = "well";
    const next = wish("stop-offers");
    await bench.ask(next);
    await bench.comeToRest();
    expect((await bench.action(next.id)).state).toBe("done");
  });

  test("because it lost its connection in between is asked again, too", async () => {
    const request = wish("block");
    bench.whatsapp.answerNext({ status: "not-taken" });
    await bench.ask(request);
    await bench.pass(MINUTE);
    await bench.comeToRest();
    expect(await bench.action(request.id)).toMatchObject({ state: "done", steps: [{ outcome: { status: "done" } }] });
    expect(bench.whatsapp.taken).toHaveLength(2);
  });

  test("that may have left before leaves it open whether it was done", async () => {
    const request = wish("unblock");
    bench.whatsapp.blocked.add(SHOP.phone);
    bench.whatsapp.hearing = "silent";
    await bench.ask(request);
    bench.whatsapp.hearing = "refuses";
    await bench.pass(MINUTE);
    expect(await bench.action(request.id)).toMatchObject({ state: "failed", steps: [{ outcome: { status: "timed-out" } }] });
  });

  test("nor answers any question, fails in the end", async () => {
    const request = wish("block");
    bench.whatsapp.hearing = "deaf";
    await bench.ask(request);
    await bench.pass(2 * MINUTE);
    expect(await bench.action(request.id)).toMatchObject({
      state: "failed",
      steps: [{ outcome: { status: "unknown" } }],
    });
  });

  test("and does not answer, is looked at before anything is sent again", async () => {
    const request = wish("block");
    bench.whatsapp.hearing = "silent";
    await bench.ask(request);
    bench.whatsapp.hearing = "well";
    bench.whatsapp.work();
    await bench.pass(MINUTE);
    expect(bench.whatsapp.taken).toHaveLength(1);
    expect((await bench.action(request.id)).state).toBe("done");
  });
});

test.each(Array.from({ length: 16 }, (_, steps) => steps))(
  "a worker that dies after %i steps of an alarm is woken again and finishes",
  async (steps) => {
    bench.whatsapp.close(false);
    const request = wish("report-and-block");
    await bench.ask(request);
    bench.whatsapp.open = true;
    bench.crashAfter(steps);
    await bench.pass(6 * MINUTE);
    await bench.comeToRest();
    expect(["done", "failed"]).toContain((await bench.action(request.id)).state);
    expect(bench.whatsapp.blocked.has(SHOP.phone)).toBe(true);
    expect(bench.whatsapp.reports.length).toBeLessThanOrEqual(1);
  },
);

describe("news that is none", () => {
  test("changes nothing: an action that is done stays done", async () => {
    const request = wish("block");
    await bench.ask(request);
    await bench.work();
    const done = await bench.action(request.id);
    for (const status of ["already", "timed-out", "declined"] as const) {
      await bench.runner.performed({ owner: OWNER, id: request.id, step: 0, outcome: { status } });
    }
    await bench.runner.performed({ owner: OWNER, id: request.id, step: 7, outcome: { status: "done" } });
    await bench.runner.performed({ owner: OTHER_OWNER, id: request.id, step: 0, outcome: { status: "done" } });
    expect(await bench.action(request.id)).toEqual(done);
  });

  test.each([
    ["a moment later", 1],
    ["by a clock that was set back in between", -60 * MINUTE],
  ])("that an old block succeeded says nothing of now when it was taken back since, %s", async (_, passed) => {
    const block = wish("block");
    bench.whatsapp.answerNext({ status: "timed-out" });
    await bench.ask(block);
    await bench.comeToRest();
    bench.now += passed;
    await bench.ask(wish("unblock"));
    await bench.comeToRest();
    await bench.runner.performed({ owner: OWNER, id: block.id, step: 0, outcome: { status: "done" } });
    expect((await bench.action(block.id)).state).toBe("done");
    expect((await shop())?.blocked).toBeUndefined();
  });
});

describe("a clock that is set back", () => {
  test("does not hold up the queue", async () => {
    const first = wish("block", { batch });
    bench.whatsapp.answerNext({ status: "refused", code: 429 });
    await bench.ask(first);
    await bench.work();
    bench.now -= 24 * 60 * MINUTE;
    await bench.wake();
    await bench.work();
    expect((await bench.action(first.id)).state).toBe("done");
  });
});
