import { describe, expect, test, vi } from "vitest";
import { ConversationBar } from "../../../components/in-page/bar";
import { Senders } from "../../../components/senders/senders";
import { Timeline } from "../../../components/senders/timeline";
import type { SenderTimeline } from "../../../lib/database/timeline";
import { aSummary, props, withLayout } from "./sender-samples";
import { allWorks, anAction, aSender, aView, NOW, show } from "./support";

withLayout();

/** The sheet of a sender, opened at {@link NOW}. */
function sheet(over: Partial<SenderTimeline> = {}) {
  const onUndo = vi.fn();
  const timeline: SenderTimeline = { sender: aSummary(1), messages: [], actions: [], ...over };
  const content = (given: SenderTimeline) => (
    <Timeline timeline={given} name="Shop" capabilities={allWorks()} actionMode="direct" onAct={() => {}} onUndo={onUndo} onCorrect={async () => true} onClose={() => {}} />
  );
  return { timeline, content, onUndo };
}

describe("the sheet of a sender", () => {
  test("tells beside the buttons what became of what was asked for there, with its way back", async () => {
    const earlier = anAction("stop-offers", [{ status: "done" }], { createdAt: NOW - 60_000 });
    const { timeline, content, onUndo } = sheet({ actions: [earlier] });
    const shown = await show(content(timeline));
    expect(shown.has("timeline-news")).toBe(false);
    const failed = anAction("block", [{ status: "refused", code: 500 }], { createdAt: NOW + 1_000 });
    await shown.again(content({ ...timeline, actions: [failed, earlier] }));
    expect(shown.find("timeline-news").closest("[role=status]")).not.toBeNull();
    expect(shown.find("timeline-news").textContent).toContain("is not blocked");
    const done = anAction("block", [{ status: "done" }], { createdAt: NOW + 2_000 });
    await shown.again(content({ ...timeline, sender: aSummary(1, { blocked: true }), actions: [done, failed, earlier] }));
    expect(shown.find("timeline-news").textContent).toContain("is blocked");
    expect(shown.root.querySelector(".timeline-head .tag")?.textContent).toBe("Blocked");
    await shown.click("timeline-undo");
    expect(onUndo).toHaveBeenCalledWith(done);
  });

  test.for([
    [{ blocked: true, kept: true }, "Blocked"],
    [{ optedOut: true, kept: true }, "Offers stopped"],
    [{ kept: true, saved: true }, "Kept"],
    [{ saved: true }, "In your contacts"],
    [{}, undefined],
  ] as const)("says where the sender stands in the same words as the list: %o", async ([standing, words]) => {
    const sender = aSummary(1, standing);
    const inSheet = await show(sheet({ sender }).content({ sender, messages: [], actions: [] }));
    expect(inSheet.root.querySelector(".timeline-head .tag")?.textContent).toBe(words);
    const inList = await show(<Senders {...props({ senders: [sender] })} />);
    expect(inList.root.querySelector(".cell-state .tag")?.textContent).toBe(words);
  });

  test("keeps the keyboard at the button that came in the place of the one that has gone", async () => {
    const { timeline, content } = sheet();
    const shown = await show(content(timeline));
    shown.find("ladder-stop-offers").focus();
    await shown.again(content({ ...timeline, sender: aSummary(1, { optedOut: true }) }));
    expect(document.activeElement).toBe(shown.find("ladder-resume-offers"));
  });
});

test("the bar does so too: after the offers are stopped, Enter does not keep the sender", async () => {
  const bar = (optedOut: boolean) => (
    <ConversationBar sender={aSender()} view={aView({ optedOut })} capabilities={allWorks()} actionMode="direct" onAct={() => {}} collapsed={false} onCollapse={() => {}} />
  );
  const shown = await show(bar(false));
  shown.find("stop-offers").focus();
  await shown.again(bar(true));
  expect(document.activeElement).toBe(shown.find("resume-offers"));
});
