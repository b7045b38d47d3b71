import { describe, expect, test, vi } from "vitest";
import { ConversationBar, type ConversationBarProps } from "../../../components/in-page/bar";
import { KEEP_DAYS } from "../../../components/in-page/bar-choices";
import { DAY } from "../../../lib/domain/limits";
import { allWorks, anAction, aSender, aView, descriptionOf, inRussian, NOW, show } from "./support";

function bar(over: Partial<ConversationBarProps> = {}) {
  const onAct = vi.fn<ConversationBarProps["onAct"]>();
  const content = (
    <ConversationBar
      sender={aSender()}
      view={aView()}
      capabilities={allWorks()}
      actionMode="direct"
      onAct={onAct}
      collapsed={false}
      onCollapse={() => {}}
      {...over}
    />
  );
  return { onAct, content, asked: () => onAct.mock.calls.map(([request]) => request) };
}

describe("the bar tells the sender's record", () => {
  test("in words, with what kind of sender it is", async () => {
    const shown = await show(bar().content);
    expect(shown.find("bar-status").textContent).toBe("12 promotions, 3 service messages · mixed sender");
  });

  test("in Russian with its own plural forms", async () => {
    const record = { promotion: 1, service: 22, unsure: 5, mislabelled: 0, firstSeen: NOW, lastSeen: NOW };
    const shown = await show(bar({ view: aView({ record, mixed: false }) }).content, { text: inRussian });
    expect(shown.find("bar-status").textContent).toBe("1 рекламное, 22 служебных, 5 неясных");
  });

  test.for([
    [{ blocked: true }, "Blocked"],
    [{ kept: true }, "Kept"],
    [{ kept: true, keptUntil: NOW + 30 * DAY }, "Kept until 22 Dec"],
    [{ optedOut: true }, "Offers stopped"],
    [{ optedOut: true, kept: true, keptUntil: NOW + 30 * DAY }, "Offers stopped"],
  ] as const)("and what is in force: %o", async ([view, words]) => {
    const shown = await show(bar({ view: aView(view) }).content);
    expect(shown.root.querySelector(".tag")?.textContent).toBe(words);
  });
});

describe("the ladder", () => {
  test("stands gentlest first, with the one that fits best highlighted", async () => {
    const shown = await show(bar().content);
    const rungs = [...shown.root.querySelectorAll<HTMLElement>("[data-rung]")];
    expect(rungs.map((rung) => rung.dataset.rung)).toEqual([
      "keep",
      "not-interested",
      "stop-offers",
      "block",
      "report-and-block",
    ]);
    const strong = [...shown.root.querySelectorAll<HTMLElement>(".button-strong")];
    expect(strong.map((button) => button.dataset.doorman)).toEqual(["stop-offers"]);
    expect(descriptionOf(shown.find("stop-offers"))).toContain("Fits best here");
  });

  test("does each of them in one click, and gives WhatsApp no reason of its own", async () => {
    const { content, asked } = bar();
    const shown = await show(content);
    for (const hook of ["keep", "not-interested", "stop-offers", "block"]) await shown.click(hook);
    expect(asked()).toEqual([
      { kind: "keep", mode: "direct" },
      { kind: "not-interested", mode: "direct" },
      { kind: "stop-offers", mode: "direct" },
      { kind: "block", mode: "direct" },
    ]);
  });

  test("does nothing at a click that is not the user's own", async () => {
    const { content, onAct } = bar();
    const shown = await show(content, { trusted: false });
    for (const hook of ["keep", "not-interested", "stop-offers", "block", "report-and-block"]) await shown.click(hook);
    expect(onAct).not.toHaveBeenCalled();
    expect(shown.has("confirm-report")).toBe(false);
  });

  test("says why something is unavailable, and does not do it", async () => {
    const capabilities = allWorks({ "stop-offers": "switched-off", "not-interested": "missing" });
    const { content, onAct } = bar({ capabilities });
    const shown = await show(content);
    const button = shown.find("stop-offers");
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(button.classList).not.toContain("button-strong");
    expect(descriptionOf(button)).toBe("WhatsApp has not switched this on for your account or country.");
    expect(descriptionOf(shown.find("not-interested"))).toContain("does not let Doorman do this");
    await shown.click("stop-offers");
    expect(onAct).not.toHaveBeenCalled();
    expect(shown.text()).toContain("Not available here");
  });

  test("says what WhatsApp Web is still loading, and suggests nothing in its place", async () => {
    const shown = await show(bar({ capabilities: allWorks({ "stop-offers": "loading" }) }).content);
    expect(descriptionOf(shown.find("stop-offers"))).toBe("WhatsApp Web is still loading this. Try again in a moment.");
    expect(shown.find("not-interested").classList).not.toContain("button-strong");
  });

  test("opens WhatsApp's own dialog where blocking itself does not work", async () => {
    const { content, asked } = bar({ capabilities: allWorks({ block: "missing" }) });
    const shown = await show(content);
    expect(descriptionOf(shown.find("block"))).toContain("Opens WhatsApp's own dialog");
    await shown.click("block");
    expect(asked()).toEqual([{ kind: "block", mode: "dialog" }]);
  });

  test("gives WhatsApp the reason that was chosen", async () => {
    const { content, asked } = bar();
    const shown = await show(content);
    await shown.click("block-menu");
    expect(shown.root.querySelectorAll("[role=menuitem]")).toHaveLength(5);
    await shown.click("reason-offensive_messages");
    expect(asked()).toEqual([{ kind: "block", mode: "direct", reason: "offensive_messages" }]);
    expect(shown.has("reason-spam")).toBe(false);
  });

  test("keeps for good or for a time", async () => {
    const { content, asked } = bar();
    const shown = await show(content);
    await shown.click("keep-menu");
    await shown.click("keep-for-days");
    expect(asked()).toEqual([{ kind: "keep", mode: "direct", until: NOW + KEEP_DAYS * DAY }]);
  });
});

