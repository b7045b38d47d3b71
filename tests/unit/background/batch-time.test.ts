import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LineKinds } from "../../../lib/domain/batch";
import { DAY } from "../../../lib/domain/limits";
import { batchViews, timeUntilDone } from "../../../lib/database/batches";
import { queueOf } from "../../../lib/database/views";
import { Bench } from "./bench";
import { batchOf, MINUTE, OWNER, uuid } from "./builders";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

/** Numbers of invented senders, as many as are needed. */
const many = (count: number) => Array.from({ length: count }, (_, place) => `9000000${String(place).padStart(6, "0")}@lid`);

describe("how long a batch takes", () => {
  /** What the dry run of another batch would say now. */
  const untilDone = async (kinds: LineKinds) => {
    const batches = await batchViews(bench.database, OWNER, 10, bench.now);
    return timeUntilDone(kinds, await queueOf(bench.database, OWNER), batches, bench.now);
  };
  const timesLeft = async () => (await batchViews(bench.database, OWNER, 10, bench.now)).map(({ timeLeft }) => timeLeft);

  test("is known before it begins, by the gaps and the requests of its actions", async () => {
    expect(await untilDone({ block: 30 })).toBe(30 * (3_000 + 1_000));
    expect(await untilDone({ "report-and-block": 25, "stop-offers": 5 })).toBe(25 * (3_000 + 2_000) + 5 * (3_000 + 1_000));
    expect(await untilDone({ keep: 500 })).toBe(0);
    const batch = batchOf("report-and-block", many(2));
    await bench.start(batch);
    expect(await timesLeft()).toEqual([2 * (3_000 + 2_000)]);
  });

  test("is about what it then takes", async () => {
    const batch = batchOf("block", many(60));
    const said = await untilDone({ block: 60 });
    const begun = bench.now;
    await bench.start(batch);
    await bench.comeToRest();
    const took = ((await bench.view(batch.id)).finishedAt ?? 0) - begun;
    // No request takes time here.
    expect(took + 60 * 1_000).toBeGreaterThan(said * 0.9);
    expect(took).toBeLessThanOrEqual(said);
  });

  test("begins behind the batches that go on, not behind one that is paused", async () => {
    const first = batchOf("block", many(3), { id: uuid(700_001) });
    await bench.start(first);
    bench.now += 1;
    const second = batchOf("block", ["12025550144@c.us", "12025550145@c.us"], { id: uuid(700_002) });
    await bench.start(second);
    expect(await timesLeft()).toEqual([5 * 4_000, 3 * 4_000]);
    expect(await untilDone({ unblock: 1 })).toBe(6 * 4_000);
    await bench.control(first.id, "pause");
    expect(await timesLeft()).toEqual([2 * 4_000, 3 * 4_000]);
    expect(await untilDone({ unblock: 1 })).toBe(3 * 4_000);
  });

  test("is longer after \"too fast\", with the rest that WhatsApp asked for, until the day is over", async () => {
    const batch = batchOf("block", many(2));
    bench.whatsapp.answerNext({ status: "refused", code: 429 });
    await bench.start(batch);
    await bench.work();
    const slow = 6_000 + 1_000;
    expect(await untilDone({ block: 3 })).toBe(MINUTE + 2 * slow + 3 * slow);
    await bench.control(batch.id, "pause");
    bench.now += DAY;
    expect(await untilDone({ block: 3 })).toBe(3 * 4_000);
    expect(await timesLeft()).toEqual([2 * 4_000]);
  });
});
