import { expect, test, vi } from "vitest";
import type { BatchView } from "../../../lib/domain/batch";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { useBatches, type Batches } from "../../../lib/ui/use-batches";
import { freshDatabase, OWNER } from "../../unit/background/builders";
import { ID } from "./sender-samples";
import { NOW, show } from "./support";

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
  database.close();
});