describe("report and block", () => {
  test("tells what leaves for WhatsApp before anything is done", async () => {
    const { content, onAct, asked } = bar();
    const shown = await show(content);
    await shown.click("report-and-block");
    expect(onAct).not.toHaveBeenCalled();
    expect(shown.find("report-what").textContent).toContain("WhatsApp receives the last five messages of this chat");
    expect(shown.find("report-what").textContent).toContain("A report cannot be taken back; the block can.");
    await shown.click("confirm-report");
    expect(asked()).toEqual([{ kind: "report-and-block", mode: "direct" }]);
    expect(shown.has("confirm-report")).toBe(false);
  });

  test("can be left without doing anything", async () => {
    const { content, onAct } = bar();
    const shown = await show(content);
    await shown.click("report-and-block");
    await shown.click("cancel-report");
    expect(shown.has("confirm-report")).toBe(false);
    expect(onAct).not.toHaveBeenCalled();
  });

  test("leaves the question to WhatsApp's dialog where the user wants that", async () => {
    const { content, asked } = bar({ actionMode: "dialog" });
    const shown = await show(content);
    await shown.click("report-and-block");
    expect(asked()).toEqual([{ kind: "report-and-block", mode: "dialog" }]);
  });
});

describe("what is in force or under way", () => {
  test("a blocked sender can be unblocked, and nothing else", async () => {
    const { content, asked } = bar({ view: aView({ blocked: true }) });
    const shown = await show(content);
    expect(shown.root.querySelectorAll("[data-rung]")).toHaveLength(1);
    await shown.click("unblock");
    expect(asked()).toEqual([{ kind: "unblock", mode: "direct" }]);
  });

  test("stopped offers can be resumed, a kept sender let go", async () => {
    const shown = await show(bar({ view: aView({ optedOut: true, kept: true }) }).content);
    expect(shown.has("resume-offers")).toBe(true);
    expect(shown.has("unkeep")).toBe(true);
    expect(shown.has("stop-offers")).toBe(false);
  });

  test("while an action is pending nothing else can be asked", async () => {
    const { content, onAct } = bar({ pending: anAction("block", [], { state: "running" }) });
    const shown = await show(content);
    expect(shown.find("bar-status").textContent).toContain("Blocking Sunrise Electronics…");
    await shown.click("keep");
    expect(onAct).not.toHaveBeenCalled();
  });

  test("a failure is told as one, and forgotten by the bar after a while", async () => {
    const failed = anAction("block", [{ status: "timed-out" }], { finishedAt: NOW - 60_000 });
    const shown = await show(bar({ view: aView({ lastAction: failed }) }).content);
    expect(shown.find("bar-status").textContent).toContain("It is not certain that Sunrise Electronics is blocked.");
    await shown.again(bar({ view: aView({ lastAction: { ...failed, finishedAt: NOW - DAY } }) }).content);
    expect(shown.find("bar-status").textContent).toContain("12 promotions");
  });

  test("the folded bar is one button", async () => {
    const onCollapse = vi.fn();
    const shown = await show(bar({ collapsed: true, onCollapse }).content);
    await shown.click("expand");
    expect(onCollapse).toHaveBeenCalledWith(false, expect.anything());
    expect(shown.has("block")).toBe(false);
  });
});
