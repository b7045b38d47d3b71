import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BatchKind } from "../../../lib/domain/batch";
import { countedAs } from "../../../lib/background/batch-machine";
import { actionsOfBatch, batchViews } from "../../../lib/database/batches";
import { queuePlace } from "../../../lib/database/rows";
import type { BatchControl } from "../../../lib/messages/batch-contracts";
import { Bench } from "./bench";
import { batchOf, MINUTE, OWNER, wish } from "./builders";

/*
 * The walks of model-walks.test.ts, fewer, over the real database: batches and the user's hand between them, with a worker
 * that dies between any two transactions and inside them.
 */

const shops = ["12025550161@c.us", "12025550162@c.us", "12025550163@c.us"];

type Event =
  | { do: "start"; kind: BatchKind; count: number; twice: boolean }
  | { do: "control"; which: number; word: BatchControl | "retry-failed" }
  | { do: "by hand"; kind: "block" | "unblock" | "keep" | "unkeep"; shop: number }
  | { do: "work"; told: number }
  | { do: "refuse"; code: number }
  | { do: "close"; done: boolean }
  | { do: "open" | "unblock ours" }
  | { do: "crash"; steps: number }
  | { do: "pass" | "jump"; milliseconds: number };

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("start" as const),
      kind: fc.constantFrom("block" as const, "stop-offers" as const, "report-and-block" as const, "keep" as const),
      count: fc.integer({ min: 1, max: 3 }),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("control" as const),
      which: fc.nat({ max: 4 }),
      word: fc.constantFrom("pause" as const, "resume" as const, "stop" as const, "retry-failed" as const, "undo" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("by hand" as const),
      kind: fc.constantFrom("block" as const, "unblock" as const, "keep" as const, "unkeep" as const),
      shop: fc.nat({ max: 2 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("work" as const), told: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("refuse" as const), code: fc.constantFrom(403, 429, 500, 548) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), done: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("open" as const, "open" as const, "unblock ours" as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("crash" as const), steps: fc.nat({ max: 12 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("pass" as const), milliseconds: fc.constantFrom(300, 3_000, 50_000, 600_000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("jump" as const),
      milliseconds: fc.constantFrom(-60 * MINUTE, -MINUTE, 60 * MINUTE),
    }),
  },
);

async function happen(bench: Bench, event: Event): Promise<void> {
  switch (event.do) {
    case "start": {
      const batch = batchOf(event.kind, shops.slice(0, event.count));
      await bench.start(batch);
      if (event.twice) await bench.start(batch);
      return;
    }
    case "control": {
      const ids = (await batchViews(bench.database, OWNER, 10, bench.now)).map(({ id }) => id);
      const id = ids[event.which % ids.length];
      if (id === undefined) return;
      if (event.word !== "retry-failed") return await bench.control(id, event.word);
      const reports = await bench.retry(id);
      if (reports !== undefined) await bench.retry(id, reports);
      return;
    }
    case "by hand":
      await bench.ask(wish(event.kind, { ids: [shops[event.shop]!] }));
      return;
    case "work":
      await bench.work(event.told);
      return;
    case "refuse":
      bench.whatsapp.answerNext({ status: "refused", code: event.code });
      return;
    case "close":
      bench.whatsapp.close(event.done);
      return;
    case "open":
      bench.whatsapp.open = true;
      await bench.wake();
      return;
    case "unblock ours":
      await bench.unblockOurs();
      return;
    case "crash":
      bench.crashAfter(event.steps);
      return;
    case "pass":
      await bench.pass(event.milliseconds);
      return;
    case "jump":
      bench.now += event.milliseconds;
      return;
  }
}

/** What must hold once the queue has come to rest. */
async function expectSound(bench: Bench): Promise<void> {
  const { database, whatsapp } = bench;
  const batches = await batchViews(database, OWNER, 1_000, bench.now);
  for (const view of batches) {
    const rows = await actionsOfBatch(database, OWNER, view.id);
    const counts = { done: 0, already: 0, skipped: 0, failed: 0, waiting: 0 };
    const kinds = new Map<string, number>();
    for (const row of rows) {
      const as = countedAs(row);
      if (as === undefined) continue;
      counts[as] += 1;
      kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + 1);
    }
    expect(view.counts).toEqual(counts);
    expect(Object.entries(view.kinds).filter(([, count]) => count !== 0).toSorted()).toEqual([...kinds].toSorted());
    expect(view.state === "paused").toBe(counts.waiting > 0);
    if (view.undoneBy !== undefined) expect(batches.find(({ id }) => id === view.undoneBy)?.undoes?.id).toBe(view.id);
  }
  const actions = await database.actions.toArray();
  for (const row of actions) {
    const state = batches.find(({ id }) => id === row.batch)?.state;
    expect(row.queue === undefined || (state === "paused" && row.queue === queuePlace.held)).toBe(true);
    const reported = whatsapp.reports.filter((id) => id === row.id).length;
    expect(reported).toBeLessThanOrEqual(row.kind === "report-and-block" ? 1 : 0);
  }
  // What Doorman believes of the block list is what the list says, as far as Doorman changed it and saw the end: what a tab did
  // after Doorman had given it up, and told nobody, only the list itself tells when it comes next.
  const givenUp = new Set(actions.filter(({ steps }) => steps.some(({ outcome }) => outcome?.status === "unknown")).map(({ account }) => account));
  for (const account of await database.accounts.toArray()) {
    if (account.blocked?.cause !== "doorman" || givenUp.has(account.key)) continue;
    expect(whatsapp.blocked.has(account.ids[0]!)).toBe(true);
  }
}

describe("whatever happens to batches", () => {
  test("their counts are exact, nothing is lost, no report is sent twice, what is left out is left alone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { minLength: 5, maxLength: 30 }), async (events) => {
        const bench = new Bench();
        try {
          for (const one of events) {
            // No two clicks fall into the same millisecond.
            bench.now += 1;
            const leftOut = await bench.database.actions.filter((row) => row.leftOut !== undefined).primaryKeys();
            const seen = bench.whatsapp.taken.length;
            await happen(bench, one);
            const since = new Set(bench.whatsapp.taken.slice(seen).map(({ id }) => id));
            expect(leftOut.filter(([, id]) => since.has(id))).toEqual([]);
          }
          bench.whatsapp.open = true;
          bench.crashAfter(Infinity);
          await bench.wake();
          await bench.comeToRest();
          await expectSound(bench);
        } finally {
          bench.close();
        }
      }),
      { numRuns: Number(process.env["DOORMAN_WALKS"] ?? 100) },
    );
  }, 600_000);
});
