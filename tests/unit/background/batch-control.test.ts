import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { batchActions } from "../../../lib/database/batches";
import { senderTimeline } from "../../../lib/database/timeline";
import { senderView } from "../../../lib/background/senders";
import { suggest } from "../../../lib/domain/suggest";
import { Bench } from "./bench";
import { batchOf, NOW, OWNER, sender, wish } from "./builders";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const [one, two, three] = ["12025550151@c.us", "12025550152@c.us", "12025550153@c.us"] as const;
const shops = [one, two, three];

const account = async (id: string) => (await bench.database.accounts.where("ids").equals(id).first())!;
const tooFast = { status: "refused", code: 429 } as const;

describe("pause", () => {
  test("lets the running action end, does nothing more, and goes on where it was", async () => {
    const batch = batchOf("block", shops);
    await bench.start(batch);
    await bench.control(batch.id, "pause");
    await bench.comeToRest();
    await bench.pass(60_000);
    expect(bench.whatsapp.taken).toHaveLength(1);
    expect(await bench.view(batch.id)).toMatchObject({ state: "paused", counts: { done: 1, waiting: 2 } });
    await bench.control(batch.id, "resume");
    await bench.comeToRest();
    expect(await bench.view(batch.id)).toMatchObject({ state: "finished", counts: { done: 3 } });
  });

  test("keeps what comes back to the queue aside", async () => {
    const batch = batchOf("block", shops);
    bench.whatsapp.answerNext(tooFast);
    await bench.start(batch);
    await bench.control(batch.id, "pause");
    await bench.comeToRest();
    await bench.pass(600_000);
    expect(bench.whatsapp.taken).toHaveLength(1);
    expect(await bench.states(batch.id)).toEqual(["queued", "queued", "queued"]);
  });

  test("is why its actions wait, whatever else would keep them waiting", async () => {
    const batch = batchOf("block", shops);
    bench.whatsapp.open = false;
    await bench.start(batch);
    const whys = async () => (await batchActions(bench.database, OWNER, batch.id)).map(({ waitsFor }) => waitsFor);
    expect(await whys()).toEqual(["tab", "tab", "tab"]);
    await bench.control(batch.id, "pause");
    expect(await whys()).toEqual(["paused", "paused", "paused"]);
    await bench.control(batch.id, "resume");
    expect(await whys()).toEqual(["tab", "tab", "tab"]);
  });

  test("does not ask again for what a tab took with it", async () => {
    const batch = batchOf("block", [one]);
    await bench.start(batch);
    bench.whatsapp.close(false);
    await bench.control(batch.id, "pause");
    await bench.pass(600_000);
    bench.whatsapp.open = true;
    await bench.wake();
    await bench.comeToRest();
    expect(bench.whatsapp.taken).toHaveLength(1);
    expect(await bench.states(batch.id)).toEqual(["queued"]);
    await bench.control(batch.id, "resume");
    await bench.comeToRest();
    expect(await bench.states(batch.id)).toEqual(["done"]);
  });

  test("of a batch holds up neither clicks nor other batches", async () => {
    const [held, other] = [batchOf("block", shops), batchOf("stop-offers", shops)];
    await bench.start(held);
    await bench.control(held.id, "pause");
    await bench.start(other);
    const click = wish("block", { ids: ["12025550154@c.us"] });
    await bench.ask(click);
    await bench.comeToRest();
    expect((await bench.action(click.id)).state).toBe("done");
    expect(await bench.view(other.id)).toMatchObject({ state: "finished", counts: { done: 3 } });
    expect(await bench.view(held.id)).toMatchObject({ state: "paused", counts: { waiting: 2 } });
  });

  test("a sender that is kept meanwhile is left alone, also where the clock was put back", async () => {
    const batch = batchOf("block", [one, two]);
    await bench.start(batch);
    await bench.control(batch.id, "pause");
    await bench.comeToRest();
    bench.now -= 3_600_000;
    await bench.ask(wish("keep", { ids: [two] }));
    await bench.control(batch.id, "resume");
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([one]);
    expect(await bench.states(batch.id)).toEqual(["done", "skipped"]);
  });

  test("lets the user act on a sender by himself, as long as it lasts", async () => {
    const batch = batchOf("block", [one, two]);
    await bench.start(batch);
    const seen = async () => {
      const about = { owner: OWNER, sender: sender({ ids: [two] }) };
      return (await senderView({ database: bench.database, suggest, now: bench.now }, about)).view.lastAction?.state;
    };
    expect(await seen()).toBe("queued");
    await bench.control(batch.id, "pause");
    expect(await seen()).toBeUndefined();
    const timeline = async () => await senderTimeline(bench.database, OWNER, two, bench.now);
    expect(await timeline()).toMatchObject({ pending: undefined, actions: [{ state: "queued" }] });
    await bench.control(batch.id, "resume");
    expect(await timeline()).toMatchObject({ pending: { state: "queued" } });
  });

  test("a wish that does not fit the state changes nothing", async () => {
    const batch = batchOf("keep", [one]);
    await bench.start(batch);
    for (const word of ["pause", "resume", "stop"] as const) {
      await bench.control(batch.id, word);
      expect((await bench.view(batch.id)).state).toBe("finished");
    }
    await expect(bench.view("00000000-0000-4000-8000-00000000dead")).rejects.toThrow("no batch");
  });
});

