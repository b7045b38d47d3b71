import { expect, test, vi } from "vitest";
import { problemKeys } from "../../../components/senders/wording";
import { startBatch } from "../../../lib/background/start-batch";
import type { BatchView } from "../../../lib/domain/batch";
import { DAY } from "../../../lib/domain/limits";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { useBatches, type Batches } from "../../../lib/ui/use-batches";
import { batchOf, freshDatabase, OWNER } from "../../unit/background/builders";
import { ID } from "./sender-samples";
import { inEnglish, NOW, show } from "./support";

const background = vi.hoisted(() => ({ answer: undefined as unknown }));

vi.mock("../../../lib/messages/runtime", () => ({ askBackground: async () => ({ ok: true, value: background.answer }) }));

let batches: Batches;

function Asks({ database }: { database: DoormanDatabase }) {
  batches = useBatches(database, OWNER);
  return <p>{batches.problem}</p>;
}

test("a new try that finds nothing to do says so; one that goes on, or has left senders alone, does not", async () => {
  const database = freshDatabase();
  const shown = await show(<Asks database={database} />);
  const view = (waiting: number, skipped: number, failed: number): BatchView => {
    const counts = { done: 1, already: 0, skipped, failed, waiting };
    return { id: ID, kind: "block", state: "finished", createdAt: NOW, counts, kinds: { block: 3 } };
  };
  for (const [after, problem] of [
    [view(0, 0, 2), "nothing"],
    [view(1, 0, 1), ""],
    [view(0, 2, 0), ""],
  ] as const) {
    background.answer = { ok: true, view: after };
    expect(await batches.retry(ID, 0)).toBeUndefined();
    await vi.waitFor(() => expect(shown.text()).toBe(problem));
  }
  await shown.again(null);
  database.close();
});

test("what was taken back otherwise says that nothing is left to undo; what is being taken back does not", async () => {
  const database = freshDatabase();
  const shown = await show(<Asks database={database} />);
  const counts = { done: 2, already: 0, skipped: 0, failed: 0, waiting: 0 };
  const view: BatchView = { id: ID, kind: "block", state: "finished", createdAt: NOW, counts, kinds: { block: 2 } };
  for (const [answer, word, problem] of [
    [view, "undo", "nothing-to-undo"],
    [view, "dismiss", ""],
    [{ ...view, undoneBy: ID.replace("1", "2") }, "undo", ""],
  ] as const) {
    background.answer = answer;
    batches.control(ID, word);
    await vi.waitFor(() => expect(shown.text()).toBe(problem));
  }
  expect(inEnglish.t(problemKeys["nothing-to-undo"])).toContain("Nothing is left to undo");
  await shown.again(null);
  database.close();
});

test("reports that left more than a day ago make room, also on a page that was open all the time", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  const database = freshDatabase();
  const batch = batchOf("report-and-block", ["12025550151@c.us", "12025550152@c.us"]);
  await startBatch(database, batch, NOW);
  await database.actions.toCollection().modify({ queue: undefined, state: "failed", steps: [{ operation: "report", startedAt: NOW, outcome: { status: "done" } }] });
  const shown = await show(<Asks database={database} />);
  await vi.waitFor(() => expect(batches.reportsLeft).toBe(48));
  vi.setSystemTime(NOW + DAY + 1);
  await shown.again(<Asks database={database} />);
  expect(batches.reportsLeft).toBe(50);
  vi.useRealTimers();
  await shown.again(null);
  database.close();
});
