import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REPORTS_A_BATCH, REPORTS_A_DAY, type BatchKind } from "../../../lib/domain/batch";
import { DAY } from "../../../lib/domain/limits";
import { isInFlight, type ActionKind } from "../../../lib/domain/action";
import { countedAs } from "../../../lib/background/batch-machine";
import { queuePlace, type ActionRow, type BatchRow } from "../../../lib/database/rows";
import { Model } from "./model";
import { MINUTE, OWNER } from "./builders";

/*
 * Ten thousand walks through the states of actions and batches. Two workers are at it at once, each dies anywhere; tabs
 * go, outcomes come twice or never, clocks jump, the user changes his mind. What must hold is checked after every event.
 */

const senders = Array.from({ length: 30 }, (_, place) => `120255501${String(place + 10)}@c.us`);

type Event =
  | { do: "click"; kind: ActionKind; sender: number }
  | { do: "start"; kind: BatchKind; count: number }
  | { do: "control"; which: number; word: "pause" | "resume" | "stop" | "retry-failed" | "undo" }
  | { do: "step"; worker: 0 | 1; count: number }
  | { do: "die"; worker: 0 | 1 }
  | { do: "work"; told: number }
  | { do: "refuse"; code: number }
  | { do: "close"; done: boolean }
  | { do: "open" | "sign out" }
  | { do: "mishear"; how: "well" | "refuses" | "silent" | "deaf" }
  | { do: "pass"; milliseconds: number };

const worker = fc.constantFrom(0 as const, 1 as const);
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("click" as const),
      kind: fc.constantFrom("block" as const, "unblock" as const, "stop-offers" as const),
      sender: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("start" as const),
      kind: fc.constantFrom("block" as const, "stop-offers" as const, "report-and-block" as const),
      count: fc.constantFrom(1, 2, 3, 25, 25, 26),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("control" as const),
      which: fc.nat({ max: 5 }),
      word: fc.constantFrom("pause", "resume", "stop", "retry-failed", "undo"),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant("step" as const), worker, count: fc.integer({ min: 1, max: 9 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("die" as const), worker }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("work" as const), told: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("refuse" as const), code: fc.constantFrom(403, 429, 500, 548) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), done: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("open", "open", "sign out") }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("mishear" as const), how: fc.constantFrom("well", "refuses", "silent", "deaf") }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      milliseconds: fc.constantFrom(600, 4_000, 60_000, 600_000, DAY, -MINUTE, -60 * MINUTE),
    }),
  },
);

/** A walk: the model, its two workers, and what was asked for. */
class Walk {
  readonly model = new Model();
  /** Actions whose request a worker had in its hands when it rested: nobody calls it back. */
  readonly leaving: (string | undefined)[] = [undefined, undefined];
  #workers: (ReturnType<Model["worker"]> | undefined)[] = [undefined, undefined];

  happen(event: Event): void {
    const { model } = this;
    const { whatsapp } = model;
    switch (event.do) {
      case "click":
        model.click(event.kind, senders[event.sender]!);
        return;
      case "start":
        model.start(event.kind, senders.slice(0, event.count));
        return;
      case "control": {
        const ids = [...model.batches.keys()];
        if (ids.length > 0) model.control(ids[event.which % ids.length]!, event.word);
        return;
      }
      case "step":
        this.#step(event.worker, event.count);
        return;
      case "die":
        this.#workers[event.worker] = undefined;
        this.leaving[event.worker] = undefined;
        return;
      case "work":
        model.work(event.told);
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
        return;
      case "sign out":
        whatsapp.mode = "signed-out";
        return;
      case "mishear":
        whatsapp.hearing = event.how;
        return;
      case "pass":
        model.now += event.milliseconds;
        return;
    }
  }

  /** All is well from now on; the queue has to come to rest by itself. */
  comeToRest(): void {
    const { model } = this;
    Object.assign(model.whatsapp, { open: true, mode: "ready", owner: OWNER, hearing: "well" });
    for (let round = 0; round < 3_000; round += 1) {
      if (!model.isPending()) return;
      if (model.work(1)) continue;
      const work = model.worker();
      let next = work.next();
      while (next.done !== true) next = work.next();
      if (next.value !== undefined && model.whatsapp.jobs.length === 0) model.now = Math.max(model.now, next.value);
    }
    throw new Error("the queue does not come to rest");
  }

  #step(place: 0 | 1, count: number): void {
    for (let step = 0; step < count; step += 1) {
      const work = (this.#workers[place] ??= this.model.worker());
      const { done, value } = work.next();
      this.leaving[place] = typeof value === "string" ? value : undefined;
      if (done === true) this.#workers[place] = undefined;
    }
  }
}

