import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { Senders } from "../../../components/senders/senders";
import type { BatchWish } from "../../../lib/ui/batch-wish";
import { aSummary, count, props, type, withLayout } from "./sender-samples";
import { NOW, show } from "./support";

withLayout();

describe("the list of senders", () => {
  test("keeps its order while the pointer is over it, and sorts anew as soon as it leaves", async () => {
    const worse = (index: number) => aSummary(index, { record: { promotion: 9, service: 0, unsure: 0, mislabelled: 0, firstSeen: NOW, lastSeen: NOW } });
    const names = () => shown.all("sender-row").map((row) => row.querySelector(".cell-title")?.textContent);
    const point = (event: string) => act(() => void shown.root.querySelector(".grid-scroller")?.dispatchEvent(Object.assign(new Event(event), { pointerType: "mouse" })));
    const shown = await show(<Senders {...props({ senders: [aSummary(1), aSummary(2), aSummary(3)] })} />);
    await point("pointerenter");
    await shown.again(<Senders {...props({ senders: [aSummary(1), aSummary(2, { name: "Shop renamed" }), worse(3), worse(4)] })} />);
    expect(names()).toEqual(["Shop 0001", "Shop renamed", "Shop 0003", "Shop 0004"]);
    await shown.again(<Senders {...props({ senders: [aSummary(1), worse(3), worse(4)] })} />);
    expect(names()).toEqual(["Shop 0001", "Shop 0003", "Shop 0004"]);
    await shown.again(<Senders {...props({ senders: [aSummary(1, { group: "g" }), worse(3), worse(4), aSummary(5, { group: "g" })] })} />);
    expect(names()).toEqual(["Shop 0001", "Shop 0003", "Shop 0004", "Shop 0005"]);
    await shown.again(<Senders {...props({ senders: [aSummary(1), worse(3), worse(4)] })} />);
    await shown.click("sort-name");
    await shown.click("sort-name");
    expect(names()).toEqual(["Shop 0004", "Shop 0003", "Shop 0001"]);
    await shown.again(<Senders {...props({ senders: [worse(0), worse(3), worse(4)] })} />);
    expect(names()).toEqual(["Shop 0004", "Shop 0003", "Shop 0000"]);
    await point("pointerleave");
    await shown.again(<Senders {...props({ senders: [worse(9), worse(0), worse(3), worse(4)] })} />);
    expect(names()).toEqual(["Shop 0009", "Shop 0004", "Shop 0003", "Shop 0000"]);
  });

  test("keeps rows that a filter would let go while the pointer is over them, and lets a finger click first", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const keys = () => shown.all("sender-row").map((row) => row.getAttribute("data-key"));
    const point = (event: string, pointerType: string) =>
      act(() => void shown.root.querySelector(".grid-scroller")?.dispatchEvent(Object.assign(new Event(event), { pointerType })));
    const shown = await show(<Senders {...props({ senders: [aSummary(1), aSummary(2)] })} />);
    await shown.click("filter-toggle");
    await type(shown, "filter-state", "open");
    await point("pointerenter", "touch");
    await shown.again(<Senders {...props({ senders: [aSummary(1, { blocked: true }), aSummary(2)] })} />);
    expect(keys()).toEqual(["k1", "k2"]);
    await point("pointerleave", "touch");
    expect(keys()).toEqual(["k1", "k2"]);
    await act(() => void vi.advanceTimersByTime(600));
    expect(keys()).toEqual(["k2"]);
    vi.useRealTimers();
  });

  test("keeps the heading of a business while the pointer is over the list, as long as one of its numbers is there", async () => {
    const keys = () => [...shown.root.querySelectorAll("[data-key]")].map((row) => row.getAttribute("data-key"));
    const numbers = [aSummary(1, { group: "g" }), aSummary(2, { group: "g" })];
    const shown = await show(<Senders {...props({ senders: [...numbers, aSummary(3)] })} />);
    await act(() => void shown.root.querySelector(".grid-scroller")?.dispatchEvent(new Event("pointerenter")));
    await shown.again(<Senders {...props({ senders: [numbers[0]!, aSummary(3)] })} />);
    expect(keys()).toEqual(["group g", "k1", "k3"]);
    await shown.again(<Senders {...props({ senders: [aSummary(3)] })} />);
    expect(keys()).toEqual(["k3"]);
  });

  test("begins another range where rows moved as the pointer left", async () => {
    const senders = [1, 2, 3, 4].map((index) => aSummary(index));
    const shown = await show(<Senders {...props({ senders })} />);
    const point = (event: string) => act(() => void shown.root.querySelector(".grid-scroller")?.dispatchEvent(Object.assign(new Event(event), { pointerType: "mouse" })));
    const tick = (key: string, shiftKey = false) =>
      act(() => void shown.root.querySelector(`[data-key=${key}] [data-doorman=select-row]`)?.dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey })));
    await point("pointerenter");
    await tick("k1");
    await shown.again(<Senders {...props({ senders: [...senders, aSummary(0)] })} />);
    await point("pointerleave");
    await point("pointerenter");
    await tick("k4", true);
    expect(count(shown)).toBe("2 selected");
  });

  test("begins another range where it was sorted anew", async () => {
    const shown = await show(<Senders {...props({ senders: [1, 2, 3, 4].map((index) => aSummary(index)) })} />);
    const tick = (key: string, shiftKey = false) =>
      act(() => void shown.root.querySelector(`[data-key=${key}] [data-doorman=select-row]`)?.dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey })));
    await tick("k1");
    for (const hook of ["sort-name", "sort-name"]) await shown.click(hook);
    await tick("k4", true);
    expect(count(shown)).toBe("2 selected");
    await tick("k3", true);
    expect(count(shown)).toBe("3 selected");
  });

  test("is sorted once everybody is read, though the pointer is over those that came first", async () => {
    const shown = await show(<Senders {...props({ complete: false, senders: [aSummary(2), aSummary(3)] })} />);
    await act(() => void shown.root.querySelector(".grid-scroller")?.dispatchEvent(new Event("pointerenter")));
    await shown.again(<Senders {...props({ senders: [aSummary(1), aSummary(2), aSummary(3)] })} />);
    expect(shown.all("sender-row").map((row) => row.getAttribute("data-key"))).toEqual(["k1", "k2", "k3"]);
  });
});