describe("stop", () => {
  test("lets the running action end and skips the rest", async () => {
    const batch = batchOf("report-and-block", shops);
    await bench.start(batch);
    await bench.control(batch.id, "stop");
    expect((await bench.view(batch.id)).finishedAt).toBeUndefined();
    await bench.comeToRest();
    expect(await bench.view(batch.id)).toMatchObject({ state: "stopped", counts: { done: 1, skipped: 2 }, finishedAt: NOW });
    // Each says why nothing became of it.
    const leftOut = (await batchActions(bench.database, OWNER, batch.id)).map((action) => action.leftOut);
    expect(leftOut).toEqual([undefined, "batch-stopped", "batch-stopped"]);
    expect(bench.whatsapp.taken.map(({ operation }) => operation)).toEqual(["report", "block"]);
    await bench.control(batch.id, "resume");
    await bench.comeToRest();
    expect(bench.whatsapp.taken).toHaveLength(2);
  });

  test("of a paused batch skips all that stood aside", async () => {
    const batch = batchOf("block", shops);
    await bench.start(batch);
    await bench.control(batch.id, "pause");
    await bench.work();
    await bench.control(batch.id, "stop");
    expect(await bench.view(batch.id)).toMatchObject({ state: "stopped", counts: { done: 1, skipped: 2 } });
  });

  test("holds for what was too fast, and for what a tab took with it", async () => {
    const fast = batchOf("block", [one]);
    bench.whatsapp.answerNext(tooFast);
    await bench.start(fast);
    await bench.control(fast.id, "stop");
    await bench.comeToRest();
    expect(await bench.states(fast.id)).toEqual(["skipped"]);
    const [done, lost] = [batchOf("block", [two]), batchOf("block", [three])];
    for (const [batch, happened] of [[done, true], [lost, false]] as const) {
      await bench.start(batch);
      await bench.pass(60_000);
      bench.whatsapp.close(happened);
      await bench.control(batch.id, "stop");
      bench.whatsapp.open = true;
      await bench.pass(120_000);
      await bench.comeToRest();
    }
    expect(await bench.states(done.id)).toEqual(["done"]);
    expect(await bench.states(lost.id)).toEqual(["skipped"]);
    expect([...bench.whatsapp.blocked]).toEqual([two]);
  });
});

