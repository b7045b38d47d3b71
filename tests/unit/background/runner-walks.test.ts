import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ActionKind, ActionRequest } from "../../../lib/domain/action";
import type { ActionRow } from "../../../lib/database/rows";
import { Bench } from "./bench";
import { MINUTE, OTHER_OWNER, OWNER, uuid, wish } from "./builders";

/*
 * The world does what it wants: workers die between any two lines, tabs vanish with or without what they were
 * doing, outcomes get lost or come twice, the clock jumps, the server refuses. Afterwards all is well, and
 * the queue has to have come right.
 */

const shops = ["12025550121@c.us", "12025550122@c.us", "12025550123@c.us"];
const kinds: ActionKind[] = ["block", "unblock", "stop-offers", "resume-offers", "report-and-block", "not-spam"];

type Event =
  | { do: "wish"; kind: ActionKind; shop: number; batch: boolean }
  | { do: "repeat" | "undo" | "cancel"; which: number }
  | { do: "work"; told: number }
  | { do: "refuse"; code: number }
  | { do: "close"; done: boolean }
  | { do: "open" | "sign out" | "switch account" | "hear" | "wake" }
  | { do: "mishear"; how: "refuses" | "silent" | "deaf" }
  | { do: "crash"; steps: number }
  | { do: "pass" | "jump"; milliseconds: number };

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("wish" as const),
      kind: fc.constantFrom(...kinds),
      shop: fc.nat({ max: shops.length - 1 }),
      batch: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("repeat", "undo", "cancel"), which: fc.nat({ max: 30 }) }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("work" as const), told: fc.nat({ max: 2 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("refuse" as const), code: fc.constantFrom(403, 429, 500, 548) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), done: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("open", "sign out", "switch account", "hear", "wake") }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("mishear" as const),
      how: fc.constantFrom("refuses", "silent", "deaf"),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("crash" as const), steps: fc.nat({ max: 12 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      milliseconds: fc.constantFrom(300, 3_000, 50_000, 600_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("jump" as const),
      milliseconds: fc.constantFrom(-60 * MINUTE, -MINUTE, 60 * MINUTE),
    }),
  },
);

async function happen(bench: Bench, wishes: ActionRequest[], event: Event): Promise<void> {
  const { whatsapp } = bench;
  switch (event.do) {
    case "wish": {
      const batch = event.batch ? { batch: uuid(800_000) } : {};
      const request = wish(event.kind, { ids: [shops[event.shop]!], ...batch });
      wishes.push(request);
      await bench.ask(request);
      return;
    }
    case "repeat": {
      const request = wishes[event.which % (wishes.length || 1)];
      if (request !== undefined) await bench.ask(request);
      return;
    }
    case "undo": {
      const of = wishes[event.which % (wishes.length || 1)];
      if (of === undefined || (of.kind !== "block" && of.kind !== "report-and-block")) return;
      const request = wish("unblock", { ids: of.ids, cause: { by: "undo", of: of.id } });
      wishes.push(request);
      await bench.ask(request);
      return;
    }
    case "cancel": {
      const request = wishes[event.which % (wishes.length || 1)];
      if (request !== undefined) await bench.cancel(request.id);
      return;
    }
    case "work":
      await bench.work(event.told);
      return;
    case "refuse":
      whatsapp.answerNext({ status: "refused", code: event.code });
      return;
    case "close":
      whatsapp.close(event.done);
      return;
    case "open":
      whatsapp.open = true;
      whatsapp.mode = "ready";
      whatsapp.owner = OWNER;
      await bench.wake();
      return;
    case "sign out":
      whatsapp.mode = "signed-out";
      return;
    case "switch account":
      whatsapp.close(false);
      whatsapp.open = true;
      whatsapp.owner = OTHER_OWNER;
      return;
    case "hear":
      whatsapp.hearing = "well";
      return;
    case "mishear":
      whatsapp.hearing = event.how;
      return;
    case "wake":
      await bench.wake();
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

/** What must hold of every action once the queue has come to rest. */
function expectSound(bench: Bench, row: ActionRow): void {
  const { whatsapp } = bench;
  expect(["done", "already", "skipped", "failed"]).toContain(row.state);
  expect(row.queue).toBeUndefined();
  expect(row.finishedAt).toBeDefined();
  for (const { operation, outcome } of row.steps) {
    const effects = whatsapp.effects.filter((effect) => effect.id === row.id && effect.operation === operation);
    const asked = whatsapp.taken.filter((taken) => taken.id === row.id && taken.operation === operation);
    // Nothing happens twice in an action's name, but for what the opposite took back in between.
    const undone = operation === "report" ? 0 : asked.length - 1;
    expect(effects.length).toBeLessThanOrEqual(1 + Math.max(0, undone));
    // What is told of as done was asked for; of a list, WhatsApp's own state may have said that it is so.
    const visible = operation !== "report" && operation !== "not-spam";
    if (outcome?.status === "done" && !visible) expect(effects.length).toBeGreaterThan(0);
    if (operation === "report") expect(effects.length).toBeLessThanOrEqual(1);
  }
  if (row.state === "skipped" && row.steps.every((step) => step.startedAt === undefined)) {
    expect(whatsapp.effects.filter((effect) => effect.id === row.id && effect.operation === "report")).toEqual([]);
  }
}

describe("whatever happens on the way", () => {
  test("no wish is lost, none is done twice, and no report is ever repeated", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { minLength: 5, maxLength: 40 }), async (events) => {
        const bench = new Bench();
        try {
          const wishes: ActionRequest[] = [];
          for (const one of events) await happen(bench, wishes, one);
          bench.whatsapp.open = true;
          bench.whatsapp.mode = "ready";
          bench.whatsapp.owner = OWNER;
          bench.whatsapp.hearing = "well";
          // The state message of a tab that is ready; from here on the runner's own alarms have to do.
          bench.crashAfter(Infinity);
          await bench.wake();
          await bench.comeToRest();
          const rows = await bench.database.actions.toArray();
          expect(new Set(rows.map((row) => row.id))).toEqual(new Set(wishes.map((request) => request.id)));
          for (const row of rows) expectSound(bench, row);
          expect(new Set(bench.whatsapp.reports).size).toBe(bench.whatsapp.reports.length);
          expect(await bench.database.meta.get(["", "lease"])).toBeUndefined();
        } finally {
          bench.close();
        }
      }),
      { numRuns: Number(process.env["DOORMAN_WALKS"] ?? 150) },
    );
  }, 600_000);
});
