import { act } from "preact/test-utils";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { Activity, type ActivityProps } from "../../../components/options/activity";
import type { ActionView } from "../../../lib/domain/action";
import { wholeActivity, type ActivityEntry, type ActivityFilter, type JudgedEntry } from "../../../lib/domain/activity";
import { dayText, endOfDay, startOfDayText } from "../../../lib/ui/days";
import { aJudgement, anAction, inRussian, NOW, show, type Shown } from "./support";

const acted = (action: ActionView): ActivityEntry => ({ kind: "action", key: action.id, time: action.createdAt, action });
const judged = (change: Partial<JudgedEntry> = {}): JudgedEntry => ({
  kind: "judgement",
  key: `key ${Math.random()}`,
  time: NOW,
  id: "false_12025550123@c.us_3EB0",
  ids: ["12025550123@c.us"],
  name: "Sunrise Electronics",
  saved: false,
  judgement: aJudgement({ evidence: [{ kind: "never-answered" }] }),
  text: "Big sale today",
  ...change,
});

/** happy-dom lays nothing out; lists have to be as high as in a browser for their rows to show. */
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 420 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 600 });
});

async function log(over: Partial<ActivityProps> = {}, text = undefined as typeof inRussian | undefined) {
  const spies = {
    onFilter: vi.fn<ActivityProps["onFilter"]>(),
    onMore: vi.fn<ActivityProps["onMore"]>(),
    onUndo: vi.fn<ActivityProps["onUndo"]>(),
    onExport: vi.fn<ActivityProps["onExport"]>(),
  };
  const content = <Activity filter={wholeActivity} entries={[]} older="none" today={[]} exported={undefined} {...spies} {...over} />;
  return { ...spies, shown: await show(content, text === undefined ? {} : { text }) };
}

async function choose(shown: Shown, hook: string, value: string, event = "change") {
  const field = shown.find(hook);
  if (!(field instanceof HTMLSelectElement) && !(field instanceof HTMLInputElement)) throw new Error(`${hook} is no field`);
  field.value = value;
  await act(() => {
    field.dispatchEvent(new Event(event, { bubbles: true }));
  });
}

describe("the log", () => {
  test("tells cause and outcome of each action", async () => {
    const entries = [
      anAction("block", [{ status: "done" }]),
      anAction("unblock", [], { state: "done", cause: { by: "outside" } }),
      anAction("stop-offers", [{ status: "refused", code: 429 }], { cause: { by: "click", surface: "popup" } }),
      anAction("report-and-block", [{ status: "refused", code: 548 }, { status: "done" }]),
      anAction("keep", [], { undoneBy: crypto.randomUUID() }),
      anAction("stop-offers", [{ status: "done" }], { cause: { by: "rule", rule: "stop-offers" } }),
      anAction("stop-offers", [], { state: "skipped", leftOut: "help-off", cause: { by: "rule", rule: "stop-offers" } }),
      anAction("block", [], { state: "queued", waitsFor: "paused" }),
      anAction("block", [], { state: "skipped", leftOut: "batch-stopped" }),
      anAction("block", [], { state: "queued", waitsFor: "tab" }),
    ].map(acted);
    const { shown } = await log({ entries });
    const rows = shown.all("activity-row").map((row) => row.textContent ?? "");
    expect(rows[0]).toContain("Your click in the chat");
    expect(rows[0]).toMatch(/Done$/u);
    expect(rows[1]).toContain("Outside Doorman");
    expect(rows[2]).toContain("too fast (429)");
    expect(rows[3]).toContain("is not reported. Sunrise Electronics is blocked.");
    expect(rows[4]).toContain("Undone");
    expect(rows[5]).toContain("Automatic help: stop offers");
    expect(rows[6]).toContain("You switched this help off before its turn came");
    expect(rows[7]).toMatch(/Paused with the action on many.*Paused$/u);
    expect(rows[7]).not.toContain("Wait");
    expect(rows[8]).toMatch(/You stopped the action on many before its turn came.*Not done$/u);
    expect(rows[9]).toMatch(/Waiting for a WhatsApp Web tab\..*Waiting$/u);
  });

  test("takes back what has a way back, and only that", async () => {
    const done = anAction("block", [{ status: "done" }]);
    const entries = [done, anAction("not-spam", [{ status: "done" }]), anAction("keep", [], { undoneBy: crypto.randomUUID() })].map(acted);
    const { shown, onUndo } = await log({ entries });
    expect(shown.all("undo")).toHaveLength(1);
    expect(shown.find("undo").getAttribute("aria-label")).toBe("Undo: Block · Sunrise Electronics");
    await shown.click("undo");
    expect(onUndo).toHaveBeenCalledExactlyOnceWith([done]);
  });

  test("says of a report that only its block can be taken back", async () => {
    const sent = [{ status: "done" }, { status: "done" }] as const;
    const entries = [
      anAction("report-and-block", [...sent]),
      anAction("stop-offers", [], { state: "queued", waitsFor: "tab" }),
      anAction("report-and-block", [...sent], { undoneBy: crypto.randomUUID() }),
    ].map(acted);
    const { shown } = await log({ entries });
    expect(shown.all("undo").map((button) => button.textContent)).toEqual(["Unblock", "Cancel"]);
    expect(shown.find("undo").getAttribute("aria-label")).toBe("Unblock: Report and block · Sunrise Electronics");
    expect(shown.all("activity-row")[2]?.textContent).toMatch(/Unblocked$/u);
  });

  test("opens the evidence of a judgement, and the whole of a reason", async () => {
    const failed = acted(anAction("stop-offers", [{ status: "refused", code: 429 }]));
    const { shown } = await log({ entries: [judged(), failed] });
    expect(shown.find("judgement-row").textContent).toContain("Big sale today");
    await shown.click("why");
    expect(shown.root.querySelector('[data-evidence="never-answered"]')).not.toBeNull();
    await shown.click("close-why");
    await shown.click("details");
    expect(shown.root.querySelector("[role=dialog]")?.textContent).toContain("too fast (429)");
  });

  test("names what is not marked, and says where text is gone", async () => {
    const service = aJudgement({ label: "service", category: "order", mark: "none" });
    const { shown } = await log({ entries: [judged({ judgement: service, text: undefined })] });
    expect(shown.find("judgement-row").textContent).toMatch(/Text is not kept[\s\S]*Not marked: order/u);
  });

  test("renders only what is in view, and asks for older entries near the end", async () => {
    const entries = Array.from({ length: 500 }, () => judged());
    const { shown, onMore } = await log({ entries, older: "more" });
    expect(shown.all("judgement-row").length).toBeLessThan(40);
    expect(onMore).not.toHaveBeenCalled();
    const short = await log({ entries: entries.slice(0, 10), older: "more" });
    expect(short.onMore).toHaveBeenCalledTimes(1);
    const many = await log({ entries, older: "too-many" });
    expect(many.shown.text()).toContain("The latest 500 entries are shown.");
  });

  test("has the name in a line of its own in a narrow window, above what was done and when", async () => {
    vi.spyOn(window, "matchMedia").mockImplementation((media) => Object.assign(new EventTarget(), { media, matches: true, onchange: null, addListener() {}, removeListener() {} }));
    const { shown } = await log({ entries: [acted(anAction("stop-offers", [{ status: "refused", code: 429 }]))] });
    vi.restoreAllMocks();
    const lines = [...shown.find("activity-row").querySelectorAll(".activity-main > p")].map((line) => line.textContent);
    expect(lines).toEqual(["Sunrise Electronics", expect.stringMatching(/^Stop offers · .*14:30$/u), "Your click in the chat"]);
    await shown.click("details");
    expect(shown.root.querySelector("[role=dialog]")?.textContent).toContain("too fast (429)");
  });

  test("keeps the entry with the focus while the list scrolls on", async () => {
    const { shown } = await log({ entries: Array.from({ length: 500 }, () => judged()) });
    const button = shown.all("why")[2];
    const scroller = shown.root.querySelector(".activity");
    await act(() => button?.focus());
    await act(() => {
      if (scroller !== null) scroller.scrollTop = 20_000;
      scroller?.dispatchEvent(new Event("scroll"));
    });
    expect(shown.all("judgement-row").map((row) => Number(row.getAttribute("aria-posinset")))).toEqual(expect.arrayContaining([3, 258]));
    expect(document.activeElement).toBe(button);
  });

  test("says what will be there, or that nothing matches", async () => {
    expect((await log()).shown.find("activity-empty").textContent).toContain("Nothing done yet");
    const { shown } = await log({ filter: { ...wholeActivity, sender: "acme" } });
    expect(shown.find("activity-empty").textContent).toContain("Nothing matches");
    expect((await log({}, inRussian)).shown.text()).toContain("Экспорт в CSV");
  });
});

