import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { batchTitle } from "../../../components/senders/batch-title";
import { Senders, type SendersProps } from "../../../components/senders/senders";
import { MAX_BATCH, type BatchView } from "../../../lib/domain/batch";
import type { SenderSummary } from "../../../lib/domain/sender-summary";
import type { BatchWish } from "../../../lib/ui/batch-wish";
import { aSummary, count, ID, props, type, withLayout } from "./sender-samples";
import { allWorks, anAction, aJudgement, inEnglish, inRussian, NOW, show, type Shown } from "./support";

withLayout();

/** The one question that is asked before reports leave, in words. */
const questionOf = (shown: Shown) => shown.find("report-what").closest('[role="dialog"].question')?.textContent;

describe("the dry run", () => {
  const record = (promotion: number, service: number) => ({ promotion, service, unsure: 0, mislabelled: 0, firstSeen: NOW, lastSeen: NOW });
  const senders: SenderSummary[] = [
    aSummary(0),
    aSummary(1, { saved: true }),
    aSummary(2, { record: record(3, 3) }),
    aSummary(3, { blocked: true }),
    aSummary(4, { rule: { undoneByHand: [{ kind: "block", at: NOW }] } }),
    aSummary(5, { record: record(0, 2) }),
  ];
  const line = (shown: Shown, key: string) => shown.all("dry-run-line").find((each) => each.dataset["key"] === key);

  async function plan(kind: string, over: Partial<SendersProps> = {}): Promise<Shown> {
    const shown = await show(<Senders {...props({ senders, ...over })} />);
    await shown.click("select-all");
    await shown.click("batch-menu");
    await shown.click(`plan-${kind}`);
    return shown;
  }

  test("tells what will happen to whom, what is left out and why", async () => {
    const shown = await plan("block");
    expect(shown.find("dry-run-totals").textContent).toContain("Block 1 sender, stop offers from 1 sender");
    expect(line(shown, "k1")?.textContent).toContain("In your contacts");
    expect(line(shown, "k2")?.textContent).toContain("Stop offers · Also sends service messages");
    expect(line(shown, "k3")?.textContent).toContain("Already done");
    expect(line(shown, "k4")?.textContent).toContain("You undid this by hand before");
    expect(line(shown, "k5")?.textContent).toContain("Sends no promotion");
  });

  test("says of nobody that its offers are stopped whose offers cannot be", async () => {
    const shown = await plan("block", { capabilities: allWorks({ "stop-offers": "switched-off" }) });
    expect(shown.find("dry-run-totals").textContent).toContain("1 left out · Also sends service messages, so it is not blocked");
    expect(line(shown, "k2")?.textContent).toMatch(/Also sends service messages, so it is not blocked$/u);
    expect(shown.find("dry-run").textContent).not.toMatch(/stopped/iu);
  });

  test("each line can be taken out and put in where that is possible, and Start takes what stands there", async () => {
    const onStart = vi.fn(() => Promise.resolve(ID));
    const shown = await plan("block", { onStart });
    const toggle = async (key: string) => {
      await act(() => line(shown, key)?.querySelector("input")?.click());
    };
    await toggle("k0");
    expect(line(shown, "k0")?.textContent).toContain("Left out by you");
    await toggle("k1");
    expect(line(shown, "k1")?.textContent).toContain("added by you");
    expect(line(shown, "k3")?.querySelector("input")?.disabled).toBe(true);
    await shown.click("batch-start");
    expect(onStart).toHaveBeenCalledWith({
      kind: "block",
      confirmedReports: 0,
      lines: [
        { ids: senders[1]?.ids, name: "Shop 0001", kind: "block", included: true },
        { ids: senders[2]?.ids, name: "Shop 0002", kind: "stop-offers" },
      ],
    });
    expect(shown.has("dry-run")).toBe(false);
    expect(count(shown)).toBe("6 senders");
  });

  test("what did not start stays selected", async () => {
    const shown = await plan("block", { onStart: () => Promise.resolve(undefined) });
    await shown.click("batch-start");
    expect(count(shown)).toBe("6 selected");
  });

  test("who is beyond the size of a batch was not taken out by the user, who can make room", async () => {
    const many = Array.from({ length: MAX_BATCH + 1 }, (_, index) => aSummary(index));
    const shown = await plan("block", { senders: many.toReversed() });
    expect(shown.find("dry-run-totals").textContent).toContain("1 left out · Over 2,000 at once");
    const scroller = shown.find("dry-run").querySelector(".dry-run-scroller")!;
    scroller.scrollTop = 1e6;
    await act(() => void scroller.dispatchEvent(new Event("scroll")));
    const last = shown.all("dry-run-line").at(-1);
    expect(last?.textContent).toContain("Over 2,000 at once");
    expect(last?.querySelector("input")?.disabled).toBe(true);
    await act(() => shown.all("dry-run-line").at(-2)?.querySelector("input")?.click());
    expect(shown.all("dry-run-line").at(-1)?.querySelector("input")?.checked).toBe(true);
  });

  test("reports are asked for once more, with their number, and are limited", async () => {
    const onStart = vi.fn((_wish: BatchWish) => Promise.resolve(ID));
    const many = Array.from({ length: 40 }, (_, index) => aSummary(index));
    const shown = await plan("report-and-block", { onStart, senders: many });
    expect(shown.find("dry-run-totals").textContent).toContain("Report and block 25 senders");
    expect(shown.find("dry-run-totals").textContent).toContain("15 left out · Over the report limit");
    await shown.click("batch-start");
    expect(onStart).not.toHaveBeenCalled();
    expect(questionOf(shown)).toContain("You are about to send 25 reports.");
    // As before a single report: what the keyboard meets first sends nothing.
    expect(document.activeElement).toBe(shown.find("cancel-report"));
    await shown.click("cancel-report");
    expect([shown.has("report-what"), shown.has("dry-run")]).toEqual([false, true]);
    await shown.click("batch-start");
    await shown.click("confirm-report");
    expect(onStart.mock.calls[0]?.[0]).toMatchObject({ confirmedReports: 25, lines: { length: 25 } });
  });

  test("a number of reports that shrinks while it is asked about is asked about anew", async () => {
    const open = senders.map((sender) => ({ ...sender, blocked: false }));
    const shown = await plan("report-and-block", { senders: open });
    await shown.click("batch-start");
    expect(questionOf(shown)).toContain("You are about to send 2 reports.");
    shown.find("confirm-report").focus();
    await shown.again(<Senders {...props({ senders })} />);
    expect(questionOf(shown)).toContain("You are about to send 1 report.");
    expect(document.activeElement).toBe(shown.find("cancel-report"));
  });

  test("what WhatsApp Web does not offer cannot be chosen", async () => {
    const shown = await show(<Senders {...props({ capabilities: allWorks({ "stop-offers": "switched-off" }) })} />);
    await shown.click("select-all");
    await shown.click("batch-menu");
    expect(shown.find("plan-stop-offers").getAttribute("aria-disabled")).toBe("true");
    expect(shown.find("plan-block").getAttribute("aria-disabled")).toBeNull();
  });
});

