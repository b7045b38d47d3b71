import { describe, expect, test, vi } from "vitest";
import { ConversationBar } from "../../../components/in-page/bar";
import { CorrectionToast } from "../../../components/in-page/correction-toast";
import { WhyPanel } from "../../../components/in-page/why";
import { Corrections } from "../../../components/options/corrections";
import { TimelineMessage } from "../../../components/senders/timeline-message";
import type { Correction, Said } from "../../../lib/domain/correction";
import type { Evidence, Judgement } from "../../../lib/domain/judgement";
import { aJudgement, allWorks, aSender, aView, descriptionOf, inRussian, NOW, show, type Shown } from "./support";

const unsure = aJudgement({ label: "unsure", mark: "unsure" });

describe("a message in a sender's timeline takes the user's word", () => {
  const own: Evidence = { kind: "corrected", said: "service", own: true, like: 0, sender: 0 };
  const message = async (judgement: Judgement, { done = true, removed = false } = {}) => {
    const onCorrect = vi.fn((_said: Said | null) => Promise.resolve(done));
    const row = { key: "K", id: "false_1@c.us_A1", time: NOW, text: "Big sale", hasText: true, removed, judgement };
    return { shown: await show(<TimelineMessage message={row} onCorrect={onCorrect} />), onCorrect };
  };
  const offered = (shown: Shown) =>
    ["not-promotion", "is-promotion", "take-word-back"].filter((hook) => shown.has(hook));

  test.for<[string, Judgement, string[]]>([
    ["marked", aJudgement(), ["not-promotion"]],
    ["unsure", unsure, ["not-promotion", "is-promotion"]],
    ["not marked", aJudgement({ label: "service", mark: "none" }), ["is-promotion"]],
    ["corrected before", aJudgement({ label: "service", mark: "none", evidence: [own] }), ["take-word-back"]],
  ])("where it is %s", async ([, judgement, buttons]) => {
    expect(offered((await message(judgement)).shown)).toEqual(buttons);
    expect(offered((await message(judgement, { removed: true })).shown)).toEqual([]);
  });

  test("and says when it is not remembered", async () => {
    const { shown, onCorrect } = await message(aJudgement(), { done: false });
    await shown.click("not-promotion");
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith("service");
    expect(shown.root.querySelector("[role=status]")?.textContent).toBe("This could not be stored. Try again.");
    const corrected = await message(aJudgement({ evidence: [own] }));
    await corrected.shown.click("take-word-back");
    expect(corrected.onCorrect).toHaveBeenCalledExactlyOnceWith(null);
    expect(corrected.shown.root.querySelector("[role=status]")?.textContent).toBe("");
  });
});