describe("its filters", () => {
  test("narrow one by one", async () => {
    const { shown, onFilter } = await log({ filter: { ...wholeActivity, cause: "rule" } });
    await choose(shown, "filter-state", "failed");
    await choose(shown, "filter-cause", "any");
    await choose(shown, "filter-sender", "Acme", "input");
    await choose(shown, "filter-from", "2026-11-20");
    await choose(shown, "filter-until", "2026-11-22");
    const from = new Date(2026, 10, 20).getTime();
    const until = new Date(2026, 10, 23).getTime() - 1;
    expect(onFilter.mock.calls.map(([filter]) => filter)).toEqual([
      { ...wholeActivity, cause: "rule", state: "failed" },
      wholeActivity,
      { ...wholeActivity, cause: "rule", sender: "Acme" },
      { ...wholeActivity, cause: "rule", from },
      { ...wholeActivity, cause: "rule", until },
    ]);
  });

  test("begin with a week where unmarked messages are asked for, and let go of what is about actions", async () => {
    const { shown, onFilter } = await log({ filter: { ...wholeActivity, cause: "rule", state: "done" } });
    await choose(shown, "filter-kind", "unmarked");
    const [filter] = onFilter.mock.calls[0] ?? [];
    expect(filter).toEqual<ActivityFilter>({ kind: "unmarked", sender: "", from: new Date(2026, 10, 15).getTime() });
    const unmarked = await log({ filter: { ...wholeActivity, kind: "unmarked" } });
    expect(unmarked.shown.find("filter-cause").hasAttribute("disabled")).toBe(true);
  });

  test("know the days of a calendar", () => {
    expect(dayText(NOW)).toBe("2026-11-22");
    expect(startOfDayText("2026-11-22")).toBe(new Date(2026, 10, 22).getTime());
    expect(startOfDayText("")).toBeUndefined();
    expect(dayText(endOfDay(new Date(2026, 2, 29).getTime()) + 1)).toBe("2026-03-30");
  });
});

test("the export is asked for in a form, and tells how it went", async () => {
  const { shown, onExport } = await log({ entries: [judged()] });
  await shown.click("export-csv");
  await shown.click("export-json");
  expect(onExport.mock.calls).toEqual([["csv"], ["json"]]);
  const done = await log({ entries: [judged()], exported: { state: "done", count: 1234 } });
  expect(done.shown.find("export-state").textContent).toBe("1,234 entries saved.");
  const none = await log();
  expect(none.shown.find("export-csv").hasAttribute("disabled")).toBe(true);
});