describe("batches", () => {
  const view: BatchView = { id: ID, kind: "block", state: "running", createdAt: NOW, counts: { done: 3, already: 1, skipped: 0, failed: 2, waiting: 6 }, kinds: { block: 8, "stop-offers": 4 }, current: "Iris Shoes", timeLeft: 95_000 };

  test("one that goes on says how far it is and can be paused and stopped", async () => {
    const onControl = vi.fn();
    const shown = await show(<Senders {...props({ batches: [view], onControl })} />);
    expect(shown.find("batch").textContent).toContain("Block 8 senders, stop offers from 4 senders");
    expect(shown.find("batch-counts").textContent).toBe("3 done1 already done2 failed6 waiting");
    expect(shown.find("batch").textContent).toContain("About 2 minutes left.");
    for (const wish of ["pause", "stop", "undo"]) await shown.click(`batch-${wish}`);
    expect(onControl.mock.calls).toEqual([[ID, "pause"], [ID, "stop"], [ID, "undo"]]);
    expect(shown.has("batch-retry")).toBe(false);
  });

  test("one that takes another back says which one, and is nothing to be taken back", async () => {
    const undoes = { id: ID, kind: "block", kinds: { block: 1, "stop-offers": 5 }, createdAt: NOW - 60_000 } as const;
    const back: BatchView = { ...view, id: ID.replace("1", "2"), kind: "unblock", kinds: { unblock: 1, "resume-offers": 5 }, undoes };
    const shown = await show(<Senders {...props({ batches: [back] })} />);
    expect(shown.find("batch").textContent).toContain("Undoing: Block 1 sender, stop offers from 5 senders (22 Nov, 14:29)");
    expect(shown.has("batch-undo")).toBe(false);
  });

  test.for([
    [inEnglish, "Block 8 senders, stop offers from 4 senders", "Undoing: Block 8 senders, stop offers from 4 senders ("],
    [inRussian, "Заблокировать: 8 отправителей, отключить рекламу: 4 отправителя", "Отмена действия «Заблокировать: 8 отправителей, отключить рекламу: 4 отправителя» ("],
  ] as const)("are titled by a sentence, whatever parts it has", ([text, title, back]) => {
    expect(batchTitle(text, view, NOW)).toBe(title);
    const undoes = { id: ID, kind: "block", kinds: view.kinds, createdAt: NOW } as const;
    expect(batchTitle(text, { ...view, kind: "unblock", undoes }, NOW)).toContain(back);
    expect(batchTitle(text, { ...view, kinds: {} }, NOW)).toBe(text.t("planNothing"));
  });

  test("one that waits says why and until when", async () => {
    const notBefore = NOW + 600_000;
    const shown = await show(<Senders {...props({ batches: [{ ...view, waitsFor: "pace", notBefore }] })} />);
    expect(shown.find("batch").textContent).toContain("WhatsApp asked for a pause. This resumes at 14:40.");
    await shown.again(<Senders {...props({ batches: [{ ...view, state: "paused" }] })} />);
    expect(shown.find("batch").textContent).toContain("Nothing happens until you resume.");
    expect(shown.has("batch-resume")).toBe(true);
  });

  test("one that has just ended says how, and what can be done about it, until that is put away", async () => {
    const onControl = vi.fn();
    const over: BatchView = { ...view, state: "finished", counts: { done: 5, already: 0, skipped: 0, failed: 1, waiting: 0 }, finishedAt: NOW, news: true };
    const shown = await show(<Senders {...props({ batches: [view], onControl })} />);
    const status = shown.find("batch").querySelector('[role="status"]');
    await shown.again(<Senders {...props({ batches: [over], onControl })} />);
    // The same element, or nothing would be read out.
    expect(shown.find("batch").querySelector('[role="status"]')).toBe(status);
    expect(status?.textContent).toBe("Finished5 done1 failed");
    expect([shown.has("batch-show"), shown.has("batch-retry"), shown.has("batch-row"), shown.has("batch-pause")]).toEqual([true, true, false, false]);
    await shown.click("batch-undo");
    await shown.click("batch-dismiss");
    expect(onControl.mock.calls).toEqual([[ID, "undo"], [ID, "dismiss"]]);
    await shown.again(<Senders {...props({ batches: [{ ...over, news: undefined }], onControl })} />);
    expect([shown.has("batch"), shown.all("batch-row").length]).toEqual([false, 1]);
  });

  test("with none to list, there is only the way back from what Doorman blocked", async () => {
    const shown = await show(<Senders {...props({ senders: [aSummary(0, { blocked: true, blockedByDoorman: true })] })} />);
    expect([shown.has("batches"), shown.has("unblock-ours")]).toEqual([false, true]);
  });

  test("those that are over are listed with their way back and with what became of each sender", async () => {
    const onShowBatch = vi.fn();
    const onUnblockOurs = vi.fn();
    const over = { ...view, state: "finished", counts: { done: 1, already: 0, skipped: 1, failed: 1, waiting: 0 } } as const;
    const reported = { operation: "report", outcome: { status: "done" } } as const;
    const halfDone = { ...anAction("report-and-block", [], { state: "failed", steps: [reported, { operation: "block" }] }), leftOut: "kept" as const };
    const actions = [halfDone, anAction("block", [{ status: "done" }]), { ...anAction("block", [], { state: "skipped" }), leftOut: "saved" as const }, anAction("block", [], { state: "skipped" })];
    const given = props({ batches: [over], onShowBatch, onUnblockOurs, senders: [aSummary(0, { blocked: true, blockedByDoorman: true })], shownBatch: ID, batchActions: actions });
    const shown = await show(<Senders {...given} />);
    expect(shown.has("batch")).toBe(false);
    expect(shown.all("batch-action").map((each) => each.textContent)).toEqual(["Sunrise Electronics is reported. Sunrise Electronics is not blocked. · You keep this sender", "Sunrise Electronics is blocked.", "Sunrise Electronics · In your contacts", "Sunrise Electronics · Cancelled. Nothing was sent to WhatsApp."]);
    await shown.click("batch-show");
    expect(onShowBatch).toHaveBeenCalledWith(undefined);
    await shown.click("unblock-ours");
    expect(onUnblockOurs).toHaveBeenCalledOnce();
    expect([shown.has("batch-retry"), shown.has("batch-undo")]).toEqual([true, true]);
  });
});