describe("“Why?” takes the user's word", () => {
  const panel = async (judgement: Judgement, trusted = true) => {
    const onCorrect = vi.fn();
    const onClose = vi.fn();
    const content = (
      <WhyPanel judgement={judgement} sender={aSender()} anchor={document.createElement("button")} onClose={onClose} onCorrect={onCorrect} />
    );
    return { shown: await show(content, { trusted }), onClose, said: () => onCorrect.mock.calls.map(([said]: unknown[]) => said) };
  };

  test("that a marked message is no promotion, and closes", async () => {
    const { shown, said, onClose } = await panel(aJudgement());
    expect(shown.has("why-is-promotion")).toBe(false);
    expect(descriptionOf(shown.find("why-not-promotion"))).toBe("Remove the mark and judge similar messages by this");
    await shown.click("why-not-promotion");
    expect(said()).toEqual(["service"]);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test("either way where Doorman is unsure", async () => {
    const { shown, said } = await panel(unsure);
    await shown.click("why-is-promotion");
    await shown.click("why-not-promotion");
    expect(said()).toEqual(["promotion", "service"]);
  });

  test("back, where it is what the user said", async () => {
    const own = aJudgement({ evidence: [{ kind: "corrected", said: "promotion", own: true, like: 0, sender: 0 }] });
    const { shown, said, onClose } = await panel(own);
    expect(shown.find("why-take-back").textContent).toBe("Take back");
    await shown.click("why-take-back");
    expect(said()).toEqual([null]);
    expect(onClose).toHaveBeenCalledTimes(1);
    const alike = aJudgement({ evidence: [{ kind: "corrected", said: "promotion", own: false, like: 1, sender: 0 }] });
    expect((await panel(alike)).shown.has("why-take-back")).toBe(false);
  });

  test("by the user's own click only", async () => {
    const { shown, said } = await panel(unsure, false);
    await shown.click("why-is-promotion");
    await shown.click("why-not-promotion");
    expect(said()).toEqual([]);
  });

  const corrected = { kind: "corrected", said: "service", own: false, like: 0, sender: 0 } as const;
  test.for<[Evidence, string]>([
    [{ ...corrected, own: true }, "You said that this is not promotion."],
    [{ ...corrected, own: true, said: "promotion" }, "You said that this is promotion."],
    [{ ...corrected, like: -2.1, sender: -0.8 }, "You said that a similar message is not promotion."],
    [{ ...corrected, like: 2.1, said: "promotion" }, "You said that a similar message is promotion."],
    [{ ...corrected, sender: -0.8 }, "You said that another message from this sender is not promotion."],
    [{ ...corrected, sender: 0.8, said: "promotion" }, "You said that another message from this sender is promotion."],
  ])("and shows it as evidence: %o", async ([piece, words]) => {
    const { shown } = await panel(aJudgement({ evidence: [piece] }));
    expect(shown.root.querySelector('[data-evidence="corrected"]')?.textContent).toBe(words);
  });
});

describe("the bar's menu", () => {
  const bar = (onMarkLast?: () => void) => (
    <ConversationBar
      sender={aSender()}
      view={aView()}
      capabilities={allWorks()}
      actionMode="direct"
      onAct={() => {}}
      collapsed={false}
      onCollapse={() => {}}
      {...(onMarkLast !== undefined && { onMarkLast })}
    />
  );

  test("marks the newest unmarked message, and is there though every button fits", async () => {
    const onMarkLast = vi.fn();
    const shown = await show(bar(onMarkLast));
    await shown.click("more");
    expect(shown.find("mark-last").textContent).toContain("Mark the last unmarked message");
    await shown.click("mark-last");
    expect(onMarkLast).toHaveBeenCalledTimes(1);
    expect(shown.has("mark-last")).toBe(false);
  });

  test("is not there where there is nothing in it", async () => {
    expect((await show(bar())).has("more")).toBe(false);
  });
});

describe("the toast of a correction", () => {
  test("says that Doorman will remember, and takes it back", async () => {
    const onUndo = vi.fn();
    const shown = await show(<CorrectionToast note="service" onUndo={onUndo} onDismiss={() => {}} />);
    expect(shown.root.querySelector("[role=status]")?.textContent).toBe("Doorman will rememberThis is not promotion.");
    await shown.click("undo");
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  test.for([
    ["forgotten", "Taken back."],
    ["failed", "This could not be stored. Try again."],
  ] as const)("and how taking it back, or storing it, ended: %s", async ([note, words]) => {
    const shown = await show(<CorrectionToast note={note} onDismiss={() => {}} />);
    expect(shown.root.querySelector("[role=status]")?.textContent).toBe(words);
    expect(shown.has("undo")).toBe(false);
  });
});

describe("the list of corrections", () => {
  const correction = (number: number, change: Partial<Correction> = {}): Correction => ({
    id: `00000000-0000-4000-8000-00000000000${number}`,
    message: `false_12025550123@c.us_${number}`,
    account: "12025550123@c.us",
    at: NOW - number * 60_000,
    said: "service",
    sketch: [],
    name: "Sunrise Electronics",
    ...change,
  });
  const two = [correction(1, { excerpt: "Big sale" }), correction(2, { said: "promotion", name: "Crumb" })];
  const list = async (corrections: readonly Correction[] | undefined, done = true) => {
    const onTakeBack = vi.fn((_ids: readonly string[]) => Promise.resolve(done));
    const shown = await show(<Corrections corrections={corrections} onTakeBack={onTakeBack} />);
    return { shown, taken: () => onTakeBack.mock.calls.map(([ids]) => ids) };
  };

  test("tells sender, text as far as it is kept, what was said, and when", async () => {
    const { shown } = await list(two);
    const rows = shown.all("correction").map((row) => row.textContent ?? "");
    expect(rows[0]).toMatch(/^Sunrise ElectronicsNot promotionBig sale22 Nov, 14:29Take back$/u);
    expect(rows[1]).toMatch(/^CrumbPromotionText no longer kept22 Nov, 14:28Take back$/u);
    expect(shown.text()).toContain("2 corrections");
  });

  test("takes back one, or the selected ones", async () => {
    const { shown, taken } = await list(two);
    expect(shown.has("take-back-selected")).toBe(false);
    await shown.click("take-back");
    await shown.click("select-correction");
    expect(shown.text()).toContain("1 selected");
    await shown.click("select-all");
    await shown.click("take-back-selected");
    expect(taken()).toEqual([[two[0]?.id], two.map(({ id }) => id)]);
  });

  test("leaves the keyboard in its section, whichever buttons go", async () => {
    const { shown } = await list(two);
    const left = (corrections: readonly Correction[]) => shown.again(<Corrections corrections={corrections} onTakeBack={() => Promise.resolve(true)} />);
    const section = shown.root.firstElementChild;
    shown.find("take-back").focus();
    await left(two.slice(1));
    expect(document.activeElement).toBe(section);
    await shown.click("select-all");
    shown.find("take-back-selected").focus();
    await shown.click("take-back-selected");
    await vi.waitFor(() => expect(shown.has("take-back-selected")).toBe(false));
    expect(document.activeElement).toBe(section);
    shown.find("take-back").focus();
    await left([]);
    expect(shown.find("corrections-empty").parentElement).toBe(document.activeElement);
  });

  test("says when nothing was taken back", async () => {
    const { shown } = await list(two, false);
    await shown.click("take-back");
    await vi.waitFor(() => expect(shown.text()).toContain("Nothing was taken back. Try again."));
  });

  test("says what will be there while it is empty, and names its buttons in each language", async () => {
    expect((await list([])).shown.find("corrections-empty").textContent).toContain("No corrections yet");
    const russian = await show(<Corrections corrections={two} onTakeBack={() => Promise.resolve(true)} />, { text: inRussian });
    expect(russian.find("take-back").getAttribute("aria-label")).toBe("Отменить поправку к сообщению отправителя Sunrise Electronics");
    expect(russian.text()).toContain("2 поправки");
  });
});
