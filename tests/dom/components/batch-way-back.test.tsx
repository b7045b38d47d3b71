import { expect, test } from "vitest";
import { Senders } from "../../../components/senders/senders";
import type { BatchView } from "../../../lib/domain/batch";
import { popup } from "./popup-sample";
import { ID, props, withLayout } from "./sender-samples";
import { anAction, NOW, show } from "./support";

withLayout();

test.for<[Partial<BatchView>, boolean]>([
  [{}, false],
  [{ blocks: true }, true],
  [{ blocks: true, undoneBy: ID }, false],
])("a batch of which every report failed can be taken back where it blocked all the same: %o", async ([over, offered]) => {
  const counts = { done: 0, already: 0, skipped: 0, failed: 2, waiting: 0 };
  const view: BatchView = { id: ID, kind: "report-and-block", state: "finished", createdAt: NOW, finishedAt: NOW, counts, kinds: { "report-and-block": 2 }, ...over };
  const shown = await show(<Senders {...props({ batches: [view] })} />);
  expect(shown.has("batch-undo")).toBe(offered);
});

test("taking back what a click in the popup asked for leaves out nothing that is under way", async () => {
  const all = [
    anAction("unblock", [{ status: "done" }]),
    anAction("unblock", [], { state: "running" }),
    anAction("unblock", [], { state: "queued" }),
    anAction("unblock", [{ status: "already" }]),
  ];
  const { content, onUndo } = popup({ recent: all, latest: all.map(({ id }) => id) });
  const shown = await show(content);
  expect(shown.find("undo").textContent).toBe("Undo");
  await shown.click("undo");
  expect(onUndo).toHaveBeenCalledWith(all.slice(0, 3));
});