test("a dry run keeps its order, and whom it reports, while what arrives sorts the list anew", async () => {
  const sent = (index: number, promotion: number) =>
    aSummary(index, { record: { promotion, service: 0, unsure: 0, mislabelled: 0, firstSeen: NOW, lastSeen: NOW } });
  const senders = Array.from({ length: 26 }, (_, index) => sent(index, 50 - index));
  const onStart = vi.fn((_wish: BatchWish) => Promise.resolve(undefined));
  const shown = await show(<Senders {...props({ senders, onStart })} />);
  for (const hook of ["select-all", "batch-menu", "plan-report-and-block"]) await shown.click(hook);
  const keys = () => shown.all("dry-run-line").map((line) => line.dataset["key"]);
  const before = keys();
  await shown.again(<Senders {...props({ senders: senders.with(25, sent(25, 99)), onStart })} />);
  expect(keys()).toEqual(before);
  for (const hook of ["batch-start", "confirm-report"]) await shown.click(hook);
  const names = onStart.mock.calls[0]?.[0].lines.map(({ name }) => name);
  expect(names).toEqual(senders.slice(0, 25).map(({ name }) => name));
});

test("whoever comes to have room within the limit while it is asked about reports is not reported", async () => {
  const onStart = vi.fn((_wish: BatchWish) => Promise.resolve(undefined));
  const senders = Array.from({ length: 26 }, (_, index) => aSummary(index));
  const shown = await show(<Senders {...props({ senders, onStart })} />);
  for (const hook of ["select-all", "batch-menu", "plan-report-and-block", "batch-start"]) await shown.click(hook);
  await shown.again(<Senders {...props({ senders: senders.with(0, aSummary(0, { blocked: true })), onStart })} />);
  await shown.click("confirm-report");
  const wish = onStart.mock.calls[0]?.[0];
  expect(wish?.lines.map(({ name }) => name)).toEqual(senders.slice(1, 25).map(({ name }) => name));
  expect(wish?.confirmedReports).toBe(24);
});