/** Ids of the actions of a batch that stands which may still reach WhatsApp: the running one, in no case another. */
function mayGoOn({ model, leaving }: Walk): Map<string, ReadonlySet<string>> {
  const standing = [...model.batches.values()].filter(stands);
  return new Map(
    standing.map(({ id }) => {
      const goesOn = model.ofBatch(id).filter((row) => row.state === "running" || leaving.includes(row.id));
      return [id, new Set(goesOn.map((row) => row.id))];
    }),
  );
}

function stands({ state }: BatchRow): boolean {
  return state === "paused" || state === "stopped";
}

/** What has to hold at any moment. `before` is from before the event; `seen` counts the requests of then. */
function expectHolds(model: Model, before: ReadonlyMap<string, ReadonlySet<string>>, seen: number): void {
  const { whatsapp } = model;
  for (const { id } of whatsapp.taken.slice(seen)) {
    const batch = model.actions.get(id)?.batch;
    const allowed = batch === undefined ? undefined : before.get(batch);
    if (allowed?.has(id) === false && stands(model.batches.get(batch!)!)) throw new Error("a batch that stands has acted");
  }
  for (const batch of model.batches.values()) {
    for (const row of model.ofBatch(batch.id)) {
      if (batch.state === "running" && row.queue === queuePlace.held) throw new Error("an action stands aside for good");
      if (batch.state === "stopped" && row.state === "queued" && !isInFlight(row)) throw new Error("a stopped batch waits");
    }
  }
}

/** What has to hold at the end. */
function expectSound(model: Model): void {
  const { whatsapp } = model;
  for (const row of model.actions.values()) {
    const batch = row.batch === undefined ? undefined : model.batches.get(row.batch);
    const rests = batch?.state === "paused" ? row.queue === queuePlace.held || row.queue === undefined : row.queue === undefined;
    if (!rests) throw new Error(`an action is lost: ${row.state} in a batch that is ${batch?.state ?? "none"}`);
    if (row.queue === undefined && isInFlight(row)) throw new Error("nobody looked how a request ended");
    expectNoTwice(whatsapp.effects, row);
  }
  for (const batch of model.batches.values()) {
    const rows = model.ofBatch(batch.id);
    const counts = { done: 0, already: 0, skipped: 0, failed: 0, waiting: 0 };
    for (const row of rows) {
      const as = countedAs(row);
      if (as !== undefined) counts[as] += 1;
    }
    expect(batch.counts).toEqual(counts);
    expect(batch.finishedAt !== undefined).toBe(counts.waiting === 0);
    if (counts.waiting === 0) expect(["finished", "stopped"]).toContain(batch.state);
    const sent = whatsapp.reports.filter((id) => model.actions.get(id)?.batch === batch.id);
    if (sent.length > REPORTS_A_BATCH) throw new Error("too many reports in a batch");
    if (sent.length > 0 && batch.kind !== "report-and-block") throw new Error("a report that nobody asked for");
  }
}

function expectNoTwice(effects: Model["whatsapp"]["effects"], row: ActionRow): void {
  for (const { operation } of row.steps) {
    const all = effects.flatMap((effect, place) => (effect.id === row.id && effect.operation === operation ? [place] : []));
    if (all.length < 2) continue;
    if (operation === "report") throw new Error("a report went out twice");
    // What the opposite took back while nobody had seen the end may be asked for again; nothing else.
    const between = effects.slice(all[0]! + 1, all.at(-1)).some((effect) => effect.operation !== operation);
    if (!between) throw new Error(`${operation} was done twice`);
  }
}

describe("ten thousand walks", () => {
  test("nothing is lost or done twice, batches that stand do nothing, reports keep their limits", () => {
    let walks = 0;
    let reports = 0;
    let limited = 0;
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 5, maxLength: 50, size: "max" }), (events) => {
        const walk = new Walk();
        const { model } = walk;
        for (const event of events) {
          const before = mayGoOn(walk);
          const seen = model.whatsapp.taken.length;
          walk.happen(event);
          expectHolds(model, before, seen);
        }
        // Every other paused batch goes on; the rest has to stay as it is.
        const paused = [...model.batches.values()].filter(({ state }) => state === "paused");
        for (const [place, { id }] of paused.entries()) if (place % 2 === 0) model.control(id, "resume");
        walk.comeToRest();
        expectSound(model);
        const day = model.reportsLeft();
        if (day === 0) limited += 1;
        if (events.every((event) => event.do !== "pass" || event.milliseconds < DAY)) {
          const asked = model.whatsapp.reports.filter((id) => model.actions.get(id)?.batch !== undefined);
          if (asked.length > REPORTS_A_DAY) throw new Error("too many reports in a day");
        }
        walks += 1;
        reports += model.whatsapp.reports.length;
      }),
      { numRuns: Number(process.env["DOORMAN_MODEL_WALKS"] ?? 10_000) },
    );
    // The walks have been where it is dangerous.
    expect(reports).toBeGreaterThan(walks);
    expect(limited).toBeGreaterThan(walks / 500);
  }, 600_000);
});
