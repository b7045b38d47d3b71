import { describe, expect, test, vi } from "vitest";
import { ChatRowMark, MessageMark } from "../../../components/in-page/mark";
import { Notice } from "../../../components/in-page/notice";
import { WhyPanel, type WhyPanelProps } from "../../../components/in-page/why";
import type { Evidence, Judgement } from "../../../lib/domain/judgement";
import { CheckIcon } from "../../../components/shared/icons";
import type { Rung } from "../../../components/shared/ladder";
import { aJudgement, aSender, descriptionOf, NOW, show } from "./support";

const declaredUtility: Evidence = { kind: "declared", declared: "UTILITY", contradicted: true };

describe("the mark under a message", () => {
  test.for([
    [aJudgement(), "Promotion · discount offer"],
    [aJudgement({ mark: "unsure", label: "unsure" }), "Unsure"],
    [aJudgement({ mislabelled: true, evidence: [declaredUtility] }), "Promotion, declared as service"],
    [
      aJudgement({ mislabelled: true, evidence: [{ ...declaredUtility, declared: "AUTHENTICATION" }] }),
      "Promotion, declared as a code",
    ],
    [aJudgement({ category: "scam" }), "Possible scam"],
    [aJudgement({ evidence: [{ kind: "corrected", said: "promotion", own: true, like: 0, sender: 0 }] }), "Promotion"],
  ] as const)("says what it is: %#", async ([judgement, words]) => {
    const shown = await show(<MessageMark judgement={judgement} onWhy={() => {}} />);
    expect(shown.root.querySelector(".mark-text")?.textContent).toBe(words);
  });

  test("is not there where nothing is marked", async () => {
    const shown = await show(<MessageMark judgement={aJudgement({ mark: "none" })} onWhy={() => {}} />);
    expect(shown.root.innerHTML).toBe("");
  });

  test("opens the evidence, at the user's own click only", async () => {
    const onWhy = vi.fn();
    const shown = await show(<MessageMark judgement={aJudgement()} onWhy={onWhy} />);
    await shown.click("why");
    expect(onWhy.mock.calls[0]?.[0]).toBe(shown.find("why"));
    const forged = await show(<MessageMark judgement={aJudgement()} onWhy={onWhy} />, { trusted: false });
    await forged.click("why");
    expect(onWhy).toHaveBeenCalledTimes(1);
  });

  test("in the chat list it is named for screen readers and cannot be pressed", async () => {
    const shown = await show(<ChatRowMark mark="promotion" />);
    expect(shown.find("chat-mark").getAttribute("aria-label")).toBe("Latest message: promotion");
    expect(shown.root.querySelector("button")).toBeNull();
  });
});

