import { describe, expect, test, vi } from "vitest";
import { Senders } from "../../../components/senders/senders";
import type { BatchView } from "../../../lib/domain/batch";
import { aSummary, ID, props, withLayout } from "./sender-samples";
import { NOW, show } from "./support";

withLayout();

const view: BatchView = { id: ID, kind: "block", state: "running", createdAt: NOW, counts: { done: 3, already: 1, skipped: 0, failed: 2, waiting: 6 }, kinds: { block: 8, "stop-offers": 4 }, current: "Iris Shoes", timeLeft: 95_000 };
const over: BatchView = { ...view, state: "finished", counts: { done: 5, already: 0, skipped: 0, failed: 1, waiting: 0 }, finishedAt: NOW, news: true };
const earlier: BatchView = { ...over, news: undefined };
const senders = (...batches: BatchView[]) => <Senders {...props({ batches })} />;

describe("the keyboard, in what becomes of batches,", () => {
  test("stands on the card of a batch that was just started", async () => {
    const shown = await show(<Senders {...props({ batches: [view], onStart: () => Promise.resolve(ID) })} />);
    await shown.click("select-all");
    await shown.click("batch-menu");
    await shown.click("plan-block");
    await shown.click("batch-start");
    await vi.waitFor(() => expect(document.activeElement).toBe(shown.find("batch")));
  });

  test("goes to the next card when one is put away, to the one before, then to the list", async () => {
    const three = ["2", "3", "4"].map((end): BatchView => ({ ...over, id: ID.replace("1", end) }));
    const away = (...ends: string[]) => three.map((each) => (ends.some((end) => each.id.endsWith(end)) ? { ...each, news: undefined } : each));
    const shown = await show(<Senders {...props({ batches: three })} />);
    for (const [place, put, next] of [[1, away("3"), "batch"], [1, away("3", "4"), "batch"], [0, away("2", "3", "4"), "senders-count"]] as const) {
      const staying = shown.all("batch").filter((_, index) => index !== place);
      shown.all("batch-dismiss")[place]?.focus();
      await shown.again(<Senders {...props({ batches: put })} />);
      expect(document.activeElement).toBe(next === "batch" ? (staying[place] ?? staying.at(-1)) : shown.find(next));
    }
  });

  test("finds cards by a name that no landmark has twice: two may do the same to as many", async () => {
    const shown = await show(senders(over, { ...over, id: ID.replace("1", "2") }));
    const [one, other] = shown.all("batch");
    expect(one?.getAttribute("aria-label")).toBe(other?.getAttribute("aria-label"));
    for (const card of [one, other]) expect([card?.localName, card?.getAttribute("role")]).toEqual(["div", "group"]);
  });

  test("goes from a batch to the one that takes it back", async () => {
    const [back, other] = [ID.replace("1", "2"), { ...over, id: ID.replace("1", "3") }];
    const shown = await show(<Senders {...props({ batches: [other, over] })} />);
    shown.all("batch-undo")[1]?.focus();
    const undoes = { id: ID, kind: "block", kinds: view.kinds, createdAt: NOW } as const;
    await shown.again(<Senders {...props({ batches: [{ ...view, id: back, kind: "unblock", undoes }, other, { ...over, undoneBy: back }] })} />);
    expect(document.activeElement).toBe(shown.all("batch")[0]);
  });

  test("stays where it is elsewhere, whatever becomes of a batch", async () => {
    const shown = await show(<Senders {...props({ batches: [over] })} />);
    shown.find("search").focus();
    await shown.again(<Senders {...props({ batches: [{ ...over, news: undefined }] })} />);
    expect(document.activeElement).toBe(shown.find("search"));
  });

  test("stays on the one button that pauses and goes on", async () => {
    const shown = await show(senders(view));
    const button = shown.find("batch-pause");
    button.focus();
    await shown.again(senders({ ...view, state: "paused" }));
    expect([document.activeElement, shown.find("batch-resume")]).toEqual([button, button]);
    await shown.again(senders(view));
    expect(document.activeElement).toBe(shown.find("batch-pause"));
  });

  test.for([
    ["Pause, as it ends", view, "batch-pause", over],
    ["Stop, as it ends", view, "batch-stop", over],
    ["Stop, as it stops after the one whose turn it is", view, "batch-stop", { ...view, state: "stopped" }],
    ["Retry, as it goes on", over, "batch-retry", view],
    ["Details, as it goes on", over, "batch-show", view],
  ] as const)("goes to the card from %s", async ([, before, hook, after]) => {
    const shown = await show(senders(before));
    shown.find(hook).focus();
    await shown.again(senders(after));
    expect(document.activeElement).toBe(shown.find("batch"));
  });

  test("goes from the button that unblocks all to what is left around it, then to the list", async () => {
    const blocked = [aSummary(0, { blocked: true, blockedByDoorman: true })];
    const shown = await show(<Senders {...props({ senders: blocked })} />);
    shown.find("unblock-ours").focus();
    await shown.again(<Senders {...props({ senders: blocked, batches: [earlier] })} />);
    expect(document.activeElement).toBe(shown.find("batches"));
    shown.find("unblock-ours").focus();
    await shown.again(senders(earlier));
    expect(document.activeElement).toBe(shown.find("batches"));
    await shown.again(senders());
    expect(document.activeElement).toBe(shown.find("senders-count"));
  });

  test.for([
    ["its line, as another takes it back", "batch-undo", [{ ...earlier, undoneBy: ID.replace("1", "2") }], "batch-row"],
    ["its card, as it goes on", "batch-retry", [view], "batch"],
    ["the list, as it is listed no more", "batch-show", [], "senders-count"],
  ] as const)("goes from an earlier batch to %s", async ([, hook, after, next]) => {
    const shown = await show(senders(earlier));
    shown.find(hook).focus();
    await shown.again(senders(...after));
    expect(document.activeElement).toBe(shown.find(next));
  });
});
