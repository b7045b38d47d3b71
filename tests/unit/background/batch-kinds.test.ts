import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BatchView } from "../../../lib/domain/batch";
import { Bench } from "./bench";
import { batchOf, NOW, OWNER } from "./builders";

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});
afterEach(() => bench.close());

const shops = ["12025550161@c.us", "12025550162@c.us", "12025550163@c.us"];

/** A batch of blocks in which the last sender is mixed. */
function withMixed() {
  const batch = batchOf("block", shops);
  return { ...batch, lines: batch.lines.map((line, place) => (place < 2 ? line : { ...line, kind: "stop-offers" as const })) };
}

describe("the lines of a batch by kind", () => {
  test("are those of its dry run, from the start to the end", async () => {
    const batch = withMixed();
    await bench.start(batch);
    expect((await bench.view(batch.id)).kinds).toEqual({ block: 2, "stop-offers": 1 });
    await bench.comeToRest();
    expect((await bench.view(batch.id)).kinds).toEqual({ block: 2, "stop-offers": 1 });
  });

  test("stand with the way back too: what it takes back, and when that was asked for", async () => {
    const batch = withMixed();
    await bench.start(batch);
    await bench.comeToRest();
    bench.now += 60_000;
    await bench.control(batch.id, "undo");
    const back = await bench.view((await bench.view(batch.id)).undoneBy!);
    expect(back.undoes).toEqual({ id: batch.id, kind: "block", kinds: { block: 2, "stop-offers": 1 }, createdAt: NOW });
    expect(back.kinds).toEqual({ unblock: 2, "resume-offers": 1 });
    expect(BatchView.safeParse(back).success).toBe(true);
  });

  test("follow what is tried again as something else", async () => {
    const batch = batchOf("report-and-block", shops.slice(0, 1));
    await bench.start(batch);
    bench.whatsapp.answerNext({ status: "done" }, { status: "refused", code: 500 });
    await bench.comeToRest();
    await bench.retry(batch.id);
    const { kinds } = await bench.view(batch.id);
    expect([kinds["report-and-block"], kinds.block]).toEqual([0, 1]);
  });

  test("are counted from the actions where an earlier version kept no count, also while it goes on", async () => {
    const batch = withMixed();
    await bench.start(batch);
    await bench.database.batches.update([OWNER, batch.id], { kinds: undefined });
    await bench.comeToRest();
    expect(await bench.database.batches.get([OWNER, batch.id])).not.toHaveProperty("kinds");
    expect(await bench.view(batch.id)).toMatchObject({ state: "finished", kinds: { block: 2, "stop-offers": 1 } });
  });
});