describe("trying again what failed of a batch", () => {
  const over: BatchView = { id: ID, kind: "report-and-block", state: "finished", createdAt: NOW, counts: { done: 1, already: 0, skipped: 0, failed: 3, waiting: 0 }, kinds: { "report-and-block": 4 } };

  test("goes on at once where nothing is reported", async () => {
    const onRetry = vi.fn(() => Promise.resolve(undefined));
    const shown = await show(<Senders {...props({ batches: [over], onRetry })} />);
    await shown.click("batch-retry");
    expect(onRetry.mock.calls).toEqual([[ID, 0]]);
    expect(shown.has("report-what")).toBe(false);
  });

  test("asks once more with the number of reports, and again when that has changed", async () => {
    const asked = [3, 2, undefined];
    const onRetry = vi.fn(() => Promise.resolve(asked.shift()));
    const shown = await show(<Senders {...props({ batches: [over], onRetry })} />);
    await shown.click("batch-retry");
    expect(questionOf(shown)).toContain("You are about to send 3 reports.");
    shown.find("confirm-report").focus();
    await shown.click("confirm-report");
    expect(questionOf(shown)).toContain("You are about to send 2 reports.");
    expect(document.activeElement).toBe(shown.find("cancel-report"));
    await shown.click("confirm-report");
    expect(shown.has("report-what")).toBe(false);
    expect(onRetry.mock.calls).toEqual([[ID, 0], [ID, 3], [ID, 2]]);
  });

  test("asks for no reports when none are left to be sent, and tries the rest", async () => {
    const asked = [3, 0, undefined];
    const onRetry = vi.fn(() => Promise.resolve(asked.shift()));
    const shown = await show(<Senders {...props({ batches: [over], onRetry })} />);
    await shown.click("batch-retry");
    await shown.click("confirm-report");
    await vi.waitFor(() => expect(shown.has("report-what")).toBe(false));
    expect(onRetry.mock.calls).toEqual([[ID, 0], [ID, 3], [ID, 0]]);
  });

  test("sends nothing when the question is not answered with yes", async () => {
    const onRetry = vi.fn(() => Promise.resolve(3));
    const shown = await show(<Senders {...props({ batches: [over], onRetry })} />);
    await shown.click("batch-retry");
    await shown.click("cancel-report");
    expect(shown.has("batch-retry")).toBe(true);
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

test("an import shows what was found before anything happens, then selects it", async () => {
  const reading = {
    format: "lines" as const,
    numbers: [{ line: 1, text: "+1 202 555 0103", numbers: ["12025550103"] as [string] }, { line: 2, text: "+1 202 555 0999", numbers: ["12025550999"] as [string] }],
    duplicates: [{ line: 3, text: "12025550103", first: 1 }],
    invalid: [{ line: 4, text: "Stride", why: "no-number" as const }],
  };
  const onRead = vi.fn(() => Promise.resolve({ reading, matches: { found: ["k3"], unknown: reading.numbers.slice(1), sameSender: [] } }));
  const shown = await show(<Senders {...props({ onRead })} />);
  await shown.click("import-open");
  await type(shown, "import-text", "+1 202 555 0103");
  await vi.waitFor(() => expect(shown.has("import-result")).toBe(true));
  expect(onRead).toHaveBeenLastCalledWith("+1 202 555 0103", "US");
  const text = shown.find("import-result").textContent;
  for (const part of ["2 numbers loaded", "1 known sender", "1 number that never wrote to you", "1 duplicate", "Line 4 Stride · no number"]) expect(text).toContain(part);
  expect(count(shown)).toBe("200 senders");
  await shown.click("import-select");
  expect(count(shown)).toBe("1 selected");
  expect(shown.all("sender-row").map((row) => row.dataset["key"])).toEqual(["k3"]);
});

test("a timeline tells of messages and actions, and a report asks first", async () => {
  const onAct = vi.fn();
  const sender = aSummary(0);
  const timeline = {
    sender,
    messages: [{ key: "m", id: "false_12025550100@c.us_1", time: NOW, text: "Sale today", hasText: true, removed: false, judgement: aJudgement({ evidence: [{ kind: "never-answered" }] }) }],
    actions: [anAction("keep", [])],
  };
  const shown = await show(<Senders {...props({ opened: "k0", timeline, onAct })} />);
  expect(shown.find("timeline-message").textContent).toContain("Sale today");
  await shown.click("timeline-why");
  expect(shown.find("timeline-message").textContent).toContain("You have never written");
  await shown.click("ladder-report-and-block");
  expect(onAct).not.toHaveBeenCalled();
  await shown.click("confirm-report");
  expect(onAct).toHaveBeenCalledWith({ kind: "report-and-block", ids: sender.ids, name: sender.name });
});