describe("the panel with the evidence", () => {
  const pieces: [Evidence, string][] = [
    [{ kind: "kept" }, "You keep this sender."],
    [{ kind: "kept", until: NOW + 86_400_000 }, "You keep this sender until 23 Nov."],
    [{ kind: "saved" }, "in your contacts"],
    [{ kind: "declared", declared: "MARKETING", contradicted: false }, "declared this message to WhatsApp as marketing"],
    [declaredUtility, "as a service message (“utility”).Its content says otherwise."],
    [{ kind: "declared", declared: "AUTHENTICATION", contradicted: false }, "as a sign-in code"],
    [{ kind: "paid-broadcast" }, "paid to send this as a broadcast"],
    [{ kind: "no-text" }, "no text to read"],
    [{ kind: "record", promotion: 12, service: 1, unsure: 0, mislabelled: 0 }, "Before this message: 12 promotions, 1 service message."],
    [{ kind: "record", promotion: 0, service: 0, unsure: 0, mislabelled: 0 }, "first message seen from this sender"],
    [{ kind: "service-window", until: NOW }, "until 22 Nov, 14:30"],
    [{ kind: "never-answered" }, "You have never written to this sender."],
    [{ kind: "after-stop" }, "after you stopped this sender's offers"],
  ];

  async function panel(judgement: Judgement, handlers: Partial<WhyPanelProps> = {}) {
    const anchor = document.createElement("button");
    const shown = await show(
      <WhyPanel judgement={judgement} sender={aSender()} anchor={anchor} onClose={() => {}} {...handlers} />,
    );
    return shown;
  }

  test.for(pieces)("says %o", async ([piece, words]) => {
    const shown = await panel(aJudgement({ evidence: [piece] }));
    const item = shown.root.querySelector(`[data-evidence="${piece.kind}"]`);
    expect(item?.textContent?.replaceAll("\u00A0", " ")).toContain(words);
  });

  test("lists every piece, in the judgement's order", async () => {
    const evidence: Evidence[] = [declaredUtility, { kind: "after-stop" }, { kind: "never-answered" }];
    const shown = await panel(aJudgement({ evidence }));
    const kinds = [...shown.root.querySelectorAll<HTMLElement>("[data-evidence]")].map((item) => item.dataset.evidence);
    expect(kinds).toEqual(["declared", "after-stop", "never-answered"]);
  });

  test("shows the words that weighed, towards promotion and towards service", async () => {
    const words = [
      { text: "40% off", weight: 2.4 },
      { text: "your order", weight: -0.7 },
    ];
    const content: Evidence = {
      kind: "content",
      label: "promotion",
      category: "offer",
      confidence: 0.98,
      words,
      promotionalTail: true,
    };
    const shown = await panel(aJudgement({ evidence: [content] }));
    const list = (name: string) => shown.root.querySelector(`[data-words="${name}"]`)?.textContent;
    expect(list("promotion")).toBe("40% off");
    expect(list("service")).toBe("your order");
    expect(shown.text()).toContain("The wording reads like promotion: discount offer.");
    expect(shown.text()).toContain("It ends with some promotion.");
  });

  test.for([
    [0.984, "Very sure · 98%"],
    [0.9, "Quite sure · 90%"],
    [0.75, "Fairly sure · 75%"],
    [0.5, "Hard to say · 50%"],
    [0.9999, "Very sure · 99%"],
    [1, "As you said"],
  ] as const)("tells a confidence of %d in words and per cent", async ([confidence, words]) => {
    const shown = await panel(aJudgement({ confidence }));
    expect(shown.find("confidence").textContent).toBe(words);
  });

  test("keeps the sender and closes; Esc closes without reaching the page", async () => {
    const onKeep = vi.fn();
    const onClose = vi.fn();
    const shown = await panel(aJudgement(), { onKeep, onClose });
    await shown.click("why-keep");
    expect([onKeep.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
    const reached = vi.fn();
    document.addEventListener("keydown", reached, { once: true });
    shown.root
      .querySelector("[role=dialog]")
      ?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(reached).not.toHaveBeenCalled();
  });

  test("every wish is a button that looks like one, and the tick stays with what is done", async () => {
    const all = { onKeep: vi.fn(), onNotInterested: vi.fn(), onCorrect: vi.fn(), onPin: vi.fn() };
    const shown = await panel(aJudgement({ label: "unsure", mark: "unsure" }), all);
    const buttons = ["why-keep", "why-not-interested", "why-not-promotion", "why-is-promotion", "why-pin"].map(shown.find);
    for (const button of buttons) expect(button.className).toContain("button-plain");
    const icons = buttons.map((button) => button.querySelector("path")?.getAttribute("d"));
    expect(new Set(icons).size).toBe(buttons.length);
    const tick = (await show(<CheckIcon />)).root.querySelector("path")?.getAttribute("d");
    expect(icons).not.toContain(tick);
  });

  test("offers the rung that fits the sender best, as the bar does", async () => {
    const onSuggested = vi.fn();
    const onClose = vi.fn();
    const suggested: Rung = { kind: "block", mode: "direct", suggested: true };
    const shown = await panel(aJudgement(), { suggested, onSuggested, onClose, onKeep: vi.fn() });
    expect(shown.find("why-block").className).toContain("button-strong");
    expect(descriptionOf(shown.find("why-block"))).toMatch(/^Fits best here\. /u);
    await shown.click("why-block");
    expect(onSuggested.mock.calls[0]?.[0]).toEqual({ kind: "block", mode: "direct" });
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test("asks before it reports", async () => {
    const onSuggested = vi.fn();
    const suggested: Rung = { kind: "report-and-block", mode: "direct", suggested: true };
    const shown = await panel(aJudgement({ category: "scam" }), { suggested, onSuggested });
    await shown.click("why-report-and-block");
    expect(onSuggested).not.toHaveBeenCalled();
    expect(shown.find("report-what").textContent).toContain("A report cannot be taken back");
    await shown.click("confirm-report");
    expect(onSuggested.mock.calls[0]?.[0]).toEqual({ kind: "report-and-block", mode: "direct" });
  });

  test("brings out a gentle rung that is there anyway, and not twice", async () => {
    const suggested: Rung = { kind: "not-interested", mode: "direct", suggested: true };
    const shown = await panel(aJudgement(), { suggested, onSuggested: vi.fn(), onKeep: vi.fn(), onNotInterested: vi.fn() });
    expect(shown.all("why-not-interested")).toHaveLength(1);
    expect(shown.find("why-not-interested").className).toContain("button-strong");
    expect(shown.find("why-keep").className).toContain("button-plain");
  });
});

test("the notice asks for a reload, and can be put away", async () => {
  const onReload = vi.fn();
  const onDismiss = vi.fn();
  const shown = await show(<Notice kind="reload" onReload={onReload} onDismiss={onDismiss} />);
  expect(shown.text()).toContain("Doorman was installed or updated. Reload this tab to continue.");
  await shown.click("reload");
  expect(onReload).toHaveBeenCalledTimes(1);
  await shown.click("dismiss-notice");
  expect(onDismiss).toHaveBeenCalledTimes(1);
});