describe("the end of a batch", () => {
  test("is news until it is dismissed, and again after a new try", async () => {
    const batch = batchOf("block", shops);
    bench.whatsapp.answerNext({ status: "refused", code: 500 });
    await bench.start(batch);
    await bench.control(batch.id, "dismiss");
    expect(await bench.view(batch.id)).not.toHaveProperty("news");
    await bench.comeToRest();
    expect(await bench.view(batch.id)).toMatchObject({ state: "finished", news: true });
    await bench.control(batch.id, "dismiss");
    expect(await bench.view(batch.id)).not.toHaveProperty("news");
    await bench.retry(batch.id);
    await bench.comeToRest();
    expect(await bench.view(batch.id)).toMatchObject({ state: "finished", counts: { done: 3 }, news: true });
  });
});

describe("the way back from a batch", () => {
  test("undoes what was done, is remembered, and leaves the block list as it was", async () => {
    bench.whatsapp.blocked.add(three);
    const batch = batchOf("block", shops);
    await bench.start(batch);
    await bench.comeToRest();
    await bench.control(batch.id, "undo");
    const { undoneBy } = await bench.view(batch.id);
    expect(await bench.view(undoneBy!)).toMatchObject({ kind: "unblock", undoes: { id: batch.id }, state: "running", counts: { waiting: 2 } });
    await bench.control(batch.id, "undo");
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([three]);
    expect((await bench.view(undoneBy!)).counts).toMatchObject({ done: 2 });
    const [first, , third] = await batchActions(bench.database, OWNER, batch.id);
    const [back] = await batchActions(bench.database, OWNER, undoneBy!);
    expect(first?.undoneBy).toBe(back?.id);
    expect(back?.cause).toEqual({ by: "undo", of: first?.id });
    expect(third?.undoneBy).toBeUndefined();
    expect((await account(one)).rule?.undoneByHand).toMatchObject([{ kind: "block" }]);
    const again = batchOf("block", [one]);
    await bench.start(again);
    expect(await bench.states(again.id)).toEqual(["skipped"]);
  });

  test("leaves alone what the user took back in between, and what he did again himself", async () => {
    const batch = batchOf("block", shops);
    await bench.start(batch);
    await bench.comeToRest();
    await bench.ask(wish("unblock", { ids: [one] }), wish("unblock", { ids: [two] }));
    await bench.comeToRest();
    await bench.ask(wish("block", { ids: [two] }));
    await bench.comeToRest();
    await bench.control(batch.id, "undo");
    await bench.comeToRest();
    expect([...bench.whatsapp.blocked]).toEqual([two]);
  });

  test("is none where all was taken back in between", async () => {
    const batch = batchOf("block", [one, two]);
    await bench.start(batch);
    await bench.comeToRest();
    await bench.ask(wish("unblock", { ids: [one] }), wish("unblock", { ids: [two] }));
    await bench.comeToRest();
    await bench.control(batch.id, "undo");
    expect(await bench.view(batch.id)).not.toHaveProperty("undoneBy");
    expect(await bench.database.batches.count()).toBe(1);
  });

  test("cancels what waits, and undoes the running one after its end", async () => {
    const batch = batchOf("report-and-block", shops);
    await bench.start(batch);
    await bench.control(batch.id, "undo");
    await bench.comeToRest();
    expect(await bench.view(batch.id)).toMatchObject({ state: "stopped", counts: { done: 1, skipped: 2 } });
    expect(bench.whatsapp.blocked.size).toBe(0);
    expect(bench.whatsapp.reports).toHaveLength(1);
  });

  test("of keeping, and of a batch that did nothing", async () => {
    const kept = batchOf("keep", [one, two]);
    await bench.start(kept);
    await bench.ask(wish("unkeep", { ids: [two] }));
    await bench.control(kept.id, "undo");
    expect((await account(one)).rule?.keep).toBeUndefined();
    const nothing = batchOf("block", [three]);
    await bench.start(nothing);
    await bench.control(nothing.id, "pause");
    await bench.comeToRest();
    await bench.control(nothing.id, "undo");
    await bench.comeToRest();
    const { undoneBy } = await bench.view(kept.id);
    expect(await bench.view(undoneBy!)).toMatchObject({ state: "finished", counts: { done: 1 } });
  });
});
